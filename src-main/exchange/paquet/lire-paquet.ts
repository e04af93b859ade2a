import type { z } from 'zod';
import { type Aller, type Retour, zAller, zRetour } from './contenu.ts';
import { type CleDePaquet, ouvrir, sceller } from './enveloppe.ts';
import { type LuOuRefuse, refuse } from './refus.ts';
import { referencesTenues } from './references.ts';

export type PaquetLu =
  | { readonly sens: 'aller'; readonly contenu: Aller; readonly cle: CleDePaquet }
  | { readonly sens: 'retour'; readonly contenu: Retour };

function lireContenu<T extends z.ZodType>(octets: Uint8Array, forme: T): z.output<T> | null {
  try {
    return forme.parse(JSON.parse(Buffer.from(octets).toString('utf8')));
  } catch {
    // A file from outside: refused by the caller, in words.
    return null;
  }
}

/** A packet, from its bytes and its passphrase. Any bytes get an answer. */
export async function lirePaquet(octets: Uint8Array, phrase: string): Promise<LuOuRefuse<PaquetLu>> {
  const ouvert = await ouvrir(octets, phrase);
  if (ouvert.etat === 'refusé') return ouvert;
  const { sens, contenu: clair, cle } = ouvert.valeur;
  if (sens === 'retour') {
    const contenu = lireContenu(clair, zRetour);
    return contenu ? { etat: 'lu', valeur: { sens, contenu } } : refuse('contenu illisible');
  }
  const contenu = lireContenu(clair, zAller);
  return contenu && referencesTenues(contenu)
    ? { etat: 'lu', valeur: { sens, contenu, cle } }
    : refuse('contenu illisible');
}

const enOctets = (contenu: unknown): Uint8Array => Buffer.from(JSON.stringify(contenu));

/** @throws ZodError when the content is not one that `lirePaquet` would take. */
export const ecrireAller = (contenu: Aller, cle: CleDePaquet): Uint8Array =>
  sceller(enOctets(zAller.parse(contenu)), 'aller', cle);

/** @throws ZodError as `ecrireAller` does. */
export const ecrireRetour = (contenu: Retour, cle: CleDePaquet): Uint8Array =>
  sceller(enOctets(zRetour.parse(contenu)), 'retour', cle);
