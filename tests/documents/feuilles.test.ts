import { describe, expect, it } from 'vitest';
import { bilanPdf } from '../../src-main/documents/bilan.ts';
import { emargementPdf } from '../../src-main/documents/emargement.ts';
import { fichesRecapitulativesPdf } from '../../src-main/documents/fiche-recapitulative.ts';
import { grillesPdf } from '../../src-main/documents/grille.ts';
import { journeePdf } from '../../src-main/documents/journee.ts';
import { planningPdf, type VuePlanning } from '../../src-main/documents/planning-jury.ts';
import { relevePdf } from '../../src-main/documents/releve.ts';
import { GRILLE_DEFAUT } from '../../src-main/documents/textes/grille-defaut.ts';
import { FACES } from './support/faces.ts';
import { BILAN, EDITION, EMARGEMENT, FICHE, lignesPlanning, LONG, releve, SERIE } from './support/feuilles-exemple.ts';
import { flatten, fullText, readPdf } from './support/read-pdf.ts';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
const SELECTION = /\b(admis|refus|sélection|classement|rang|notes?)\b/i;

describe('the fiche récapitulative (procedure.md §6, R34)', () => {
  const fiche = async (avisFinal: boolean) =>
    readPdf(
      await fichesRecapitulativesPdf(FACES, {
        ...EDITION,
        campagne: { ...EDITION.campagne, avisFinal },
        fiches: [FICHE],
      }),
    );

  it('gives per domaine the date, the presence, the compte rendu and one avis per formation', async () => {
    const { text, tree } = await fiche(false);
    expect(flat(text)).toContain('Entretien individuel du lundi 15 mars 2027 à 10 h 20 : présence constatée.');
    expect(flat(text)).toContain('Célestin, vous avez présenté clairement les deux formations');
    const rows = flatten(tree).filter((element) => element.tag === 'TR');
    expect(rows.map(fullText)).toEqual([
      'Formation Voie Avis',
      'Menuisier fabricant de menuiserie, mobilier et agencement 1re année de CAP Favorable',
      'Métiers du bois 2de professionnelle Assez favorable',
      'Ébéniste (formation ajoutée pendant l’entretien) 1re année de CAP En attente',
    ]);
    expect(text).not.toMatch(SELECTION);
    expect(text).not.toMatch(/jury/i);
  });

  it('R27: a collective interview has its presence and nothing else', async () => {
    const { text } = await fiche(false);
    expect(flat(text)).toContain('Entretien collectif (séance d’information) du jeudi 18 mars 2027 à 14 h : absence.');
    expect(text).not.toContain('Ce texte ne doit pas paraître');
    expect(text).not.toContain('Cuisine');
  });

  it('R42: the avis final is shown only when the campaign has it', async () => {
    expect((await fiche(false)).text).not.toMatch(/avis final|très favorable/i);
    expect((await fiche(true)).text).toMatch(/Avis final[\s\S]*Très favorable/);
  });
});

describe('an entretien without a result on the fiche', () => {
  const [held] = FICHE.entretiens;
  if (!held) throw new Error('An entretien expected');
  const read = async (entretien: Partial<typeof held>) => {
    const fiche = { ...FICHE, entretiens: [{ ...held, ...entretien }] };
    return flat((await readPdf(await fichesRecapitulativesPdf(FACES, { ...EDITION, fiches: [fiche] }))).text);
  };

  it('R28: an absent pupil has neither compte rendu nor avis', async () => {
    const text = await read({ presence: 'absent' });
    expect(text).toContain('absence.');
    expect(text).not.toMatch(/Compte rendu|En attente|Favorable/);
  });

  it('one still to come says so', async () => {
    const text = await read({ presence: null, compteRendu: '', avis: [] });
    expect(text).toContain('à venir.');
    expect(text).not.toMatch(/Compte rendu|non renseignée/);
  });
});

describe('the interview grid (R25)', () => {
  const base = { ...EDITION, criteres: GRILLE_DEFAUT };

  it('has four criteria on a closed scale, without a total', async () => {
    const { text, pages } = await readPdf(await grillesPdf(FACES, { ...base, series: [] }));
    expect(pages).toHaveLength(1);
    for (const word of ['1. Démarche', '2. Connaissance de la formation', '3. Connaissance du métier', '4. Motivation'])
      expect(text).toContain(word);
    for (const niveau of ['à approfondir', 'en construction', 'solide']) expect(flat(text)).toContain(niveau);
    expect(text).not.toMatch(/total|comportement|bulletin/i);
    expect(text).not.toMatch(SELECTION);
  });

  it('R14: filled in with the avis and comments of the origin, in the order of passage', async () => {
    const pdf = await readPdf(await grillesPdf(FACES, { ...base, series: [SERIE] }));
    expect(pdf.pages).toHaveLength(3);
    expect(pdf.bookmarks[0]).toBe('8\u00a0h LŒUILLET-A0 Célestin');
    expect(flat(pdf.text)).toContain('Avis de l’origine : favorable – Élève investi ; stage réussi');
    expect(flat(pdf.text)).toContain('Avis de l’origine : non donné');
  });
});

describe('all the paper of a day', () => {
  const parties = [
    {
      nature: 'planning' as const,
      vue: 'accueil' as const,
      feuilles: [{ titre: 'Accueil', jour: '2027-03-15', lignes: lignesPlanning(60) }],
    },
    { nature: 'émargement' as const, feuilles: [EMARGEMENT, { ...EMARGEMENT, debut: '13:30', fin: '17:00' }] },
    { nature: 'grilles' as const, criteres: GRILLE_DEFAUT, series: [SERIE] },
  ];

  it('is one file, with a bookmark per part and below it one per sheet', async () => {
    const steps: string[] = [];
    const { bookmarks, pages } = await readPdf(
      await journeePdf(FACES, { ...EDITION, jour: '2027-03-15', parties }, (fait, total) => {
        steps.push(`${fait}/${total}`);
      }),
    );
    expect(bookmarks.map((titre) => titre.replaceAll('\u00a0', ' '))).toEqual([
      'Liste d’accueil',
      '  Accueil – lundi 15 mars 2027',
      'Feuilles d’émargement',
      '  lundi 15 mars 2027, 8 h 30 – Métiers du bois',
      '  lundi 15 mars 2027, 13 h 30 – Métiers du bois',
      'Grilles d’entretien',
      '  8 h LŒUILLET-A0 Célestin',
      '  9 h 05 ŸVARS-B1 Maëlys',
      '  10 h 10 MUÑOZ-C2 Ÿlan',
    ]);
    expect(steps).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
    const numbers = pages.map((page) => page.artifacts.find((artifact) => artifact.startsWith('Page ')));
    expect(numbers).toEqual(['Page 1/3', 'Page 2/3', 'Page 3/3', ...Array.from({ length: 5 }, () => 'Page 1/1')]);
  });
});

describe('the planning sheets (exchanges.md §3)', () => {
  const sheet = async (vue: VuePlanning, count = 8) =>
    readPdf(
      await planningPdf(FACES, {
        ...EDITION,
        vue,
        feuilles: [{ titre: 'Salle B12', jour: '2027-03-15', lignes: lignesPlanning(count) }],
      }),
    );

  it('put on the door the hour and the name, and nothing else of the pupil', async () => {
    const { tree, text } = await sheet('porte');
    const cells = flatten(tree)
      .filter((element) => element.tag === 'TR')
      .map((row) => row.kids.map(fullText));
    expect(cells[0]).toEqual(['Heure', 'Élève']);
    expect(cells[1]).toEqual(['8 h', 'LŒUILLET-A0 Célestin']);
    expect(text).not.toMatch(/Collège|3e|Métiers du bois|Temps majoré/);
  });

  it('tell arrangements to the jury alone', async () => {
    expect((await sheet('jury')).text).toContain('Temps majoré');
    for (const vue of ['accueil', 'origine', 'porte'] as const) {
      const { text } = await sheet(vue);
      expect(text).not.toContain('Temps majoré');
      expect(text).not.toMatch(/jury/i);
    }
  });

  it('carry date and version at the head and « Page x/y » at the foot of each page', async () => {
    const { pages } = await sheet('jury', 40);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      const artifacts = flat(page.artifacts.join(' | '));
      expect(artifacts).toContain('Passpro 2027 · Planning n° 3 · édité le vendredi 12 mars 2027 à 14 h 05');
      expect(artifacts).toContain(`Page ${index + 1}/${pages.length}`);
    }
  });
});

describe('the feuille d’émargement', () => {
  it('has a row to sign for each pupil and each member, without arrangements', async () => {
    const { text, tree } = await readPdf(await emargementPdf(FACES, { ...EDITION, feuilles: [EMARGEMENT] }));
    expect(flat(text)).toContain('Lundi 15 mars 2027, de 8 h 30 à 12 h – Salle B12 – 10 élèves');
    expect(flatten(tree).filter((element) => element.tag === 'TR')).toHaveLength(1 + 10 + 1 + 2);
    expect(text).toContain('N’DIAYE Ousmane');
  });
});

describe('the relevé de saisie (exchanges.md §2)', () => {
  it('goes by origin, with a tick per entretien already typed in', async () => {
    const { text, tree, bookmarks } = await readPdf(
      await relevePdf(FACES, { ...EDITION, origines: [releve(9), { ...releve(2), nom: 'Collège Zola', uai: null }] }),
    );
    const rows = flatten(tree)
      .filter((element) => element.tag === 'TR')
      .map((row) => row.kids.map(fullText));
    expect(rows).toHaveLength(1 + 9 + 1 + 2);
    expect(rows[1]?.[0]).toBe('☑');
    expect(rows[2]?.[0]).toBe('☐');
    expect(flat(rows[2]?.[4] ?? '')).toContain('2de Pro – Métiers du bois (ajoutée) : Réservé');
    expect(text).toContain('11 entretiens à reporter');
    expect(text).toContain('Collège Langevin (0938189W)');
    expect(bookmarks).toEqual(['Collège Langevin', 'Collège Zola']);
  });
});

it('the bilan holds the counts of each section', async () => {
  const { tree } = await readPdf(await bilanPdf(FACES, { ...EDITION, sections: BILAN }));
  const rows = flatten(tree)
    .filter((element) => element.tag === 'TR')
    .map(fullText);
  expect(rows[2]).toBe('Hôtellerie-restauration 1 036 1 036 812');
});

describe('every letter of a name, on every document that has one', () => {
  const lignes = lignesPlanning(1).map((ligne) => ({ ...ligne, eleve: LONG }));
  const feuille = { titre: 'Salle B12', jour: '2027-03-15', lignes };
  const ecrits: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    ...Object.fromEntries(
      (['jury', 'porte', 'accueil', 'origine'] as const).map((vue) => [
        vue,
        () => planningPdf(FACES, { ...EDITION, vue, feuilles: [feuille] }),
      ]),
    ),
    émargement: () =>
      emargementPdf(FACES, {
        ...EDITION,
        feuilles: [{ ...EMARGEMENT, lignes: [{ debut: '08:30', eleve: LONG, classe: LONG.classe, origine: 'X' }] }],
      }),
    grille: () =>
      grillesPdf(FACES, {
        ...EDITION,
        criteres: GRILLE_DEFAUT,
        series: [{ ...SERIE, passages: SERIE.passages.slice(0, 1).map((passage) => ({ ...passage, eleve: LONG })) }],
      }),
    fiche: () => fichesRecapitulativesPdf(FACES, { ...EDITION, fiches: [{ ...FICHE, eleve: LONG }] }),
    relevé: () => {
      const origine = releve(1);
      const longues = origine.lignes.map((ligne) => ({ ...ligne, eleve: LONG }));
      return relevePdf(FACES, { ...EDITION, origines: [{ ...origine, lignes: longues }] });
    },
  };

  it.each(Object.entries(ecrits))('%s', async (_nom, ecrire) => {
    const { tree } = await readPdf(await ecrire());
    expect(fullText(tree).replaceAll(/\s+/g, ' ')).toContain(
      'DE LA ROCHEFOUCAULD-MONTMORENCY-ŒUVRARD D’ARGENTEUIL Marie-Françoise-Élisabeth Ÿlana Ŵynne Čelik Muñoz',
    );
  });
});
