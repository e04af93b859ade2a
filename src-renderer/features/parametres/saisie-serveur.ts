import type { ServeurSaisi, ServeurVue } from '../../../src-main/contract/courrier.ts';
import type { Securite } from '../../../src-main/domain/courrier/serveur.ts';

export const LIBELLES_SECURITE: Readonly<Record<Securite, string>> = {
  STARTTLS: 'STARTTLS (port 587)',
  TLS: 'TLS (port 465)',
  aucune: 'Aucune (relais interne sans mot de passe)',
};
/** The usual ones. */
export const PORTS: Readonly<Record<Securite, number>> = { STARTTLS: 587, TLS: 465, aucune: 25 };

/** The form's own values: a port being typed is a text. */
export interface SaisieServeur extends Omit<ServeurSaisi, 'port' | 'motDePasse'> {
  readonly port: string;
  readonly motDePasse: string;
}

export const toSaisie = (serveur: ServeurVue | null, courriel: string, nom: string): SaisieServeur => ({
  hote: serveur?.hote ?? '',
  port: String(serveur?.port ?? PORTS.STARTTLS),
  securite: serveur?.securite ?? 'STARTTLS',
  utilisateur: serveur?.utilisateur ?? '',
  motDePasse: '',
  expediteurNom: serveur?.expediteurNom ?? nom,
  expediteurCourriel: serveur?.expediteurCourriel ?? courriel,
  autorite: serveur?.autorite ?? '',
});

/** An empty password field keeps the one that is known: it is never shown, not even as dots of the right number. */
export const toServeur = ({ port, motDePasse, ...reste }: SaisieServeur): ServeurSaisi => ({
  ...reste,
  port: Number(port),
  motDePasse: motDePasse === '' ? null : motDePasse,
});

export const verifierPort = (port: string): true | string =>
  (/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535) || 'Un nombre de 1 à 65535 est attendu.';

/** The settings as the form shows them. */
export const sansSecret = ({ motDePasseConnu: _connu, ...serveur }: ServeurVue): Omit<ServeurSaisi, 'motDePasse'> =>
  serveur;
