import { seChevauchent, toMinutes } from '../date/heure.ts';
import { addJours, jourSemaine, suiteJours } from '../date/jour.ts';
import { formatJourCourt, nomPrenom } from '../texte/format.ts';
import type { Jury, Membre, Plage, Salle, Seance } from './organisation.ts';
import { peindre, type PlageSaisie } from './plages.ts';

/** When somebody cannot come, or a room is taken: some hours of a day, or the whole of it. */
export interface IndisponibiliteSaisie {
  readonly jour: string;
  readonly debut: string | null;
  readonly fin: string | null;
}

const MINUIT = { debut: '00:00', fin: '24:00' } as const;

const heures = ({ debut, fin }: IndisponibiliteSaisie) => ({ debut: debut ?? MINUIT.debut, fin: fin ?? MINUIT.fin });

/** The same hours of that day of the week, each week from `du` to `au`, both included: « tous les mardis ». */
export function chaqueSemaine(absence: IndisponibiliteSaisie, du: string, au: string): IndisponibiliteSaisie[] {
  const premier = addJours(du, (jourSemaine(absence.jour) - jourSemaine(du) + 7) % 7);
  return suiteJours(premier, au)
    .filter((_jour, rang) => rang % 7 === 0)
    .map((jour) => ({ ...absence, jour }));
}

const cle = ({ jour, debut, fin }: IndisponibiliteSaisie): string => `${jour} ${debut ?? ''} ${fin ?? ''}`;

/** In the order of days and hours, none twice. */
export const ajouterAbsences = (
  liste: readonly IndisponibiliteSaisie[],
  nouvelles: readonly IndisponibiliteSaisie[],
): IndisponibiliteSaisie[] =>
  [...new Map([...liste, ...nouvelles].map((une) => [cle(une), une]))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, une]) => une);

/** Whether something that is held falls within an absence, be it by a minute. */
export function tombeSur(
  absence: IndisponibiliteSaisie,
  tenu: Pick<Seance, 'jour' | 'debut' | 'dureeMinutes'>,
): boolean {
  const { debut, fin } = heures(absence);
  const from = toMinutes(tenu.debut);
  return absence.jour === tenu.jour && seChevauchent(from, from + tenu.dureeMinutes, toMinutes(debut), toMinutes(fin));
}

interface Siege extends Pick<Jury, 'salleId' | 'quorum'> {
  readonly membres: readonly Pick<Membre, 'id'>[];
}

type Avec<T> = T & { readonly indisponibilites: readonly IndisponibiliteSaisie[] };

type Manque = IndisponibiliteSaisie & { readonly qui: string };

/** When fewer of them are there than it takes, each of those who are away. */
function absents(membres: readonly Avec<Membre>[], quorum: number): Manque[] {
  const spans = membres.flatMap((membre) =>
    membre.indisponibilites.map((une) => ({ jour: une.jour, ...heures(une), qui: nomPrenom(membre) })),
  );
  return [...Map.groupBy(spans, ({ jour }) => jour)].flatMap(([jour, duJour]) => {
    const bornes = [...new Set(duJour.flatMap(({ debut, fin }) => [debut, fin]))].toSorted();
    return bornes.slice(0, -1).flatMap((debut, rang) => {
      const fin = bornes[rang + 1] ?? debut;
      const qui = new Set(duJour.filter((une) => une.debut <= debut && fin <= une.fin).map((une) => une.qui));
      return membres.length - qui.size < quorum ? [...qui].map((nom) => ({ jour, debut, fin, qui: nom })) : [];
    });
  });
}

/** H8: what keeps a jury from receiving, with whom or what it is about. */
export function absencesDe(
  { salleId, membres, quorum }: Siege,
  lycee: { readonly membres: readonly Avec<Membre>[]; readonly salles: readonly Avec<Salle>[] },
): Manque[] {
  const siens = lycee.membres.filter(({ id }) => membres.some((membre) => membre.id === id));
  const salle = lycee.salles.filter(({ id }) => id === salleId);
  return [
    ...absents(siens, Math.min(quorum ?? siens.length, siens.length)),
    ...salle.flatMap(({ nom, indisponibilites }) => indisponibilites.map((une) => ({ ...une, qui: `salle ${nom}` }))),
  ];
}

/** What is left of the plages of a jury. */
export const sansAbsences = (
  plages: readonly PlageSaisie[],
  absences: readonly IndisponibiliteSaisie[],
): readonly PlageSaisie[] =>
  absences.reduce((reste, une) => peindre(reste, { jour: une.jour, ...heures(une) }, 'fermée'), plages);

interface JuryOuvert {
  readonly id: string;
  readonly nom: string;
  readonly membres: readonly Membre[];
  readonly plages: readonly Pick<Plage, 'jour' | 'debut' | 'fin'>[];
}

/** H2: who sits in two jurys open at the same hours, in one sentence each: one of them only receives at a time. */
export const siegesEnDouble = (jury: JuryOuvert, jurys: readonly JuryOuvert[]): string[] =>
  jurys
    .filter(({ id }) => id !== jury.id)
    .flatMap((autre) => {
      const communes = jury.plages.filter(({ jour, debut, fin }) =>
        autre.plages.some((une) => une.jour === jour && seChevauchent(debut, fin, une.debut, une.fin)),
      );
      const jours = [...new Set(communes.map(({ jour }) => jour))].toSorted().map(formatJourCourt);
      return jury.membres
        .filter(({ id }) => jours.length > 0 && autre.membres.some((membre) => membre.id === id))
        .map(
          (membre) =>
            `${nomPrenom(membre)} siège aussi dans «\u00a0${autre.nom}\u00a0» aux mêmes heures (${jours.join(', ')})\u00a0: un seul de ces deux jurys recevra à la fois.`,
        );
    });
