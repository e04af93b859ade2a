import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCourrier } from '../../support/courrier-essai.ts';
import { tempFolder } from '../../support/store.ts';
import { annuler } from '../../support/journal.ts';

const LUNDI = '2027-03-08';

let t: TestApp;
let ids: string[];
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCourrier(dataDir, { origines: 3, eleves: 2 });
  t = await openTestApp({ dataDir });
  ids = (await lignes()).map(({ id }) => id);
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

const lignes = () => t.ask('convocations.lister', {});
const ligne = async (id: string) => (await lignes()).find((autre) => autre.id === id);
const deOrigine = async (origineId: string): Promise<string[]> =>
  (await lignes()).filter((une) => une.origineId === origineId).map(({ id }) => id);
const emettre = () => t.ask('convocations.emettre', { entretienIds: ids });
const accuser = (entretienIds: string[], le = LUNDI, note = 'Mme Petit, par téléphone') =>
  t.ask('convocations.accuser', { entretienIds, le, note });

describe('R21: the acknowledgement of an origin', () => {
  it('is one act for all its convocations, with the day and who answered; undone in one step', async () => {
    await emettre();
    const siennes = await deOrigine('origine-1');
    const acte = await t.act('convocations.accuser', {
      entretienIds: siennes,
      le: LUNDI,
      note: ' Mme Petit, par téléphone ',
    });
    expect(acte?.libelle).toBe('noter l’accusé de réception pour Collège 001');
    expect((await lignes()).filter(({ etat }) => etat === 'accusée').map(({ id, accuse }) => [id, accuse])).toEqual(
      siennes.map((id) => [id, { le: LUNDI, note: 'Mme Petit, par téléphone' }]),
    );
    const fiche = await t.ask('entretiens.lire', { id: siennes[0] ?? '' });
    expect(fiche.convocations).toMatchObject([{ accuseLe: LUNDI, accuseNote: 'Mme Petit, par téléphone' }]);
    await annuler(t);
    expect((await lignes()).every(({ etat, accuse }) => etat === 'à jour' && accuse === null)).toBe(true);
  });

  it('is of the convocation: once the entretien moves it is to be done again, and the next one has no answer', async () => {
    await emettre();
    const [id = ''] = ids;
    await accuser([id]);
    await t.ask('planning.placerEnSeance', { entretienIds: [id], seanceId: 'seance-1' });
    expect(await ligne(id)).toMatchObject({ etat: 'à refaire', accuse: null, joursSansAccuse: null });
    await t.ask('convocations.emettre', { entretienIds: [id] });
    expect(await ligne(id)).toMatchObject({ etat: 'à jour', accuse: null, joursSansAccuse: 0 });
    await t.ask('planning.placerEnSeance', { entretienIds: [id], seanceId: 'seance-0' });
    expect(await ligne(id)).toMatchObject({ etat: 'à refaire', accuse: null });
  });

  it('can be corrected, and taken back', async () => {
    await emettre();
    await accuser(ids);
    t.now = new Date('2027-03-10T09:00:00');
    expect(await accuser(ids.slice(0, 1), '2027-03-09', 'M. Roy')).toEqual({ accusees: 1 });
    expect(
      await t.act('convocations.accuser', { entretienIds: ids.slice(0, 1), le: '2027-03-09', note: 'M. Roy' }),
    ).toBe(null);
    await t.ask('convocations.retirerAccuse', { entretienIds: ids.slice(0, 1) });
    expect((await lignes()).filter(({ etat }) => etat === 'accusée')).toHaveLength(ids.length - 1);
    expect(await ligne(ids[0] ?? '')).toMatchObject({ etat: 'à jour', joursSansAccuse: 2 });
  });

  it('is refused where nothing holds, after today, before the letter left, and marks none of the selection', async () => {
    const [seul = '', ...autres] = ids;
    await t.ask('convocations.emettre', { entretienIds: autres });
    await expect(accuser(ids)).rejects.toThrow(/1\u00a0entretien de cette sélection n’a pas de convocation à jour/);
    await expect(accuser(autres, '2027-03-09')).rejects.toThrow(/mardi 9 mars 2027 est à venir/);
    await expect(accuser(autres, '2027-03-05')).rejects.toThrow(/partie que le lundi 8 mars 2027/);
    await expect(accuser(['inconnu'])).rejects.toThrow(/n’existe plus/);
    expect((await lignes()).map(({ etat }) => etat).filter((etat) => etat === 'accusée')).toEqual([]);
    expect(await ligne(seul)).toMatchObject({ etat: 'à émettre', joursSansAccuse: null });
  });
});

describe('R21: the reminder of what nobody acknowledged', () => {
  const relance = (jours: number) => ({ demande: { nature: 'relance' as const, jours } });

  it('counts the days since each was issued, and writes to those origins alone', async () => {
    await emettre();
    t.now = new Date('2027-03-15T09:00:00');
    await accuser(await deOrigine('origine-1'));
    expect(new Set((await lignes()).map(({ joursSansAccuse }) => joursSansAccuse))).toEqual(new Set([7, null]));
    expect((await t.ask('courrier.preparer', relance(8))).lots).toEqual([]);
    const { lots } = await t.ask('courrier.preparer', relance(7));
    expect(lots.map(({ origineId, eleves }) => [origineId, eleves])).toEqual([
      ['origine-0', 2],
      ['origine-2', 2],
    ]);
    expect(lots[0]?.objet).toMatch(/avez-vous reçu les convocations de 2\s+élèves/u);
    expect(lots[0]?.corps).toMatch(/sans changement[^]*mercredi 17 mars 2027[^]*Merci de nous dire/);
    expect(lots[0]?.corps).not.toMatch(/absen|jury|%/i);
  });

  it('leaves out what has moved: it is to be convened again, not reminded of', async () => {
    await emettre();
    await t.ask('planning.placerEnSeance', { entretienIds: ids.slice(0, 1), seanceId: 'seance-1' });
    const { lots } = await t.ask('courrier.preparer', relance(0));
    expect(lots.flatMap(({ entretiens }) => entretiens.map(({ id }) => id)).toSorted()).toEqual(
      ids.slice(1).toSorted(),
    );
  });
});

describe('R22: « sans place » says why', () => {
  it('taken out after it was announced; full; no séance to come', async () => {
    await emettre();
    const [id = ''] = ids;
    await t.ask('planning.retirer', { entretienIds: [id] });
    expect(await ligne(id)).toMatchObject({ etat: 'sans place', raison: 'retiré après l’envoi' });
    expect(await ligne(ids[1] ?? '')).toMatchObject({ raison: '' });
    t.now = new Date('2027-03-30T09:00:00');
    expect(await ligne(id)).toMatchObject({ raison: 'aucune séance à venir' });
  });
});
