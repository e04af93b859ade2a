import type { EleveListe } from '../../domain/candidature/difference-liste.ts';

type Referent = Pick<EleveListe, 'referentNom' | 'referentPrenom'>;

const CIVILITE = /^(?:m|mr|mme|mlle|monsieur|madame)\.?\s+/i;

/**
 * R15: a list may hold the personne référente in one cell (« Mme DUPONT Jeanne »). Words in capitals are the name, the
 * others the first name; without such a difference the whole text is the name. Own columns, when filled, win.
 */
export function separerReferent(ensemble: string | null, colonnes: Referent): Referent {
  if (ensemble === null || colonnes.referentNom !== null) return colonnes;
  const mots = ensemble.replace(CIVILITE, '').split(' ');
  const enCapitales = mots.filter((mot) => mot.length > 1 && mot === mot.toLocaleUpperCase('fr'));
  const autres = mots.filter((mot) => !enCapitales.includes(mot));
  if (enCapitales.length === 0 || autres.length === 0) return { ...colonnes, referentNom: mots.join(' ') };
  return { referentNom: enCapitales.join(' '), referentPrenom: colonnes.referentPrenom ?? autres.join(' ') };
}
