import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { CAMPAGNE, seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';
import { annuler } from '../support/journal.ts';

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
    await annuler(t);
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

describe('R35 the closing', () => {
  const AUCUN = {
    renoncements: 0,
    'à venir': 0,
    présences: 0,
    absences: 0,
    paquets: 0,
    'comptes rendus': 0,
    avis: 0,
    validations: 0,
    transmissions: 0,
  };

  it('lists what is left, until when, and follows what is done', async () => {
    const { entonnoir, cloture } = await t.ask('tableau.lire', {});
    expect(cloture).toMatchObject({ closeLe: null, points: { ...AUCUN, convocations: entonnoir.inscrits } });
    expect(cloture.restants).toBe(entonnoir.inscrits);
    // From Monday 8 March to Friday 21 May, Easter Monday, Ascension and Whit Monday off; no holidays in this campaign.
    expect(cloture.decompte).toEqual({
      fermeture: '2027-05-21',
      jours: 74,
      joursDeClasse: 52,
      dernierJourDeClasse: '2027-05-21',
    });
    const id = await placerUn();
    await t.ask('convocations.emettre', { entretienIds: [id] });
    const points = async () => (await t.ask('tableau.lire', {})).cloture.points;
    expect(await points()).toMatchObject({ 'à venir': 1, convocations: entonnoir.inscrits - 1 });
    t.now = new Date('2027-03-16T08:00:00');
    expect(await points()).toMatchObject({ 'à venir': 0, présences: 1 });
    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'absent' });
    expect((await t.ask('tableau.lire', {})).jours).toEqual([
      { jour: '2027-03-15', attendus: 1, recus: 0, absents: 1, excuses: 0, sansPresence: 0 },
    ]);
    expect(await points()).toMatchObject({ présences: 0, absences: 1 });
    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' });
    expect(await points()).toMatchObject({ absences: 0, 'comptes rendus': 1, avis: 1 });
    const [ligne] = (await t.ask('entretiens.lister', {})).filter((one) => one.id === id);
    expect(ligne?.reste).toEqual(['comptes rendus', 'avis']);
  });

  it('freezes presences and results, not the rest, until it is opened again or undone', async () => {
    const id = await placerUn();
    t.now = new Date('2027-03-16T08:00:00');
    expect(await t.act('tableau.clore', { close: true })).toMatchObject({ libelle: 'clore la campagne' });
    expect(await t.ask('tableau.lire', {})).toMatchObject({
      cloture: { closeLe: t.now.toISOString() },
      conseil: { acte: 'consulter' },
    });
    await expect(t.ask('tableau.clore', { close: true })).rejects.toMatchObject({ code: 'déjà close' });
    const formationId = (await t.ask('entretiens.lire', { id })).entretien.formations[0]?.formationId ?? '';
    const refuses = [
      t.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' }),
      t.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: 'Bonjour' } }),
      t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId, valeur: 'favorable' } }),
      t.ask('entretiens.replacer', { ids: [id] }),
      t.ask('entretiens.ajouterFormation', { id, formationId }),
      t.ask('entretiens.retirerFormation', { id, formationId }),
      t.ask('entretiens.valider', { ids: [id] }),
    ];
    for (const refuse of refuses) await expect(refuse).rejects.toMatchObject({ code: 'campagne close' });
    const { id: _id, closeLe: _closeLe, ...campagne } = (await t.ask('contexte.lire', {})).campagne ?? CAMPAGNE;
    await t.ask('campagne.modifier', { campagne: { ...campagne, nom: 'Passpro clos' } });
    expect((await t.ask('contexte.lire', {})).campagne?.closeLe).not.toBeNull();
    await annuler(t);
    await annuler(t);
    expect((await t.ask('tableau.lire', {})).cloture.closeLe).toBeNull();
    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' });
    await t.ask('tableau.clore', { close: true });
    expect(await t.act('tableau.clore', { close: false })).toMatchObject({ libelle: 'rouvrir la campagne' });
    await expect(t.ask('tableau.clore', { close: false })).rejects.toMatchObject({ code: 'déjà ouverte' });
  });
});

/** One entretien on Monday 15 March at 9 h. */
async function placerUn(): Promise<string> {
  const { entretiens, jurys } = await t.ask('planning.lire', {});
  const jury = jurys.find(({ id }) => id === 'jury-0');
  const entretienId =
    entretiens.find(({ domaineId, accesPmr }) => !accesPmr && jury?.domaineIds.includes(domaineId))?.id ?? '';
  await t.ask('planning.placer', { entretienId, juryId: 'jury-0', jour: '2027-03-15', debut: '09:00' });
  return entretienId;
}

async function juryFor(entretienId: string): Promise<string> {
  const { entretiens, jurys } = await t.ask('planning.lire', {});
  const domaineId = entretiens.find(({ id }) => id === entretienId)?.domaineId ?? '';
  return jurys.find(({ domaineIds }) => domaineIds.includes(domaineId))?.id ?? '';
}
