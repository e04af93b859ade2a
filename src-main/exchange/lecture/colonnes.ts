import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { Champ } from '../champs.ts';
import type { Colonne, Confiance, Correspondance } from './lecture.ts';
import { type Reconnaissance, reconnaitre } from './reconnaitre.ts';
import { estSansTitre } from './entete.ts';
import { COORDONNEES } from './familles.ts';
import { apercuNomPrenom } from './nom-prenom.ts';
import { indicesDe } from './indices.ts';
import { aplatir } from './tableau.ts';

export interface ColonnesReconnues {
  readonly colonnes: readonly Colonne[];
  readonly ambigues: readonly { readonly entete: string; readonly propositions: readonly Champ[] }[];
  /** Headers that say the same thing as another column, and are dropped. */
  readonly enDouble: readonly string[];
}

interface Candidate {
  readonly entete: string;
  readonly exemples: readonly string[];
  readonly reconnu: Reconnaissance;
  readonly choix: Champ | null | undefined;
}

const EXEMPLES = 3;

/** The first different values of a column, to recognise it by. */
export function exemplesDe(lignes: readonly (readonly string[])[], index: number): readonly string[] {
  const exemples: string[] = [];
  for (const ligne of lignes) {
    const cellule = aplatir(ligne[index] ?? '');
    if (cellule !== '' && !exemples.includes(cellule)) exemples.push(cellule);
    if (exemples.length === EXEMPLES) break;
  }
  return exemples;
}

/** What the other columns and the values settle about an ambiguous header; null when the user must be asked. */
function trancher(entete: string, exemples: readonly string[], champs: ReadonlySet<Champ>): Champ | 'ignorer' | null {
  switch (entete) {
    case '':
      return null;
    case 'nom':
      return champs.has('nom') ? 'ignorer' : champs.has('prenom') ? 'nom' : null;
    case 'mef':
      if (exemples.length > 0 && exemples.every((texte) => /^[\d\s]{10,14}$/.test(texte))) return 'codeMef';
      return null;
    case 'etablissement':
    case 'nom etablissement':
    case 'libelle etablissement':
      return champs.has('origineNom') ? 'ignorer' : null;
    case 'avis':
      return champs.has('avisOrigine') ? 'ignorer' : null;
    default:
      return champs.has('dateNaissance') && champs.has('dateInscription') ? 'ignorer' : null;
  }
}

/**
 * exchanges.md §1.3: which column is which field. The user's choices come first, then the sure headers, then the near
 * ones; a header that is ambiguous alone is settled by the other columns (« Nom » beside « Prénom »), or asked.
 */
export function reconnaitreColonnes(
  entetes: readonly string[],
  lignes: readonly (readonly string[])[],
  correspondance: Correspondance,
): ColonnesReconnues {
  const choix = new Map(Object.entries(correspondance).map(([entete, champ]) => [normaliseNom(entete), champ]));
  const candidates = entetes.map((entete, index): Candidate => {
    const sansRang = entete.replace(/ \(\d+\)$/, '');
    return {
      entete,
      exemples: exemplesDe(lignes, index),
      reconnu: estSansTitre(sansRang) ? null : reconnaitre(sansRang),
      choix: choix.get(normaliseNom(entete)),
    };
  });
  return attribuer(candidates, (index) => indicesDe(lignes, index));
}

/** A name and a first name in one cell are only looked for when no column has them apart. */
const estSuperflu = (champ: Champ, pris: ReadonlySet<Champ>): boolean =>
  pris.has(champ) || (champ === 'eleve' && (pris.has('nom') || pris.has('prenom')));

type Attributions = Map<Candidate, { readonly champ: Champ | null; readonly confiance: Confiance }>;

/**
 * procedure.md §2, minimisation: in a list that names no établissement d'origine, an address, a phone or a mailbox can
 * only be the family's. Such columns are dropped unless the user says otherwise.
 */
function retirerCoordonneesSansOrigine(pris: Set<Champ>, attributions: Attributions): void {
  if (pris.has('origineNom') || pris.has('origineUai')) return;
  for (const [candidate, { champ, confiance }] of attributions) {
    if (!COORDONNEES.has(champ) || confiance === 'choisie') continue;
    if (champ !== null) pris.delete(champ);
    attributions.set(candidate, { champ: null, confiance: 'inconnue' });
  }
}

function attribuer(candidates: readonly Candidate[], indices: (index: number) => readonly Champ[]): ColonnesReconnues {
  const pris = new Set<Champ>();
  const attributions: Attributions = new Map();
  const enDouble: string[] = [];
  const donner = (candidate: Candidate, champ: Champ, confiance: Confiance): void => {
    const libre = !pris.has(champ);
    if (!libre) enDouble.push(candidate.entete);
    pris.add(champ);
    attributions.set(candidate, { champ: libre ? champ : null, confiance });
  };
  for (const candidate of candidates) {
    if (candidate.choix === null) attributions.set(candidate, { champ: null, confiance: 'choisie' });
    else if (candidate.choix !== undefined) donner(candidate, candidate.choix, 'choisie');
  }
  for (const confiance of ['certaine', 'probable'] as const) {
    for (const candidate of candidates) {
      if (attributions.has(candidate) || candidate.reconnu?.confiance !== confiance) continue;
      if (candidate.reconnu.champ !== 'eleve') donner(candidate, candidate.reconnu.champ, confiance);
    }
  }
  retirerCoordonneesSansOrigine(pris, attributions);
  const ambigues: { entete: string; propositions: readonly Champ[] }[] = [];
  const demander = (candidate: Candidate, propositions: readonly Champ[]): void => {
    const [premiere] = propositions;
    if (premiere === undefined) return;
    ambigues.push({ entete: candidate.entete, propositions });
    donner(candidate, premiere, 'à confirmer');
  };
  for (const candidate of candidates) {
    if (attributions.has(candidate) || candidate.reconnu?.confiance !== 'à confirmer') continue;
    const decision = trancher(candidate.reconnu.ambigu, candidate.exemples, pris);
    if (decision === 'ignorer') continue;
    if (decision !== null) donner(candidate, decision, 'certaine');
    else
      demander(
        candidate,
        candidate.reconnu.propositions.filter((champ) => !estSuperflu(champ, pris)),
      );
  }
  for (const candidate of candidates) {
    const deUnBloc = candidate.reconnu?.confiance !== 'à confirmer' && candidate.reconnu?.champ === 'eleve';
    if (deUnBloc && !attributions.has(candidate) && !estSuperflu('eleve', pris)) demander(candidate, ['eleve']);
  }
  // What only its cells tell: a column whose loss would change the meaning of the list is never dropped in silence.
  for (const [index, candidate] of candidates.entries())
    if (!attributions.has(candidate) && candidate.reconnu === null)
      demander(
        candidate,
        indices(index).filter((champ) => !pris.has(champ)),
      );
  return {
    colonnes: candidates.map((candidate) => {
      const attribution = attributions.get(candidate) ?? { champ: null, confiance: 'inconnue' as const };
      const { entete, exemples } = candidate;
      return {
        entete,
        exemples: attribution.champ === 'eleve' ? exemples.map(apercuNomPrenom) : exemples,
        ...attribution,
      };
    }),
    ambigues,
    enDouble,
  };
}
