import type { LigneCandidature, LigneLue } from '../ligne.ts';
import type { LectureFaite, MoisEnPremier, Probleme, Progression } from './lecture.ts';
import { createLecteurDeLigne, estCandidature, probleme, type Signaler } from './lire-ligne.ts';
import type { TableauPrepare } from './preparer.ts';
import { aplatir, estVide } from './tableau.ts';
import { LIGNE_COUPEE, lignesCoupees } from './lignes-coupees.ts';
import {
  constatColonnesEnTrop,
  constatIncomplete,
  constatNote,
  constatsIdentite,
  motifIgnoree,
  noteADroite,
} from './trier-ligne.ts';

export interface SuiviLecture {
  readonly onProgress?: (progression: Progression) => void;
}

export interface LignesLues {
  readonly lignes: readonly LigneCandidature[];
  readonly lignesEcartees: readonly LigneLue[];
  readonly lignesIgnorees: LectureFaite['lignesIgnorees'];
  readonly problemes: readonly Probleme[];
}

interface Source {
  readonly prepare: TableauPrepare;
  readonly enCsv: boolean;
  readonly moisEnPremier: MoisEnPremier;
}

/** Rows read between two words of progress. */
const PAS = 500;

/** Reads every row below the header. A row in error never stops the others; titles and total lines are set aside and said. */
export function lireLignes({ prepare, enCsv, moisEnPremier }: Source, suivi: SuiviLecture): LignesLues {
  const { tableau, indexEntete, colonnes } = prepare;
  const lecteur = createLecteurDeLigne({ colonnes, enCsv, moisEnPremier });
  const tri = createTri(prepare, enCsv);
  const coupees = enCsv ? lignesCoupees(prepare) : new Set<number>();
  for (let index = 0; index < tableau.lignes.length; index += 1) {
    if (index % PAS === 0) suivi.onProgress?.({ etape: 'lignes', fait: index, total: tableau.lignes.length });
    const cellules = tableau.lignes[index]!;
    if (index === indexEntete || estVide(cellules)) continue;
    if (index < indexEntete) tri.ignorer(cellules, index + 1, 'Au-dessus des en-têtes');
    else if (lecteur.estAjoutee(cellules)) tri.ignorer(cellules, index + 1, 'Formation ajoutée par le lycée d’accueil');
    else if (coupees.has(index)) tri.ecarter(cellules, index + 1, lecteur.lire);
    else tri.ranger(cellules, index + 1, lecteur.lire);
  }
  return tri;
}

type Lire = (cellules: readonly string[], ligne: number, signaler: Signaler) => LigneLue;

interface Tri extends LignesLues {
  readonly ignorer: (cellules: readonly string[], ligne: number, motif: string) => void;
  /** A row cut in two: what it says is not known to be its own. */
  readonly ecarter: (cellules: readonly string[], ligne: number, lire: Lire) => void;
  readonly ranger: (cellules: readonly string[], ligne: number, lire: Lire) => void;
}

/** Whether the list has a column that tells homonyms apart. */
export const estIdentifiable = ({ colonnes }: TableauPrepare): boolean =>
  colonnes.some(({ champ }) => champ === 'ine' || champ === 'dateNaissance');

function createTri(prepare: TableauPrepare, enCsv: boolean): Tri {
  const { entetes, largeur } = prepare;
  const identifiable = estIdentifiable(prepare);
  const lignes: LigneCandidature[] = [];
  const lignesEcartees: LigneLue[] = [];
  const lignesIgnorees: { ligne: number; motif: string; contenu: string }[] = [];
  const problemes: Probleme[] = [];
  const signaler: Signaler = (trouve) => void problemes.push(trouve);
  const muet: Signaler = () => undefined;
  const ignorer: Tri['ignorer'] = (cellules, ligne, motif) => {
    const contenu = cellules.map(aplatir).filter(Boolean).join(' ; ').slice(0, 100);
    lignesIgnorees.push({ ligne, motif, contenu });
  };
  const ranger: Tri['ranger'] = (cellules, ligne, lire) => {
    const motif = motifIgnoree(cellules, entetes, () => estCandidature(lire(cellules, ligne, muet)));
    if (motif !== null) return ignorer(cellules, ligne, motif);
    // A workbook cannot shift its cells: what stands to the right of the header is a note.
    const enTrop = enCsv ? constatColonnesEnTrop(cellules, largeur) : null;
    if (enTrop !== null) {
      signaler(probleme(enTrop, ligne, null, aplatir(cellules.at(-1) ?? '')));
      lignesEcartees.push(lire(cellules, ligne, muet));
      return;
    }
    const note = enTrop === null ? noteADroite(cellules, entetes.length) : null;
    if (note !== null) signaler(probleme(constatNote(note), ligne, null, note));
    const lue = lire(cellules, ligne, signaler);
    if (!estCandidature(lue)) {
      signaler(probleme(constatIncomplete(lue), ligne, null, null));
      lignesEcartees.push(lue);
      return;
    }
    for (const constat of constatsIdentite(lue, identifiable)) signaler(probleme(constat, ligne, null, null));
    lignes.push(lue);
  };
  const ecarter: Tri['ecarter'] = (cellules, ligne, lire) => {
    signaler(probleme(LIGNE_COUPEE, ligne, null, aplatir(cellules.at(-1) ?? '')));
    lignesEcartees.push(lire(cellules, ligne, muet));
  };
  return { lignes, lignesEcartees, lignesIgnorees, problemes, ignorer, ecarter, ranger };
}
