import { verifyCourriel } from '../identifiant/courriel.ts';

/** To whom a message goes, and the addresses that were left out, each with its reason in French. */
export interface Destinataires {
  /** Mailbox of the origine; null when none can be used: then nothing leaves. */
  readonly destinataire: string | null;
  /** R15: the personnes référentes of the pupils concerned, each once. */
  readonly copies: readonly string[];
  readonly remarques: readonly string[];
}

function lireMailbox(saisie: string): { readonly adresse: string | null; readonly remarque: string | null } {
  if (saisie.trim() === '') return { adresse: null, remarque: 'Aucun courriel connu pour cet établissement.' };
  const verdict = verifyCourriel(saisie);
  if (verdict.etat === 'mal formé')
    return { adresse: null, remarque: `Courriel illisible\u00a0: «\u00a0${saisie}\u00a0».` };
  const remarque =
    verdict.etat === 'personnel'
      ? `${verdict.courriel}\u00a0: adresse grand public. Vérifiez qu’elle est bien celle de l’établissement.`
      : null;
  return { adresse: verdict.courriel, remarque };
}

function lireReferent(saisie: string): { readonly adresse: string | null; readonly remarque: string | null } {
  const verdict = verifyCourriel(saisie);
  if (verdict.etat === 'mal formé')
    return { adresse: null, remarque: `Référent laissé de côté, courriel illisible\u00a0: «\u00a0${saisie}\u00a0».` };
  if (verdict.etat === 'personnel')
    return { adresse: null, remarque: `Référent laissé de côté, adresse personnelle\u00a0: ${verdict.courriel}.` };
  return { adresse: verdict.courriel, remarque: null };
}

/**
 * R21: the functional mailbox of the origine, the personnes référentes of these pupils in copy, never a family. A
 * référent's private mailbox may be a family's: it is left out and said. An origine without functional mailbox (R08) may
 * have one of a public provider: it is taken, and said.
 */
export function destinatairesDe(courriel: string, referents: readonly string[]): Destinataires {
  const origine = lireMailbox(courriel);
  const lus = [...new Set(referents.map((saisie) => saisie.trim()).filter((saisie) => saisie !== ''))].map(
    lireReferent,
  );
  const copies = [
    ...new Map(lus.flatMap(({ adresse }) => (adresse ? [[adresse.toLowerCase(), adresse]] : []))).values(),
  ];
  return {
    destinataire: origine.adresse,
    copies: copies
      .filter((adresse) => adresse.toLowerCase() !== origine.adresse?.toLowerCase())
      .toSorted((a, b) => (a < b ? -1 : 1)),
    remarques: [origine, ...lus].flatMap(({ remarque }) => (remarque ? [remarque] : [])),
  };
}

/**
 * R21: to whom a message still has to go when some addresses have it already: the origine's mailbox first, else a
 * personne référente in its stead; null when everybody has it.
 */
export function destinatairesRestants(
  { destinataire, copies }: Pick<Destinataires, 'destinataire' | 'copies'>,
  servies: readonly string[],
): { readonly destinataire: string; readonly copies: readonly string[] } | null {
  const deja = new Set(servies.map((adresse) => adresse.toLowerCase()));
  const [premier, ...autres] = [destinataire ?? [], copies]
    .flat()
    .filter((adresse) => !deja.has(adresse.toLowerCase()));
  return premier === undefined ? null : { destinataire: premier, copies: autres };
}
