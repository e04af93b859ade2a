/** How the connection is protected: from its start (465), by STARTTLS (587), or not at all (a relay inside the lycée). */
export const SECURITES = ['TLS', 'STARTTLS', 'aucune'] as const;
export type Securite = (typeof SECURITES)[number];

/**
 * The lycée's own mail server. One row, its id is always `serveurCourrier`. The password is kept by the encrypted file
 * and by nothing else: no journal, no answer to a screen.
 */
export interface ServeurCourrier {
  readonly id: string;
  readonly hote: string;
  readonly port: number;
  readonly securite: Securite;
  /** Empty: the server asks for nobody. */
  readonly utilisateur: string;
  readonly motDePasse: string;
  readonly expediteurNom: string;
  readonly expediteurCourriel: string;
  /** PEM of the authority that signed the server's certificate, when no public one did; empty otherwise. */
  readonly autorite: string;
}
