import type { courrierOperations, MessageVue } from '../../contract/courrier.ts';
import { Refus } from '../../contract/refus.ts';
import { formatJour } from '../../domain/texte/format.ts';
import { adressesServies, annonceQuelqueChose, type Message, phraseRefus } from '../../domain/courrier/message.ts';
import { type Decision, decisionsPossibles, etatVu } from '../../domain/courrier/suite-essai.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte, Handlers } from '../handler.ts';
import { annoncer } from './annoncer.ts';
import type { EnvoisEnCours } from './envois-en-cours.ts';
import { completer, renvoyer } from './renvoyer.ts';
import { lireServeur } from './serveur.ts';

function toVue(message: Message, envois: EnvoisEnCours): MessageVue {
  const etat = etatVu(message.etat, envois.estEnVol(message.id));
  const { id, nature, origineId, origineNom, destinataire, jour, tentatives, prochaineTentative, creeLe, envoyeLe } =
    message;
  const perdu = etat === 'sort inconnu' && message.reponse === '';
  return {
    id,
    nature,
    origineId,
    origineNom,
    destinataire,
    copies: message.copies,
    entretiens: message.annonces.length,
    jour,
    etat,
    tentatives,
    prochaineTentative,
    reponse: perdu ? 'L’application s’est arrêtée pendant l’envoi de ce message.' : message.reponse,
    creeLe,
    envoyeLe,
    refuses: message.refuses,
    decisions: decisionsPossibles(etat, message.refuses.length > 0),
  };
}

async function noterParti(tx: WriteStore, message: Message, ctx: Contexte): Promise<void> {
  await tx.update('message', [{ id: message.id, etat: 'envoyé', envoyeLe: ctx.maintenant, reponse: '' }]);
  tx.partir();
  tx.nommer(`message à ${message.origineNom} noté comme parti`);
  if (!annonceQuelqueChose(message.nature)) return;
  tx.nommer(`tenir pour convoqués les élèves de ${message.origineNom}`);
  await annoncer(tx, message.annonces, { instant: ctx.maintenant, newId: ctx.newId });
}

const SUITES: Readonly<Record<Decision, (tx: WriteStore, message: Message, ctx: Contexte) => Promise<void>>> = {
  renvoyer,
  compléter: completer,
  parti: noterParti,
  abandonner: (tx, { id }) => tx.update('message', [{ id, etat: 'abandonné', prochaineTentative: null }]),
};

/**
 * Notes addresses from which a sent message came back: the server took it, the mailbox did not. When nobody has it any
 * more it is a refused message; the convocations stay issued, as the lycée did announce them.
 */
async function noterRetour(
  tx: WriteStore,
  message: Message,
  adresses: readonly string[],
  aujourdhui: string,
): Promise<void> {
  const voulues = new Set(adresses.map((adresse) => adresse.toLowerCase()));
  const siennes = [message.destinataire, ...message.copies];
  const revenues = siennes.filter((adresse) => voulues.has(adresse.toLowerCase()));
  if (message.etat !== 'envoyé' || revenues.length < voulues.size)
    throw new Refus('retour impossible', 'Ce message n’est pas parti à cette adresse : la liste a changé.');
  const refuses = [
    ...message.refuses.filter(({ adresse }) => !voulues.has(adresse.toLowerCase())),
    ...revenues.map((adresse) => ({ adresse, reponse: `message revenu, noté le ${formatJour(aujourdhui)}.` })),
  ];
  const suite = { ...message, refuses, reponse: phraseRefus(refuses) };
  const etat = adressesServies(suite).length === 0 ? 'refusé' : 'envoyé';
  await tx.update('message', [{ id: message.id, etat, refuses: suite.refuses, reponse: suite.reponse }]);
}

type Decisions = 'courrier.lister' | 'courrier.decider' | 'courrier.noterRetour';

export const deciderMessages: Pick<Handlers<typeof courrierOperations>, Decisions> = {
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

  'courrier.noterRetour': async (tx, { messageId, adresses }, ctx) => {
    const message = await tx.get('message', messageId);
    if (!message) throw new Refus('message inconnu', 'Ce message n’existe plus\u00a0: la liste a changé.');
    await noterRetour(tx, message, adresses, ctx.aujourdhui);
    return null;
  },

  'courrier.decider': async (tx, { messageId, decision }, ctx) => {
    const message = await tx.get('message', messageId);
    const etat = message && etatVu(message.etat, ctx.envois.estEnVol(message.id));
    if (!message || !etat) throw new Refus('message inconnu', 'Ce message n’existe plus\u00a0: la liste a changé.');
    if (!decisionsPossibles(etat, message.refuses.length > 0).includes(decision))
      throw new Refus(
        'décision impossible',
        `Ce message est «\u00a0${etat}\u00a0»\u00a0: cette décision ne s’y applique plus.`,
      );
    await SUITES[decision](tx, message, ctx);
    return null;
  },
};
