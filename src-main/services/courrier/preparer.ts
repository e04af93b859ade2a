import { createHash } from 'node:crypto';
import type { courrierOperations, Demande, LotVue } from '../../contract/courrier.ts';
import { Refus } from '../../contract/refus.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { compterAbsences } from '../../domain/courrier/absences.ts';
import { type Annonce, memeSujet, type Message } from '../../domain/courrier/message.ts';
import { pluriel } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import type { Contexte, Handlers } from '../handler.ts';
import { type Emetteur, exigerSallesDe, lireEmetteur, lireLots, type Lot, type Lots, texteDuLot } from './lots.ts';
import { lireServeur } from './serveur.ts';

export const jourDe = (demande: Demande): string | null => (demande.nature === 'rappel' ? demande.jour : null);

/** Everything a confirmation holds for: who is written to, about whom, announcing what. */
const empreinteDe = (lots: readonly Lot[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        lots.map(({ origine, destinataires, annonceables }) => [
          origine.id,
          destinataires.destinataire,
          destinataires.copies,
          annonceables.map(({ annonce }) => annonce),
        ]),
      ),
    )
    .digest('hex');

const cleDe = ({ entretienId, jour, debut }: Annonce): string => `${entretienId} ${jour} ${debut}`;

/** Appointments that a message has announced already (or asked about, for a rappel): telling them twice is said. */
async function lireDejaEcrits(read: ReadStore, demande: Demande): Promise<ReadonlySet<string>> {
  const envoyes = await read.all('message', { etat: 'envoyé' });
  const pareils = envoyes.filter(({ nature }) => memeSujet(nature, demande.nature));
  return new Set(pareils.flatMap((message) => message.annonces.map(cleDe)));
}

function remarqueDejaEcrits(lot: Lot, dejaEcrits: ReadonlySet<string>): string[] {
  const nombre = lot.annonceables.filter(({ annonce }) => dejaEcrits.has(cleDe(annonce))).length;
  return nombre === 0
    ? []
    : [`Déjà envoyé par courriel\u00a0: ${pluriel(nombre, 'de ces rendez-vous', 'de ces rendez-vous')}.`];
}

interface Passe {
  readonly dejaEcrits: ReadonlySet<string>;
  readonly vues: readonly EntretienVue[];
  readonly convocations: readonly Convocation[];
}

function toVue(lot: Lot, emetteur: Emetteur, { demande, passe }: { demande: Demande; passe: Passe }): LotVue {
  const { origine, annonceables, destinataires } = lot;
  const siennes = passe.vues.filter(({ origineId }) => origineId === origine.id);
  const ids = new Set(siennes.map(({ id }) => id));
  return {
    origineId: origine.id,
    origineNom: origine.nom,
    ...destinataires,
    remarques: [...destinataires.remarques, ...remarqueDejaEcrits(lot, passe.dejaEcrits)],
    eleves: new Set(annonceables.map(({ vue }) => vue.candidatId)).size,
    entretiens: annonceables.map(({ vue, annonce }) => ({
      id: vue.id,
      nom: vue.nom,
      prenom: vue.prenom,
      classe: vue.classe,
      domaineNom: vue.domaineNom,
      jour: annonce.jour,
      debut: annonce.debut,
      motif: annonce.motif,
    })),
    ...texteDuLot(emetteur, annonceables, { nature: demande.nature, jour: jourDe(demande) }),
    absences: compterAbsences(
      siennes,
      passe.convocations.filter(({ entretienId }) => ids.has(entretienId)),
    ),
  };
}

async function exigerLots(
  read: ReadStore,
  { demande, empreinte }: { readonly demande: Demande; readonly empreinte: string },
  aujourdhui: string,
): Promise<Lots> {
  const lus = await lireLots(read, demande, aujourdhui);
  if (empreinteDe(lus.lots) !== empreinte)
    throw new Refus(
      'préparation changée',
      'Le planning ou les adresses ont changé depuis cet écran. Rien n’est parti\u00a0: relisez la liste, puis confirmez de nouveau.',
    );
  return lus;
}

/** The Message-ID is chosen once and for all: a server that gets the same message twice can tell. */
const toMessage = (
  lot: Lot,
  envoi: { envoiId: string; demande: Demande; domaine: string },
  ctx: Contexte,
): Message => ({
  id: ctx.newId(),
  envoiId: envoi.envoiId,
  nature: envoi.demande.nature,
  origineId: lot.origine.id,
  origineNom: lot.origine.nom,
  jour: jourDe(envoi.demande),
  destinataire: lot.destinataires.destinataire ?? '',
  copies: lot.destinataires.copies,
  annonces: lot.annonceables.map(({ annonce }) => annonce),
  etat: 'à envoyer',
  tentatives: 0,
  prochaineTentative: null,
  reponse: '',
  refuses: [],
  servies: [],
  messageId: `<${ctx.newId()}@${envoi.domaine}>`,
  creeLe: ctx.maintenant,
  envoyeLe: null,
});

export const preparerEnvoi: Pick<Handlers<typeof courrierOperations>, 'courrier.preparer' | 'courrier.confirmer'> = {
  'courrier.preparer': async (read, { demande }, ctx) => {
    const emetteur = await lireEmetteur(read);
    const { lots, vues, enAttente, nonConvoques } = await lireLots(read, demande, ctx.aujourdhui);
    const passe = {
      vues,
      convocations: await read.all('convocation'),
      dejaEcrits: await lireDejaEcrits(read, demande),
    };
    return {
      lots: lots.map((lot) => toVue(lot, emetteur, { demande, passe })),
      empreinte: empreinteDe(lots),
      enAttente,
      nonConvoques,
    };
  },

  'courrier.confirmer': async (tx, { demande, origineIds, empreinte }, ctx) => {
    // The pupils are invented, the mailboxes may not be.
    if (ctx.demo)
      throw new Refus(
        'démonstration',
        'Aucun message ne part de la démonstration\u00a0: ses élèves sont inventés. Préparez des brouillons pour voir les messages.',
      );
    const serveur = await lireServeur(tx);
    if (!serveur)
      throw new Refus(
        'serveur absent',
        'Aucun serveur de messagerie n’est réglé\u00a0: indiquez-le dans Paramètres, onglet Courriel, ou préparez des brouillons.',
      );
    const { lots } = await exigerLots(tx, { demande, empreinte }, ctx.aujourdhui);
    const voulues = new Set(origineIds);
    const choisis = lots.filter(({ origine }) => voulues.has(origine.id));
    const muets = choisis.filter(({ destinataires }) => destinataires.destinataire === null);
    if (choisis.length === 0 || muets.length > 0)
      throw new Refus(
        'sans destinataire',
        `Sans courriel utilisable\u00a0: ${muets.map(({ origine }) => origine.nom).join(', ') || 'aucun établissement choisi'}. Complétez son adresse, ou retirez-le de l’envoi.`,
      );
    await exigerSallesDe(tx, choisis);
    const domaine = serveur.expediteurCourriel.split('@').at(-1) ?? 'localhost';
    const envoi = { envoiId: ctx.newId(), demande, domaine };
    const messages = choisis.map((lot) => toMessage(lot, envoi, ctx));
    await tx.insert('message', messages);
    tx.nommer(`${pluriel(messages.length, 'message')} en file d’envoi`);
    tx.partir();
    return { messages: messages.length };
  },
};
