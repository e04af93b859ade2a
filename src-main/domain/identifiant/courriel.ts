import { verifyUai } from './uai.ts';

export type VerdictCourriel =
  | { readonly etat: 'académique'; readonly courriel: string }
  | { readonly etat: 'personnel'; readonly courriel: string }
  | { readonly etat: 'autre domaine'; readonly courriel: string }
  | { readonly etat: 'mal formé'; readonly saisie: string };

const FORME = /^[^\s@<>()",;:]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** Domains of the académies (`ac-creteil.fr`), of the ministry and of agricultural schools, whose mail is professional. */
const ACADEMIQUE = /(?:^|\.)(?:ac-[a-z-]+\.fr|education\.gouv\.fr|educagri\.fr)$/;

/** Providers of private mailboxes: such an address may well be a family's. */
const PERSONNEL =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|orange|wanadoo|free|sfr|neuf|bbox|numericable|laposte|aol|protonmail|proton)\.(?:com|fr|net|me)$/;

/**
 * R15, R21: the convocation goes to professional mailboxes, never to families. `académique` is a mailbox of the
 * Éducation nationale; `personnel` may be a family's; `autre domaine` is possible (R08: CFA, hors contrat, hors
 * académie). The domain is lower-cased, the name before the @ is left as it was written.
 */
export function verifyCourriel(saisie: string): VerdictCourriel {
  const texte = saisie.replace(/[\s\u200b\ufeff]/gu, '').replace(/^mailto:/i, '');
  if (!FORME.test(texte)) return { etat: 'mal formé', saisie };
  const at = texte.lastIndexOf('@');
  const domaine = texte.slice(at + 1).toLowerCase();
  const courriel = `${texte.slice(0, at)}@${domaine}`;
  if (ACADEMIQUE.test(domaine)) return { etat: 'académique', courriel };
  return { etat: PERSONNEL.test(domaine) ? 'personnel' : 'autre domaine', courriel };
}

/**
 * procedure.md §5: the functional mailbox of an établissement is `ce.<UAI>@ac-<académie>.fr`. Null when the UAI is not
 * valid: an address that may reach somebody else is not proposed.
 */
export function courrielFonctionnel(uai: string, academie: string): string | null {
  const verdict = verifyUai(uai);
  return verdict.etat === 'valide' ? `ce.${verdict.uai}@ac-${academie}.fr` : null;
}

/** Académies of Île-de-France by the first three digits of a UAI, the département: those of the circular (procedure.md §5). */
const ACADEMIES: Readonly<Record<string, string>> = {
  '075': 'paris',
  '077': 'creteil',
  '078': 'versailles',
  '091': 'versailles',
  '092': 'versailles',
  '093': 'creteil',
  '094': 'creteil',
  '095': 'versailles',
};

/** procedure.md §5: the functional mailbox to propose for an établissement of Île-de-France; null elsewhere, or when the UAI is not valid. */
export function courrielPropose(uai: string): string | null {
  const academie = ACADEMIES[uai.trim().slice(0, 3)];
  return academie === undefined ? null : courrielFonctionnel(uai, academie);
}

/** procedure.md §5: whether a mailbox has the form of the functional mailbox of that very établissement, any académie. */
export function estCourrielFonctionnel(courriel: string, uai: string): boolean {
  const [, lu] = /^ce\.(\d{7}[a-z])@ac-[a-z-]+\.fr$/i.exec(courriel.trim()) ?? [];
  return lu !== undefined && lu.toUpperCase() === uai.trim().toUpperCase();
}
