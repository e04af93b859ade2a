import type { Domaine } from '../campagne/campagne.ts';
import { toMinutes } from '../date/heure.ts';
import { morceaux, union } from '../date/intervalles.ts';
import { seulsALaFois } from '../planning/seuls-a-la-fois.ts';
import type { PlageSaisie } from './plages.ts';

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

interface JuryOffert {
  readonly domaineIds: readonly string[];
  readonly plages: readonly PlageSaisie[];
  readonly salleId: string | null;
  readonly membres: readonly { readonly id: string }[];
}

export interface QuestionCapacite {
  readonly domaines: readonly Domaine[];
  /** Entretiens that are not given up, with their length in minutes. */
  readonly entretiens: readonly { readonly domaineId: string; readonly dureeMinutes: number }[];
  readonly jurys: readonly JuryOffert[];
  readonly seances: readonly { readonly domaineId: string; readonly capacite: number }[];
}

const somme = (nombres: readonly number[]): number => nombres.reduce((total, nombre) => total + nombre, 0);

/** Minutes in which one of the jurys can receive; the hours of those that share a member or a room count once (H2). */
function minutesDe(jurys: readonly JuryOffert[]): number {
  const groupes = seulsALaFois(jurys, ({ salleId, membres }) => ({
    ...(salleId !== null && { salle: salleId }),
    membres: membres.map(({ id }) => id),
  }));
  return somme(
    groupes.flatMap((groupe) => {
      const parJour = Map.groupBy(
        groupe.flatMap(({ plages }) => plages),
        ({ jour }) => jour,
      );
      return [...parJour.values()].flatMap((plages) =>
        morceaux(union(plages.flatMap(({ debut, fin }) => [toMinutes(debut), toMinutes(fin)]))).map(
          ([debut, fin]) => fin - debut,
        ),
      );
    }),
  );
}

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
  return {
    domaineId: domaine.id,
    unite: 'minutes',
    entretiens: entretiens.length,
    besoin: somme(entretiens.map(({ dureeMinutes }) => dureeMinutes)),
    offre: minutesDe(jurys),
    partage: minutesDe(jurys.filter(({ domaineIds }) => domaineIds.filter((id) => accueillis.has(id)).length > 1)),
  };
}

/**
 * R20: demand against supply of each hosted domaine. A jury open to several domaines counts for each of them: `partage`
 * says how much, so that nobody takes the sum for the total. Lengths are minutes; plages past or future all count.
 */
export const capacites = (question: QuestionCapacite): Capacite[] =>
  question.domaines.filter(({ accueilli }) => accueilli).map((domaine) => capaciteDe(domaine, question));
