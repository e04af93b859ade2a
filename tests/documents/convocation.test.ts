import { describe, expect, it } from 'vitest';
import { formatJour } from '../../src-main/domain/texte/format.ts';
import type { Lettre } from '../../src-main/domain/campagne/campagne.ts';
import { convocationsPdf, type ConvocationsInput } from '../../src-main/documents/convocation.ts';
import type { ConvocationData } from '../../src-main/documents/types.ts';
import { CAMPAGNE, CONVOCATION, convocations, LYCEE } from './support/campagne-exemple.ts';
import { FACES } from './support/faces.ts';
import { flatten, fullText, readPdf } from './support/read-pdf.ts';

const BASE: ConvocationsInput = {
  lycee: LYCEE,
  campagne: CAMPAGNE,
  convocations: [CONVOCATION],
  editeLe: '2027-03-01',
};

const read = async (input: Partial<ConvocationsInput> = {}) =>
  readPdf(await convocationsPdf(FACES, { ...BASE, ...input }));

const readOne = async (change: Partial<ConvocationData>) => read({ convocations: [{ ...CONVOCATION, ...change }] });

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('the convocation (procedure.md §6)', () => {
  it('says everything that the form asks for', async () => {
    const { text, pages } = await read();
    expect(pages).toHaveLength(1);
    for (const part of [
      'Lycée des métiers Marie-Curie',
      '24, avenue du Général-Leclerc',
      'Tél. 01 48 30 00 00',
      'Accès : métro ligne 5',
      'MUÑOZ-ČAPEK Célestin',
      'Date de naissance : 24/06/2012',
      'Classe : 3e prépa-métiers',
      'Collège Françoise-Dolto de L’Haÿ-les-Roses',
      'Personne référente : RAÏSSI Ibrahim',
      'domaine : Métiers du bois',
      '1re année de CAP – Menuisier fabricant de menuiserie, mobilier et agencement',
      '2de professionnelle – Métiers du bois',
      'Entretien individuel.',
      'lundi 15 mars 2027',
      '10 h 20',
      '20 min',
      'Salle B12, bâtiment B',
      'Merci de prévenir le plus tôt possible',
      'Téléphone : 01 48 30 00 00',
      'Responsable du traitement : le chef d’établissement',
      'mission d’intérêt public',
      'au plus tard le 31 août 2027',
      'droits d’accès, de rectification',
    ]) {
      expect(flat(text)).toContain(part);
    }
  });

  it('prints what a text brings from elsewhere, and no question mark', async () => {
    const brought = [
      ['Nguyễn Thị Hồng', 'Nguyễn Thị Hồng'],
      ['ΠΑΠΑΔΌΠΟΥΛΟΣ Ελένη', 'ΠΑΠΑΔΌΠΟΥΛΟΣ Ελένη'],
      ['Ковальчук', 'Ковальчук'],
      ['Salle\u2002B\u00ad12\tbâtiment ≠ C, 2ᵉ étage', 'Salle B12 bâtiment ≠ C, 2e étage'],
    ];
    const lieu = brought.map(([texte]) => texte).join(' / ');
    const { text } = await readOne({ lieu });
    expect(flat(text)).toContain(brought.map(([, printed]) => printed).join(' / '));
    expect(text).not.toContain('?');
  });

  it('R21: is addressed to the origin and to the personne référente, before anything about the pupil', async () => {
    const { text } = await read();
    const address = text.indexOf('À l’attention de RAÏSSI Ibrahim, personne référente');
    expect(address).toBeGreaterThan(0);
    expect(address).toBeLessThan(text.indexOf('MUÑOZ-ČAPEK'));
    expect(text).toContain('94240 L’HAŸ-LES-ROSES');
  });

  it.each([
    ['obligatoire', 'individuel', 'La lettre de motivation : une lettre pour chaque formation demandée.'],
    ['facultative', 'individuel', 'La lettre de préparation, si l’élève le souhaite'],
    ['aucune', 'individuel', null],
    ['obligatoire', 'collectif', null],
    ['facultative', 'collectif', null],
  ] as const)('R16: letter %s, entretien %s → %s', async (lettre: Lettre, mode, sentence) => {
    const { text } = await read({ campagne: { ...CAMPAGNE, lettre }, convocations: [{ ...CONVOCATION, mode }] });
    if (sentence === null) expect(flat(text)).not.toMatch(/lettre de/i);
    else expect(flat(text)).toContain(sentence);
  });

  it('R23: says that no bulletin is to be brought, even when every editable text is emptied', async () => {
    const texte = { introduction: '', aApporter: '', empechement: '', signature: '', pied: '' };
    const { text } = await read({
      convocations: [{ ...CONVOCATION, texte }],
      campagne: { ...CAMPAGNE, lettre: 'aucune' },
    });
    expect(text).toContain('Aucun bulletin scolaire n’est à apporter.');
    expect(flat(text)).toContain('article 6-1-e du RGPD');
  });

  it('R27: announces a collective interview as such', async () => {
    const { text } = await readOne({ mode: 'collectif' });
    expect(text).toContain('Entretien collectif (séance d’information).');
  });

  it('R28: cancels and replaces the one before, and says which', async () => {
    const precedente = { emiseLe: '2027-03-01T08:00:00Z', jour: '2027-03-08', debut: '09:00' };
    const replaced = await readOne({ motif: 'remplacement', precedente });
    expect(flat(replaced.text)).toContain(
      'annule et remplace la convocation du 1er mars 2027, qui annonçait le lundi 8 mars 2027 à 9 h.',
    );
    const absent = await readOne({ motif: 'après absence', precedente });
    expect(flat(absent.text)).toContain('après l’absence à l’entretien du lundi 8 mars 2027 à 9 h.');
    expect((await read()).text).not.toContain('annule et remplace');
  });

  it('never uses the words of a selection, nor the word jury', async () => {
    const { text } = await read({ convocations: convocations(2), bordereau: true });
    expect(text).not.toMatch(/\b(jury|admis|refus|sélection|classement|rang|notes?)\b/i);
  });

  it('does without the facts that an origin may not have given', async () => {
    const { text, pages } = await readOne({
      eleve: { ...CONVOCATION.eleve, dateNaissance: null, classe: '' },
      referent: null,
      origine: { nom: 'CFA du Bâtiment', adresse: '', codePostal: '', ville: '' },
    });
    expect(text).toContain('Date de naissance : non communiquée');
    expect(text).not.toContain('référente');
    expect(pages).toHaveLength(1);
  });

  it.each([1, 6, 10])('R12: holds on one page with %i formations, nothing lost', async (count) => {
    const formations = Array.from({ length: count }, (_, index) => ({
      voie: '2de Pro',
      intitule: `Technicien en réalisation de produits mécaniques, option ${index + 1} : réalisation et suivi de productions`,
    }));
    const precedente = { emiseLe: '2027-03-05', jour: '2027-03-08', debut: '09:00' };
    const { pages, text } = await readOne({ formations, precedente, motif: 'remplacement' });
    expect(pages).toHaveLength(1);
    for (let index = 1; index <= count; index++) expect(text).toContain(`option ${index} :`);
  });

  it('goes on overleaf rather than losing a formation when there are forty', async () => {
    const formations = Array.from({ length: 40 }, (_, index) => ({
      voie: '1CAP2',
      intitule: `Formation ${index + 1}`,
    }));
    const { pages, text } = await readOne({ formations });
    expect(pages).toHaveLength(2);
    expect(text).toContain('Formation 40');
    expect(flat(text)).toContain('CNIL');
  });
});

describe('merged convocations', () => {
  it('give one page per letter and a bookmark to each pupil', async () => {
    const { pages, bookmarks } = await read({ convocations: convocations(12) });
    expect(pages).toHaveLength(12);
    expect(bookmarks).toHaveLength(12);
    expect(bookmarks[1]).toBe('ŸVARS-B1 Maëlys – Métiers du bois');
    expect(pages[4]?.text).toContain('ČAPEK-E4 Anaïs');
  });

  it('R21: start with the list of the pupils of the origin', async () => {
    const { pages, tree } = await read({ convocations: convocations(3), bordereau: true });
    expect(pages).toHaveLength(4);
    expect(pages[0]?.text).toContain('3 convocations');
    const rows = flatten(tree).filter((element) => element.tag === 'TR');
    expect(rows.map(fullText)[2]).toBe('ŸVARS-B1 Maëlys 3e prépa-métiers Métiers du bois lun. 15 mars 9 h 05');
  });

  it('are the same bytes for the same data, and others for others', async () => {
    const write = async (editeLe: string) =>
      Buffer.from(await convocationsPdf(FACES, { ...BASE, convocations: convocations(3), editeLe }));
    const first = await write('2027-03-01');
    expect(first.equals(await write('2027-03-01'))).toBe(true);
    expect(first.equals(await write('2027-03-02'))).toBe(false);
  });

  it('can be stopped between two letters', async () => {
    const told: number[] = [];
    const stop = async (fait: number): Promise<void> => {
      told.push(fait);
      if (fait === 2) throw new Error('stopped');
    };
    await expect(convocationsPdf(FACES, { ...BASE, convocations: convocations(5) }, stop)).rejects.toThrow('stopped');
    expect(told).toEqual([1, 2]);
  });
});

it('the day of the entretien stands on one line, whichever it is', async () => {
  for (const jour of ['2027-02-17', '2027-02-26', '2027-03-24', '2027-04-28', '2027-05-26']) {
    const { text } = await readOne({ jour });
    expect(text.replaceAll('\u00a0', ' ').split('\n')).toContain(formatJour(jour).replaceAll('\u00a0', ' '));
  }
});
