import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AVIS } from '../../../src-main/domain/avis/avis.ts';
import {
  type ChampDefini,
  type ChampListe,
  CHAMPS_CANDIDAT,
  CHAMPS_LISTE,
  parChamp,
} from '../../../src-main/domain/candidature/champs-candidat.ts';
import type { EleveListe } from '../../../src-main/domain/candidature/difference-liste.ts';
import { ETATS_CANDIDATURE, NIVEAUX, TYPES_ORIGINE, VOIES } from '../../../src-main/domain/candidature/nomenclature.ts';
import { addJours } from '../../../src-main/domain/date/jour.ts';
import { lettreCle } from '../../../src-main/domain/identifiant/cle.ts';
import { type CandidatureAEcrire, tableauCandidats } from '../../../src-main/exchange/ecriture/candidats.ts';
import { writeCsv } from '../../../src-main/exchange/ecriture/write-csv.ts';
import { writeXlsx } from '../../../src-main/exchange/ecriture/write-xlsx.ts';
import { readListe } from '../../../src-main/exchange/lecture/read-liste.ts';
import { makeCandidatures, makeListe } from '../../support/make-liste.ts';
import { fixture, lue } from '../support.ts';

const sansLigne = (
  lignes: readonly (CandidatureAEcrire & { readonly ligne?: number; readonly champsEnErreur?: unknown })[],
) => lignes.map(({ ligne: _ligne, champsEnErreur: _erreurs, ...candidature }) => candidature);

/** Texts that a spreadsheet would run, that quotes must protect, or that other languages write. */
const SIGNES = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ';',
  ',',
  '|',
  ' ',
  'a',
  'â',
  'é',
  'œ',
  'Ñ',
  'Z',
  'Ã',
  '©',
  '’',
  '«',
  '王',
  '🙂',
  '0',
  '/',
];

/** A text that the reader leaves as it is: it says something, has no blank to tidy and no accent to repair. */
const texte = fc
  .array(fc.constantFrom(...SIGNES), { maxLength: 12 })
  .map((signes) => `${signes.join('').replace(/\s+/gu, ' ')}n`.trim())
  .filter((valeur) => !/[ÃÂÄÅâ][^a-zA-Z]/u.test(valeur) && !valeur.startsWith('="'));

const facultatif = <T>(valeur: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(valeur, { nil: null });

const jour = fc.integer({ min: 0, max: 2000 }).map((jours) => addJours('2010-01-01', jours));

const ine = fc.integer({ min: 1, max: 9_999_999_999 }).map((nombre) => {
  const chiffres = String(nombre).padStart(10, '0');
  return `${chiffres}${lettreCle(chiffres)}`;
});

const DE_GENRE: Readonly<Record<ChampDefini['genre'], fc.Arbitrary<unknown>>> = {
  texte,
  courriel: fc.constant('a.b@ac-creteil.fr'),
  ine,
  date: jour,
  choix: fc.constantFrom(...NIVEAUX),
  'oui/non': fc.boolean(),
};

/** Every field of a candidat that lists hold, a new one too. */
const eleve = parChamp(CHAMPS_LISTE, (champ) => facultatif(DE_GENRE[CHAMPS_CANDIDAT[champ].genre])) as {
  readonly [C in ChampListe]: fc.Arbitrary<EleveListe[C]>;
};

const candidature: fc.Arbitrary<CandidatureAEcrire> = fc.record({
  campagne: facultatif(fc.constantFrom('2026', '2027')),
  numero: facultatif(fc.integer({ min: 1 }).map(String)),
  ...eleve,
  nom: texte,
  prenom: texte,
  origine: fc.record({
    uai: facultatif(fc.constantFrom('0939990D', '0949992A')),
    nom: facultatif(texte),
    type: facultatif(fc.constantFrom(...TYPES_ORIGINE)),
    adresse: facultatif(texte),
    codePostal: facultatif(fc.constantFrom('01000', '93000')),
    ville: facultatif(texte),
    telephone: facultatif(fc.constantFrom('0145678901', '+3221234567')),
    courriel: facultatif(fc.constant('ce.0939990D@ac-creteil.fr')),
  }),
  domaine: facultatif(texte),
  voie: facultatif(fc.constantFrom(...VOIES)),
  formation: texte,
  codeMef: facultatif(fc.constantFrom('01234567890', '24031234567')),
  lieuSouhaite: facultatif(texte),
  avisOrigine: facultatif(fc.constantFrom(...AVIS)),
  commentaireOrigine: facultatif(fc.tuple(texte, texte).map((lignes) => lignes.join('\n\n'))),
  dateInscription: facultatif(jour),
  etat: facultatif(fc.constantFrom(...ETATS_CANDIDATURE)),
});

/** Distinct formations, so that no two rows are one candidature. */
const liste = fc
  .array(candidature, { minLength: 1, maxLength: 8 })
  .map((lignes) => lignes.map((ligne, rang) => ({ ...ligne, formation: `${ligne.formation} F${rang}` })));

describe('writing then reading is the identity (exchanges.md §1, §2)', () => {
  it('for any list, in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(liste, async (lignes) => {
        const lecture = await lue(writeCsv(tableauCandidats(lignes)));
        expect(sansLigne(lecture.lignes)).toEqual(lignes);
      }),
      { numRuns: 300 },
    );
  });

  it('for any list, in XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(liste, async (lignes) => {
        const lecture = await lue(await writeXlsx(tableauCandidats(lignes), 'Liste'));
        expect(sansLigne(lecture.lignes)).toEqual(lignes);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['liste-academie-v1.csv', 'liste-academie-v2.csv'])('for the sample %s', async (nom) => {
    const { lignes } = await lue(fixture(nom));
    const csv = await lue(writeCsv(tableauCandidats(lignes)));
    expect(sansLigne(csv.lignes)).toEqual(sansLigne(lignes));
    const xlsx = await lue(await writeXlsx(tableauCandidats(lignes), 'Liste'));
    expect(sansLigne(xlsx.lignes)).toEqual(sansLigne(lignes));
  });

  it('for an invented list, which is the same for the same seed', async () => {
    const candidatures = makeCandidatures({ eleves: 300, seed: 7 });
    const lecture = await lue(makeListe({ eleves: 300, seed: 7 }));
    expect(lecture).toMatchObject({ eleves: 300, doublonsFusionnes: 0, problemes: [] });
    expect(sansLigne(lecture.lignes)).toEqual(candidatures);
    expect(makeCandidatures({ eleves: 300, seed: 8 })).not.toEqual(candidatures);
  });
});

describe('no file makes the reader fail', () => {
  const lireSansEchec = async (bytes: Uint8Array): Promise<void> => {
    const { etat } = await readListe({ bytes, nomFichier: 'x' });
    expect(['refusé', 'à préciser', 'lu']).toContain(etat);
  };
  const encode = (contenu: string): Uint8Array => new TextEncoder().encode(contenu);

  it('whatever its bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), lireSansEchec), { numRuns: 300 });
  });

  it('whatever its bytes after the mark of a known format', async () => {
    const marques = [
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xef, 0xbb, 0xbf],
    ];
    const fichier = fc
      .tuple(fc.constantFrom(...marques), fc.uint8Array({ maxLength: 500 }))
      .map(([marque, suite]) => Uint8Array.from([...marque, ...suite]));
    await fc.assert(fc.asyncProperty(fichier, lireSansEchec), { numRuns: 300 });
  });

  it('whatever its text', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }).map(encode), lireSansEchec), {
      numRuns: 300,
    });
  });

  it('whatever its cells, below a header that looks like a list', async () => {
    const cellules = fc.array(fc.constantFrom(...SIGNES, '\n', '\r\n', ';', '\t', '24/06/2012', 'F', '0939990D'), {
      maxLength: 60,
    });
    const fichier = cellules.map((signes) =>
      encode(`INE;Nom;Prénom;Date de naissance;Formation;Avis origine\n${signes.join('')}`),
    );
    await fc.assert(fc.asyncProperty(fichier, lireSansEchec), { numRuns: 500 });
  });

  it('whatever part of a workbook is damaged', async () => {
    const bytes = await writeXlsx(tableauCandidats(makeCandidatures({ eleves: 2, seed: 1 })), 'Liste');
    const degat = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(degat, async (changements) => {
        const abime = bytes.slice();
        for (const [position, octet] of changements) abime[position] = octet;
        await lireSansEchec(abime);
      }),
      { numRuns: 200 },
    );
  });
});
