import type { Candidat } from './candidature.ts';
import { premier } from './difference-champs.ts';
import type { LigneListe, Registres } from './difference-liste.ts';
import type { RaisonDoute, Reference } from './difference-types.ts';
import { normaliseNom } from './normalise.ts';

/** What a match rests on, the strongest first. */
export const PREUVES = ['INE', 'numéro', 'identité'] as const;
type Preuve = (typeof PREUVES)[number];

export type Rapprochement =
  | { readonly etat: 'reconnu'; readonly candidat: Candidat; readonly par: Preuve }
  | { readonly etat: 'doute'; readonly candidat: Candidat; readonly raison: RaisonDoute }
  | {
      readonly etat: 'nouveau';
      /** Somebody known who must not be taken for this pupil. */
      readonly voisin: { readonly candidat: Candidat; readonly nature: 'INE partagé' | 'homonyme' } | null;
    };

interface Fiche {
  readonly candidat: Candidat;
  readonly nom: string;
  readonly prenom: string;
}

interface Recherche {
  readonly ine: string | null;
  readonly date: string | null;
  readonly nom: string;
  readonly prenom: string;
  /** Null when the list names no origine: then none can contradict. */
  readonly origine: Reference | null;
  readonly numeros: readonly string[];
}

const reconnu = ({ candidat }: Fiche, par: Preuve): Rapprochement => ({ etat: 'reconnu', candidat, par });
const doute = ({ candidat }: Fiche, raison: RaisonDoute): Rapprochement => ({ etat: 'doute', candidat, raison });

/** One record is a match; several of the same pupil are shown to the user. */
const unSeul = ([premiere, ...autres]: readonly [Fiche, ...Fiche[]], par: Preuve): Rapprochement =>
  autres.length === 0 ? reconnu(premiere, par) : doute(premiere, 'plusieurs fiches');

const nonVide = <T>(liste: readonly T[]): liste is readonly [T, ...T[]] => liste.length > 0;

const ineContraires = (fiche: Fiche, { ine }: Recherche): boolean =>
  ine !== null && fiche.candidat.ine !== null && ine !== fiche.candidat.ine;

/**
 * First rule: INE and date of birth. Twins may share an INE typed for both, so the first name settles it; where it
 * differs, the number of a candidature does: a first name corrected on either side is no doubt.
 */
function parIneEtDate(
  memeIne: readonly Fiche[],
  titulaires: readonly Fiche[],
  cherche: Recherche,
): Rapprochement | null {
  const memeDate = memeIne.filter(({ candidat }) => cherche.date !== null && candidat.dateNaissance === cherche.date);
  const memePrenom = memeDate.filter(({ prenom }) => prenom === cherche.prenom);
  if (nonVide(memePrenom)) return unSeul(memePrenom, 'INE');
  const titulaire = memeDate.find((fiche) => titulaires.includes(fiche));
  if (titulaire) return reconnu(titulaire, 'numéro');
  return nonVide(memeDate) ? doute(memeDate[0], 'prénoms différents') : null;
}

/** Second rule: the number of a candidature already known, when name or date of birth agrees. */
function parNumero(titulaires: readonly Fiche[], cherche: Recherche): Rapprochement | null {
  const accord = titulaires.find(
    ({ candidat, nom, prenom }) =>
      (nom === cherche.nom && prenom === cherche.prenom) ||
      (cherche.date !== null && candidat.dateNaissance === cherche.date),
  );
  return accord ? reconnu(accord, 'numéro') : null;
}

/** An INE alone: the same name tells a date mistyped or missing, another name an INE typed for somebody else. */
function parIneSeul(memeIne: readonly Fiche[], cherche: Recherche): Rapprochement | null {
  const memeNom = memeIne.find(({ nom, prenom }) => nom === cherche.nom && prenom === cherche.prenom);
  if (!memeNom) return null;
  const manque = memeNom.candidat.dateNaissance === null || cherche.date === null;
  return manque ? reconnu(memeNom, 'INE') : doute(memeNom, 'dates de naissance différentes');
}

/** Last rule: nom, prénom, date de naissance and origine; what agrees only in part is a doubt. */
function parIdentite(memeNom: readonly Fiche[], cherche: Recherche): Rapprochement | null {
  const memeDate = memeNom.filter(({ candidat }) => candidat.dateNaissance === cherche.date);
  const memeOrigine = ({ candidat }: Fiche): boolean =>
    cherche.origine === null || ('id' in cherche.origine && candidat.origineId === cherche.origine.id);
  const memes = memeDate.filter(memeOrigine);
  const sansContradiction = memes.filter((fiche) => !ineContraires(fiche, cherche));
  if (nonVide(sansContradiction)) return unSeul(sansContradiction, 'identité');
  if (nonVide(memes)) return doute(memes[0], 'INE différents');
  const ailleurs = cherche.date === null ? undefined : memeDate.find((fiche) => !ineContraires(fiche, cherche));
  if (ailleurs) return doute(ailleurs, 'autre établissement');
  const sansDate = memeNom.find(
    (fiche) =>
      memeOrigine(fiche) &&
      !ineContraires(fiche, cherche) &&
      (fiche.candidat.dateNaissance === null || cherche.date === null),
  );
  return sansDate ? doute(sansDate, 'date de naissance manquante') : null;
}

const nouveau = (memeIne: readonly Fiche[], memeNom: readonly Fiche[], { date }: Recherche): Rapprochement => {
  const partage = memeIne[0];
  const homonyme = memeNom.find(({ candidat }) => date !== null && candidat.dateNaissance === date);
  if (partage) return { etat: 'nouveau', voisin: { candidat: partage.candidat, nature: 'INE partagé' } };
  return { etat: 'nouveau', voisin: homonyme ? { candidat: homonyme.candidat, nature: 'homonyme' } : null };
};

/**
 * procedure.md §5: finds the known pupil that the rows of one pupil of a list speak of: INE and date of birth, else the
 * number of a candidature, else nom + prénom + date de naissance + origine. What agrees only in part is a doubt, for the
 * user to settle; an INE is never a reason to refuse a pupil nor to merge two. `numerosPartages`: numbers that the list
 * gives to several pupils, which prove nothing.
 */
export function createRapprochement(
  { candidats, candidatures }: Pick<Registres, 'candidats' | 'candidatures'>,
  numerosPartages: ReadonlySet<string>,
): (lignes: readonly LigneListe[], origine: Reference | null) => Rapprochement {
  const fiches = candidats.map((candidat): Fiche => ({
    candidat,
    nom: normaliseNom(candidat.nom),
    prenom: normaliseNom(candidat.prenom),
  }));
  const parId = new Map(fiches.map((fiche) => [fiche.candidat.id, fiche]));
  const parIne = Map.groupBy(fiches, ({ candidat }) => candidat.ine);
  const parNom = Map.groupBy(fiches, ({ nom, prenom }) => `${nom}|${prenom}`);
  const titulaires = Map.groupBy(candidatures, ({ numero }) => numero);

  return (lignes, origine) => {
    const cherche: Recherche = {
      ine: premier(lignes, ({ ine }) => ine),
      date: premier(lignes, ({ dateNaissance }) => dateNaissance),
      nom: normaliseNom(lignes[0]?.nom ?? ''),
      prenom: normaliseNom(lignes[0]?.prenom ?? ''),
      origine,
      numeros: lignes.flatMap(({ numero }) => (numero === null || numerosPartages.has(numero) ? [] : [numero])),
    };
    const memeIne = cherche.ine === null ? [] : (parIne.get(cherche.ine) ?? []);
    const memeNom = parNom.get(`${cherche.nom}|${cherche.prenom}`) ?? [];
    const memeNumero = cherche.numeros
      .flatMap((numero) => titulaires.get(numero) ?? [])
      .flatMap(({ candidatId }) => parId.get(candidatId) ?? []);
    return (
      parIneEtDate(memeIne, memeNumero, cherche) ??
      parNumero(memeNumero, cherche) ??
      parIneSeul(memeIne, cherche) ??
      parIdentite(memeNom, cherche) ??
      nouveau(memeIne, memeNom, cherche)
    );
  };
}
