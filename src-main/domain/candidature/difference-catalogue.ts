import type { Domaine, Formation } from '../campagne/campagne.ts';
import type { LigneListe } from './difference-liste.ts';
import type { Voie } from './nomenclature.ts';
import { normaliseNom } from './normalise.ts';
import { parId } from '../par-id.ts';

export type VerdictCatalogue =
  | { readonly etat: 'trouvée'; readonly formation: Formation; readonly domaine: Domaine }
  | { readonly etat: 'domaine inconnu'; readonly valeur: string; readonly proche: string | null }
  | {
      readonly etat: 'formation inconnue';
      readonly valeur: string;
      readonly proche: string | null;
      readonly ajout: AjoutCatalogue | null;
    };

/** R05: what the catalogue would need for these rows to be understood; null when the list does not say enough. */
export interface AjoutCatalogue {
  readonly domaineId: string;
  readonly voie: Voie;
  readonly intitule: string;
  readonly codeMef: string | null;
}

/** Below this share of common words, a label is no help. */
const PROCHE = 0.5;

function proximite(a: string, b: string): number {
  const [motsA, motsB] = [a, b].map((texte) => new Set(normaliseNom(texte).split(' ')));
  if (!motsA || !motsB) return 0;
  const communs = [...motsA].filter((mot) => motsB.has(mot)).length;
  return (2 * communs) / (motsA.size + motsB.size);
}

function leplusProche(valeur: string, libelles: readonly string[]): string | null {
  const notes = libelles.map((libelle) => ({ libelle, note: proximite(valeur, libelle) }));
  const meilleur = notes.reduce((a, b) => (b.note > a.note ? b : a), { libelle: '', note: 0 });
  return meilleur.note >= PROCHE ? meilleur.libelle : null;
}

const libelle = ({ intitule, voie }: Formation): string => `${intitule} (${voie})`;

/**
 * R05: finds the formation that a row asks for, by the normalised labels of its domaine and formation and by its voie;
 * failing the label, by its code MEF. A row without domaine or voie is understood when only one formation fits. What is
 * not in the campaign's catalogue is never guessed: the nearest label is only proposed.
 */
export function createCatalogue(
  domaines: readonly Domaine[],
  formations: readonly Formation[],
): (ligne: LigneListe) => VerdictCatalogue {
  const domainesParNom = new Map(domaines.map((domaine) => [normaliseNom(domaine.nom), domaine]));
  const domainesParId = parId(domaines);
  const parIntitule = Map.groupBy(formations, ({ intitule }) => normaliseNom(intitule));
  const connus = new Map<string, VerdictCatalogue>();

  const chercher = (ligne: LigneListe): VerdictCatalogue => {
    const domaine = ligne.domaine === null ? null : domainesParNom.get(normaliseNom(ligne.domaine));
    if (domaine === undefined) {
      const valeur = ligne.domaine ?? '';
      const noms = domaines.map(({ nom }) => nom);
      return { etat: 'domaine inconnu', valeur, proche: leplusProche(valeur, noms) };
    }
    const convient = (formation: Formation): boolean =>
      (domaine === null || formation.domaineId === domaine.id) &&
      (ligne.voie === null || formation.voie === ligne.voie);
    const parLibelle = (parIntitule.get(normaliseNom(ligne.formation)) ?? []).filter(convient);
    const trouvees =
      parLibelle.length > 0
        ? parLibelle
        : formations.filter(
            (formation) => ligne.codeMef !== null && formation.codeMef === ligne.codeMef && convient(formation),
          );
    const [formation] = trouvees;
    const sonDomaine = formation && domainesParId.get(formation.domaineId);
    if (formation && sonDomaine && trouvees.length === 1) return { etat: 'trouvée', formation, domaine: sonDomaine };
    const valeur = ligne.voie === null ? ligne.formation : `${ligne.formation} (${ligne.voie})`;
    const memeDomaine = formations.filter(({ domaineId }) => domaine === null || domaineId === domaine.id);
    return {
      etat: 'formation inconnue',
      valeur,
      proche: leplusProche(valeur, memeDomaine.map(libelle)),
      ajout:
        domaine === null || ligne.voie === null || trouvees.length > 1
          ? null
          : { domaineId: domaine.id, voie: ligne.voie, intitule: ligne.formation, codeMef: ligne.codeMef },
    };
  };

  return (ligne) => {
    const cle = [ligne.domaine, ligne.voie, ligne.formation, ligne.codeMef].join('\n');
    const verdict = connus.get(cle) ?? chercher(ligne);
    connus.set(cle, verdict);
    return verdict;
  };
}
