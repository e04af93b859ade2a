import { deserialize, serialize } from 'node:v8';
import { Refus } from '../../contract/refus.ts';
import type { DecisionsListe, ImportEnCours, RapportVue } from '../../contract/echanges-lecture.ts';
import type { ChoixLecture } from '../../domain/echange/historique.ts';
import type { ListeLue } from '../../domain/candidature/difference-liste.ts';

interface Lecture {
  readonly rapport: RapportVue;
  /** Null when the reader was left to itself. */
  readonly choix: ChoixLecture | null;
}

/** A list read. The file itself is not kept. */
export interface LectureEnMain extends Lecture {
  readonly liste: ListeLue;
}

/** The same between two calls: its rows are bytes, that the main thread keeps and never opens. */
export interface LectureGardee extends Lecture {
  readonly lignes: Uint8Array;
}

const lectureExpiree = (): Refus =>
  new Refus('lecture expirée', 'Cette lecture n’est plus en mémoire : choisissez le fichier à nouveau.');

/** The list as the writer thread has it for the time of one call: lent, or read there. */
export class LecturesPretees {
  private readonly pretee: LectureGardee | null;
  /** What was read during the call. */
  lue: LectureGardee | null = null;

  constructor(pretee: LectureGardee | null) {
    this.pretee = pretee;
  }

  garder({ liste, ...lecture }: LectureEnMain): void {
    this.lue = { ...lecture, lignes: serialize(liste) };
  }

  /** @throws Refus when another list was read since, or this one was forgotten. */
  retrouver(lectureId: string): LectureEnMain {
    if (this.pretee?.rapport.lectureId !== lectureId) throw lectureExpiree();
    const { lignes, ...lecture } = this.pretee;
    return { ...lecture, liste: deserialize(lignes) as ListeLue };
  }
}

const SANS_DECISION: DecisionsListe = { distincts: [], memes: [], refusees: [], reprises: [] };

interface Suites {
  /** Whoever asks may be about to read a list. */
  readonly onAsked: () => void;
  readonly onChange: () => void;
}

/** The list read and not forgotten yet, on the main thread and nowhere else: one at a time, a new one or closing forgets it. */
export class ImportOuvert {
  private gardee: LectureGardee | null = null;
  /** Taken in: kept for a moment, so that an import undone at once can be looked at again. */
  private importee = false;
  private decisions = SANS_DECISION;
  private readonly suites: Suites;

  constructor(suites: Suites) {
    this.suites = suites;
  }

  garder(lecture: LectureGardee): void {
    this.tenir(lecture);
  }

  oublier(): void {
    this.tenir(null);
  }

  private tenir(lecture: LectureGardee | null): void {
    this.gardee = lecture;
    this.importee = false;
    this.decisions = SANS_DECISION;
    this.suites.onChange();
  }

  /** The list that an operation names; null when another one was read since, or this one was forgotten. */
  preter(input: unknown): LectureGardee | null {
    const { lectureId } = input as { readonly lectureId?: string };
    return this.gardee?.rapport.lectureId === lectureId ? this.gardee : null;
  }

  noterImportee(lecture: LectureGardee | null): void {
    if (this.gardee === lecture) this.importee = true;
    this.suites.onChange();
  }

  get etat(): 'rien' | 'enCours' | 'importee' {
    if (!this.gardee) return 'rien';
    return this.importee ? 'importee' : 'enCours';
  }

  /** What is known of the list, as long as it is to be decided upon. */
  enCours(): ImportEnCours | null {
    this.suites.onAsked();
    return this.gardee && !this.importee ? { rapport: this.gardee.rapport, decisions: this.decisions } : null;
  }

  /** @throws Refus when another list was read since, or this one was forgotten. */
  decider(lectureId: string, decisions: DecisionsListe): void {
    if (this.enCours()?.rapport.lectureId !== lectureId) throw lectureExpiree();
    this.decisions = decisions;
  }
}
