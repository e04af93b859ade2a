import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { InputOf } from '../../src-main/contract/index.ts';
import { type TestApp } from '../support/app.ts';
import { exemple, importer, openCampagneVide } from './echanges/campagne-vide.ts';
import { annuler } from '../support/journal.ts';

const LIGNES = [
  ['Académie de Créteil : formations Passpro 2027'],
  [],
  ['Département', 'Commune', 'Lycée', 'Champ professionnel', 'Modalité', 'Type de formation', 'Spécialité', 'MEF'],
  ['94', 'Créteil', 'Lycée Langevin', 'METIERS DU BOIS', 'Individuel', 'CAP', 'Vannier', '2412345678'],
  ['93', 'Bobigny', 'Lycée Camille-Claudel', 'Métiers du bois', 'Individuel', 'CAP', 'vannier', '2412345678'],
  ['77', 'Meaux', 'Lycée Rosa-Parks', 'Art du verre', 'Collectif', '2nde pro', 'Souffleur de verre', ''],
  ['77', 'Meaux', 'Lycée Rosa-Parks', 'Art du verre', 'Collectif', 'BTS', 'Verrier', ''],
];

const csv = (nomFichier = 'catalogue.csv') => ({
  nomFichier,
  contenu: Buffer.from(LIGNES.map((ligne) => ligne.join(';')).join('\r\n')).toString('base64'),
});

async function lu(t: TestApp, fichier: InputOf<'catalogue.lire'>) {
  const vue = await t.ask('catalogue.lire', fichier);
  if (vue.etat !== 'lu') throw new Error(vue.phrase);
  return vue;
}

describe('R05 the académie’s yearly list of formations', () => {
  it.each(['csv', 'xlsx'])(
    'is understood under its own headers (%s), says what it changes, and writes nothing',
    async (format) => {
      const t = await openCampagneVide();
      const avant = await t.ask('contexte.lire', {});
      const classeur = await writeXlsxFile(
        LIGNES.map((ligne) => ligne.map((value) => ({ type: String, value }))),
      ).toBuffer();
      const fichier =
        format === 'csv' ? csv() : { nomFichier: 'c.xlsx', contenu: Buffer.from(classeur).toString('base64') };
      const vue = await lu(t, fichier);
      expect(vue.colonnes.every(({ champ }) => champ !== null)).toBe(true);
      expect(vue.formations).toMatchObject([
        { domaine: 'METIERS DU BOIS', voie: '1CAP2', intitule: 'Vannier', codeMef: '2412345678' },
        { domaine: 'Art du verre', mode: 'collectif', voie: '2de Pro', intitule: 'Souffleur de verre' },
      ]);
      expect(vue.formations[0]?.lieux).toBe('Lycée Langevin, Créteil (94)\nLycée Camille-Claudel, Bobigny (93)');
      expect(vue.ecartees).toMatchObject([{ ligne: 7, phrase: expect.stringContaining('BTS') }]);
      expect(vue.changements).toMatchObject({ domaines: ['Art du verre'], modifications: [] });
      expect(vue.changements.ajouts).toHaveLength(2);
      expect(vue.changements.absentes.length).toBe(avant.formations.length);
      expect(await t.ask('contexte.lire', {})).toEqual(avant);
      await t.app.close();
    },
  );

  it('is taken in as one act that undo takes back; the same one again changes nothing', async () => {
    const t = await openCampagneVide();
    const avant = await t.ask('contexte.lire', {});
    const { nomFichier, formations } = await lu(t, csv());
    const demande = { nomFichier, formations: [...formations, ...formations], retirer: false };
    expect((await t.act('catalogue.importer', demande))?.libelle).toBe('importer le catalogue « catalogue.csv »');
    const apres = await t.ask('contexte.lire', {});
    expect(apres.domaines.find(({ nom }) => nom === 'Art du verre')).toMatchObject({
      mode: 'collectif',
      accueilli: false,
    });
    expect(apres.formations.find(({ intitule }) => intitule === 'Vannier')?.lieux).toContain('Bobigny (93)');
    await expect(t.ask('catalogue.importer', demande)).rejects.toMatchObject({ code: 'rien à importer' });
    await annuler(t);
    expect(await t.ask('contexte.lire', {})).toEqual(avant);
    await t.app.close();
  });

  it('removes what it no longer has when asked, never what a pupil asks for', async () => {
    const t = await openCampagneVide();
    await importer(t, exemple('v1'));
    const { nomFichier, formations, changements } = await lu(t, csv());
    const gardees = changements.absentes.filter(({ utilisee }) => utilisee);
    expect(gardees.length).toBeGreaterThan(0);
    const { retirees } = await t.ask('catalogue.importer', { nomFichier, formations: [...formations], retirer: true });
    expect(retirees).toBe(changements.absentes.length - gardees.length);
    const apres = await t.ask('contexte.lire', {});
    expect(apres.formations).toHaveLength(gardees.length + 2);
    await t.app.close();
  });

  it('refuses in a sentence what is no such list', async () => {
    const t = await openCampagneVide();
    const lire = (texte: string) =>
      t.ask('catalogue.lire', { nomFichier: 'x.csv', contenu: Buffer.from(texte).toString('base64') });
    expect(await lire('%PDF-1.7')).toMatchObject({ etat: 'refusé', code: 'pdf' });
    expect(await lire('Nom\r\nMARTIN\r\n')).toMatchObject({ code: 'en-tête-introuvable' });
    expect(await lire('Domaine;Voie;Formation\r\nBois;BTS;Vannier\r\n')).toMatchObject({ code: 'liste-vide' });
    await expect(t.ask('catalogue.lire', { ...csv(), correspondance: { Commune: 'prix' } })).rejects.toMatchObject({
      code: 'champ inconnu',
    });
    await t.app.close();
  });

  it('asks which column is which when the headers do not say, shows the first rows, and reads as it is told', async () => {
    const t = await openCampagneVide();
    const fichier = {
      nomFichier: 'liste.csv',
      contenu: Buffer.from(
        'Liste 2027;;\r\nRubrique;Diplôme;Ce que l’on y apprend;Lycée\r\nArt du verre;CAP;Souffleur de verre;Lycée A\r\n',
      ).toString('base64'),
    };
    const vue = await t.ask('catalogue.lire', fichier);
    if (vue.etat !== 'à préciser') throw new Error(vue.etat);
    expect(vue.champsManquants).toEqual(['domaine', 'formation']);
    expect(vue.phrase).toBe('Indiquez quelle colonne contient\u00a0: Domaine, Formation.');
    expect(vue.colonnes.map(({ entete, champ, confiance }) => [entete, champ, confiance])).toEqual([
      ['Rubrique', null, 'inconnue'],
      ['Diplôme', 'voie', 'à confirmer'],
      ['Ce que l’on y apprend', null, 'inconnue'],
      ['Lycée', 'etablissement', 'certaine'],
    ]);
    expect(vue.apercu.lignes).toEqual([
      { ligne: 3, cellules: ['Art du verre', 'CAP', 'Souffleur de verre', 'Lycée A'] },
    ]);
    const correspondance = { Rubrique: 'domaine', 'Ce que l’on y apprend': 'formation', Lycée: null };
    const { formations, colonnes } = await lu(t, { ...fichier, correspondance });
    expect(formations).toMatchObject([
      { domaine: 'Art du verre', voie: '1CAP2', intitule: 'Souffleur de verre', lieux: null },
    ]);
    expect(colonnes[0]).toMatchObject({ champ: 'domaine', confiance: 'choisie' });
    await t.app.close();
  });

  it('takes the sheets it is told, merged cells, and the voie written before the formation', async () => {
    const t = await openCampagneVide();
    const feuille = (sheet: string, lignes: readonly (readonly string[])[]) => ({
      sheet,
      data: lignes.map((ligne) => ligne.map((value) => ({ type: String, value }))),
    });
    const entetes = ['Domaine', 'Libellé de la spécialité', 'Lycée', 'Commune'];
    const classeur = await writeXlsxFile([
      feuille('Lisez-moi', [['Ce classeur est publié chaque année.']]),
      feuille('94', [
        entetes,
        ['Art du verre', 'CAP Souffleur de verre', 'Lycée A', 'Créteil'],
        ['', '', 'Lycée B', 'Vitry'],
        ['', '2nde pro Verrier', 'Lycée B', 'Vitry'],
      ]),
      feuille('93', [entetes, ['', 'CAP Vannier', 'Lycée C', 'Bobigny'], ['Bois', 'CAP Souffleur', 'Lycée C', '']]),
    ]).toBuffer();
    const fichier = { nomFichier: 'c.xlsx', contenu: Buffer.from(classeur).toString('base64') };
    const vue = await t.ask('catalogue.lire', fichier);
    if (vue.etat !== 'à préciser') throw new Error(vue.etat);
    expect(vue.champsManquants).toEqual([]);
    expect(vue.feuilles.map(({ nom }) => nom)).toEqual(['94', '93']);
    const deux = await lu(t, { ...fichier, feuilles: ['94', '93'] });
    expect(deux.formations.map(({ domaine, voie, intitule, lieux }) => [domaine, voie, intitule, lieux])).toEqual([
      ['Art du verre', '1CAP2', 'Souffleur de verre', 'Lycée A, Créteil\nLycée B, Vitry'],
      ['Art du verre', '2de Pro', 'Verrier', 'Lycée B, Vitry'],
      ['Bois', '1CAP2', 'Souffleur', 'Lycée C'],
    ]);
    expect(deux.ecartees).toEqual([{ feuille: '93', ligne: 2, phrase: 'Le domaine manque.' }]);
    expect((await lu(t, { ...fichier, feuilles: ['94'] })).formations).toHaveLength(2);
    await t.app.close();
  });

  it('says field by field what it changes in a formation that is known', async () => {
    const t = await openCampagneVide();
    const { nomFichier, formations } = await lu(t, csv());
    await t.ask('catalogue.importer', { nomFichier, formations: [...formations], retirer: false });
    const autre = LIGNES.map((ligne) => ligne.map((cellule) => cellule.replace('Meaux', 'Torcy'))).map((l) =>
      l.join(';'),
    );
    const { changements } = await lu(t, {
      nomFichier: 'b.csv',
      contenu: Buffer.from(autre.join('\r\n')).toString('base64'),
    });
    expect(changements).toMatchObject({
      ajouts: [],
      modifications: [
        {
          libelle: '2de Pro Souffleur de verre (Art du verre)',
          changements: [
            { libelle: 'Lieux', avant: 'Lycée Rosa-Parks, Meaux (77)', apres: 'Lycée Rosa-Parks, Torcy (77)' },
          ],
        },
      ],
    });
    await t.app.close();
  });
});
