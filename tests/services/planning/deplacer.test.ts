import { describe, expect, it } from 'vitest';
import type { PlanningVue } from '../../../src-main/contract/planning-vue.ts';
import { individuel, juryDe, LUNDI, lu, MARDI, openPlanning, refusDe } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

/** Two entretiens of one domaine placed one after the other. */
async function deux() {
  const essai = await openPlanning();
  const vue = await essai.lire();
  const un = individuel(vue);
  const autre = individuel(vue, 1, un.domaineId);
  const juryId = juryDe(vue, un.domaineId).id;
  await essai.t.ask('planning.placer', { entretienId: un.id, juryId, jour: LUNDI, debut: '10:00' });
  await essai.t.ask('planning.placer', { entretienId: autre.id, juryId, jour: MARDI, debut: '11:00' });
  return { ...essai, un, autre, juryId };
}

describe('planning.retirer', () => {
  it('puts several entretiens back among those to place, as one act that undo restores', async () => {
    const { t, lire, un, autre } = await deux();
    const acte = await t.act('planning.retirer', { entretienIds: [un.id, autre.id] });
    expect(acte?.libelle).toMatch(/^retirer \p{Lu}.*\. .+ et \p{Lu}.*\. .+ du planning$/u);
    expect([lu(await lire(), un.id).statut, lu(await lire(), autre.id).statut]).toEqual(['à placer', 'à placer']);
    await annuler(t);
    expect(lu(await lire(), un.id)).toMatchObject({ jour: LUNDI, debut: '10:00' });
    expect(lu(await lire(), autre.id)).toMatchObject({ jour: MARDI, debut: '11:00' });
  });

  it('refuses what has no place and what does not exist', async () => {
    const { t, un } = await deux();
    await t.ask('planning.retirer', { entretienIds: [un.id] });
    expect((await refusDe(t.ask('planning.retirer', { entretienIds: [un.id] }))).code).toBe('rien à retirer');
    expect((await refusDe(t.ask('planning.retirer', { entretienIds: ['inconnu'] }))).code).toBe(
      'entretien introuvable',
    );
  });
});

describe('planning.epingler', () => {
  it('pins and frees a place (H6), and undo restores', async () => {
    const { t, lire, un } = await deux();
    await t.ask('planning.epingler', { entretienIds: [un.id], epingle: true });
    const fige = (vue: PlanningVue) => vue.instance.entretiens.find(({ id }) => id === un.id)?.fige;
    expect(fige(await lire())).toMatchObject({ jour: LUNDI, debut: '10:00' });
    await annuler(t);
    expect(fige(await lire())).toBeUndefined();
  });

  it('refuses an entretien without place', async () => {
    const { t, lire } = await openPlanning();
    const { id } = individuel(await lire());
    expect((await refusDe(t.ask('planning.epingler', { entretienIds: [id], epingle: true }))).code).toBe('sans place');
  });
});

describe('planning.echanger', () => {
  it('swaps two places as one act, and undo restores', async () => {
    const { t, lire, un, autre } = await deux();
    const acte = await t.act('planning.echanger', { entretienId: un.id, autreId: autre.id });
    expect(acte?.libelle).toMatch(/^échanger .+ et .+$/);
    expect(lu(await lire(), un.id)).toMatchObject({ jour: MARDI, debut: '11:00' });
    expect(lu(await lire(), autre.id)).toMatchObject({ jour: LUNDI, debut: '10:00' });
    await annuler(t);
    expect(lu(await lire(), un.id)).toMatchObject({ jour: LUNDI, debut: '10:00' });
  });

  it('refuses when one of them cannot stand at the other’s place (H1)', async () => {
    const { t, lire, un } = await deux();
    const vue = await lire();
    const foreign = vue.entretiens.find(
      ({ mode, domaineId, accesPmr, candidatId }) =>
        mode === 'individuel' && domaineId !== un.domaineId && !accesPmr && candidatId !== un.candidatId,
    );
    const jury = vue.jurys.find(
      ({ domaineIds }) => domaineIds.includes(foreign?.domaineId ?? '') && !domaineIds.includes(un.domaineId),
    );
    await t.ask('planning.placer', {
      entretienId: foreign?.id ?? '',
      juryId: jury?.id ?? '',
      jour: LUNDI,
      debut: '15:00',
    });
    const refus = await refusDe(t.ask('planning.echanger', { entretienId: un.id, autreId: foreign?.id ?? '' }));
    expect(refus.message).toContain('ne reçoit pas le domaine');
  });

  it('refuses an entretien without place, and an entretien with itself', async () => {
    const { t, lire, un } = await deux();
    const third = individuel(await lire(), 2, un.domaineId);
    for (const autreId of [third.id, un.id])
      expect((await refusDe(t.ask('planning.echanger', { entretienId: un.id, autreId }))).code).toBe(
        'échange impossible',
      );
  });
});

describe('planning.placerEnSeance', () => {
  const collectifs = (vue: PlanningVue) => vue.entretiens.filter(({ mode }) => mode === 'collectif');

  it('places pupils in a collective séance as one act (R27), and undo restores', async () => {
    const { t, lire } = await openPlanning();
    const ids = collectifs(await lire()).map(({ id }) => id);
    await t.ask('planning.placerEnSeance', { entretienIds: ids, seanceId: 'seance-0' });
    const vue = await lire();
    expect(vue.seances[0]?.inscrits).toBe(ids.length);
    expect(lu(vue, ids[0] ?? '')).toMatchObject({ seanceId: 'seance-0', statut: 'placé', lieu: 'Amphithéâtre' });
    await annuler(t);
    expect((await lire()).seances[0]?.inscrits).toBe(0);
  });

  it('refuses a full séance and another domaine, and then writes nothing', async () => {
    const { t, lire } = await openPlanning({ modifier: { seance: [{ id: 'seance-0', capacite: 2 }] } });
    const vue = await lire();
    const ids = collectifs(vue).map(({ id }) => id);
    const full = await refusDe(t.ask('planning.placerEnSeance', { entretienIds: ids, seanceId: 'seance-0' }));
    expect(full.message).toBe('La séance est complète (2\u00a0places).');
    expect((await lire()).seances[0]?.inscrits).toBe(0);
    const other = await refusDe(
      t.ask('planning.placerEnSeance', { entretienIds: [individuel(vue).id], seanceId: 'seance-0' }),
    );
    expect(other.message).toContain('n’y est pas attendu');
  });

  it('keeps a pupil’s individual entretien away from the séance he attends (H3)', async () => {
    const { t, lire } = await openPlanning({ modifier: { seance: [{ id: 'seance-0', jour: LUNDI }] } });
    const vue = await lire();
    const pair = vue.entretiens
      .filter(({ mode, accesPmr }) => mode === 'individuel' && !accesPmr)
      .flatMap((individual) => {
        const session = collectifs(vue).find(({ candidatId }) => candidatId === individual.candidatId);
        return session ? [{ individual, session }] : [];
      })[0];
    if (!pair) return expect.unreachable('the campaign has a pupil with both kinds');
    const { individual, session } = pair;
    await t.ask('planning.placerEnSeance', { entretienIds: [session.id], seanceId: 'seance-0' });
    const place = { entretienId: individual.id, juryId: juryDe(vue, individual.domaineId).id, jour: LUNDI };
    const during = await refusDe(t.ask('planning.placer', { ...place, debut: '15:05' }));
    expect(during.message).toContain('n’est pas disponible');
    await t.ask('planning.placer', { ...place, debut: '15:10' });
    await t.ask('planning.retirer', { entretienIds: [session.id] });
    await t.ask('planning.placerEnSeance', { entretienIds: [session.id], seanceId: 'seance-0' });
    await t.ask('planning.retirer', { entretienIds: [session.id] });
    await t.ask('planning.placer', { ...place, debut: '15:00' });
    const after = await refusDe(t.ask('planning.placerEnSeance', { entretienIds: [session.id], seanceId: 'seance-0' }));
    expect(after.message).toContain('a déjà un entretien en');
  });
});
