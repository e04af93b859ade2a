import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { readPdf } from '../../support/pdf.ts';
import { tempFolder } from '../../support/store.ts';
import { annuler } from '../../support/journal.ts';

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

const lignes = () => t.ask('convocations.lister', {});
const ligne = async (id: string) => (await lignes()).find((autre) => autre.id === id);

/** Places `nombre` entretiens of Jury 1, one after the other, and gives them. */
async function placer(nombre: number): Promise<string[]> {
  const { jurys, entretiens } = await t.ask('planning.lire', {});
  const jury = jurys.find(({ id }) => id === 'jury-0');
  const possibles = entretiens.filter(
    ({ mode, domaineId, accesPmr, tempsMajore }) =>
      mode === 'individuel' && !accesPmr && !tempsMajore && jury?.domaineIds.includes(domaineId),
  );
  const choisis = [...new Map(possibles.map((vue) => [vue.candidatId, vue])).values()].slice(0, nombre);
  for (const [rang, { id }] of choisis.entries()) {
    const debut = `${9 + Math.floor(rang / 3)}:${String((rang % 3) * 20).padStart(2, '0')}`.padStart(5, '0');
    await t.ask('planning.placer', { entretienId: id, juryId: 'jury-0', jour: '2027-03-15', debut });
  }
  return choisis.map(({ id }) => id);
}

describe('convocations', () => {
  it('R22: goes from « sans place » to « à émettre », « à jour », then « à refaire » once the entretien moves', async () => {
    const [id = ''] = await placer(1);
    expect(await ligne(id)).toMatchObject({ etat: 'à émettre', motif: 'première', annonce: null });
    expect(await t.ask('convocations.emettre', { entretienIds: [id] })).toEqual({ emises: 1, avertissement: null });
    expect(await ligne(id)).toMatchObject({
      etat: 'à jour',
      motif: null,
      annonce: { jour: '2027-03-15', debut: '09:00' },
    });
    await t.ask('planning.placer', {
      entretienId: id,
      juryId: 'jury-0',
      jour: '2027-03-15',
      debut: '11:00',
    });
    expect(await ligne(id)).toMatchObject({ etat: 'à refaire', motif: 'remplacement', annonce: { debut: '09:00' } });
  });

  it('announces nothing twice: issuing again what stands writes no act', async () => {
    const ids = await placer(2);
    await t.ask('convocations.emettre', { entretienIds: ids });
    expect(await t.act('convocations.emettre', { entretienIds: ids })).toBeNull();
  });

  it('refuses those without a place, and marks none of the selection', async () => {
    const [id = ''] = await placer(1);
    const autre = (await lignes()).find(({ etat }) => etat === 'sans place')?.id ?? '';
    await expect(t.ask('convocations.emettre', { entretienIds: [id, autre] })).rejects.toThrow(
      /n’ont ni date ni heure/,
    );
    expect(await ligne(id)).toMatchObject({ etat: 'à émettre' });
  });

  it('R21: refuses those without a room, naming their jury, on paper as by mail', async () => {
    const ids = await placer(2);
    const { jurys } = await t.ask('organisation.lire', {});
    for (const { id, nom, salleId: _sans, domaineIds, membres } of jurys.filter(({ places }) => places > 0))
      await t.ask('jurys.enregistrer', {
        id,
        nom,
        domaineIds: [...domaineIds],
        membres: membres.map((un) => ({ id: un.id })),
        salleId: null,
      });
    await expect(t.ask('convocations.emettre', { entretienIds: ids })).rejects.toThrow(
      /^2\sentretiens n’ont pas de salle.: choisissez-la dans Organisation pour le jury «\s.+\s»/u,
    );
    const { lots } = await t.ask('courrier.preparer', { demande: { nature: 'convocations', entretienIds: ids } });
    await expect(
      t.ask('courrier.brouillons', {
        demande: { nature: 'convocations', entretienIds: ids },
        origineIds: lots.map(({ origineId }) => origineId),
      }),
    ).rejects.toThrow('n’ont pas de salle');
    expect((await lignes()).filter(({ etat }) => etat === 'à jour')).toEqual([]);
  });

  it('is undone in one step, with its name', async () => {
    const ids = await placer(3);
    expect((await t.act('convocations.emettre', { entretienIds: ids }))?.libelle).toMatch(
      /^émettre 3\s+convocations$/u,
    );
    await annuler(t);
    expect((await lignes()).filter(({ etat }) => etat === 'à émettre')).toHaveLength(3);
  });

  it('after the last day of convocations, says so and issues all the same', async () => {
    const [id = ''] = await placer(1);
    t.now = new Date('2027-05-03T09:00:00');
    const { emises, avertissement } = await t.ask('convocations.emettre', { entretienIds: [id] });
    expect([emises, avertissement]).toEqual([1, expect.stringContaining('vendredi 30 avril 2027')]);
  });
});

describe('the letters', () => {
  it('one PDF holds one page each, with date, hour, room and the line on bulletins (R23)', async () => {
    const ids = await placer(3);
    const fichier = await t.ask('convocations.composer', { entretienIds: ids, forme: 'un seul PDF' });
    const { pages, text } = readPdf(Buffer.from(fichier?.contenu ?? '', 'base64'));
    expect(pages).toBe(3);
    expect(text).toContain('lundi 15 mars 2027');
    expect(text).toContain('B12');
    expect(text).toMatch(/bulletin/);
    expect(text).not.toMatch(/jury/i);
  });

  it('one PDF per établissement comes as an archive, one file each, with the list of its pupils', async () => {
    const ids = await placer(4);
    const fichier = await t.ask('convocations.composer', { entretienIds: ids, forme: 'un PDF par établissement' });
    const vues = (await lignes()).filter(({ id }) => ids.includes(id));
    const files = unzipSync(Buffer.from(fichier?.contenu ?? '', 'base64'));
    const origines = new Set(vues.map(({ origineNom }) => origineNom));
    expect(Object.keys(files)).toHaveLength(origines.size);
    const [nom = '', bytes = new Uint8Array()] = Object.entries(files)[0] ?? [];
    const siennes = vues.filter(({ origineNom }) => nom.startsWith(origineNom));
    expect(readPdf(bytes).pages).toBe(siennes.length + 1);
  });

  it.each(['un seul PDF', 'un PDF par établissement', 'un PDF par élève'] as const)(
    'tells its progress in letters, up to the last one: %s',
    async (forme) => {
      const demande = { entretienIds: await placer(4), forme, tache: 'tache-1' };
      await t.ask('convocations.composer', demande);
      const progression = t.events.filter((event) => (event as { type: string }).type === 'progress');
      expect(progression.at(-1)).toMatchObject({ fait: 4, total: 4 });
      expect(progression.every((event) => (event as { total: number }).total === 4)).toBe(true);
    },
  );

  it('says which convocation it replaces', async () => {
    const [id = ''] = await placer(1);
    await t.ask('convocations.emettre', { entretienIds: [id] });
    await t.ask('planning.placer', { entretienId: id, juryId: 'jury-0', jour: '2027-03-16', debut: '10:00' });
    const fichier = await t.ask('convocations.apercu', { entretienId: id });
    const { text } = readPdf(Buffer.from(fichier.contenu, 'base64'));
    expect(text).toMatch(/annule et remplace/i);
    expect(text).toContain('mardi 16 mars 2027');
    expect(text).toContain('lundi 15 mars 2027');
  });

  /** Moves it, then issues it again when asked to. */
  const deplacer = (entretienId: string, jour: string, debut: string) =>
    t.ask('planning.placer', { entretienId, juryId: 'jury-0', jour, debut });
  const apercu = async (entretienId: string): Promise<string> =>
    readPdf(Buffer.from((await t.ask('convocations.apercu', { entretienId })).contenu, 'base64')).text;

  it('R21: written again, each is the letter that left: its kind, what it replaced, its date', async () => {
    const [id = ''] = await placer(1);
    const premiere = await apercu(id);
    await t.ask('convocations.emettre', { entretienIds: [id] });
    t.now = new Date('2027-03-09T09:00:00');
    expect(await apercu(id)).toBe(premiere);
    expect(premiere).toContain('le 8 mars 2027');

    await deplacer(id, '2027-03-16', '10:00');
    const remplacement = await apercu(id);
    expect(remplacement).toMatch(/annule et remplace la convocation du 8 mars 2027/);
    await t.ask('convocations.emettre', { entretienIds: [id] });
    t.now = new Date('2027-03-17T09:00:00');
    expect(await apercu(id)).toBe(remplacement);
    expect(remplacement).toContain('le 9 mars 2027');

    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'absent' });
    await t.ask('entretiens.replacer', { ids: [id] });
    await deplacer(id, '2027-03-18', '10:00');
    const seconde = await apercu(id);
    expect(seconde).toMatch(/après l’absence à l’entretien du mardi 16 mars 2027/);
    await t.ask('convocations.emettre', { entretienIds: [id] });
    t.now = new Date('2027-03-18T08:00:00');
    expect(await apercu(id)).toBe(seconde);
  });
});
