import { createHash } from 'node:crypto';
import type { echangesOperations } from '../../contract/echanges.ts';
import type { LectureVue } from '../../contract/echanges-lecture.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Champ } from '../../exchange/champs.ts';
import type { ListeLue } from '../../domain/candidature/difference-liste.ts';
import { grouperEleves } from '../../exchange/lecture/eleves.ts';
import type { Lecture, LectureFaite } from '../../exchange/lecture/lecture.ts';
import type { DemandeAuLecteur } from '../../exchange/worker.ts';
import type { WriterContexte } from '../writer.ts';
import { avecMemoireBornee } from '../lire-fichier.ts';
import type { ChoixLecture } from '../../domain/echange/historique.ts';
import { lireImports } from './historique.ts';
import { lireProfil } from './profils.ts';
import { estChamp, toPrecisions, toRapport } from './rapport.ts';

/** The file, whatever is said of its columns. */
type Fichier = Pick<DemandeAuLecteur, 'bytes' | 'nomFichier' | 'feuille'>;

/** What reading a list needs. */
type Lecteur = Pick<WriterContexte, 'lectures' | 'newId' | 'progress' | 'read' | 'signal' | 'workers'>;

type Demande = Input<(typeof echangesOperations)['echanges.lire']>;

/** @throws Refus when a column is said to be a field that does not exist. */
function exigerChamps(correspondance: ChoixLecture['correspondance']): Readonly<Record<string, Champ | null>> {
  const inconnu = Object.values(correspondance).find((champ) => champ !== null && !estChamp(champ));
  if (inconnu !== undefined) throw new Refus('champ inconnu', `« ${inconnu} » n’est pas un champ de liste.`);
  return correspondance as Readonly<Record<string, Champ | null>>;
}

const lireAvec = (ctx: Lecteur, fichier: Fichier, choix: ChoixLecture | null): Promise<Lecture> =>
  avecMemoireBornee<Lecture>(
    ctx,
    choix
      ? { ...fichier, correspondance: exigerChamps(choix.correspondance), moisEnPremier: choix.moisEnPremier }
      : fichier,
  );

/** The rows of a reading, grouped by pupil as the difference wants them. */
export function toListeLue(lecture: LectureFaite): ListeLue {
  const numeros = grouperEleves(lecture.lignes);
  return {
    eleves: [...Map.groupBy(lecture.lignes, (_ligne, index) => numeros[index]).values()],
    ecartees: lecture.lignesEcartees,
    champsPresents: lecture.champsPresents,
    complete: lecture.nature === 'candidatures',
  };
}

const memesChoix = (a: ChoixLecture, b: ChoixLecture | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Reads with what the user says, else as the remembered profile of that header says (exchanges.md §1.3). */
async function lireSelonProfil(ctx: Lecteur, fichier: Fichier, choisi: ChoixLecture | null) {
  const premiere = await lireAvec(ctx, fichier, choisi);
  if (choisi || premiere.etat === 'refusé') return { lecture: premiere, choix: choisi };
  const profil = await ctx.read((read) => lireProfil(read, premiere.colonnes));
  if (!profil || memesChoix(profil, choisi)) return { lecture: premiere, choix: null };
  return { lecture: await lireAvec(ctx, fichier, profil), choix: profil };
}

async function toLu(ctx: Lecteur, lecture: LectureFaite, lu: { fichier: Fichier; choix: ChoixLecture | null }) {
  const sha256 = createHash('sha256').update(lu.fichier.bytes).digest('hex');
  const imports = await ctx.read((read) => lireImports(read, { sha256 }));
  const rapport = toRapport(lecture, {
    lectureId: ctx.newId(),
    nomFichier: lu.fichier.nomFichier,
    sha256,
    dejaImporteLe: imports.find(({ annule }) => !annule)?.importeLe ?? null,
  });
  ctx.lectures.garder({ rapport, liste: toListeLue(lecture), choix: lu.choix });
  return rapport;
}

/**
 * exchanges.md §1: reads a list in a thread of its own and keeps it in memory for the difference. Writes nothing. A file
 * that cannot be read is an answer with its sentence, not a failure: the list read before, and what was decided about it,
 * stay until another one is read.
 */
export async function lireListe(ctx: Lecteur, demande: Demande): Promise<LectureVue> {
  const { nomFichier, contenu, feuille, correspondance, moisEnPremier } = demande;
  const fichier: Fichier = { bytes: Buffer.from(contenu, 'base64'), nomFichier, feuille };
  const choisi =
    correspondance || moisEnPremier
      ? { correspondance: correspondance ?? {}, moisEnPremier: moisEnPremier ?? {} }
      : null;
  const { lecture, choix } = await lireSelonProfil(ctx, fichier, choisi);
  switch (lecture.etat) {
    case 'refusé':
      return lecture;
    case 'à préciser':
      return { etat: 'à préciser', precisions: toPrecisions(lecture) };
    case 'lu':
      return { etat: 'lu', rapport: await toLu(ctx, lecture, { fichier, choix }) };
  }
}
