import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { choisirParOrigine, deplacerAilleurs, emettreTout, planifierTout } from '../../support/campagne-convoquee.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { readPdf } from '../../support/pdf.ts';
import { tempFolder } from '../../support/store.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 40 });
  t = await openTestApp({ dataDir });
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

const lignes = () => t.ask('convocations.lister', {});
const aConvoquer = async () => (await t.ask('tableau.lire', {})).aConvoquer;

describe('R22: everybody registered is convened', () => {
  it('the counter goes from everybody to 0 in one planning and one issue', async () => {
    const inscrits = (await lignes()).length;
    expect(await aConvoquer()).toBe(inscrits);
    expect(await planifierTout(t)).toBe(0);
    expect(await aConvoquer()).toBe(inscrits);
    expect(await emettreTout(t)).toBe(inscrits);
    expect(await aConvoquer()).toBe(0);
    expect(new Set((await lignes()).map(({ etat }) => etat))).toEqual(new Set(['à jour']));
  });

  it('five pupils of three collèges moved after sending: three bundles, five replacement letters, nobody else', async () => {
    await planifierTout(t);
    await emettreTout(t);
    const ids = await choisirParOrigine(t, [2, 2, 1]);
    for (const id of ids) await deplacerAilleurs(t, id);
    expect(await aConvoquer()).toBe(5);
    const refaire = (await lignes()).filter(({ etat }) => etat === 'à refaire');
    expect(new Set(refaire.map(({ id }) => id))).toEqual(new Set(ids));

    const { lots } = await t.ask('courrier.preparer', { demande: { nature: 'remplacements' } });
    expect(lots.map(({ entretiens }) => entretiens.length).toSorted((a, b) => a - b)).toEqual([1, 2, 2]);
    expect(lots.every(({ objet }) => /annule et remplace/.test(objet))).toBe(true);

    const fichier = await t.ask('convocations.composer', {
      entretienIds: refaire.map(({ id }) => id),
      forme: 'un PDF par établissement',
    });
    const plis = Object.values(unzipSync(Buffer.from(fichier?.contenu ?? '', 'base64'))).map((bytes) => readPdf(bytes));
    expect(plis).toHaveLength(3);
    expect(plis.reduce((somme, { pages }) => somme + pages - 1, 0)).toBe(5);
    expect(plis.flatMap(({ text }) => text.match(/annule et remplace la convocation/g) ?? [])).toHaveLength(5);

    expect(await emettreTout(t)).toBe(5);
    expect(await aConvoquer()).toBe(0);
  });

  it('R28: 30 % absent, put back, planned and convened again in one pass, history kept', async () => {
    await planifierTout(t);
    await emettreTout(t);
    const tous = await lignes();
    const manquants = tous.filter((_ligne, rang) => rang % 10 < 3).map(({ id }) => id);
    t.now = new Date('2027-03-18T18:00:00');
    await t.ask('plages.ajouter', {
      juryIds: ['jury-0', 'jury-1', 'jury-2'],
      du: '2027-03-22',
      au: '2027-03-23',
      creneaux: [{ debut: '08:30', fin: '17:00', reserve: false }],
    });
    const { seances } = await t.ask('planning.lire', {});
    for (const { domaineId, salleId } of seances)
      await t.ask('seances.enregistrer', {
        id: null,
        domaineId,
        salleId,
        jour: '2027-03-24',
        debut: '14:00',
        dureeMinutes: 60,
        capacite: 30,
      });
    const presents = tous.map(({ id }) => id).filter((id) => !manquants.includes(id));
    await t.ask('entretiens.noterPresence', { ids: presents, presence: 'présent' });
    await t.ask('entretiens.noterPresence', { ids: manquants, presence: 'absent' });
    expect((await t.ask('tableau.lire', {})).absents).toBe(manquants.length);

    await t.ask('entretiens.replacer', { ids: manquants });
    expect(await aConvoquer()).toBe(manquants.length);
    expect(await planifierTout(t)).toBe(0);
    const dues = (await lignes()).filter(({ motif }) => motif !== null);
    expect(dues.map(({ motif }) => motif)).toEqual(manquants.map(() => 'après absence'));
    const fichier = await t.ask('convocations.composer', {
      entretienIds: dues.map(({ id }) => id),
      forme: 'un seul PDF',
    });
    const { pages, text } = readPdf(Buffer.from(fichier?.contenu ?? '', 'base64'));
    expect(pages).toBe(manquants.length);
    expect(text.match(/après l’absence à l’entretien du/g)).toHaveLength(manquants.length);
    expect(await emettreTout(t)).toBe(manquants.length);
    expect(await aConvoquer()).toBe(0);
    const fiche = await t.ask('entretiens.lire', { id: manquants[0] ?? '' });
    expect(fiche.convocations).toMatchObject([
      { rang: 1, motif: 'première', issue: 'absent' },
      { rang: 2, motif: 'après absence', issue: null },
    ]);
  }, 120_000);
});
