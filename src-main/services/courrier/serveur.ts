import { X509Certificate } from 'node:crypto';
import type { courrierOperations, ServeurSaisi, ServeurVue } from '../../contract/courrier.ts';
import { Refus } from '../../contract/refus.ts';
import type { ServeurCourrier } from '../../domain/courrier/serveur.ts';
import { verifyCourriel } from '../../domain/identifiant/courriel.ts';
import { ouvrirLiaison } from '../../mail/liaison.ts';
import { PanneServeur } from '../../mail/panne.ts';
import type { ReadStore } from '../../store/types.ts';
import type { Handlers } from '../handler.ts';

const ID = 'serveurCourrier';

export const lireServeur = (read: ReadStore): Promise<ServeurCourrier | null> => read.get('serveurCourrier', ID);

const toVue = ({ id: _id, motDePasse, ...serveur }: ServeurCourrier): ServeurVue => ({
  ...serveur,
  motDePasseConnu: motDePasse !== '',
});

function exigerCertificat(autorite: string): void {
  if (autorite === '') return;
  try {
    new X509Certificate(autorite);
  } catch {
    throw new Refus(
      'certificat illisible',
      'Le certificat de l’autorité n’est pas lisible\u00a0: collez le texte entier, de «\u00a0BEGIN CERTIFICATE\u00a0» à «\u00a0END CERTIFICATE\u00a0».',
    );
  }
}

/**
 * The row to keep. A password is never sent to a server or an account other than those it was typed for: when either
 * changes, it has to be typed again. @throws Refus
 */
function completer(saisi: ServeurSaisi, connu: ServeurCourrier | null): ServeurCourrier {
  const verdict = verifyCourriel(saisi.expediteurCourriel);
  if (verdict.etat === 'mal formé')
    throw new Refus('expéditeur', 'L’adresse de l’expéditeur n’est pas lisible\u00a0: corrigez-la.');
  if (saisi.securite === 'aucune' && saisi.utilisateur !== '')
    throw new Refus(
      'mot de passe en clair',
      'Un mot de passe ne part jamais en clair\u00a0: choisissez STARTTLS ou TLS, ou effacez l’identifiant.',
    );
  exigerCertificat(saisi.autorite);
  const memes = connu?.hote === saisi.hote && connu.utilisateur === saisi.utilisateur;
  const garde = saisi.utilisateur === '' ? '' : memes ? connu.motDePasse : '';
  return { id: ID, ...saisi, expediteurCourriel: verdict.courriel, motDePasse: saisi.motDePasse ?? garde };
}

type Reglages =
  | 'courrier.serveur'
  | 'courrier.modifierServeur'
  | 'courrier.oublierServeur'
  | 'courrier.verifierServeur';

/** Settings of the machine more than data of the campaign: outside the journal, so that no image keeps the password. */
export const reglerServeur: Pick<Handlers<typeof courrierOperations>, Reglages> = {
  'courrier.serveur': async (read) => {
    const serveur = await lireServeur(read);
    return serveur && toVue(serveur);
  },

  'courrier.modifierServeur': async (tx, { serveur }) => {
    const connu = await lireServeur(tx);
    const row = completer(serveur, connu);
    await (connu ? tx.update('serveurCourrier', [row]) : tx.insert('serveurCourrier', [row]));
    return toVue(row);
  },

  'courrier.oublierServeur': async (tx) => {
    if (await lireServeur(tx)) await tx.remove('serveurCourrier', [ID]);
    return null;
  },

  'courrier.verifierServeur': async (ctx, { serveur }) => {
    const acces = completer(serveur, await ctx.read(lireServeur));
    try {
      (await ouvrirLiaison(acces)).fermer();
      const compte = acces.utilisateur ? ` et reconnaît «\u00a0${acces.utilisateur}\u00a0»` : '';
      return { bon: true, phrase: `Le serveur ${acces.hote} répond${compte}. Aucun message n’a été envoyé.` };
    } catch (erreur) {
      if (erreur instanceof PanneServeur) return { bon: false, phrase: erreur.message };
      throw erreur;
    }
  },
};
