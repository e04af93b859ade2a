import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir);
  t = await openTestApp({ dataDir });
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

describe('tableau.lire', () => {
  it('R22: counts everybody as to be convened before the first plan, and says to plan', async () => {
    const tableau = await t.ask('tableau.lire', {});
    expect(tableau.candidats).toBe(24);
    expect(tableau.aConvoquer).toBe(tableau.entonnoir.inscrits);
    expect(tableau.entonnoir).toMatchObject({ places: 0, convoques: 0, recus: 0, avisComplets: 0, transmis: 0 });
    expect(tableau.conseil).toEqual({ acte: 'planifier', nombre: tableau.entonnoir.inscrits });
  });

  it('follows one entretien from its place to the académie, and back by undo', async () => {
    const { entretiens, jurys } = await t.ask('planning.lire', {});
    const jury = jurys.find(({ id }) => id === 'jury-0');
    const vue = entretiens.find(({ domaineId, accesPmr }) => !accesPmr && jury?.domaineIds.includes(domaineId));
    const entretienId = vue?.id ?? '';
    const etapes: Record<string, number>[] = [];
    const noter = async () => {
      const { entonnoir, aConvoquer, prochains } = await t.ask('tableau.lire', {});
      etapes.push({ ...entonnoir, aConvoquer, prochains: prochains.length });
    };
    await t.ask('planning.placer', { entretienId, juryId: 'jury-0', jour: '2027-03-15', debut: '09:00' });
    await noter();
    await t.ask('convocations.emettre', { entretienIds: [entretienId] });
    t.now = new Date('2027-03-15T08:30:00');
    await noter();
    await t.ask('entretiens.noterPresence', { ids: [entretienId], presence: 'présent' });
    await noter();
    const total = etapes[0]?.['inscrits'] ?? 0;
    expect(etapes).toMatchObject([
      { places: 1, convoques: 0, recus: 0, aConvoquer: total, prochains: 0 },
      { places: 1, convoques: 1, recus: 0, aConvoquer: total - 1, prochains: 1 },
      { places: 1, convoques: 1, recus: 1, aConvoquer: total - 1, prochains: 0 },
    ]);
    await t.ask('journal.annuler', {});
    expect((await t.ask('tableau.lire', {})).entonnoir.recus).toBe(0);
  });

  it('R30: a compte rendu is overdue the day after its last day, working days counted', async () => {
    const { entretiens } = await t.ask('planning.lire', {});
    const entretienId =
      entretiens.find(({ domaineNom, accesPmr }) => domaineNom === 'Métiers du bois' && !accesPmr)?.id ?? '';
    await t.ask('planning.placer', {
      entretienId,
      juryId: await juryFor(entretienId),
      jour: '2027-03-18',
      debut: '09:00',
    });
    t.now = new Date('2027-03-18T09:30:00');
    await t.ask('entretiens.noterPresence', { ids: [entretienId], presence: 'présent' });
    // Thursday + 3 working days = Tuesday.
    t.now = new Date('2027-03-23T18:00:00');
    expect((await t.ask('tableau.lire', {})).enRetard).toBe(0);
    t.now = new Date('2027-03-24T00:10:00');
    expect((await t.ask('tableau.lire', {})).enRetard).toBe(1);
  });
});

async function juryFor(entretienId: string): Promise<string> {
  const { entretiens, jurys } = await t.ask('planning.lire', {});
  const domaineId = entretiens.find(({ id }) => id === entretienId)?.domaineId ?? '';
  return jurys.find(({ domaineIds }) => domaineIds.includes(domaineId))?.id ?? '';
}
