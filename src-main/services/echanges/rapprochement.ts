import type { DouteVue } from '../../contract/echanges-difference.ts';
import { CHAMPS_CANDIDAT } from '../../domain/candidature/champs-candidat.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import type { ListeLue, LigneListe, Registres } from '../../domain/candidature/difference-liste.ts';
import type { Doute, Homonymes } from '../../domain/candidature/difference-types.ts';
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

function coteACote(gauche: Cote | null, droite: Cote | null): DouteVue['champs'] {
  if (!gauche || !droite) return [];
  return gauche.map(({ libelle, valeur }, rang) => {
    const autre = droite[rang]?.valeur ?? '';
    return { libelle, valeurs: [valeur, autre], differe: normaliseNom(valeur) !== normaliseNom(autre) };
  });
}

function lignesDe({ eleves }: ListeLue, rangs: readonly number[]): readonly LigneListe[] {
  const cherchees = new Set(rangs);
  return eleves.flat().filter(({ ligne }) => cherchees.has(ligne));
}

/** procedure.md §5: the pupil known and the one of the list, field by field, so that the user sees whether they are one. */
export const rapprocher = (
  { candidatId, lignes }: Doute,
  source: { readonly registres: Registres; readonly liste: ListeLue },
): DouteVue['champs'] => coteACote(coteConnu(candidatId, source.registres), coteListe(lignesDe(source.liste, lignes)));

/** The same for two pupils of one list. */
export const rapprocherHomonymes = ({ lignes: [a, b] }: Homonymes, liste: ListeLue): DouteVue['champs'] =>
  coteACote(coteListe(lignesDe(liste, a)), coteListe(lignesDe(liste, b)));
