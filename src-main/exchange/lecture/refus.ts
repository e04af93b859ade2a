import { insecables } from '../typographie.ts';
import type { LectureRefusee } from './lecture.ts';

/** Ends the reading of a file with a sentence for the user; `readListe` turns it into its refused outcome. */
export class LectureImpossible extends Error {
  readonly refus: LectureRefusee;

  constructor(code: string, phrase: string) {
    super(code);
    this.refus = { etat: 'refusé', code, phrase: insecables(`${phrase} Rien n’a été modifié.`) };
  }
}
