import { normaliseNom } from '../candidature/normalise.ts';
import type { Voie } from '../candidature/nomenclature.ts';
import type { Domaine, Formation, Mode } from './campagne.ts';

/** One formation of the académie's yearly list; null is what the list does not say. */
export interface FormationListee {
  readonly domaine: string;
  readonly mode: Mode | null;
  readonly voie: Voie;
  readonly intitule: string;
  readonly precision: string | null;
  readonly codeMef: string | null;
  readonly lieux: string | null;
}

/** A domaine that exists, or the one to create at this place of the list of new ones. */
type DomaineVise = { readonly id: string } | { readonly nouveau: number };

export interface PlanCatalogue {
  readonly domaines: readonly { readonly nom: string; readonly mode: Mode | null }[];
  readonly ajouts: readonly { readonly domaine: DomaineVise; readonly formation: FormationListee }[];
  readonly modifications: readonly (Partial<Formation> & { readonly id: string })[];
  /** In the campaign and not in the list. */
  readonly absentes: readonly Formation[];
}

const cle = (domaineId: string, voie: string, intitule: string): string =>
  `${domaineId}|${voie}|${normaliseNom(intitule)}`;

const DITS = ['precision', 'codeMef', 'lieux'] as const;

function changement(connue: Formation, listee: FormationListee): (Partial<Formation> & { readonly id: string }) | null {
  const dits = DITS.filter((champ) => listee[champ] !== null && listee[champ] !== (connue[champ] ?? ''));
  return dits.length === 0
    ? null
    : { id: connue.id, ...Object.fromEntries(dits.map((champ) => [champ, listee[champ]])) };
}

/** A formation named twice is one: the first row says it. */
function sansDoublons(liste: readonly FormationListee[]): readonly FormationListee[] {
  const parCle = Map.groupBy(liste, ({ domaine, voie, intitule }) => cle(normaliseNom(domaine), voie, intitule));
  return [...parCle.values()].flatMap(([premiere]) => premiere ?? []);
}

/**
 * R05: what the académie's yearly list would change in the campaign's catalogue. Labels are compared without accents, case
 * or punctuation; what the list does not say is left as it is, and so are the modes that the lycée chose (R06).
 */
export function comparerCatalogue(
  campagne: { readonly domaines: readonly Domaine[]; readonly formations: readonly Formation[] },
  liste: readonly FormationListee[],
): PlanCatalogue {
  const connus = new Map(campagne.domaines.map(({ id, nom }) => [normaliseNom(nom), id]));
  const connues = new Map(
    campagne.formations.map((formation) => [cle(formation.domaineId, formation.voie, formation.intitule), formation]),
  );
  const nouveaux: { nom: string; mode: Mode | null }[] = [];
  const viser = ({ domaine, mode }: FormationListee): DomaineVise => {
    const id = connus.get(normaliseNom(domaine));
    if (id !== undefined) return { id };
    const rang = nouveaux.findIndex(({ nom }) => normaliseNom(nom) === normaliseNom(domaine));
    return { nouveau: rang >= 0 ? rang : nouveaux.push({ nom: domaine, mode }) - 1 };
  };
  const nommees = new Set<Formation>();
  const ajouts: { domaine: DomaineVise; formation: FormationListee }[] = [];
  const modifications: (Partial<Formation> & { readonly id: string })[] = [];
  for (const formation of sansDoublons(liste)) {
    const domaine = viser(formation);
    const connue = 'id' in domaine ? connues.get(cle(domaine.id, formation.voie, formation.intitule)) : undefined;
    if (!connue) {
      ajouts.push({ domaine, formation });
      continue;
    }
    nommees.add(connue);
    const patch = changement(connue, formation);
    if (patch) modifications.push(patch);
  }
  return {
    domaines: nouveaux,
    ajouts,
    modifications,
    absentes: campagne.formations.filter((formation) => !nommees.has(formation)),
  };
}
