import { expect, it } from 'vitest';
import type { ActeFait, ChangementPlan, PlanningVue } from '../../../src-main/contract/planning-vue.ts';
import { convocation, individuel, juryDe, LUNDI, MARDI, openPlanning, type PlanningEssai } from './open-planning.ts';

/** What an act says that it changed is all that it changed, and is what is read afterwards. */
async function verifier({ lire }: PlanningEssai, acte: () => Promise<ActeFait>): Promise<ChangementPlan> {
  const avant = await lire();
  const { change } = await acte();
  if (!change) throw new Error('The act answers nothing of what it changed');
  const { entretiens, instance, ...reste } = await lire();
  const corriger = <T extends { readonly id: string }>(rows: readonly T[], changed: readonly T[]): T[] =>
    rows.map((row) => changed.find(({ id }) => id === row.id) ?? row);
  expect(corriger(avant.entretiens, change.entretiens)).toEqual(entretiens);
  expect(corriger(avant.instance.entretiens, change.instance)).toEqual(instance.entretiens);
  const { entretiens: _entretiens, instance: ancienne, ...attendu } = avant;
  expect(reste).toEqual(attendu);
  expect({ ...instance, entretiens: [] }).toEqual({ ...ancienne, entretiens: [] });
  return change;
}

/** Two entretiens of one domaine, one after the other on Monday morning. */
async function deux() {
  const essai = await openPlanning();
  const vue: PlanningVue = await essai.lire();
  const un = individuel(vue);
  const autre = individuel(vue, 1, un.domaineId);
  const juryId = juryDe(vue, un.domaineId).id;
  await essai.t.ask('planning.placer', { entretienId: un.id, juryId, jour: LUNDI, debut: '10:00' });
  await essai.t.ask('planning.placer', { entretienId: autre.id, juryId, jour: LUNDI, debut: '10:20' });
  return { essai, un, autre, juryId };
}

it('answers the entretiens as they are then read: moved, pinned, exchanged, shifted, taken out', async () => {
  const { essai, un, autre, juryId } = await deux();
  const { t } = essai;
  const place = { entretienId: un.id, juryId, jour: MARDI, debut: '09:00' };
  await verifier(essai, () => t.ask('planning.placer', place));
  const epingle = await verifier(essai, () => t.ask('planning.epingler', { entretienIds: [un.id], epingle: true }));
  expect(epingle.instance).toMatchObject([{ id: un.id, fige: { jour: MARDI, debut: '09:00' } }]);
  await verifier(essai, () => t.ask('planning.echanger', { entretienId: un.id, autreId: autre.id }));
  await verifier(essai, () => t.ask('planning.decaler', { entretienId: un.id, minutes: 10 }));
  await verifier(essai, () => t.ask('planning.retirer', { entretienIds: [un.id, autre.id] }));
});

it('answers an absent pupil placed again with his absence on the convocation (R28)', async () => {
  const { essai, un, juryId } = await deux();
  const announced = convocation({ entretienId: un.id, juryId, jour: LUNDI, debut: '10:00' });
  const absent = await essai.rouvrir({
    inserer: { convocation: [announced] },
    modifier: { entretien: [{ id: un.id, presence: 'absent' }] },
  });
  const place = { entretienId: un.id, juryId, jour: MARDI, debut: '09:00' };
  const change = await verifier(absent, () => absent.t.ask('planning.placer', place));
  expect(change.entretiens[0]?.convocation).toMatchObject({ issue: 'absent' });
  expect(change.entretiens[0]?.statut).toBe('à reconvoquer');
});

it('asks for the plan to be read again when seats change too', async () => {
  const essai = await openPlanning();
  const { seances, entretiens } = await essai.lire();
  const [seance] = seances;
  const collectif = entretiens.find(({ domaineId }) => domaineId === seance?.domaineId);
  if (!seance || !collectif) throw new Error('No séance');
  const entretienIds = [collectif.id];
  expect(await essai.t.ask('planning.placerEnSeance', { entretienIds, seanceId: seance.id })).toMatchObject({
    change: null,
  });
  expect(await essai.t.ask('planning.retirer', { entretienIds })).toMatchObject({ retires: 1, change: null });
});
