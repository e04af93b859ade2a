import type { DouteVue } from '../../contract/echanges-difference.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { ListeLue, LigneListe, Registres } from '../../domain/candidature/difference-liste.ts';
import type { Doute } from '../../domain/candidature/difference-types.ts';
import { formatDate } from '../../domain/texte/format.ts';

type Cote = Readonly<Record<(typeof LIBELLES)[number], string>>;

const LIBELLES = [
  'Nom',
  'Prénom',
  'Date de naissance',
  'INE',
  'Classe',
  'Établissement d’origine',
  'Formations',
] as const;

const enumerer = (textes: readonly string[]): string => [...new Set(textes)].join(', ');

function coteConnu(candidatId: string, { candidats, origines, candidatures, formations }: Registres): Cote | null {
  const candidat = candidats.find(({ id }) => id === candidatId);
  if (!candidat) return null;
  const demandees = new Set(candidatures.filter((une) => une.candidatId === candidatId).map((une) => une.formationId));
  return {
    Nom: candidat.nom,
    Prénom: candidat.prenom,
    'Date de naissance': candidat.dateNaissance === null ? '' : formatDate(candidat.dateNaissance),
    INE: candidat.ine ?? '',
    Classe: candidat.classe,
    'Établissement d’origine': origines.find(({ id }) => id === candidat.origineId)?.nom ?? '',
    Formations: enumerer(formations.filter(({ id }) => demandees.has(id)).map(({ intitule }) => intitule)),
  };
}

function coteListe(lignes: readonly LigneListe[]): Cote | null {
  const [premiere] = lignes;
  if (!premiere) return null;
  const { nom, prenom, dateNaissance, ine, classe, origine } = premiere;
  return {
    Nom: nom,
    Prénom: prenom,
    'Date de naissance': dateNaissance === null ? '' : formatDate(dateNaissance),
    INE: ine ?? '',
    Classe: classe ?? '',
    'Établissement d’origine': origine.nom ?? origine.uai ?? '',
    Formations: enumerer(lignes.map(({ formation }) => formation)),
  };
}

/** procedure.md §5: the pupil known and the one of the list, field by field, so that the user sees whether they are one. */
export function rapprocher(
  { candidatId, lignes }: Doute,
  source: { readonly registres: Registres; readonly liste: ListeLue },
): DouteVue['champs'] {
  const connu = coteConnu(candidatId, source.registres);
  const rangs = new Set(lignes);
  const liste = coteListe(source.liste.eleves.flat().filter(({ ligne }) => rangs.has(ligne)));
  if (!connu || !liste) return [];
  return LIBELLES.map((libelle) => ({
    libelle,
    connu: connu[libelle],
    liste: liste[libelle],
    differe: normaliseNom(connu[libelle]) !== normaliseNom(liste[libelle]),
  }));
}
