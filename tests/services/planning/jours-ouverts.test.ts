import { describe, expect, it } from 'vitest';
import { individuel, juryDe, LUNDI, lu, openPlanning, refusDe, type PlanningEssai } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

const MERCREDI = '2027-03-17';
const LUNDI_DE_PAQUES = '2027-03-29';

const collectifs = async ({ lire }: PlanningEssai) =>
  (await lire()).entretiens.filter(({ mode }) => mode === 'collectif');

describe('days on which nobody is placed (R24)', () => {
  it('offers no free seat of a séance gone by, though some attended it', async () => {
    const essai = await openPlanning({
      inserer: {
        plage: [{ id: 'demain', juryId: 'jury-0', jour: '2027-03-19', debut: '09:00', fin: '10:00', reserve: false }],
      },
    });
    const attendu = (await collectifs(essai))[0]!;
    await essai.t.ask('planning.placerEnSeance', { entretienIds: [attendu.id], seanceId: 'seance-0' });
    essai.t.now = new Date('2027-03-18T09:00:00');
    const { seances, nonPlaces } = await essai.t.ask('planning.proposer', { portee: { etendue: 'à placer' } });
    expect(seances).toEqual([]);
    const autres = (await collectifs(essai)).filter(({ id }) => id !== attendu.id);
    expect(nonPlaces.map(({ entretien }) => entretien)).toEqual(expect.arrayContaining(autres.map(({ id }) => id)));
  });

  it('says that no day is left, rather than search', async () => {
    const { t } = await openPlanning();
    t.now = new Date('2027-04-20T09:00:00');
    const refus = await refusDe(t.ask('planning.proposer', { portee: { etendue: 'à placer' } }));
    expect(refus.code).toBe('aucun jour ouvert');
  });

  it('leaves drafts of a séance outside the chosen days where they are (H6)', async () => {
    const essai = await openPlanning();
    const [premier] = await collectifs(essai);
    await essai.t.ask('planning.placerEnSeance', { entretienIds: [premier!.id], seanceId: 'seance-0' });
    const { seances, retraits } = await essai.t.ask('planning.proposer', {
      portee: { etendue: 'brouillons', jours: [LUNDI] },
    });
    expect(seances).toEqual([]);
    expect(retraits).toEqual([]);
  });

  it('keeps the hours of a closed séance for those who attend it (H3)', async () => {
    const essai = await openPlanning({
      inserer: {
        plage: [{ id: 'mercredi', juryId: 'jury-0', jour: MERCREDI, debut: '13:30', fin: '15:30', reserve: false }],
      },
    });
    const vue = await essai.lire();
    const attendu = (await collectifs(essai)).find(({ candidatId }) =>
      vue.entretiens.some((other) => other.candidatId === candidatId && other.mode === 'individuel'),
    );
    if (!attendu) return expect.unreachable('a pupil has both modes');
    await essai.t.ask('planning.placerEnSeance', { entretienIds: [attendu.id], seanceId: 'seance-0' });
    const { placements } = await essai.t.ask('planning.proposer', {
      portee: { etendue: 'à placer', jours: [MERCREDI] },
    });
    const siens = placements.filter(({ entretien }) => lu(vue, entretien).candidatId === attendu.candidatId);
    for (const { debut } of siens) expect(debut < '13:30' || debut >= '15:10').toBe(true);
  });

  it('frees the hours of a séance for those whom it proposes to move to another one', async () => {
    const essai = await openPlanning({}, 14);
    const vue = await essai.lire();
    const both = (await collectifs(essai)).flatMap((collectif) =>
      vue.entretiens
        .filter(({ mode, candidatId }) => mode === 'individuel' && candidatId === collectif.candidatId)
        .map((individuel) => ({ individuel, collectif })),
    )[0];
    if (!both) return expect.unreachable('a pupil has both modes');
    const { collectif, individuel: seul } = both;
    await essai.t.ask('planning.placerEnSeance', { entretienIds: [collectif.id], seanceId: 'seance-0' });
    const heures = { jour: MERCREDI, debut: '13:50', fin: '15:10', reserve: false };
    const { t } = await essai.rouvrir({
      inserer: {
        plage: [{ id: 'pendant', juryId: juryDe(vue, seul.domaineId).id, ...heures }],
        seance: [
          {
            id: 'seance-1',
            domaineId: collectif.domaineId,
            salleId: null,
            jour: MERCREDI,
            debut: '15:30',
            dureeMinutes: 60,
            capacite: 30,
          },
        ],
      },
      modifier: { seance: [{ id: 'seance-0', capacite: 0 }] },
    });
    const { seances, placements } = await t.ask('planning.proposer', {
      portee: { etendue: 'brouillons', jours: [MERCREDI], domaineIds: [collectif.domaineId, seul.domaineId] },
    });
    expect(seances).toContainEqual({ entretien: collectif.id, seance: 'seance-1' });
    expect(placements).toContainEqual(expect.objectContaining({ entretien: seul.id, jour: MERCREDI }));
  });

  it('asks for a reason on a public holiday that no list of the lycée names', async () => {
    const { t, lire } = await openPlanning({
      inserer: {
        plage: [
          { id: 'paques', juryId: 'jury-0', jour: LUNDI_DE_PAQUES, debut: '09:00', fin: '12:00', reserve: false },
        ],
      },
    });
    const vue = await lire();
    const { domaineIds } = vue.jurys.find(({ id }) => id === 'jury-0')!;
    const entretien = individuel(vue, 0, domaineIds[0]);
    const input = { entretienId: entretien.id, juryId: 'jury-0', jour: LUNDI_DE_PAQUES, debut: '09:00' };
    const refus = await refusDe(t.ask('planning.placer', input));
    expect(refus.code).toBe('motif nécessaire');
    expect(refus.message).toContain('Lundi de Pâques');
    const { placements } = await t.ask('planning.proposer', { portee: { etendue: 'à placer' } });
    expect(placements.filter(({ jour }) => jour === LUNDI_DE_PAQUES)).toEqual([]);
    await t.ask('planning.placer', { ...input, motifForce: 'accord du collège' });
    expect(lu(await lire(), entretien.id)).toMatchObject({ jour: LUNDI_DE_PAQUES, motifForce: 'accord du collège' });
  });

  it('places on a day gone by only with a reason, in a jury or in a séance', async () => {
    const essai = await openPlanning();
    const { t, lire } = essai;
    const vue = await lire();
    const entretien = individuel(vue);
    const [collectif] = await collectifs(essai);
    t.now = new Date('2027-03-18T09:00:00');
    const place = {
      entretienId: entretien.id,
      juryId: juryDe(vue, entretien.domaineId).id,
      jour: LUNDI,
      debut: '09:00',
    };
    const seance = { entretienIds: [collectif!.id], seanceId: 'seance-0' };
    for (const refus of [
      await refusDe(t.ask('planning.placer', place)),
      await refusDe(t.ask('planning.placerEnSeance', seance)),
    ]) {
      expect(refus.code).toBe('motif nécessaire');
      expect(refus.message).toContain('est déjà passé');
    }
    await t.ask('planning.placer', { ...place, motifForce: 'date du poste fausse' });
    await t.ask('planning.placerEnSeance', { ...seance, motifForce: 'date du poste fausse' });
    expect(lu(await lire(), collectif!.id)).toMatchObject({ jour: MERCREDI, motifForce: 'date du poste fausse' });
    await annuler(t);
    expect(lu(await lire(), collectif!.id).jour).toBeNull();
  });

  it('adopts no proposal that has grown old: its days are gone by', async () => {
    const { t } = await openPlanning();
    const { placements, seances } = await t.ask('planning.proposer', { portee: { etendue: 'à placer' } });
    t.now = new Date('2027-04-20T09:00:00');
    const individuels = await refusDe(t.ask('planning.adopter', { placements: [...placements], seances: [] }));
    const collectif = await refusDe(t.ask('planning.adopter', { placements: [], seances: [...seances] }));
    for (const refus of [individuels, collectif]) {
      expect(refus.code).toBe('proposition périmée');
      expect(refus.message).toContain('est déjà passé');
    }
  });
});
