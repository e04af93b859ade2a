import type { CatalogueAnnuelVue, catalogueOperations } from '../../contract/catalogue.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import {
  type CorrespondanceCatalogue,
  estChampCatalogue,
  LIBELLES_CATALOGUE,
} from '../../exchange/lecture/colonnes-catalogue.ts';
import type { LectureCatalogue } from '../../exchange/lecture/read-catalogue.ts';
import type { CatalogueAuLecteur } from '../../exchange/worker.ts';
import { avecMemoireBornee } from '../lire-fichier.ts';
import type { TacheContexte } from '../handler.ts';
import { lireChangements } from '../lectures/changements-catalogue.ts';

type Demande = Input<(typeof catalogueOperations)['catalogue.lire']>;

const CHAMPS = Object.entries(LIBELLES_CATALOGUE).map(([champ, libelle]) => ({ champ, libelle }));

/** @throws Refus when a column is said to be a field that does not exist. */
function exigerChamps(correspondance: NonNullable<Demande['correspondance']>): CorrespondanceCatalogue {
  const inconnu = Object.values(correspondance).find((champ) => champ !== null && !estChampCatalogue(champ));
  if (inconnu) throw new Refus('champ inconnu', `« ${inconnu} » n’est pas un champ de la liste des formations.`);
  return correspondance as CorrespondanceCatalogue;
}

/** R05: reads the yearly list beside the store, and says how it was understood and what it would change. Writes nothing. */
export async function lireCatalogue(
  ctx: TacheContexte,
  { nomFichier, contenu, feuilles, correspondance }: Demande,
): Promise<CatalogueAnnuelVue> {
  const demande: CatalogueAuLecteur = {
    catalogue: true,
    nomFichier,
    bytes: Buffer.from(contenu, 'base64'),
    feuilles,
    correspondance: correspondance && exigerChamps(correspondance),
  };
  const lecture = await avecMemoireBornee<LectureCatalogue>(ctx, demande);
  if (lecture.etat === 'refusé') return lecture;
  const { lues: feuillesLues, ...dit } = lecture;
  const compris = { nomFichier, feuillesLues, champs: CHAMPS };
  if (dit.etat === 'à préciser') return { ...dit, ...compris };
  return { ...dit, ...compris, changements: await ctx.read((read) => lireChangements(read, dit.formations)) };
}
