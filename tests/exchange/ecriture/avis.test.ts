import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { avisHeader, avisRow, type LigneAvis, tableauAvis } from '../../../src-main/exchange/ecriture/avis.ts';
import { tableauReleve } from '../../../src-main/exchange/ecriture/releve.ts';
import { writeCsv } from '../../../src-main/exchange/ecriture/write-csv.ts';
import { writeXlsx } from '../../../src-main/exchange/ecriture/write-xlsx.ts';
import { lue } from '../support.ts';

const ENTETES =
  "Campagne;N° candidature;INE;Nom;Prénom;Date de naissance;UAI origine;Établissement d'origine;Domaine;Voie;Formation;Code MEF;Mode;Date entretien;Heure;Lieu;Présence;Lettre présentée;Avis accueil;Compte rendu;Formation ajoutée;UAI accueil;Date de saisie";

const LIGNE: LigneAvis = {
  campagne: '2027',
  numero: '2027-000001',
  ine: '2420000001J',
  nom: 'MUÑOZ',
  prenom: 'Célestin',
  dateNaissance: '2012-06-24',
  origineUai: '0938189W',
  origineNom: 'Collège Langevin',
  domaine: 'Métiers du bois',
  voie: '1CAP2',
  formation: 'Menuisier fabricant',
  codeMef: '01234567890',
  mode: 'individuel',
  dateEntretien: '2027-04-01',
  heure: '10:20',
  lieu: 'B12',
  presence: 'présent',
  lettrePresentee: true,
  avisAccueil: 'assez favorable',
  compteRendu: '=très motivé ; à suivre',
  formationAjoutee: false,
  accueilUai: '0939990D',
  dateSaisie: '2027-04-02',
};

describe('avis file (exchanges.md §2)', () => {
  it('has the 23 columns in their order, and « Avis final » only when the campaign has it (R42)', () => {
    expect(avisHeader(false).join(';')).toBe(ENTETES);
    expect(avisHeader(true).join(';')).toBe(`${ENTETES};Avis final`);
    expect(avisRow({ ...LIGNE, avisFinal: 'très favorable' }, true).at(-1)).toBe('Très favorable');
    expect(avisRow({ ...LIGNE, avisFinal: 'très favorable' }, false)).toHaveLength(23);
  });

  it('writes dates in French, avis with their labels, and what is unknown as empty', () => {
    expect(avisRow(LIGNE, false)).toEqual([
      '2027',
      '2027-000001',
      '2420000001J',
      'MUÑOZ',
      'Célestin',
      '24/06/2012',
      '0938189W',
      'Collège Langevin',
      'Métiers du bois',
      '1CAP2',
      'Menuisier fabricant',
      '01234567890',
      'Individuel',
      '01/04/2027',
      '10:20',
      'B12',
      'Présent',
      'Oui',
      'Assez favorable',
      '=très motivé ; à suivre',
      'Non',
      '0939990D',
      '02/04/2027',
    ]);
    const vide = avisRow({ ...LIGNE, ine: null, avisAccueil: null, lettrePresentee: null, presence: null }, false);
    expect([vide[2], vide[16], vide[17], vide[18]]).toEqual(['', '', '', '']);
  });

  it('neutralises the compte rendu in CSV', () => {
    const texte = new TextDecoder().decode(writeCsv(tableauAvis([LIGNE], false)));
    expect(texte).toContain('"\'=très motivé ; à suivre"');
  });

  it('types every cell of the workbook as text: codes keep their zeros, nothing is a formula', async () => {
    const bytes = await writeXlsx(tableauAvis([LIGNE], false), 'Avis : 2027');
    const [feuille] = await readXlsxFile(new Uint8Array(bytes).buffer);
    expect(feuille?.sheet).toBe('Avis   2027');
    expect(feuille?.data[1]).toEqual(avisRow(LIGNE, false).map((cellule) => cellule || null));
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(xml).not.toContain('<f>');
    const styles = new TextDecoder().decode(unzipSync(bytes)['xl/styles.xml']);
    expect(styles).toMatch(/numFmtId="49"|formatCode="@"/);
    expect(xml.match(/<c [^>]*t="(?!s"|inlineStr")/g)).toBeNull();
  });

  it.each(['csv', 'xlsx'])('changes nothing when re-imported as %s', async (format) => {
    const ajoutee: LigneAvis = { ...LIGNE, numero: null, formation: 'Ébéniste', formationAjoutee: true };
    const tableau = tableauAvis([LIGNE, ajoutee], false);
    const lecture = await lue(format === 'csv' ? writeCsv(tableau) : await writeXlsx(tableau, 'Avis'));
    expect(lecture.nature).toBe('avis');
    expect(lecture.problemes.filter(({ gravite }) => gravite !== 'information')).toEqual([]);
    expect(lecture.lignes).toMatchObject([
      {
        numero: '2027-000001',
        ine: '2420000001J',
        formation: 'Menuisier fabricant',
        voie: '1CAP2',
        codeMef: '01234567890',
      },
    ]);
    expect(lecture.lignesIgnorees).toMatchObject([{ ligne: 3, motif: 'Formation ajoutée par le lycée d’accueil' }]);
    for (const absent of [
      'avisOrigine',
      'commentaireOrigine',
      'classe',
      'lieuSouhaite',
      'etat',
      'dateInscription',
    ] as const) {
      expect(lecture.champsPresents).not.toContain(absent);
      expect(lecture.lignes[0]?.[absent]).toBeNull();
    }
  });
});

describe('relevé de saisie (exchanges.md §2)', () => {
  it('is ordered by origin then name, with a tick', () => {
    const ligne = (origineNom: string, nom: string, saisi: boolean) => ({ ...LIGNE, origineNom, nom, saisi });
    const { entetes, lignes } = tableauReleve([
      ligne('Collège B', 'ABEL', false),
      ligne('Collège A', 'ÉMILE', true),
      ligne('Collège A', 'DURAND', false),
    ]);
    expect(entetes.slice(0, 4)).toEqual(['Saisi', "Établissement d'origine", 'UAI origine', 'Nom']);
    expect(lignes.map(([saisi, origine, , nom]) => [saisi, origine, nom])).toEqual([
      ['Non', 'Collège A', 'DURAND'],
      ['Oui', 'Collège A', 'ÉMILE'],
      ['Non', 'Collège B', 'ABEL'],
    ]);
  });
});
