import type { Candidat } from '../../../src-main/domain/candidature/candidature.ts';
import {
  type ChampCandidat,
  type ChampDefini,
  CHAMPS_CANDIDAT,
  NOMS_CHAMPS,
} from '../../../src-main/domain/candidature/champs-candidat.ts';
import { formatDate } from '../../../src-main/domain/texte/format.ts';

/** The name of the pupil is the title of the fiche. */
const EN_TITRE: readonly ChampCandidat[] = ['nom', 'prenom'];

/** R15: the personne référente is said in one go, by the first of its fields. */
function direReferent({ referentNom, referentPrenom, referentCourriel }: Candidat): string {
  const nom = [referentPrenom, referentNom].filter(Boolean).join(' ');
  return nom && `Personne référente\u00a0: ${nom} ${referentCourriel && `(${referentCourriel})`}`;
}

/** Fields that are not said as « libellé : valeur ». */
const DITS: Readonly<Partial<Record<ChampCandidat, (candidat: Candidat) => string>>> = {
  dateNaissance: ({ dateNaissance }) => (dateNaissance ? `né(e) le ${formatDate(dateNaissance)}` : ''),
  classe: ({ classe }) => classe && `classe ${classe}`,
  niveau: ({ niveau }) => niveau,
  ine: ({ ine }) => (ine ? `INE ${ine}` : 'INE non communiqué'),
  referentNom: direReferent,
  referentPrenom: () => '',
  referentCourriel: () => '',
};

function direChamp(candidat: Candidat, champ: ChampCandidat): string {
  const { libelle } = CHAMPS_CANDIDAT[champ];
  const valeur = candidat[champ];
  if (valeur === true) return libelle;
  return valeur ? `${libelle}\u00a0: ${valeur}` : '';
}

/** What the fiche says of a pupil, one group of fields at a time. */
export const direGroupe = (candidat: Candidat, groupe: ChampDefini['groupe']): string =>
  NOMS_CHAMPS.filter((champ) => CHAMPS_CANDIDAT[champ].groupe === groupe && !EN_TITRE.includes(champ))
    .map((champ) => DITS[champ]?.(candidat) ?? direChamp(candidat, champ))
    .filter(Boolean)
    .join(' · ');
