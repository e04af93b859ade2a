import type { Domaine } from '../campagne/campagne.ts';
import { dureePlage, type PlageSaisie } from './plages.ts';

/** What a hosted domaine asks for and what the lycée opens for it: minutes (individual) or seats (collective). */
export interface Capacite {
  readonly domaineId: string;
  readonly unite: 'minutes' | 'places';
  readonly entretiens: number;
  readonly besoin: number;
  readonly offre: number;
  /** Part of `offre` that other domaines may use too. */
  readonly partage: number;
}

export interface QuestionCapacite {
  readonly domaines: readonly Domaine[];
  /** Entretiens that are not given up, with their length in minutes. */
  readonly entretiens: readonly { readonly domaineId: string; readonly dureeMinutes: number }[];
  readonly jurys: readonly { readonly domaineIds: readonly string[]; readonly plages: readonly PlageSaisie[] }[];
  readonly seances: readonly { readonly domaineId: string; readonly capacite: number }[];
}

const somme = (nombres: readonly number[]): number => nombres.reduce((total, nombre) => total + nombre, 0);

function capaciteDe(domaine: Domaine, question: QuestionCapacite): Capacite {
  const entretiens = question.entretiens.filter(({ domaineId }) => domaineId === domaine.id);
  if (domaine.mode === 'collectif') {
    const seances = question.seances.filter(({ domaineId }) => domaineId === domaine.id);
    return {
      domaineId: domaine.id,
      unite: 'places',
      entretiens: entretiens.length,
      besoin: entretiens.length,
      offre: somme(seances.map(({ capacite }) => capacite)),
      partage: 0,
    };
  }
  const accueillis = new Set(question.domaines.filter(({ accueilli }) => accueilli).map(({ id }) => id));
  const jurys = question.jurys.filter(({ domaineIds }) => domaineIds.includes(domaine.id));
  const minutes = (liste: typeof jurys): number => somme(liste.flatMap(({ plages }) => plages.map(dureePlage)));
  return {
    domaineId: domaine.id,
    unite: 'minutes',
    entretiens: entretiens.length,
    besoin: somme(entretiens.map(({ dureeMinutes }) => dureeMinutes)),
    offre: minutes(jurys),
    partage: minutes(jurys.filter(({ domaineIds }) => domaineIds.filter((id) => accueillis.has(id)).length > 1)),
  };
}

/**
 * R20: demand against supply of each hosted domaine. A jury open to several domaines counts for each of them: `partage`
 * says how much, so that nobody takes the sum for the total. Lengths are minutes; plages past or future all count.
 */
export const capacites = (question: QuestionCapacite): Capacite[] =>
  question.domaines.filter(({ accueilli }) => accueilli).map((domaine) => capaciteDe(domaine, question));
