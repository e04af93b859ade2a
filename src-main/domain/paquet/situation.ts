import { formatHeure, formatJour } from '../texte/format.ts';

/** Where and when an entretien stood when the packet left, or stands now. */
export interface Place {
  readonly juryId: string | null;
  readonly jour: string | null;
  readonly debut: string | null;
}

/** What became here of an entretien that was away in a packet. */
export interface EntretienIci {
  readonly place: Place;
  readonly renonce: boolean;
  /** Found by its candidat and domaine: the row that left was removed (R13). */
  readonly remplace: boolean;
  readonly transmis: boolean;
  readonly valide: boolean;
  /** Formations whose candidature was withdrawn meanwhile, among those that come back with an avis (R17). */
  readonly formationsRetirees: readonly string[];
}

const memePlace = (a: Place, b: Place): boolean => a.juryId === b.juryId && a.jour === b.jour && a.debut === b.debut;

/** `rendue`: it has no place here any more, was held there, and its slot is still free: it gets it back. */
export type SortPlace = 'même' | 'autre' | 'rendue' | 'perdue';

/** [D] The place here wins, but for an entretien that lost its own and was held all the same. */
export function sortPlace(
  depart: Place,
  ici: Place,
  fait: { readonly recu: boolean; readonly libre: boolean },
): SortPlace {
  if (memePlace(depart, ici)) return 'même';
  if (ici.jour !== null) return 'autre';
  return fait.recu && fait.libre ? 'rendue' : 'perdue';
}

const quand = ({ jour, debut }: Place): string =>
  jour === null ? 'sans rendez-vous' : `${formatJour(jour)}${debut === null ? '' : ` à ${formatHeure(debut)}`}`;

function remarquePlace(ici: EntretienIci, sort: SortPlace): string[] {
  switch (sort) {
    case 'même':
      return [];
    case 'autre':
      return [`Déplacé ici depuis\u00a0: ${quand(ici.place)}. Ce rendez-vous est gardé.`];
    case 'rendue':
      return ['Remis à placer ici depuis\u00a0: il reprend le rendez-vous auquel il a eu lieu.'];
    case 'perdue':
      return ['Remis à placer ici depuis\u00a0: il n’a plus de rendez-vous, ce qui a été noté est repris.'];
  }
}

/** What is said beside a line: what changed here while the entretien was away, and what follows. */
export function remarques(ici: EntretienIci, sort: SortPlace): string[] {
  return [
    ...(ici.remplace ? ['Réinscrit ici depuis\u00a0: le résultat va à son nouvel entretien du même domaine.'] : []),
    ...(ici.renonce ? ['Candidature retirée ici depuis (R17)\u00a0: le résultat est gardé avec son historique.'] : []),
    ...remarquePlace(ici, sort),
    ...ici.formationsRetirees.map(
      (intitule) =>
        `«\u00a0${intitule}\u00a0» a été retirée ici\u00a0: ce qui en a été noté est gardé et reparaît si elle est rétablie.`,
    ),
    ...(ici.transmis ? ['Déjà transmis à l’académie\u00a0: il sera à transmettre à nouveau.'] : []),
    ...(ici.valide ? ['Déjà validé\u00a0: il sera à valider à nouveau.'] : []),
  ];
}
