import type { Avis } from '../../../domain/avis/avis.ts';
import type { EtatCandidature, Niveau, TypeOrigine, Voie } from '../../../domain/candidature/nomenclature.ts';
import type { Champ } from '../../champs.ts';
import type { MoisEnPremier } from '../lecture.ts';
import { lireDate } from './dates.ts';
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

export type Lecteurs = { readonly [C in Champ]: (texte: string) => Lu<Valeur<C>> };

const codeMef = (texte: string): Lu<string> => pris(texte.replace(/\s/gu, ''));

/** One reader per field, for cells already cleaned and not empty. */
export const lecteurs = (moisEnPremier: MoisEnPremier): Lecteurs => ({
  campagne: pris,
  numero: pris,
  ine: lireIne,
  nom: pris,
  prenom: pris,
  dateNaissance: (texte) => lireDate(texte, moisEnPremier.dateNaissance ?? false),
  classe: pris,
  niveau: lireNiveau,
  origineUai: lireUai,
  origineNom: pris,
  origineType: lireType,
  origineAdresse: pris,
  origineCodePostal: lireCodePostal,
  origineVille: pris,
  origineTelephone: lireTelephone,
  origineCourriel: lireCourriel,
  referent: pris,
  referentNom: pris,
  referentPrenom: pris,
  referentCourriel: lireCourriel,
  domaine: pris,
  voie: lireVoie,
  formation: pris,
  codeMef,
  lieuSouhaite: pris,
  avisOrigine: lireAvis,
  commentaireOrigine: pris,
  dateInscription: (texte) => lireDate(texte, moisEnPremier.dateInscription ?? false),
  etat: lireEtat,
  formationAjoutee: lireOui,
});
