import type { EleveListe } from '../../domain/candidature/difference-liste.ts';
import { separerEleve, separerNomPrenom } from './nom-prenom.ts';

type Referent = Pick<EleveListe, 'referentNom' | 'referentPrenom'>;
type Eleve = Pick<EleveListe, 'nom' | 'prenom'>;

/** R15: a list may hold the personne référente in one cell (« Mme DUPONT Jeanne »). Own columns, when filled, win. */
export function separerReferent(ensemble: string | null, colonnes: Referent): Referent {
  const { referentNom, referentPrenom } = colonnes;
  if (ensemble === null || referentNom !== null) return { referentNom, referentPrenom };
  const { nom, prenom } = separerNomPrenom(ensemble);
  return { referentNom: nom, referentPrenom: referentPrenom ?? prenom };
}

/** The same for the pupil: a first name that cannot be told from the name is missing, and the row says so. */
export function eleveDe(ensemble: string | null, colonnes: Eleve): Eleve {
  if (ensemble === null) return { nom: colonnes.nom, prenom: colonnes.prenom };
  const separe = separerEleve(ensemble);
  return { nom: colonnes.nom ?? separe.nom, prenom: colonnes.prenom ?? separe.prenom };
}
