import { Refus } from '../../contract/refus.ts';
import type { DecisionsListe, ImportEnCours, RapportVue } from '../../contract/echanges-lecture.ts';
import type { ListeLue } from '../../domain/candidature/difference-liste.ts';

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

/** What is known of it without its rows. */
export interface ImportGarde {
  readonly rapport: RapportVue;
  /** Taken in: kept for a moment, so that an import undone at once can be looked at again. */
  readonly importee: boolean;
}

export const lectureExpiree = (): Refus =>
  new Refus('lecture expirée', 'Cette lecture n’est plus en mémoire : choisissez le fichier à nouveau.');

/** The list read, as the main thread knows it while it is to be decided upon. */
export interface ImportOuvert {
  readonly enCours: () => ImportEnCours | null;
  /** @throws Refus when another list was read since, or this one was forgotten. */
  readonly decider: (lectureId: string, decisions: DecisionsListe) => void;
}

/** The list read and not forgotten yet, with its rows: one at a time, a new one or closing forgets it. */
export class Lectures {
  private gardee: (LectureGardee & ImportGarde) | null = null;
  private readonly onChange: (garde: ImportGarde | null) => void;

  constructor(onChange: (garde: ImportGarde | null) => void) {
    this.onChange = onChange;
  }

  garder(lecture: LectureGardee): void {
    this.poser({ ...lecture, importee: false });
  }

  oublier(): void {
    this.poser(null);
  }

  /** @throws Refus when another list was read since, or this one was forgotten. */
  retrouver(lectureId: string): LectureGardee & ImportGarde {
    if (this.gardee?.rapport.lectureId !== lectureId) throw lectureExpiree();
    return this.gardee;
  }

  /** @throws Refus as `retrouver`. */
  noterImportee(lectureId: string): void {
    this.poser({ ...this.retrouver(lectureId), importee: true });
  }

  private poser(gardee: (LectureGardee & ImportGarde) | null): void {
    this.gardee = gardee;
    this.onChange(gardee && { rapport: gardee.rapport, importee: gardee.importee });
  }
}
