/** What somebody is in the lycée, as far as the campaign is concerned. */
export const ROLES = ['direction', 'pilotage', 'secrétariat', 'accueil', 'jury'] as const;
export type Role = (typeof ROLES)[number];

/** A person who opens the campaign by a name and a password of their own. */
export interface Compte {
  readonly id: string;
  readonly nom: string;
  readonly role: Role;
}

/** The same person whichever way the name is typed: accents composed alike, one blank between words, no capitals. */
export const normaliserNom = (nom: string): string =>
  nom.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('fr');
