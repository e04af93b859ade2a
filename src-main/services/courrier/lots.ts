import type { Demande } from '../../contract/courrier.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import type { Campagne, Etablissement } from '../../domain/campagne/campagne.ts';
import type { Origine } from '../../domain/candidature/candidature.ts';
import { joursSansAccuse } from '../../domain/convocation/accuse.ts';
import type { MotifConvocation } from '../../domain/convocation/convocation.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import { type Destinataires, destinatairesDe } from '../../domain/courrier/destinataires.ts';
import { type Annonce, type EtatMessage, memeSujet, type NatureMessage } from '../../domain/courrier/message.ts';
import { nommerSalle } from '../../domain/planning/lieu.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import { texteMessage, type TexteMessage } from '../../mail/texte-message.ts';
import type { ReadStore } from '../../store/types.ts';
import { exigerSalles } from '../lectures/exiger-salles.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import { parId } from '../../domain/par-id.ts';

/** An entretien with what has to be announced of it. */
export interface Annonceable {
  readonly vue: EntretienVue;
  readonly annonce: Annonce;
}

/** One message to one origine. */
export interface Lot {
  readonly origine: Origine;
  readonly annonceables: readonly Annonceable[];
  readonly destinataires: Destinataires;
}

/** Why the next convocation of an entretien would be written; undefined when it has none to announce (R22, R28). */
function motifDe({ statut, convocation }: EntretienVue): MotifConvocation | null | undefined {
  if (statut === 'placé') return 'première';
  if (statut === 'à reconvoquer') return convocation?.issue ? 'après absence' : 'remplacement';
  return statut === 'convoqué' ? null : undefined;
}

/** R21: what a message would announce for the first time, or again, needs its room. @throws Refus */
export const exigerSallesDe = (read: ReadStore, lots: readonly Lot[]): Promise<void> =>
  exigerSalles(
    read,
    lots.flatMap(({ annonceables }) =>
      annonceables.flatMap(({ annonce }) => (annonce.motif === null ? [] : [annonce])),
    ),
  );

/** What can be announced of an entretien: it has a place, is not given up, was not held. */
export function toAnnonceable(vue: EntretienVue): Annonceable | null {
  const { id: entretienId, juryId, seanceId, jour, debut, dureeMinutes, lieu } = vue;
  const motif = motifDe(vue);
  if (motif === undefined || jour === null || debut === null) return null;
  return { vue, annonce: { entretienId, motif, juryId, seanceId, jour, debut, dureeMinutes, lieu } };
}

function concerne({ vue, annonce }: Annonceable, demande: Demande, sansAccuse: SansAccuse): boolean {
  if (demande.nature === 'rappel') return annonce.motif === null && vue.jour === demande.jour;
  if (demande.nature === 'relance') return annonce.motif === null && (sansAccuse.get(vue.id) ?? -1) >= demande.jours;
  if (demande.nature === 'remplacements') return vue.statut === 'à reconvoquer';
  return annonce.motif !== null && (demande.entretienIds.length === 0 || demande.entretienIds.includes(vue.id));
}

/** Days since the last convocation of each entretien was issued, those that were acknowledged left out. */
type SansAccuse = ReadonlyMap<string, number>;

async function lireSansAccuse(read: ReadStore, aujourdhui: string): Promise<SansAccuse> {
  return new Map(
    [...dernieresConvocations(await read.all('convocation'))].flatMap(([id, row]) => {
      const jours = joursSansAccuse(row, aujourdhui);
      return jours === null ? [] : [[id, jours] as const];
    }),
  );
}

/** States in which a message may still arrive, or has perhaps arrived: preparing the same again would double it. */
const EN_ATTENTE: readonly EtatMessage[] = ['à envoyer', 'en cours', 'à reprendre', 'sort inconnu'];

async function lireEnAttente(read: ReadStore, demande: Demande): Promise<ReadonlySet<string>> {
  const jour = demande.nature === 'rappel' ? demande.jour : null;
  const messages = (await read.all('message', { etat: EN_ATTENTE })).filter(
    (message) => memeSujet(message.nature, demande.nature) && message.jour === jour,
  );
  return new Set(messages.flatMap((message) => message.annonces.map(({ entretienId }) => entretienId)));
}

/** Addresses of these pupils' origine and personnes référentes, as they are now. */
export async function regrouper(read: ReadStore, annonceables: readonly Annonceable[]): Promise<Lot[]> {
  const origines = parId(await read.all('origine'));
  const candidats = parId(await read.all('candidat'));
  return [...Map.groupBy(annonceables, ({ vue }) => vue.origineId)]
    .flatMap(([origineId, siens]) => {
      const origine = origines.get(origineId);
      if (!origine) return [];
      const referents = siens.map(({ vue }) => candidats.get(vue.candidatId)?.referentCourriel ?? '');
      const annoncesTriees = siens.toSorted((a, b) => comparePersonnes(a.vue, b.vue));
      return [{ origine, annonceables: annoncesTriees, destinataires: destinatairesDe(origine.courriel, referents) }];
    })
    .toSorted((a, b) => compareTextes(a.origine.nom, b.origine.nom) || (a.origine.id < b.origine.id ? -1 : 1));
}

export interface Lots {
  readonly lots: readonly Lot[];
  readonly vues: readonly EntretienVue[];
  readonly enAttente: number;
  readonly nonConvoques: number;
}

/** R21, R22: one message per origine for what is asked, without what waits in another message already. */
export async function lireLots(read: ReadStore, demande: Demande, aujourdhui: string): Promise<Lots> {
  const vues = await lireEntretiens(read);
  const annonceables = vues.flatMap((vue) => toAnnonceable(vue) ?? []);
  const sansAccuse = await lireSansAccuse(read, aujourdhui);
  const voulus = annonceables.filter((annonceable) => concerne(annonceable, demande, sansAccuse));
  const enAttente = await lireEnAttente(read, demande);
  const libres = voulus.filter(({ vue }) => !enAttente.has(vue.id));
  const nonConvoques =
    demande.nature === 'rappel'
      ? annonceables.filter(({ vue, annonce }) => vue.jour === demande.jour && annonce.motif !== null).length
      : 0;
  return { lots: await regrouper(read, libres), vues, enAttente: voulus.length - libres.length, nonConvoques };
}

export interface Emetteur {
  readonly lycee: Etablissement;
  readonly campagne: Campagne;
}

export async function lireEmetteur(read: ReadStore): Promise<Emetteur> {
  const campagne = await read.get('campagne', 'campagne');
  const lycee = await read.get('etablissement', 'etablissement');
  if (!campagne || !lycee) throw new Refus('campagne absente', 'Créez d’abord la campagne du lycée.');
  return { lycee, campagne };
}

/** Subject and body for one origine (R21, R23). */
export const texteDuLot = (
  { lycee, campagne }: Emetteur,
  annonceables: readonly Annonceable[],
  { nature, jour }: { readonly nature: NatureMessage; readonly jour: string | null },
): TexteMessage =>
  texteMessage({
    nature,
    lycee,
    campagne: campagne.nom,
    jour,
    lignes: annonceables.map(({ vue, annonce }) => ({
      candidatId: vue.candidatId,
      nom: vue.nom,
      prenom: vue.prenom,
      classe: vue.classe,
      domaine: vue.domaineNom,
      jour: annonce.jour,
      debut: annonce.debut,
      lieu: nommerSalle(annonce.lieu),
      motif: annonce.motif,
      precedente: annonce.motif === 'remplacement' || annonce.motif === 'après absence' ? vue.convocation : null,
    })),
  });
