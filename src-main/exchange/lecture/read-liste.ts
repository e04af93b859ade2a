import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { insecables } from '../typographie.ts';
import { fusionnerDoublons } from './doublons.ts';
import { signalerIne } from './eleves.ts';
import { constatsDuFichier } from './constats-du-fichier.ts';
import type { Correspondance, Lecture, LectureFaite, MoisEnPremier, Probleme } from './lecture.ts';
import { type LignesLues, lireLignes, type SuiviLecture } from './lire-lignes.ts';
import { type FichierOuvert, ouvrir } from './ouvrir.ts';
import { colonnesReconnues, preparer, type TableauPrepare } from './preparer.ts';
import { apercuDe, questionsDe } from './questions.ts';
import { LectureImpossible } from './refus.ts';
import type { Tableau } from './tableau.ts';

export interface DemandeDeLecture extends SuiviLecture {
  readonly bytes: Uint8Array;
  /** Only named in the messages. */
  readonly nomFichier: string;
  readonly feuille?: string | undefined;
  /** The user's mapping, or the profile remembered for this header. */
  readonly correspondance?: Correspondance | undefined;
  readonly moisEnPremier?: MoisEnPremier | undefined;
}

/**
 * exchanges.md §1: reads a candidate list, CSV or XLSX, and says everything it understood, dropped or doubted. Touches
 * nothing but the bytes it is given. Answers `refusé` (a wrong file), `à préciser` (questions for the user) or `lu`.
 */
export async function readListe(demande: DemandeDeLecture): Promise<Lecture> {
  try {
    return await lire(demande);
  } catch (cause) {
    if (cause instanceof LectureImpossible) return cause.refus;
    throw cause;
  }
}

async function lire(demande: DemandeDeLecture): Promise<Lecture> {
  const choix = { correspondance: demande.correspondance ?? {}, moisEnPremier: demande.moisEnPremier ?? {} };
  demande.onProgress?.({ etape: 'ouverture', fait: 0, total: demande.bytes.length });
  const fichier = await ouvrir(demande.bytes, demande.nomFichier);
  const { tableau, aChoisir } = choisirTableau(fichier, demande.feuille, demande.nomFichier);
  const prepare = preparer(tableau, choix, demande.nomFichier);
  const questions = questionsDe({ fichier, prepare, feuilleAChoisir: aChoisir, choix });
  if (questions !== null) return questions;
  const source = { prepare, enCsv: fichier.separateur !== null, moisEnPremier: choix.moisEnPremier };
  const lues = lireLignes(source, demande);
  demande.onProgress?.({ etape: 'rapprochement', fait: 0, total: lues.lignes.length });
  return conclure(fichier, prepare, lues);
}

function choisirTableau(
  fichier: FichierOuvert,
  feuille: string | undefined,
  nomFichier: string,
): { readonly tableau: Tableau; readonly aChoisir: boolean } {
  const [premier, ...autres] = fichier.tableaux;
  if (autres.length === 0) return { tableau: premier, aChoisir: false };
  if (feuille !== undefined) {
    const tableau = fichier.tableaux.find(({ nom }) => nom === feuille);
    if (tableau !== undefined) return { tableau, aChoisir: false };
    throw new LectureImpossible('feuille-absente', `Le classeur « ${nomFichier} » n’a pas de feuille « ${feuille} ».`);
  }
  const meilleur = autres.reduce((a, b) => (colonnesReconnues(b) > colonnesReconnues(a) ? b : a), premier);
  return { tableau: meilleur, aChoisir: true };
}

/** Our avis file has these two columns; no list of the académie has both. */
function natureDe(entetes: readonly string[]): LectureFaite['nature'] {
  const noms = new Set(entetes.map(normaliseNom));
  return noms.has('avis accueil') && noms.has('compte rendu') ? 'avis' : 'candidatures';
}

function conclure(fichier: FichierOuvert, prepare: TableauPrepare, lues: LignesLues): LectureFaite {
  const problemes: Probleme[] = [...constatsDuFichier(fichier, prepare), ...lues.problemes];
  const signaler = (trouve: Probleme): void => void problemes.push(trouve);
  signalerIne(lues.lignes, signaler);
  const fusion = fusionnerDoublons(lues.lignes, signaler);
  const champs = prepare.colonnes.flatMap(({ champ }) => (champ === null ? [] : [champ]));
  return {
    etat: 'lu',
    nature: natureDe(prepare.entetes),
    encodage: fichier.encodage,
    separateur: fichier.separateur,
    feuille: prepare.tableau.nom,
    ligneEntete: prepare.indexEntete + 1,
    colonnes: prepare.colonnes,
    colonnesIgnorees: prepare.colonnes.filter(({ champ }) => champ === null).map(({ entete }) => entete),
    champsPresents: champs,
    ...fusion,
    lignesEcartees: lues.lignesEcartees,
    lignesIgnorees: lues.lignesIgnorees.map((ligne) => ({ ...ligne, motif: insecables(ligne.motif) })),
    problemes: problemes.toSorted((a, b) => (a.ligne ?? 0) - (b.ligne ?? 0)),
    apercu: apercuDe(prepare),
  };
}
