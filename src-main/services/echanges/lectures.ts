import { Refus } from '../../contract/refus.ts';
import type { DecisionsListe, ImportEnCours, RapportVue } from '../../contract/echanges-lecture.ts';
import type { ListeLue } from '../../domain/candidature/difference-liste.ts';
import type { Workers } from '../workers.ts';

/** How the user told the reader to read: remembered for the next file with the same header. */
export interface ChoixLecture {
  readonly correspondance: Readonly<Record<string, string | null>>;
  readonly moisEnPremier: {
    readonly dateNaissance?: boolean | undefined;
    readonly dateInscription?: boolean | undefined;
  };
}

/** A list read and not closed yet. The file itself is not kept. */
export interface LectureGardee {
  readonly rapport: RapportVue;
  readonly liste: ListeLue;
  /** Null when the reader was left to itself. */
  readonly choix: ChoixLecture | null;
}

interface Ouverte extends LectureGardee {
  readonly decisions: DecisionsListe;
  /** Taken in: kept for a moment, so that an import undone at once can be looked at again. */
  readonly importee: boolean;
}

/** One list at a time and per application; a new one, or closing, forgets it. */
const ouvertes = new WeakMap<Workers, Ouverte>();

type DeLApplication = { readonly workers: Workers };

export function garder({ workers }: DeLApplication, lecture: LectureGardee): void {
  ouvertes.set(workers, { ...lecture, decisions: { distincts: [], refusees: [] }, importee: false });
}

export const oublier = ({ workers }: DeLApplication): void => void ouvertes.delete(workers);

export function enCours({ workers }: DeLApplication): ImportEnCours | null {
  const ouverte = ouvertes.get(workers);
  return ouverte && !ouverte.importee ? { rapport: ouverte.rapport, decisions: ouverte.decisions } : null;
}

/** @throws Refus when another list was read since, or the application was closed. */
export function retrouver({ workers }: DeLApplication, lectureId: string): Ouverte {
  const ouverte = ouvertes.get(workers);
  if (ouverte?.rapport.lectureId !== lectureId)
    throw new Refus('lecture expirée', 'Cette lecture n’est plus en mémoire : choisissez le fichier à nouveau.');
  return ouverte;
}

/** @throws Refus as `retrouver`. */
export function decider(ctx: DeLApplication, lectureId: string, decisions: DecisionsListe): void {
  ouvertes.set(ctx.workers, { ...retrouver(ctx, lectureId), decisions });
}

/** @throws Refus as `retrouver`. */
export function noterImportee(ctx: DeLApplication, lectureId: string): void {
  ouvertes.set(ctx.workers, { ...retrouver(ctx, lectureId), importee: true });
}
