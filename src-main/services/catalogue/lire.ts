import type { CatalogueAnnuelVue, catalogueOperations, ChangementsCatalogue } from '../../contract/catalogue.ts';
import type { Input } from '../../contract/operation.ts';
import { comparerCatalogue, type FormationListee } from '../../domain/campagne/catalogue-annuel.ts';
import type { LectureCatalogue } from '../../exchange/lecture/read-catalogue.ts';
import type { DemandeAuLecteur } from '../../exchange/worker.ts';
import type { ReadStore } from '../../store/types.ts';
import { avecMemoireBornee } from '../echanges/lire.ts';
import type { TacheContexte } from '../handler.ts';
import { formationsUtilisees } from './utilisees.ts';

async function lireChangements(read: ReadStore, liste: readonly FormationListee[]): Promise<ChangementsCatalogue> {
  const domaines = await read.all('domaine');
  const formations = await read.all('formation');
  const utilisees = await formationsUtilisees(read);
  const noms = new Map(domaines.map(({ id, nom }) => [id, nom]));
  const connues = new Map(formations.map((formation) => [formation.id, formation]));
  const dire = (formation: { voie: string; intitule: string }, domaine: string): string =>
    `${formation.voie} ${formation.intitule} (${domaine})`;
  const direConnue = (id: string): string => {
    const formation = connues.get(id);
    return formation ? dire(formation, noms.get(formation.domaineId) ?? '') : '';
  };
  const plan = comparerCatalogue({ domaines, formations }, liste);
  return {
    domaines: plan.domaines.map(({ nom }) => nom),
    ajouts: plan.ajouts.map(({ formation }) => dire(formation, formation.domaine)),
    modifications: plan.modifications.map(({ id }) => direConnue(id)),
    absentes: plan.absentes.map(({ id }) => ({ libelle: direConnue(id), utilisee: utilisees.has(id) })),
  };
}

/** R05: reads the yearly list beside the store, and says what it would change. Writes nothing. */
export async function lireCatalogue(
  ctx: TacheContexte,
  { nomFichier, contenu }: Input<(typeof catalogueOperations)['catalogue.lire']>,
): Promise<CatalogueAnnuelVue> {
  const demande: DemandeAuLecteur = { catalogue: true, nomFichier, bytes: Buffer.from(contenu, 'base64') };
  const lecture = await avecMemoireBornee<LectureCatalogue>(ctx, demande);
  if (lecture.etat === 'refusé') return lecture;
  const changements = await ctx.read((read) => lireChangements(read, lecture.formations));
  return { ...lecture, nomFichier, changements };
}
