import { AVIS, type Avis } from '../../../domain/avis/avis.ts';
import { normaliseNom } from '../../../domain/candidature/normalise.ts';
import type { EtatCandidature, Niveau, TypeOrigine, Voie } from '../../../domain/candidature/nomenclature.ts';
import { citer } from '../../typographie.ts';
import { type Lu, avertissement, erreur, pris, rejete, signale } from './lu.ts';

type Formes<T> = readonly (readonly [RegExp, T])[];

/** Spellings are compared without accents, case, punctuation or blanks: « 2nde Pro. » is `2ndepro`. */
const compact = (texte: string): string => normaliseNom(texte).replaceAll(' ', '');

const trouve = <T>(formes: Formes<T>, texte: string): T | null =>
  formes.find(([forme]) => forme.test(compact(texte)))?.[1] ?? null;

const FORMES_AVIS: Formes<Avis> = [
  [/^(avis)?(f|fav|favorables?)$/, 'favorable'],
  [/^(avis)?(af|assezfav|assezfavorables?)$/, 'assez favorable'],
  [/^(avis)?(r|res|reserve|reservee|reserves|reservees)$/, 'réservé'],
];

const CINQ_VALEURS = /^(avis)?(tf|tresfav|tresfavorables?|pf|peufav|peufavorables?)$/;

/** exchanges.md §1.8, R32, R40: the three values in their usual spellings. The five-value scale is never an input. */
export function lireAvis(texte: string): Lu<Avis> {
  const avis = trouve(FORMES_AVIS, texte);
  if (avis !== null) return pris(avis);
  const raison = CINQ_VALEURS.test(compact(texte))
    ? `${citer(texte)} appartient à l’échelle de l’avis final : ce n’est pas un avis d’établissement.`
    : `L’avis ${citer(texte)} n’est pas reconnu.`;
  const code = CINQ_VALEURS.test(compact(texte)) ? 'avis-final-en-entrée' : 'avis-inconnu';
  return rejete(erreur(code, `${raison} Valeurs attendues : ${AVIS.join(', ')}. La ligne est prise sans cet avis.`));
}

const CAP =
  '(1?cap2?|capen2ans|(1|1e|1re|1er|1ere|premiere)(annee)?(de)?cap2?(en2ans)?|cap2?(1|1e|1re|1er|1ere|premiere)annee)';
const SECONDE = '(2|2e|2de|2nde|2nd|2eme|seconde)';
const FORMES_VOIE: Formes<Voie> = [
  [new RegExp(`^${CAP}$`), '1CAP2'],
  [new RegExp(`^${CAP}(a|agri|agricole)$`), '1CAP2A'],
  [new RegExp(`^(${SECONDE}p(ro|rof|rofessionnelle)|bac(calaureat)?pro(fessionnel)?|2p)$`), '2de Pro'],
  [
    new RegExp(
      `^(${SECONDE}p(ro|rof|rofessionnelle)(a|agri|agricole)|bac(calaureat)?pro(fessionnel)?(a|agri|agricole))$`,
    ),
    '2de ProA',
  ],
  [new RegExp(`^${SECONDE}(techno|technologique|tec)$`), '2de techno'],
];

/** exchanges.md §1.8: CAP, 1CAP2, CAPA, 1CAP2A, 2DE PRO, 2NDE PRO, 2NDPRO, 2PROA, 2de ProA… R01: other voies are not Passpro's. */
export function lireVoie(texte: string): Lu<Voie> {
  const voie = trouve(FORMES_VOIE, texte);
  if (voie !== null) return pris(voie);
  return rejete(
    avertissement(
      'voie-inconnue',
      `La voie ${citer(texte)} n’est pas reconnue (attendu : 1CAP2, 1CAP2A, 2de Pro, 2de ProA, 2de techno). La voie de la formation au catalogue sera proposée.`,
    ),
  );
}

const TROISIEME = '(3|3e|3eme|troisieme)';
const FORMES_NIVEAU: Formes<Niveau> = [
  [new RegExp(`^${TROISIEME}?(a)?segpa$`), '3e SEGPA'],
  [new RegExp(`^(${TROISIEME}?prepa(metiers?|pro|professionnelle)?|3pm|3ppro)$`), '3e prépa-métiers'],
  [new RegExp(`^${TROISIEME}?(upe2a|eana|upe2aeana|eanaupe2a|upe2ansa|nsa)$`), 'UPE2A/EANA'],
  [new RegExp(`^${TROISIEME}?mlds$`), 'MLDS'],
  [new RegExp(`^${TROISIEME}(generale|gt|ulis|agricole|classique|college)?$`), '3e'],
];

/** R01: only pupils of niveau 3e (SEGPA, prépa-métiers, UPE2A/EANA, MLDS included). Another level warns; the row is kept. */
export function lireNiveau(texte: string): Lu<Niveau> {
  const niveau = trouve(FORMES_NIVEAU, texte);
  if (niveau !== null) return pris(niveau);
  return signale(
    'autre',
    avertissement(
      'niveau-hors-champ',
      `Le niveau ${citer(texte)} n’est pas un niveau 3e : Passpro ne s’adresse qu’aux élèves de ce niveau. La ligne est gardée ; vérifiez auprès de l’établissement d’origine.`,
    ),
  );
}

const FORMES_TYPE: Formes<TypeOrigine> = [
  [/^(public|pu|etablissementpublic)$/, 'public'],
  [/^(prive|pr)?hors?contrat$|^hc$/, 'hors contrat'],
  [
    /^(prive|pr|pv|(prive)?(souscontrat|sc|contrat)(dassociation|simple)?(toutes(les)?classes)?|contratdassociation.*)$/,
    'privé sous contrat',
  ],
  [/^(cfa|centredeformationdapprentis|apprentissage)$/, 'CFA'],
  [/^(hors|autre)academie$/, 'hors académie'],
];

/** procedure.md §2: kinds of établissement d'origine. */
export function lireType(texte: string): Lu<TypeOrigine> {
  const type = trouve(FORMES_TYPE, texte);
  if (type !== null) return pris(type);
  return rejete(
    avertissement(
      'type-inconnu',
      `Le type d’établissement ${citer(texte)} n’est pas reconnu (attendu : public, privé sous contrat, hors contrat, CFA, hors académie). Il reste à compléter.`,
    ),
  );
}

const FORMES_ETAT: Formes<EtatCandidature> = [
  [/^(inscrite?s?|inscription|active?|valide?e?|validee|confirmee?|maintenue?|encours|oui)$/, 'inscrite'],
  [
    /^(a|sest|est)?(renoncee?s?|renoncement|renonciation|retiree?s?|retrait|annulee?s?|annulation|abandon|abandonnee?s?|desistement|desistee?s?|desiste)$/,
    'renoncée',
  ],
  [/^renoncementaconfirmer$/, 'renoncement à confirmer'],
];

/** R17: an origin withdraws the candidatures that pupils give up. */
export function lireEtat(texte: string): Lu<EtatCandidature> {
  const etat = trouve(FORMES_ETAT, texte);
  if (etat !== null) return pris(etat);
  return rejete(
    avertissement(
      'état-inconnu',
      `L’état ${citer(texte)} n’est pas reconnu (attendu : Inscrite ou Renoncée). La candidature garde son état actuel.`,
    ),
  );
}

/** R33: our own avis file says « Oui » on the rows of formations added during the interview. */
export const lireOui = (texte: string): Lu<boolean> => pris(/^(oui|o|x|1|vrai|true)$/.test(compact(texte)));
