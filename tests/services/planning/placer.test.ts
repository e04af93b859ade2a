import { describe, expect, it } from 'vitest';
import { addJours } from '../../../src-main/domain/date/jour.ts';
import { convocation, individuel, juryDe, LUNDI, lu, MARDI, openPlanning, refusDe } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

describe('planning.placer', () => {
  it('places an entretien with the length of its domaine, names the act, and undo restores (R20)', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const { id, domaineId } = individuel(vue);
    const jury = juryDe(vue, domaineId);
    const acte = await t.act('planning.placer', { entretienId: id, juryId: jury.id, jour: LUNDI, debut: '10:20' });
    expect(acte?.libelle).toMatch(/^placer .+, lun\. 15 mars à 10\u00a0h\u00a020$/);
    expect(lu(await lire(), id)).toMatchObject({
      juryId: jury.id,
      jour: LUNDI,
      debut: '10:20',
      dureeMinutes: 20,
      statut: 'placé',
    });
    await annuler(t);
    expect(lu(await lire(), id)).toMatchObject({ juryId: null, jour: null, debut: null, statut: 'à placer' });
  });

  it('places into an hour that is over only with a written reason, and never advances an announced one (H13)', async () => {
    const essai = await openPlanning();
    const vue = await essai.lire();
    const [annonce, attente] = [0, 1].map((rank) => individuel(vue, rank, individuel(vue).domaineId));
    if (!annonce || !attente) return expect.unreachable();
    const juryId = juryDe(vue, annonce.domaineId).id;
    await essai.t.ask('planning.placer', { entretienId: annonce.id, juryId, jour: LUNDI, debut: '16:00' });
    const { t, lire } = await essai.rouvrir({
      inserer: { convocation: [convocation({ entretienId: annonce.id, juryId, jour: LUNDI, debut: '16:00' })] },
    });
    t.now = new Date(`${LUNDI}T11:05:00`);
    const passe = { entretienId: attente.id, juryId, jour: LUNDI, debut: '09:00' };
    expect(await refusDe(t.ask('planning.placer', passe))).toMatchObject({
      code: 'motif nécessaire',
      message: 'Lundi 15 mars 2027 à 9\u00a0h, c’est déjà passé.',
    });
    expect((await refusDe(t.ask('planning.placer', { ...passe, debut: '11:30' }))).message).toContain(
      'il faut 1\u00a0h',
    );
    await t.ask('planning.placer', { ...passe, motifForce: 'reçu ce matin' });
    expect(lu(await lire(), attente.id)).toMatchObject({ debut: '09:00', motifForce: 'reçu ce matin' });
    const avance = { entretienId: annonce.id, juryId, jour: LUNDI, debut: '15:00' };
    expect((await refusDe(t.ask('planning.placer', avance))).message).toContain('ne s’avance pas');
    await t.ask('planning.placer', { ...avance, debut: '16:20' });
  });

  it('says what is awkward about an accepted place: a second trip', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const [one, two] = vue.entretiens
      .filter(({ mode, accesPmr }) => mode === 'individuel' && !accesPmr)
      .flatMap((first, _rank, all) => {
        const second = all.find(({ candidatId, id }) => candidatId === first.candidatId && id !== first.id);
        return second ? [first, second] : [];
      });
    if (!one || !two) return expect.unreachable('the campaign has pupils with two individual domaines');
    const place = (domaineId: string) => ({ juryId: juryDe(vue, domaineId).id, debut: '10:20' });
    const first = await t.ask('planning.placer', { entretienId: one.id, jour: LUNDI, ...place(one.domaineId) });
    expect(first.genes).toEqual([]);
    const second = await t.ask('planning.placer', { entretienId: two.id, jour: MARDI, ...place(two.domaineId) });
    expect(second.genes.join(' ')).toContain('un trajet de plus');
  });

  it('refuses a jury of another domaine (H1), and a reason does not help', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const entretien = individuel(vue);
    const other = vue.jurys.find(({ domaineIds }) => !domaineIds.includes(entretien.domaineId));
    const input = { entretienId: entretien.id, juryId: other?.id ?? '', jour: LUNDI, debut: '10:00' };
    expect(await refusDe(t.ask('planning.placer', input))).toMatchObject({
      code: 'placement impossible',
      message: `${other?.nom} ne reçoit pas le domaine ${entretien.domaineNom}.`,
    });
    const forced = { ...input, motifForce: 'accord du proviseur' };
    expect((await refusDe(t.ask('planning.placer', forced))).code).toBe('placement impossible');
  });

  it('refuses an hour at which the jury does not sit (H1) and one off the five minutes', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const { id, domaineId } = individuel(vue);
    const place = { entretienId: id, juryId: juryDe(vue, domaineId).id, jour: LUNDI };
    expect((await refusDe(t.ask('planning.placer', { ...place, debut: '12:10' }))).message).toContain('ne siège pas');
    expect((await refusDe(t.ask('planning.placer', { ...place, debut: '10:02' }))).message).toContain('5 minutes');
  });

  it('refuses two pupils before one jury (H2) and one pupil in two places (H3)', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const first = individuel(vue);
    const second = individuel(vue, 1, first.domaineId);
    const juryId = juryDe(vue, first.domaineId).id;
    await t.ask('planning.placer', { entretienId: first.id, juryId, jour: LUNDI, debut: '10:00' });
    const clash = { entretienId: second.id, juryId, jour: LUNDI, debut: '10:10' };
    expect((await refusDe(t.ask('planning.placer', clash))).message).toMatch(/reçoit déjà .+ à 10\u00a0h\.$/);

    const twice = vue.entretiens.find(
      (one) =>
        one.mode === 'individuel' &&
        !one.accesPmr &&
        vue.entretiens.some(
          (two) => two.candidatId === one.candidatId && two.id !== one.id && two.mode === 'individuel',
        ),
    );
    const other = vue.entretiens.find(
      ({ candidatId, id, mode }) => candidatId === twice?.candidatId && id !== twice.id && mode === 'individuel',
    );
    if (!twice || !other) throw new Error('the campaign has pupils with two individual domaines');
    await t.ask('planning.placer', {
      entretienId: twice.id,
      juryId: juryDe(vue, twice.domaineId).id,
      jour: MARDI,
      debut: '14:00',
    });
    const juryAutre = vue.jurys.findLast(({ domaineIds }) => domaineIds.includes(other.domaineId));
    const overlap = { entretienId: other.id, juryId: juryAutre?.id ?? '', jour: MARDI, debut: '14:25' };
    expect((await refusDe(t.ask('planning.placer', overlap))).message).toContain('a déjà un entretien en');
  });

  it('asks for a written reason outside the interview window and keeps it (R24)', async () => {
    const late = '2027-05-17';
    const { t, lire } = await openPlanning({
      inserer: {
        plage: [{ id: 'tard', juryId: 'jury-0', jour: late, debut: '09:00', fin: '12:00', reserve: false }],
      },
    });
    const vue = await lire();
    const domaineId = vue.jurys[0]?.domaineIds[0] ?? '';
    const { id } = individuel(vue, 0, domaineId);
    const place = { entretienId: id, juryId: 'jury-0', jour: late, debut: '10:00' };
    const refus = await refusDe(t.ask('planning.placer', place));
    expect(refus.code).toBe('motif nécessaire');
    expect(refus.message).toContain('Les entretiens se terminent');
    await t.ask('planning.placer', { ...place, motifForce: 'hospitalisation de l’élève' });
    expect(lu(await lire(), id)).toMatchObject({ jour: late, motifForce: 'hospitalisation de l’élève' });
    await t.ask('planning.placer', { ...place, jour: LUNDI });
    expect(lu(await lire(), id).motifForce).toBeNull();
  });

  it('refuses an availability (H4) unless a reason is written', async () => {
    const { lire, rouvrir } = await openPlanning();
    const vue = await lire();
    const { id, candidatId, domaineId } = individuel(vue);
    const { t } = await rouvrir({
      inserer: {
        indisponibilite: [
          {
            id: 'stage',
            candidatId,
            origineId: null,
            membreId: null,
            salleId: null,
            jour: LUNDI,
            debut: null,
            fin: null,
          },
        ],
      },
    });
    const place = { entretienId: id, juryId: juryDe(vue, domaineId).id, jour: LUNDI, debut: '10:00' };
    expect((await refusDe(t.ask('planning.placer', place))).code).toBe('motif nécessaire');
    const acte = await t.act('planning.placer', { ...place, motifForce: 'le stage finit à midi' });
    expect(acte?.libelle).toContain('(règle forcée)');
  });

  it('refuses a jury without step-free access to a pupil who needs it (H5), whatever the reason', async () => {
    const { lire, rouvrir } = await openPlanning();
    const vue = await lire();
    const entretien = individuel(vue, 0, vue.jurys[1]?.domaineIds[0]);
    const { t } = await rouvrir({ modifier: { candidat: [{ id: entretien.candidatId, accesPmr: true }] } });
    const refus = await refusDe(
      t.ask('planning.placer', {
        entretienId: entretien.id,
        juryId: 'jury-1',
        jour: LUNDI,
        debut: '10:00',
        motifForce: 'on portera le fauteuil',
      }),
    );
    expect(refus.message).toContain('accès PMR');
  });

  it('moves an announced entretien by hand: it is then to be convoked again (H6 binds the planner only)', async () => {
    const { t, lire, rouvrir } = await openPlanning();
    const vue = await lire();
    const { id, domaineId } = individuel(vue);
    const juryId = juryDe(vue, domaineId).id;
    await t.ask('planning.placer', { entretienId: id, juryId, jour: LUNDI, debut: '10:00' });
    const reopened = await rouvrir({
      inserer: {
        convocation: [convocation({ entretienId: id, juryId, jour: LUNDI, debut: '10:00' })],
      },
    });
    const before = await reopened.lire();
    expect(lu(before, id).statut).toBe('convoqué');
    expect(before.instance.entretiens.find((row) => row.id === id)?.fige).toEqual({
      jury: juryId,
      jour: LUNDI,
      debut: '10:00',
    });
    await reopened.t.ask('planning.placer', { entretienId: id, juryId, jour: MARDI, debut: '09:00' });
    const after = await reopened.lire();
    expect(lu(after, id).statut).toBe('à reconvoquer');
    expect(after.instance.entretiens.find((row) => row.id === id)?.fige).toBeUndefined();
  });

  it('refuses to move what was held, and keeps the history of an absence (R28)', async () => {
    const { t, lire, rouvrir } = await openPlanning();
    const vue = await lire();
    const held = individuel(vue);
    const absent = individuel(vue, 1, held.domaineId);
    const juryId = juryDe(vue, held.domaineId).id;
    await t.ask('planning.placer', { entretienId: held.id, juryId, jour: LUNDI, debut: '10:00' });
    await t.ask('planning.placer', { entretienId: absent.id, juryId, jour: LUNDI, debut: '10:20' });
    const reopened = await rouvrir({
      modifier: {
        entretien: [
          { id: held.id, presence: 'présent' },
          { id: absent.id, presence: 'absent' },
        ],
      },
      inserer: {
        convocation: [convocation({ entretienId: absent.id, juryId, jour: LUNDI, debut: '10:20' })],
      },
    });
    const move = { juryId, jour: addJours(LUNDI, 3), debut: '09:00' };
    expect((await refusDe(reopened.t.ask('planning.placer', { entretienId: held.id, ...move }))).code).toBe(
      'entretien tenu',
    );
    await reopened.t.ask('planning.retirer', { entretienIds: [absent.id] });
    expect(lu(await reopened.lire(), absent.id)).toMatchObject({
      statut: 'à replacer',
      presence: null,
      convocation: { issue: 'absent' },
    });
    await reopened.t.ask('planning.placer', { entretienId: absent.id, ...move });
    expect(lu(await reopened.lire(), absent.id).statut).toBe('à reconvoquer');
  });
});
