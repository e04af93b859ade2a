/**
 * `npm run read:list -- FILE… [--rows]`: what the reader understands of candidate lists, as JSON, one object per file.
 * Questions are printed with what the reader's own proposition gives. Exit 0 when every file is a list, 2 when one is
 * refused, 1 when the command is misused.
 */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Lecture } from '../lecture/lecture.ts';
import { verifyTaille } from '../lecture/nature.ts';
import { readListe } from '../lecture/read-liste.ts';
import { LectureImpossible } from '../lecture/refus.ts';
import { resumer } from './resume.ts';

async function ouvrir(chemin: string): Promise<Uint8Array> {
  try {
    verifyTaille((await stat(chemin)).size, basename(chemin));
    return await readFile(chemin);
  } catch (cause) {
    if (cause instanceof LectureImpossible) throw cause;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'inconnue';
    throw new LectureImpossible(
      'fichier-inaccessible',
      `Le fichier « ${basename(chemin)} » ne peut pas être ouvert (${code}). Vérifiez qu’il existe et qu’aucun autre programme ne l’écrit.`,
    );
  }
}

interface LectureDeFichier {
  readonly lecture: Lecture;
  /** What the file reads as once the questions are answered by the reader's own proposition. */
  readonly proposee: Lecture | null;
}

async function lire(chemin: string): Promise<LectureDeFichier> {
  const nomFichier = basename(chemin);
  try {
    const bytes = await ouvrir(chemin);
    const lecture = await readListe({ bytes, nomFichier });
    if (lecture.etat !== 'à préciser' || lecture.champsManquants.length > 0) return { lecture, proposee: null };
    const { feuille, ...reponses } = lecture.proposition;
    const proposee = await readListe({ bytes, nomFichier, ...reponses, feuille: feuille ?? undefined });
    return { lecture, proposee };
  } catch (cause) {
    if (cause instanceof LectureImpossible) return { lecture: cause.refus, proposee: null };
    throw cause;
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { rows: { type: 'boolean' } } });
if (positionals.length === 0) {
  console.error('Usage: npm run read:list -- FILE… [--rows]');
  process.exitCode = 1;
}
for (const chemin of positionals) {
  const { lecture, proposee } = await lire(chemin);
  const avecLignes = values.rows === true;
  const resume = {
    fichier: basename(chemin),
    ...resumer(lecture, avecLignes),
    ...(proposee === null ? {} : { lectureProposee: resumer(proposee, avecLignes) }),
  };
  console.log(JSON.stringify(resume, null, 2));
  if (lecture.etat === 'refusé') process.exitCode = 2;
}
