import { Refus } from '../../contract/refus.ts';
import { destinatairesRestants } from '../../domain/courrier/destinataires.ts';
import { adressesServies, type Message } from '../../domain/courrier/message.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireAnnonceables } from './file-attente.ts';
import { type Lot, regrouper } from './lots.ts';
import { lireServeur } from './serveur.ts';

/** What of the message can still be said, with the addresses as they are now. @throws Refus when nothing can */
async function relireLot(tx: WriteStore, message: Message): Promise<Lot> {
  const annonceables = (await lireAnnonceables(tx, [message])).get(message.id) ?? [];
  const [lot] = await regrouper(tx, annonceables);
  if (!lot)
    throw new Refus('rien à annoncer', 'Il n’y a plus rien à annoncer dans ce message\u00a0: le planning a changé.');
  return lot;
}

interface Adresses {
  readonly destinataire: string;
  readonly copies: readonly string[];
}

/** @throws Refus without the origine's mailbox, unless an earlier message reached it. */
function exigerAdresses({ origine, destinataires }: Lot, servies: readonly string[]): Adresses {
  const restants = destinatairesRestants(destinataires, servies);
  if (restants && (destinataires.destinataire !== null || servies.length > 0)) return restants;
  throw new Refus(
    'sans destinataire',
    servies.length > 0
      ? `Toutes les adresses connues de ${origine.nom} ont déjà ce message\u00a0: corrigez d’abord celle qui a été refusée.`
      : `${origine.nom} n’a pas de courriel utilisable\u00a0: complétez-le dans la liste des candidats.`,
  );
}

const aEnvoyer = ({ destinataire, copies }: Adresses) => ({
  destinataire,
  copies,
  etat: 'à envoyer' as const,
  tentatives: 0,
  prochaineTentative: null,
  reponse: '',
  refuses: [],
  envoyeLe: null,
});

/** Another message of the same letters, with a Message-ID of its own: servers drop a second message of the same one. */
async function doubler(
  tx: WriteStore,
  message: Message,
  { adresses, servies, ctx }: { adresses: Adresses; servies: readonly string[]; ctx: Contexte },
): Promise<void> {
  const domaine = (await lireServeur(tx))?.expediteurCourriel.split('@').at(-1) ?? 'localhost';
  await tx.insert('message', [
    {
      ...message,
      ...aEnvoyer(adresses),
      servies,
      id: ctx.newId(),
      messageId: `<${ctx.newId()}@${domaine}>`,
      creeLe: ctx.maintenant,
    },
  ]);
}

function remettreEnFile(tx: WriteStore, { origineNom }: Message): void {
  tx.nommer(`message à ${origineNom} remis en file d’envoi`);
  tx.partir();
}

/**
 * To the addresses as they are now: a refused one has been corrected. A copy of what was received goes to everybody
 * again; what may not have arrived keeps its Message-ID, and never goes to those whom an earlier message reached.
 */
export async function renvoyer(tx: WriteStore, message: Message, ctx: Contexte): Promise<void> {
  remettreEnFile(tx, message);
  const lot = await relireLot(tx, message);
  if (message.etat === 'envoyé') return doubler(tx, message, { adresses: exigerAdresses(lot, []), servies: [], ctx });
  const adresses = exigerAdresses(lot, message.servies);
  return tx.update('message', [{ id: message.id, ...aEnvoyer(adresses) }]);
}

const enumerer = ({ destinataire, copies }: Adresses): string => [destinataire, ...copies].join(', ');

/** R21: the same letters to the addresses that did not get them, corrected meanwhile, and to nobody a second time. */
export async function completer(tx: WriteStore, message: Message, ctx: Contexte): Promise<void> {
  remettreEnFile(tx, message);
  const servies = adressesServies(message);
  const adresses = exigerAdresses(await relireLot(tx, message), servies);
  await doubler(tx, message, { adresses, servies, ctx });
  const reponse = `${message.reponse}\nRenvoyé à ${enumerer(adresses)}.`;
  await tx.update('message', [{ id: message.id, refuses: [], reponse }]);
}
