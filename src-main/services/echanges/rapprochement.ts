import type { DouteVue } from '../../contract/echanges-difference.ts';
import { CHAMPS_CANDIDAT } from '../../domain/candidature/champs-candidat.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { ListeLue, LigneListe, Registres } from '../../domain/candidature/difference-liste.ts';
import type { Doute } from '../../domain/candidature/difference-types.ts';
import { formatDate } from '../../domain/texte/format.ts';

/** What tells two pupils apart. */
const COMPARES = ['nom', 'prenom', 'dateNaissance', 'ine', 'classe'] as const;

type Cote = readonly { readonly libelle: string; readonly valeur: string }[];

function coteDe(
  eleve: Pick<LigneListe, (typeof COMPARES)[number]>,
  origine: string,
  formations: readonly string[],
): Cote {
  const champs = COMPARES.map((champ) => {
    const { libelle, genre } = CHAMPS_CANDIDAT[champ];
    const valeur = eleve[champ] ?? '';
    return { libelle, valeur: genre === 'date' && valeur !== '' ? formatDate(valeur) : valeur };
  });
  return [
    ...champs,
    { libelle: 'Établissement d’origine', valeur: origine },
    { libelle: 'Formations', valeur: [...new Set(formations)].join(', ') },
  ];
}

function coteConnu(candidatId: string, { candidats, origines, candidatures, formations }: Registres): Cote | null {
  const candidat = candidats.find(({ id }) => id === candidatId);
  if (!candidat) return null;
  const demandees = new Set(candidatures.filter((une) => une.candidatId === candidatId).map((une) => une.formationId));
  const origine = origines.find(({ id }) => id === candidat.origineId)?.nom ?? '';
  const intitules = formations.filter(({ id }) => demandees.has(id)).map(({ intitule }) => intitule);
  return coteDe(candidat, origine, intitules);
}

function coteListe(lignes: readonly LigneListe[]): Cote | null {
  const [premiere] = lignes;
  if (!premiere) return null;
  const { nom, uai } = premiere.origine;
  const formations = lignes.map(({ formation }) => formation);
  return coteDe(premiere, nom ?? uai ?? '', formations);
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
  return connu.map(({ libelle, valeur }, rang) => {
    const lue = liste[rang]?.valeur ?? '';
    return { libelle, connu: valeur, liste: lue, differe: normaliseNom(valeur) !== normaliseNom(lue) };
  });
}
