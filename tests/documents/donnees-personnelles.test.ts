import { expect, it } from 'vitest';
import { noticesPdf } from '../../src-main/documents/notices.ts';
import { FACES } from './support/faces.ts';
import { EDITION } from './support/feuilles-exemple.ts';
import { flatten, fullText, readPdf } from './support/read-pdf.ts';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

const notices = async (dpd: string) =>
  readPdf(await noticesPdf(FACES, { ...EDITION, campagne: { ...EDITION.campagne, dpd } }));

it('says all that articles 13 and 14 of the RGPD ask for, filled from the campaign (procedure.md §7)', async () => {
  const { text, tree } = await notices('dpd@ac-creteil.fr');
  expect(flatten(tree).flatMap((element) => (element.tag === 'H1' ? [fullText(element)] : []))).toEqual([
    'Vos données et les entretiens Passpro',
    'Registre des traitements',
    'Durées de conservation',
  ]);
  for (const dit of [
    /article 6, paragraphe 1, point e du RGPD/,
    /mission d’intérêt public/,
    /31 août 2027/,
    /dpd@ac-creteil\.fr/,
    /Hélène Lœuillet, responsable du traitement/,
    /accès, rectification, effacement, limitation et opposition/,
    /établissement d’origine ou par l’académie, qui fournissent/,
    /Commission nationale de l’informatique et des libertés/,
    /Nom, prénom, date de naissance, classe, niveau, professeur principal, INE/,
  ])
    expect(flat(text)).toMatch(dit);
});

it('names no délégué when none was filled in', async () => {
  expect(flat((await notices('')).text)).toContain('adresse publiée sur le site de l’académie');
});
