import { describe, expect, it, vi } from 'vitest';
import type { Sent } from '../../../src-main/contract/operation.ts';
import type { planningOperations, PropositionPlanning } from '../../../src-main/contract/planning.ts';
import type { PlanningVue } from '../../../src-main/contract/planning-vue.ts';
import { indexInstance } from '../../../src-main/domain/planning/index-instance.ts';
import { placementsActuels } from '../../../src-main/domain/planning/placements-actuels.ts';
import { verdicts } from '../../../src-main/domain/planning/verdict.ts';
import { convocation, individuel, juryDe, LUNDI, lu, MARDI, openPlanning, refusDe } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

type Portee = Sent<(typeof planningOperations)['planning.proposer']>['portee'];

const TOUT: Portee = { etendue: 'à placer' };

const adoption = ({ placements, seances, retraits }: PropositionPlanning) => ({
  placements: [...placements],
  seances: [...seances],
  retraits: [...retraits],
});

/** Every conflict of the plan as it stands (H1–H7). */
const conflits = ({ instance }: PlanningVue) =>
  [...verdicts(indexInstance(instance, placementsActuels(instance))).values()].flatMap((one) => one.conflits);

describe('planning.proposer and planning.adopter', () => {
  it('proposes a place for everybody, writes nothing, then adopts in one act that undo takes back', async () => {
    const { t, lire } = await openPlanning();
    const before = await lire();
    const proposition = await t.ask('planning.proposer', { portee: TOUT });
    expect(proposition.placements.length + proposition.seances.length).toBe(before.entretiens.length);
    expect(proposition.nonPlaces).toEqual([]);
    expect(proposition.bilan.places).toBe(proposition.bilan.borne);
    expect(await lire()).toEqual(before);

    const acte = await t.act('planning.adopter', adoption(proposition));
    expect(acte?.libelle).toBe(`adopter le planning de ${before.entretiens.length}\u00a0entretiens`);
    const after = await lire();
    expect(after.entretiens.every(({ statut }) => statut === 'placé')).toBe(true);
    expect(conflits(after)).toEqual([]);
    await annuler(t);
    expect(await lire()).toEqual(before);
  });

  it('safety.md §4: keeps no proposal about a pupil erased while it was sought', async () => {
    const { t } = await openPlanning();
    const [un] = await t.ask('candidats.lister', {});
    const cherchee = t.ask('planning.proposer', { portee: TOUT });
    await expect.poll(() => t.events).toContainEqual(expect.objectContaining({ type: 'progress' }));
    await t.ask('personnelles.effacer', { candidatId: un?.id ?? '', nom: `${un?.nom} ${un?.prenom}` });
    await expect(cherchee).rejects.toThrow('Un élève a été effacé');
    expect(await t.ask('planning.propositions', {})).toEqual([]);
  });

  it('tells its progress and names nobody by an identifier', async () => {
    const { t } = await openPlanning({ modifier: { seance: [{ id: 'seance-0', capacite: 1 }] } });
    const proposition = await t.ask('planning.proposer', { portee: TOUT });
    expect(proposition.nonPlaces.length).toBeGreaterThan(0);
    for (const { motif, remede } of proposition.nonPlaces) expect(`${motif} ${remede}`).not.toMatch(/id-\d|domaine-\d/);
  });

  it('keeps announced and pinned places (H6), and drafts unless they are in the scope', async () => {
    const essai = await openPlanning();
    const vue = await essai.lire();
    const [annonce, brouillon] = [0, 1].map((rank) => individuel(vue, rank, individuel(vue).domaineId));
    if (!annonce || !brouillon) return expect.unreachable();
    const juryId = juryDe(vue, annonce.domaineId).id;
    await essai.t.ask('planning.placer', { entretienId: annonce.id, juryId, jour: MARDI, debut: '16:00' });
    await essai.t.ask('planning.placer', { entretienId: brouillon.id, juryId, jour: MARDI, debut: '13:30' });
    const { t } = await essai.rouvrir({
      inserer: { convocation: [convocation({ entretienId: annonce.id, juryId, jour: MARDI, debut: '16:00' })] },
    });
    const sage = await t.ask('planning.proposer', { portee: TOUT });
    expect(sage.placements.map(({ entretien }) => entretien)).not.toContain(brouillon.id);
    expect(sage.changements).toEqual([]);
    const large = await t.ask('planning.proposer', { portee: { etendue: 'brouillons' } });
    expect([...large.placements, ...large.changements].map(({ entretien }) => entretien)).not.toContain(annonce.id);
    expect(large.demandes).toBe(sage.demandes + 1);
  });

  it('stays inside the chosen domaines and days, inside the window (R24), and after today', async () => {
    const { t, lire } = await openPlanning({
      inserer: {
        jourSansClasse: [{ id: 'pont', debut: LUNDI, fin: LUNDI, libelle: 'pont' }],
        plage: [{ id: 'hier', juryId: 'jury-0', jour: '2027-03-08', debut: '09:00', fin: '12:00', reserve: false }],
      },
    });
    const { domaineId } = individuel(await lire());
    const libre = await t.ask('planning.proposer', { portee: TOUT });
    expect(libre.placements.every(({ jour }) => jour !== LUNDI && jour > '2027-03-08')).toBe(true);
    const { placements, seances } = await t.ask('planning.proposer', {
      portee: { etendue: 'à placer', domaineIds: [domaineId], jours: [MARDI] },
    });
    const vue = await lire();
    expect(placements.length).toBeGreaterThan(0);
    expect(seances).toEqual([]);
    for (const { entretien, jour } of placements) {
      expect(jour).toBe(MARDI);
      expect(lu(vue, entretien).domaineId).toBe(domaineId);
    }
  });

  it('stops when asked and keeps the best plan found until then', async () => {
    const { t } = await openPlanning(undefined, 400);
    const input = { portee: TOUT, tache: 'essai' };
    const running = t.ask('planning.proposer', input);
    await vi.waitUntil(() => t.events.some((event) => (event as { type: string }).type === 'progress'), {
      timeout: 20_000,
    });
    expect(await t.ask('taches.arreter', { cible: 'essai' })).toBe(true);
    const proposition = await running;
    expect(proposition.arrete).toBe(true);
    expect(proposition.placements.length).toBeGreaterThan(0);
    const { places } = await t.ask('planning.adopter', adoption(proposition));
    expect(places).toBe(proposition.placements.length + proposition.seances.length);
  });

  it('is not lost by closing: the best plan found until then is there at the next start', async () => {
    const essai = await openPlanning(undefined, 400);
    const running = essai.t.ask('planning.proposer', { portee: TOUT });
    await vi.waitUntil(() => essai.t.events.some((event) => (event as { type: string }).type === 'progress'), {
      timeout: 20_000,
    });
    const { t } = await essai.rouvrir({});
    expect((await running).arrete).toBe(true);
    const [gardee] = await t.ask('planning.propositions', {});
    expect(gardee?.arrete).toBe(true);
    expect(gardee?.placements.length).toBeGreaterThan(0);
  });

  it('adopts a part', async () => {
    const { t, lire } = await openPlanning();
    const proposition = await t.ask('planning.proposer', { portee: TOUT });
    await t.ask('planning.adopter', { placements: proposition.placements.slice(0, 3), seances: [] });
    expect((await lire()).entretiens.filter(({ jour }) => jour !== null)).toHaveLength(3);
  });

  it('refuses the whole proposal when the plan has changed since (H2), and then writes nothing', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const proposition = await t.ask('planning.proposer', { portee: TOUT });
    const [first] = proposition.placements;
    if (!first) return expect.unreachable();
    const rival = vue.entretiens.find(
      ({ id, domaineId, candidatId, accesPmr }) =>
        id !== first.entretien &&
        domaineId === lu(vue, first.entretien).domaineId &&
        candidatId !== lu(vue, first.entretien).candidatId &&
        !accesPmr,
    );
    await t.ask('planning.placer', {
      entretienId: rival?.id ?? '',
      juryId: first.jury,
      jour: first.jour,
      debut: first.debut,
    });
    const partial = { ...adoption(proposition), seances: [] };
    partial.placements = partial.placements.filter(({ entretien }) => entretien !== rival?.id);
    const refus = await refusDe(t.ask('planning.adopter', partial));
    expect(refus.code).toBe('proposition périmée');
    expect(refus.message).toContain('relancez la planification');
    expect((await lire()).entretiens.filter(({ jour }) => jour !== null)).toHaveLength(1);
  });

  it('refuses an empty adoption and one that names an entretien twice', async () => {
    const { t } = await openPlanning();
    expect((await refusDe(t.ask('planning.adopter', { placements: [], seances: [] }))).code).toBe('rien à adopter');
    const { placements } = await t.ask('planning.proposer', { portee: TOUT });
    const twice = [...placements, ...placements.slice(0, 1)];
    expect((await refusDe(t.ask('planning.adopter', { placements: twice, seances: [] }))).code).toBe(
      'proposition périmée',
    );
  });
});
