import type { Avis } from '../../../domain/avis/avis.ts';
import { type ChampDefini, type ChampListe, CHAMPS_CANDIDAT } from '../../../domain/candidature/champs-candidat.ts';
import type { EtatCandidature, Niveau, TypeOrigine, Voie } from '../../../domain/candidature/nomenclature.ts';
import type { Champ } from '../../champs.ts';
import type { ChampDate, MoisEnPremier } from '../lecture.ts';
import { lireDate } from './dates.ts';
import { lireClasse, lireCodeMef, lireNumero } from './codes.ts';
import { lireCodePostal, lireCourriel, lireIne, lireTelephone, lireUai } from './identifiants.ts';
import { lireAvis, lireEtat, lireNiveau, lireOui, lireType, lireVoie } from './listes.ts';
import { type Lu, pris } from './lu.ts';

interface ValeursParticulieres {
  readonly niveau: Niveau;
  readonly origineType: TypeOrigine;
  readonly voie: Voie;
  readonly avisOrigine: Avis;
  readonly etat: EtatCandidature;
  readonly formationAjoutee: boolean;
}

/** What each field holds once read: a text, unless the circular closes its list. */
export type Valeur<C extends Champ> = C extends keyof ValeursParticulieres ? ValeursParticulieres[C] : string;

type Lecteur = (texte: string) => Lu<Valeur<Champ>>;

/** Fields of a candidature and of its origine that are more than a text. */
const PARTICULIERS: Readonly<Partial<Record<Champ, Lecteur>>> = {
  origineUai: lireUai,
  origineType: lireType,
  origineCodePostal: lireCodePostal,
  origineTelephone: lireTelephone,
  origineCourriel: lireCourriel,
  voie: lireVoie,
  codeMef: lireCodeMef,
  numero: lireNumero,
  classe: lireClasse,
  campagne: (texte) => pris(texte.replace(/[.,]0+$/, '')),
  avisOrigine: lireAvis,
  etat: lireEtat,
  formationAjoutee: lireOui,
};

const DE_GENRE: Readonly<Partial<Record<ChampDefini['genre'], Lecteur>>> = {
  ine: lireIne,
  courriel: lireCourriel,
  // The only choice of a candidat that lists hold.
  choix: lireNiveau,
  'oui/non': lireOui,
};

const estDeCandidat = (champ: Champ): champ is ChampListe => Object.hasOwn(CHAMPS_CANDIDAT, champ);

/** What reads the cells of a field, already cleaned and not empty. */
export function lecteurDe<C extends Champ>(champ: C, moisEnPremier: MoisEnPremier): (texte: string) => Lu<Valeur<C>> {
  const genre = estDeCandidat(champ) ? CHAMPS_CANDIDAT[champ].genre : 'texte';
  const date = genre === 'date' || champ === 'dateInscription';
  const lecteur = date
    ? (texte: string) => lireDate(texte, moisEnPremier[champ as ChampDate] ?? false)
    : (PARTICULIERS[champ] ?? DE_GENRE[genre] ?? pris);
  return lecteur as (texte: string) => Lu<Valeur<C>>;
}
