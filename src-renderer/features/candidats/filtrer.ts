import type { CandidatLigne } from '../../../src-main/contract/candidats.ts';
import { normaliseNom } from '../../../src-main/domain/candidature/normalise.ts';

export interface Filtres {
  readonly texte: string;
  readonly domaineId: string;
  readonly formationId: string;
  readonly origineId: string;
  /** A statut of entretien, or « à confirmer », or empty. */
  readonly etat: string;
}

export const SANS_FILTRE: Filtres = { texte: '', domaineId: '', formationId: '', origineId: '', etat: '' };

/** Every typed word is found in the name, the INE, the classe or the collège, accents and case aside. */
export function filtrer(lignes: readonly CandidatLigne[], filtres: Filtres): CandidatLigne[] {
  const mots = normaliseNom(filtres.texte).split(' ').filter(Boolean);
  return lignes.filter((ligne) => {
    if (filtres.origineId && ligne.origineId !== filtres.origineId) return false;
    if (filtres.formationId && !ligne.formationIds.includes(filtres.formationId)) return false;
    if (filtres.domaineId && !ligne.entretiens.some(({ domaineId }) => domaineId === filtres.domaineId)) return false;
    if (filtres.etat === 'à confirmer' ? !ligne.aConfirmer : !aStatut(ligne, filtres)) return false;
    if (mots.length === 0) return true;
    const foin = normaliseNom(
      `${ligne.nom} ${ligne.prenom} ${ligne.ine ?? ''} ${ligne.classe} ${ligne.origineNom} ${ligne.origineVille}`,
    );
    return mots.every((mot) => foin.includes(mot));
  });
}

const aStatut = ({ entretiens }: CandidatLigne, { etat, domaineId }: Filtres): boolean =>
  !etat ||
  entretiens.some((entretien) => entretien.statut === etat && (!domaineId || entretien.domaineId === domaineId));
