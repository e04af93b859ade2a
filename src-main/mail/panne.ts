import type SMTPConnection from 'nodemailer/lib/smtp-connection';

export type ErreurSmtp = SMTPConnection.SMTPError;

/** The server cannot be worked with at all: no message is at fault. `message` is a French sentence. */
export class PanneServeur extends Error {
  override readonly name = 'PanneServeur';
  /** Whether waiting may be enough: the network, a busy server; not a wrong password. */
  readonly passagere: boolean;

  constructor(phrase: string, passagere: boolean, cause?: unknown) {
    super(phrase, { cause });
    this.passagere = passagere;
  }
}

const CERTIFICAT = /CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/;

/** The server's own words, without the line breaks of a long reply. */
export const motsDe = (erreur: ErreurSmtp): string => (erreur.response ?? erreur.message).replace(/\s+/g, ' ').trim();

export const estDefinitif = ({ responseCode }: ErreurSmtp): boolean =>
  responseCode !== undefined && responseCode >= 500;

/** Why the server cannot be reached or will not let in, and what to do about it. */
export function panneDe(erreur: ErreurSmtp, hote: string): PanneServeur {
  const panne = (phrase: string, passagere: boolean): PanneServeur => new PanneServeur(phrase, passagere, erreur);
  const codes = `${erreur.code} ${erreur.originalCode} ${erreur.message}`;
  if (erreur.code === 'EAUTH')
    return panne(
      `Le serveur ${hote} n’accepte pas l’identifiant ou le mot de passe. Il répond\u00a0: ${motsDe(erreur)}`,
      erreur.responseCode !== undefined && !estDefinitif(erreur),
    );
  if (CERTIFICAT.test(`${erreur.code} ${erreur.originalCode}`))
    return panne(
      `Le certificat du serveur ${hote} n’est pas reconnu (${erreur.message}). Rien n’a été envoyé. Si ce serveur est celui du lycée, demandez le certificat de son autorité et collez-le dans les paramètres.`,
      false,
    );
  if (codes.includes('EDNS') || codes.includes('ENOTFOUND'))
    return panne(
      `Le serveur ${hote} est introuvable\u00a0: vérifiez son nom, et que le poste est relié au réseau.`,
      true,
    );
  if (codes.includes('ECONNREFUSED'))
    return panne(`Le serveur ${hote} ne répond pas sur ce port\u00a0: vérifiez le port.`, true);
  if (erreur.response)
    return panne(`Le serveur ${hote} refuse la connexion. Il répond\u00a0: ${motsDe(erreur)}`, !estDefinitif(erreur));
  if (erreur.code === 'ETLS')
    return panne(
      `La connexion chiffrée avec ${hote} n’a pas pu s’établir (${erreur.message})\u00a0: vérifiez le port et la sécurité choisie.`,
      false,
    );
  if (erreur.code === 'ETIMEDOUT')
    return panne(`Le serveur ${hote} ne répond pas\u00a0: vérifiez le port et le réseau.`, true);
  return panne(`La connexion avec ${hote} s’est coupée (${erreur.message}).`, true);
}
