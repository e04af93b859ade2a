import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { type Champ, CHAMPS_REFERENCE, type ChampReference, ENTETES_REFERENCE, LIBELLES_CHAMPS } from '../champs.ts';
import type { LigneCandidature } from '../ligne.ts';
import { citer } from '../typographie.ts';
import { grouperEleves } from './eleves.ts';
import { probleme, type Signaler } from './lire-ligne.ts';
import { avertissement } from './valeurs/lu.ts';

export interface Fusion {
  readonly lignes: readonly LigneCandidature[];
  readonly doublonsFusionnes: number;
  readonly eleves: number;
}

/** The cell of a row by its field, whatever the nesting. */
function valeurDe(ligne: LigneCandidature, champ: ChampReference): string | null {
  if (champ.startsWith('origine'))
    return ligne.origine[sousChamp(champ, 'origine') as keyof LigneCandidature['origine']];
  return ligne[champ as Exclude<ChampReference, `origine${string}`>];
}

const sousChamp = (champ: string, prefixe: string): string =>
  champ.charAt(prefixe.length).toLowerCase() + champ.slice(prefixe.length + 1);

/** Fields filled differently by two rows of one candidature. */
const divergences = (a: LigneCandidature, b: LigneCandidature): readonly ChampReference[] =>
  CHAMPS_REFERENCE.filter((champ) => {
    const [va, vb] = [valeurDe(a, champ), valeurDe(b, champ)];
    return va !== null && vb !== null && va !== vb;
  });

/** Keeps the first row and fills its empty cells from the second. */
function completer(a: LigneCandidature, b: LigneCandidature): LigneCandidature {
  const fusion = { ...combler(b, a), origine: combler(b.origine, a.origine) };
  const enErreur = new Set([...a.champsEnErreur, ...b.champsEnErreur]);
  const champsEnErreur = [...enErreur].filter((champ) => !isReference(champ) || valeurDe(fusion, champ) === null);
  return { ...fusion, champsEnErreur };
}

const isReference = (champ: Champ): champ is ChampReference => champ in ENTETES_REFERENCE;

function combler<T extends object>(second: T, premier: T): T {
  const remplies = Object.entries(premier).filter(([, valeur]) => valeur !== null);
  return { ...second, ...Object.fromEntries(remplies) };
}

/**
 * exchanges.md §1.6: rows that repeat one candidature (one per groupe or per responsable) become one: same pupil, same
 * formation, same voie. The first row wins; where the rows say different things, that is shown.
 */
export function fusionnerDoublons(lignes: readonly LigneCandidature[], signaler: Signaler): Fusion {
  const eleves = grouperEleves(lignes, signaler);
  const parCandidature = new Map<string, LigneCandidature>();
  lignes.forEach((ligne, index) => {
    const cle = [
      eleves[index],
      normaliseNom(ligne.formation),
      normaliseNom(ligne.domaine ?? ''),
      ligne.voie ?? '',
    ].join('|');
    const premiere = parCandidature.get(cle);
    if (premiere !== undefined) signalerDivergences(premiere, ligne, signaler);
    parCandidature.set(cle, premiere === undefined ? ligne : completer(premiere, ligne));
  });
  signalerNumeros([...parCandidature.values()], signaler);
  return {
    lignes: [...parCandidature.values()],
    doublonsFusionnes: lignes.length - parCandidature.size,
    eleves: new Set(eleves).size,
  };
}

function signalerDivergences(premiere: LigneCandidature, ligne: LigneCandidature, signaler: Signaler): void {
  for (const champ of divergences(premiere, ligne)) {
    const [gardee, ecartee] = [valeurDe(premiere, champ) ?? '', valeurDe(ligne, champ) ?? ''];
    const phrase = `La candidature figure aussi à la ligne ${premiere.ligne}, avec une autre valeur : ${citer(gardee)} est gardé, ${citer(ecartee)} est écarté.`;
    signaler(probleme(avertissement('doublon-divergent', phrase), ligne.ligne, LIBELLES_CHAMPS[champ], ecartee));
  }
}

/** A « N° candidature » names one candidature: the same one on two is shown. */
function signalerNumeros(lignes: readonly LigneCandidature[], signaler: Signaler): void {
  const parNumero = new Map<string, LigneCandidature>();
  for (const ligne of lignes) {
    if (ligne.numero === null) continue;
    const premiere = parNumero.get(ligne.numero);
    if (premiere === undefined) parNumero.set(ligne.numero, ligne);
    else {
      const phrase = `Le numéro de candidature ${citer(ligne.numero)} est déjà celui de la ligne ${premiere.ligne} (${premiere.nom} ${premiere.prenom}). Vérifiez-le auprès de l’académie.`;
      signaler(probleme(avertissement('numéro-partagé', phrase), ligne.ligne, LIBELLES_CHAMPS.numero, ligne.numero));
    }
  }
}
