import { CHAMPS_INDISPENSABLES, CHAMPS_REFERENCE, type Champ, LIBELLES_CHAMPS } from '../champs.ts';
import type { LigneCandidature, LigneLue } from '../ligne.ts';
import { insecables } from '../typographie.ts';
import type { Colonne, MoisEnPremier, Probleme } from './lecture.ts';
import { nettoyer } from './nettoyage.ts';
import { eleveDe, separerReferent } from './referent.ts';
import { separerVoie } from './separer-voie.ts';
import { lecteurDe, type Valeur } from './valeurs/lecteurs.ts';
import type { Constat, Lu } from './valeurs/lu.ts';

type Lecture<C extends Champ> = Lu<Valeur<C>> & { readonly second: Constat | null };

export type Signaler = (probleme: Probleme) => void;

export interface LecteurDeLigne {
  /** Reads one row; findings go to `signaler`. */
  readonly lire: (cellules: readonly string[], ligne: number, signaler: Signaler) => LigneLue;
  /** R33: whether the row is a formation that the host added, in our own avis file. */
  readonly estAjoutee: (cellules: readonly string[]) => boolean;
}

interface Source {
  readonly colonnes: readonly Colonne[];
  readonly enCsv: boolean;
  readonly moisEnPremier: MoisEnPremier;
}

/** Cells of long texts are all different: remembering them would only fill the memory. */
const LONGUEUR_MEMOIRE = 80;

const CHAMPS_LUS: readonly Champ[] = [...CHAMPS_REFERENCE, 'eleve', 'referent'];

/** A row reader for one table. Cells repeat a lot from row to row (origins, classes…), so each column remembers its own. */
export function createLecteurDeLigne({ colonnes, enCsv, moisEnPremier }: Source): LecteurDeLigne {
  const indexDe = new Map(colonnes.flatMap(({ champ }, index) => (champ === null ? [] : [[champ, index] as const])));
  const memoire = new Map<Champ, Map<string, Lecture<Champ>>>();

  const lireCellule = <C extends Champ>(champ: C, brut: string): Lecture<C> => {
    const connues = memoire.get(champ) ?? new Map<string, Lecture<Champ>>();
    memoire.set(champ, connues);
    const connue = connues.get(brut) as Lecture<C> | undefined;
    if (connue !== undefined) return connue;
    const lecture = lireBrut(lecteurDe(champ, moisEnPremier), nettoyer(brut, champ, enCsv));
    if (brut.length <= LONGUEUR_MEMOIRE) connues.set(brut, lecture);
    return lecture;
  };

  const lire: LecteurDeLigne['lire'] = (cellules, ligne, signaler) => {
    const champsEnErreur: Champ[] = [];
    const valeur = <C extends Champ>(champ: C): Valeur<C> | null => {
      const index = indexDe.get(champ);
      const brut = index === undefined ? '' : (cellules[index] ?? '');
      if (index === undefined || brut === '') return null;
      const lu = lireCellule(champ, brut);
      if (lu.rejete) champsEnErreur.push(champ);
      for (const constat of [lu.constat, lu.second]) {
        if (constat !== null) signaler(probleme(constat, ligne, colonnes[index]!.entete, brut));
      }
      return lu.valeur;
    };
    // In the order of the reference columns, hence that of the findings of a row.
    const valeurs = Object.fromEntries(CHAMPS_LUS.map((champ) => [champ, valeur(champ)])) as Valeurs;
    return assembler(valeurs, ligne, champsEnErreur);
  };

  const estAjoutee = (cellules: readonly string[]): boolean => {
    const index = indexDe.get('formationAjoutee');
    return index !== undefined && lireCellule('formationAjoutee', cellules[index] ?? '').valeur === true;
  };
  return { lire, estAjoutee };
}

function lireBrut<C extends Champ>(
  lecteur: (texte: string) => Lu<Valeur<C>>,
  { texte, constat, rejete }: ReturnType<typeof nettoyer>,
): Lecture<C> {
  return texte === null ? { valeur: null, constat, rejete, second: null } : { ...lecteur(texte), second: constat };
}

export const probleme = (
  constat: Constat,
  ligne: number | null,
  colonne: string | null,
  valeur: string | null,
): Probleme => ({
  ...constat,
  phrase: insecables(constat.phrase),
  ligne,
  colonne,
  valeur,
});

/** « 1CAP2 FLEURISTE »: some lists have the voie at the head of the formation. */
function demandee({ voie, formation }: Pick<Valeurs, 'voie' | 'formation'>): Pick<LigneLue, 'voie' | 'formation'> {
  const separee = formation === null ? null : separerVoie(formation);
  return separee === null || (voie !== null && voie !== separee.voie)
    ? { voie, formation }
    : { voie: separee.voie, formation: separee.formation };
}

type Valeurs = { readonly [C in Champ]: Valeur<C> | null };

function assembler(valeurs: Valeurs, ligne: number, champsEnErreur: readonly Champ[]): LigneLue {
  const { origineUai, origineNom, origineType, origineAdresse, origineCodePostal, ...suite } = valeurs;
  const { origineVille, origineTelephone, origineCourriel, ...reste } = suite;
  const { eleve, referent, formationAjoutee: _ajoutee, ...siennes } = reste;
  return {
    ligne,
    ...siennes,
    ...eleveDe(eleve, siennes),
    ...separerReferent(referent, siennes),
    ...demandee(siennes),
    origine: {
      uai: origineUai,
      nom: origineNom,
      type: origineType,
      adresse: origineAdresse,
      codePostal: origineCodePostal,
      ville: origineVille,
      telephone: origineTelephone,
      courriel: origineCourriel,
    },
    champsEnErreur,
  };
}

/** The fields without which the row is no candidature. */
export const champsManquantsDe = (ligne: LigneLue): readonly Champ[] =>
  CHAMPS_INDISPENSABLES.filter((champ) => ligne[champ] === null);

export const estCandidature = (ligne: LigneLue): ligne is LigneCandidature => champsManquantsDe(ligne).length === 0;

export const nommerChamps = (champs: readonly Champ[]): string =>
  champs.map((champ) => LIBELLES_CHAMPS[champ]).join(', ');
