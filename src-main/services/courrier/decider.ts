import type { courrierOperations, MessageVue } from '../../contract/courrier.ts';
import { Refus } from '../../contract/refus.ts';
import { lireAnnonces, lireCopies, type Message } from '../../domain/courrier/message.ts';
import { type Decision, decisionsPossibles, etatVu } from '../../domain/courrier/suite-essai.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte, Handlers } from '../handler.ts';
import { annoncer } from './annoncer.ts';
import type { EnvoisEnCours } from './envois-en-cours.ts';
import { lireAnnonceables } from './file-attente.ts';
import { regrouper } from './lots.ts';
import { lireServeur } from './serveur.ts';

function toVue(message: Message, envois: EnvoisEnCours): MessageVue {
  const etat = etatVu(message.etat, envois.estEnVol(message.id));
  const { id, nature, origineNom, destinataire, jour, tentatives, prochaineTentative, creeLe, envoyeLe } = message;
  const perdu = etat === 'sort inconnu' && message.reponse === '';
  return {
    id,
    nature,
    origineNom,
    destinataire,
    copies: lireCopies(message),
    entretiens: lireAnnonces(message).length,
    jour,
    etat,
    tentatives,
    prochaineTentative,
    reponse: perdu ? 'L’application s’est arrêtée pendant l’envoi de ce message.' : message.reponse,
    creeLe,
    envoyeLe,
    decisions: decisionsPossibles(etat),
  };
}

/**
 * To the addresses as they are now: a refused one has been corrected. A copy of what was received gets a Message-ID of
 * its own, since servers drop a second message of the same one; of what may not have arrived, it keeps it for that very
 * reason.
 */
async function renvoyer(tx: WriteStore, message: Message, ctx: Contexte): Promise<void> {
  const annonceables = (await lireAnnonceables(tx, [message])).get(message.id) ?? [];
  const [lot] = await regrouper(tx, annonceables);
  const destinataire = lot?.destinataires.destinataire;
  if (!lot)
    throw new Refus('rien à annoncer', 'Il n’y a plus rien à annoncer dans ce message\u00a0: le planning a changé.');
  if (!destinataire)
    throw new Refus(
      'sans destinataire',
      `${lot.origine.nom} n’a pas de courriel utilisable\u00a0: complétez-le dans la liste des candidats.`,
    );
  const suite = {
    destinataire,
    copies: JSON.stringify(lot.destinataires.copies),
    etat: 'à envoyer' as const,
    tentatives: 0,
    prochaineTentative: null,
    reponse: '',
    envoyeLe: null,
  };
  if (message.etat !== 'envoyé') return tx.update('message', [{ id: message.id, ...suite }]);
  const domaine = (await lireServeur(tx))?.expediteurCourriel.split('@').at(-1) ?? 'localhost';
  const messageId = `<${ctx.newId()}@${domaine}>`;
  return tx.insert('message', [{ ...message, ...suite, id: ctx.newId(), messageId, creeLe: ctx.maintenant }]);
}

async function noterParti(tx: WriteStore, message: Message, ctx: Contexte): Promise<void> {
  await tx.update('message', [{ id: message.id, etat: 'envoyé', envoyeLe: ctx.maintenant, reponse: '' }]);
  if (message.nature === 'rappel') return;
  tx.nommer(`tenir pour convoqués les élèves de ${message.origineNom}`);
  await annoncer(tx, lireAnnonces(message), { instant: ctx.maintenant, newId: ctx.newId });
}

const SUITES: Readonly<Record<Decision, (tx: WriteStore, message: Message, ctx: Contexte) => Promise<void>>> = {
  renvoyer,
  parti: noterParti,
  abandonner: (tx, { id }) => tx.update('message', [{ id, etat: 'abandonné', prochaineTentative: null }]),
};

export const deciderMessages: Pick<Handlers<typeof courrierOperations>, 'courrier.lister' | 'courrier.decider'> = {
  'courrier.lister': async (read, _input, { envois }) => {
    const messages = await read.all('message');
    return {
      messages: messages
        .toSorted((a, b) =>
          a.creeLe === b.creeLe ? a.origineNom.localeCompare(b.origineNom, 'fr') : a.creeLe < b.creeLe ? 1 : -1,
        )
        .map((message) => toVue(message, envois)),
      envoiEnCours: envois.actif,
      serveurConnu: (await lireServeur(read)) !== null,
    };
  },

  'courrier.decider': async (tx, { messageId, decision }, ctx) => {
    const message = await tx.get('message', messageId);
    const etat = message && etatVu(message.etat, ctx.envois.estEnVol(message.id));
    if (!message || !etat) throw new Refus('message inconnu', 'Ce message n’existe plus\u00a0: la liste a changé.');
    if (!decisionsPossibles(etat).includes(decision))
      throw new Refus(
        'décision impossible',
        `Ce message est «\u00a0${etat}\u00a0»\u00a0: cette décision ne s’y applique plus.`,
      );
    await SUITES[decision](tx, message, ctx);
    return null;
  },
};
