import { assertNever } from '../../domain/texte/assert-never.ts';
import type { Indisponibilite, Instance, JuryInstance, OrigineInstance } from '../../domain/planning/instance.ts';
import type { RemedeSimple } from '../../domain/planning/non-place.ts';

type Levee = Extract<RemedeSimple, { changement: 'indisponibilite' }>;
type Ouverture = Extract<RemedeSimple, { changement: 'plage' }>;
type Fondation = Extract<RemedeSimple, { changement: 'nouveau-jury' }>;

const change = <T extends { readonly id: string }>(items: readonly T[], id: string, to: (item: T) => T): T[] =>
  items.map((item) => (item.id === id ? to(item) : item));

function lever(instance: Instance, { de, id, jour, debut, fin }: Levee): Instance {
  const same = (one: Indisponibilite): boolean => one.jour === jour && one.debut === debut && one.fin === fin;
  const free = <T extends { readonly indisponibilites?: readonly Indisponibilite[] }>(one: T): T => ({
    ...one,
    indisponibilites: (one.indisponibilites ?? []).filter((other) => !same(other)),
  });
  return de === 'candidat'
    ? { ...instance, candidats: change(instance.candidats, id, free) }
    : { ...instance, origines: change(instance.origines, id, free) };
}

function ouvrir(instance: Instance, { jury: id, jour, debut, fin }: Ouverture): Instance {
  const plage = { jour, debut, fin, reserve: false };
  return { ...instance, jurys: change(instance.jurys, id, (jury) => ({ ...jury, plages: [...jury.plages, plage] })) };
}

function fonder(instance: Instance, { domaine, pmr, jour, debut, fin }: Fondation): Instance {
  const plages = [{ jour, debut, fin, reserve: false }];
  const jury: JuryInstance = { id: `+${instance.jurys.length}`, domaines: [domaine], membres: [], pmr, plages };
  return { ...instance, jurys: [...instance.jurys, jury] };
}

/** Its pupils can be there from an hour on, every day; from the morning on when none is told. */
function avancer({ pasAvant: _early, arrivee, ...origine }: OrigineInstance, suffit = '00:00'): OrigineInstance {
  const days = Object.entries(arrivee ?? {}).map(([jour, heure]) => [jour, heure < suffit ? heure : suffit] as const);
  return { ...origine, pasAvant: suffit, ...(arrivee && { arrivee: Object.fromEntries(days) }) };
}

/** The instance in which a change is made. A figé entretien let loose has its place as a draft. */
export function appliquer(instance: Instance, changement: RemedeSimple): Instance {
  switch (changement.changement) {
    case 'indisponibilite':
      return lever(instance, changement);
    case 'seance':
      return {
        ...instance,
        candidats: change(instance.candidats, changement.candidat, ({ occupations = [], ...candidat }) => ({
          ...candidat,
          occupations: occupations.filter(({ id }) => id !== changement.seance),
        })),
      };
    case 'pas-avant':
      return {
        ...instance,
        origines: change(instance.origines, changement.origine, (origine) => avancer(origine, changement.suffit)),
      };
    case 'salle':
      return { ...instance, jurys: change(instance.jurys, changement.jury, ({ salle: _shared, ...jury }) => jury) };
    case 'membre':
      return {
        ...instance,
        jurys: change(instance.jurys, changement.jury, (jury) => ({
          ...jury,
          membres: jury.membres.filter((id) => id !== changement.membre),
        })),
      };
    case 'plage':
      return ouvrir(instance, changement);
    case 'fige':
      return {
        ...instance,
        entretiens: change(instance.entretiens, changement.entretien, ({ fige: _kept, ...loose }) => ({
          ...loose,
          actuel: changement.de,
        })),
      };
    case 'nouveau-jury':
      return fonder(instance, changement);
    // Séances are filled before, beside the instance.
    case 'capacite':
      return instance;
    default:
      return assertNever(changement);
  }
}
