import type { Mode } from '../../domain/campagne/campagne.ts';
import type { FormationListee } from '../../domain/campagne/catalogue-annuel.ts';
import type { Voie } from '../../domain/candidature/nomenclature.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { citer, insecables } from '../typographie.ts';
import type { ChampCatalogue, ColonneCatalogue } from './colonnes-catalogue.ts';
import { aplatir, estVide } from './tableau.ts';
import { separerVoie } from './separer-voie.ts';
import { lireVoie } from './valeurs/listes.ts';

/** A row that could not be understood, and why. */
export interface LigneEcartee {
  readonly feuille: string | null;
  readonly ligne: number;
  readonly phrase: string;
}

type Cellules = Readonly<Partial<Record<ChampCatalogue, string>>>;

const modeDe = (texte: string): Mode | null => {
  const mode = normaliseNom(texte);
  if (mode.startsWith('indiv')) return 'individuel';
  return mode.startsWith('coll') ? 'collectif' : null;
};

/** « Lycée Langevin, Créteil (94) ». */
function lieuDe({ etablissement = '', ville = '', departement = '' }: Cellules): string {
  const nom = [etablissement, ville].filter(Boolean).join(', ');
  return departement === '' ? nom : `${nom} (${departement})`.trim();
}

const DU_DOMAINE = ['domaine', 'mode'] as const;
const DE_LA_FORMATION = ['voie', 'formation', 'precision', 'codeMef'] as const;

/**
 * A cell merged over several rows holds its value in the first one only: an empty domaine is that of the row above, and so
 * is an empty formation when the row names one more place.
 */
function completer(cellules: Cellules, dessus: Cellules): Cellules {
  const reprendre = (champs: readonly ChampCatalogue[]): Cellules =>
    Object.fromEntries(champs.flatMap((champ) => (dessus[champ] ? [[champ, dessus[champ]]] : [])));
  if (cellules.domaine) return cellules;
  const avecDomaine = { ...cellules, ...reprendre(DU_DOMAINE) };
  const seulementUnLieu = !cellules.formation && !cellules.voie && lieuDe(cellules) !== '';
  return seulementUnLieu ? { ...avecDomaine, ...reprendre(DE_LA_FORMATION) } : avecDomaine;
}

/** The formations of one sheet or of several, one each, with all the places that teach it. */
export class RangeesCatalogue {
  readonly ecartees: LigneEcartee[] = [];
  private readonly parCle = new Map<string, FormationListee>();

  get formations(): readonly FormationListee[] {
    return [...this.parCle.values()];
  }

  /** Rows below the header; `premiere` is the number of the first one in a spreadsheet. */
  prendre(
    lignes: readonly (readonly string[])[],
    sur: { readonly feuille: string | null; readonly premiere: number; readonly colonnes: readonly ColonneCatalogue[] },
  ): void {
    let dessus: Cellules = {};
    lignes.forEach((ligne, rang) => {
      if (estVide(ligne)) return;
      const lues = Object.fromEntries(
        sur.colonnes.flatMap(({ champ }, colonne) => (champ === null ? [] : [[champ, aplatir(ligne[colonne] ?? '')]])),
      );
      dessus = completer(lues, dessus);
      const phrase = this.ranger(dessus);
      if (phrase) this.ecartees.push({ feuille: sur.feuille, ligne: sur.premiere + rang, phrase: insecables(phrase) });
    });
  }

  /** Why the row is refused; null when it is taken. */
  private ranger(cellules: Cellules): string | null {
    const { domaine = '', formation: texte = '', voie: texteVoie = '' } = cellules;
    if (domaine === '') return 'Le domaine manque.';
    if (texte === '') return 'La formation manque.';
    const dite = texteVoie === '' ? separerVoie(texte) : { voie: lireVoie(texteVoie).valeur, formation: texte };
    if (!dite) return `La voie de ${citer(texte)} manque, ou n’est pas de celles de Passpro (1CAP2, 2de Pro…).`;
    if (dite.voie === null) return `La voie ${citer(texteVoie)} n’est pas de celles de Passpro (1CAP2, 2de Pro…).`;
    this.ajouter({ ...cellules, domaine, formation: dite.formation }, dite.voie);
    return null;
  }

  private ajouter(cellules: Cellules & { readonly domaine: string; readonly formation: string }, voie: Voie): void {
    const { domaine, formation } = cellules;
    const cle = [domaine, voie, formation].map(normaliseNom).join('|');
    const lieu = lieuDe(cellules);
    const deja = this.parCle.get(cle);
    if (deja) {
      const lieux = new Set([...(deja.lieux ?? '').split('\n'), lieu].filter(Boolean));
      this.parCle.set(cle, { ...deja, lieux: lieux.size === 0 ? deja.lieux : [...lieux].join('\n') });
      return;
    }
    this.parCle.set(cle, {
      domaine,
      mode: modeDe(cellules.mode ?? ''),
      voie,
      intitule: formation,
      precision: cellules.precision ?? null,
      codeMef: cellules.codeMef || null,
      lieux: lieu || null,
    });
  }
}
