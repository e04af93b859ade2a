import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import { contientMots, motsDe, rendreCherchable } from '../../ui/recherche.ts';

export interface Filtres {
  readonly domaineId: string;
  readonly formationId: string;
  readonly origineId: string;
  /** A statut of entretien, or « à confirmer », or empty. */
  readonly etat: string;
}

export const SANS_FILTRE: Filtres = { domaineId: '', formationId: '', origineId: '', etat: '' };

/** A row and the text it is searched in, made once for all the keys typed. */
export interface LigneCherchable extends CandidatLigne {
  readonly cherchable: string;
}

export const rendreCherchables = (lignes: readonly CandidatLigne[]): LigneCherchable[] =>
  lignes.map((ligne) => ({
    ...ligne,
    cherchable: rendreCherchable(
      ligne.nom,
      ligne.prenom,
      ligne.ine ?? '',
      ligne.classe,
      ligne.origineNom,
      ligne.origineVille,
    ),
  }));

/** Every typed word is found in the name, the INE, the classe or the collège, accents and case aside. */
export function filtrer(lignes: readonly LigneCherchable[], filtres: Filtres, texte: string): LigneCherchable[] {
  const mots = motsDe(texte);
  return lignes.filter((ligne) => {
    if (filtres.origineId && ligne.origineId !== filtres.origineId) return false;
    if (filtres.formationId && !demande(ligne, filtres.formationId)) return false;
    if (filtres.domaineId && !ligne.entretiens.some(({ domaineId }) => domaineId === filtres.domaineId)) return false;
    if (filtres.etat === 'à confirmer' ? !ligne.aConfirmer : !aStatut(ligne, filtres)) return false;
    return contientMots(ligne.cherchable, mots);
  });
}

const demande = ({ candidatures }: CandidatLigne, formation: string): boolean =>
  candidatures.some(({ formationId, etat }) => formationId === formation && etat !== 'renoncée');

const aStatut = ({ entretiens }: CandidatLigne, { etat, domaineId }: Filtres): boolean =>
  !etat ||
  entretiens.some((entretien) => entretien.statut === etat && (!domaineId || entretien.domaineId === domaineId));
