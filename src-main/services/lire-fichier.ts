import type { LectureRefusee, Progression } from '../exchange/lecture/lecture.ts';
import { LectureImpossible } from '../exchange/lecture/refus.ts';
import type { CatalogueAuLecteur, DemandeAuLecteur } from '../exchange/worker.ts';
import type { TacheContexte } from './handler.ts';
import { MemoireDepassee, TravailInterrompu } from './workers.ts';

const ETAPES: Readonly<Record<Progression['etape'], string>> = {
  ouverture: 'Ouverture du fichier',
  lignes: 'Lecture des lignes',
  rapprochement: 'Rapprochement des élèves',
};

/** Eight times what a workbook of 22,000 rows is read with; what needs more is no list. */
const MEMOIRE_MAX_MO = 512;

const refusMemoire = (nomFichier: string): LectureRefusee =>
  new LectureImpossible(
    'fichier-démesuré',
    `Le fichier « ${nomFichier} » demande plus de mémoire qu’une liste de candidatures. Vérifiez que c’est le bon fichier.`,
  ).refus;

const refusInterrompue = (): LectureRefusee =>
  new LectureImpossible('interrompue', 'La lecture du fichier a été interrompue à votre demande.').refus;

/** The reader, in a thread and a memory of its own; a file that would fill it, or a stop, is a refusal like another. */
export async function avecMemoireBornee<T>(
  ctx: Pick<TacheContexte, 'progress' | 'signal' | 'workers'>,
  demande: DemandeAuLecteur | CatalogueAuLecteur,
): Promise<T | LectureRefusee> {
  try {
    return await ctx.workers.run<T>('lecture', demande, {
      signal: ctx.signal,
      memoireMaxMo: MEMOIRE_MAX_MO,
      sansReste: true,
      onProgress: ({ fait, total, detail }) => ctx.progress(fait, total, ETAPES[detail as Progression['etape']]),
    });
  } catch (error) {
    if (error instanceof MemoireDepassee) return refusMemoire(demande.nomFichier);
    if (error instanceof TravailInterrompu) return refusInterrompue();
    throw error;
  }
}
