import type { ChangementsCatalogue } from '../../contract/catalogue.ts';
import type { Formation } from '../../domain/campagne/campagne.ts';
import { comparerCatalogue, type FormationListee, type PlanCatalogue } from '../../domain/campagne/catalogue-annuel.ts';
import type { ReadStore } from '../../store/types.ts';
import { parId } from '../../domain/par-id.ts';

const LIBELLES = { precision: 'Précision', codeMef: 'Code MEF', lieux: 'Lieux' } as const;

/** Places are one per line in the store. */
const enLigne = (texte: string): string => texte.split('\n').join(' · ');

const changementsDe = (connue: Formation, patch: PlanCatalogue['modifications'][number]) =>
  (Object.entries(LIBELLES) as [keyof typeof LIBELLES, string][])
    .filter(([champ]) => patch[champ] !== undefined)
    .map(([champ, libelle]) => ({
      libelle,
      avant: enLigne(connue[champ] ?? ''),
      apres: enLigne(patch[champ] ?? ''),
    }));

/** Formations that a candidature asks for, or that received an avis: they cannot leave the catalogue. */
export async function formationsUtilisees(read: ReadStore): Promise<ReadonlySet<string>> {
  const candidatures = await read.all('candidature');
  const avis = await read.all('avisRendu');
  return new Set([...candidatures, ...avis].map(({ formationId }) => formationId));
}

/** R05: what the yearly list would change in the campaign's catalogue, in words. */
export async function lireChangements(
  read: ReadStore,
  liste: readonly FormationListee[],
): Promise<ChangementsCatalogue> {
  const domaines = await read.all('domaine');
  const formations = await read.all('formation');
  const utilisees = await formationsUtilisees(read);
  const noms = new Map(domaines.map(({ id, nom }) => [id, nom]));
  const connues = parId(formations);
  const plan = comparerCatalogue({ domaines, formations }, liste);
  const dire = ({ voie, intitule }: Pick<Formation, 'voie' | 'intitule'>, domaine = ''): string =>
    `${voie} ${intitule} (${domaine})`;
  return {
    domaines: plan.domaines.map(({ nom }) => nom),
    ajouts: plan.ajouts.map(({ formation }) => dire(formation, formation.domaine)),
    modifications: plan.modifications.flatMap((patch) => {
      const connue = connues.get(patch.id);
      return connue
        ? [{ libelle: dire(connue, noms.get(connue.domaineId)), changements: changementsDe(connue, patch) }]
        : [];
    }),
    absentes: plan.absentes.map((formation) => ({
      libelle: dire(formation, noms.get(formation.domaineId)),
      utilisee: utilisees.has(formation.id),
    })),
  };
}
