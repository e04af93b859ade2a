import { Refus } from '../../contract/refus.ts';
import type { RapportVue } from '../../contract/echanges-lecture.ts';
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

/** One list at a time and per application; a new one, or closing, forgets it. */
const gardees = new WeakMap<Workers, LectureGardee>();

type DeLApplication = { readonly workers: Workers };

export const garder = ({ workers }: DeLApplication, lecture: LectureGardee): void => void gardees.set(workers, lecture);

export const oublier = ({ workers }: DeLApplication): void => void gardees.delete(workers);

export const enCours = ({ workers }: DeLApplication): LectureGardee | null => gardees.get(workers) ?? null;

/** @throws Refus when another list was read since, or the application was closed. */
export function retrouver(ctx: DeLApplication, lectureId: string): LectureGardee {
  const lecture = enCours(ctx);
  if (lecture?.rapport.lectureId !== lectureId)
    throw new Refus('lecture expirée', 'Cette lecture n’est plus en mémoire : choisissez le fichier à nouveau.');
  return lecture;
}
