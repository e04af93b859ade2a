import { estRecu } from '../planning/presence.ts';
import type { Avis } from '../avis/avis.ts';
import type { Mode } from '../campagne/campagne.ts';
import { verifyIne } from '../identifiant/ine.ts';
import type { Presence } from '../planning/entretien.ts';
import { formatJour } from '../texte/format.ts';
import { normaliseNom } from '../candidature/normalise.ts';

/** `information`: worth knowing, not ours to mend; it asks for no reason. */
export type GraviteControle = 'erreur' | 'avertissement' | 'information';

/** What the check needs to know of one entretien that would be sent. */
export interface EntretienAControler {
  readonly id: string;
  readonly candidatId: string;
  readonly nom: string;
  readonly prenom: string;
  readonly dateNaissance: string | null;
  readonly ine: string | null;
  readonly mode: Mode;
  readonly jour: string | null;
  readonly presence: Presence | null;
  readonly compteRendu: string;
  readonly valideLe: string | null;
  readonly formations: readonly {
    readonly intitule: string;
    readonly avis: Avis | null;
    readonly avisOrigine: Avis | null;
    readonly ajoute: boolean;
  }[];
  readonly renoncementAConfirmer: boolean;
}

export interface ProblemeAvis {
  readonly code: string;
  readonly gravite: GraviteControle;
  readonly phrase: string;
  readonly entretienId: string | null;
  readonly candidatId: string | null;
}

export interface ReglesControle {
  readonly aujourdhui: string;
  /** R32: the chef d'établissement validates. */
  readonly validationChef: boolean;
  /** R35. */
  readonly fermeture: string | null;
}

type Constat = Pick<ProblemeAvis, 'code' | 'gravite' | 'phrase'>;

const erreur = (code: string, phrase: string): Constat => ({ code, gravite: 'erreur', phrase });
const avertissement = (code: string, phrase: string): Constat => ({ code, gravite: 'avertissement', phrase });
const information = (code: string, phrase: string): Constat => ({ code, gravite: 'information', phrase });

/** R31, R32: a pupil received one by one gets a compte rendu and one avis per formation. */
function constatsRecu(entretien: EntretienAControler, { validationChef }: ReglesControle): Constat[] {
  if (entretien.mode === 'collectif') return [];
  const sansAvis = entretien.formations.filter(({ avis }) => avis === null);
  const sansTexte = entretien.compteRendu.trim() === '';
  return [
    ...sansAvis.map(({ intitule }) => erreur('sans avis', `L’avis manque pour « ${intitule} ».`)),
    ...(sansTexte ? [erreur('sans compte rendu', 'Le compte rendu n’est pas écrit.')] : []),
    ...(validationChef && entretien.valideLe === null && sansAvis.length === 0 && !sansTexte
      ? [avertissement('non validé', 'Le chef d’établissement ne l’a pas encore validé.')]
      : []),
  ];
}

function constatsNonRecu(entretien: EntretienAControler, { aujourdhui }: ReglesControle): Constat[] {
  const { presence, jour } = entretien;
  const avecAvis = entretien.formations.some(({ avis }) => avis !== null);
  if (presence !== null)
    return avecAvis ? [erreur('absent avec avis', `Un avis est donné alors que l’élève est noté ${presence}.`)] : [];
  if (jour === null) return [avertissement('sans date', 'L’entretien n’a pas encore de date.')];
  // The whole day is left to note who came.
  if (jour >= aujourdhui) return [avertissement('à venir', `L’entretien est prévu le ${formatJour(jour)}.`)];
  return [erreur('présence inconnue', `La présence du ${formatJour(jour)} n’est pas notée.`)];
}

/** R14: missing ones are listed per origin; they are not ours to give. */
const constatsOrigine = ({ mode, formations }: EntretienAControler): Constat[] =>
  mode === 'collectif'
    ? []
    : formations
        .filter(({ avisOrigine, ajoute }) => avisOrigine === null && !ajoute)
        .map(({ intitule }) =>
          information('sans avis d’origine', `L’établissement d’origine n’a pas donné son avis pour « ${intitule} ».`),
        );

/** procedure.md §5: an INE is never a reason to refuse a pupil, but the académie looks pupils up by it. */
function constatIne(ine: string | null): Constat[] {
  if (ine === null) return [avertissement('sans INE', 'L’INE manque : demandez-le à l’établissement d’origine.')];
  const verdict = verifyIne(ine);
  if (verdict.etat === 'valide' || verdict.etat === 'plausible') return [];
  return [avertissement('INE douteux', `L’INE ${ine} n’a pas la forme ou la clé attendue : vérifiez-le.`)];
}

const cleIdentite = ({ nom, prenom, dateNaissance }: EntretienAControler): string =>
  `${normaliseNom(nom)}|${normaliseNom(prenom)}|${dateNaissance ?? ''}`;

/** Pupils who share an INE or a whole identity with another one. */
function doublons(eleves: readonly EntretienAControler[]): ReadonlySet<string> {
  const parCle = [
    Map.groupBy(eleves, cleIdentite),
    Map.groupBy(
      eleves.filter(({ ine }) => ine !== null),
      ({ ine }) => ine ?? '',
    ),
  ];
  return new Set(
    parCle.flatMap((groupes) =>
      [...groupes.values()]
        .filter((groupe) => groupe.length > 1)
        .flatMap((groupe) => groupe.map(({ candidatId }) => candidatId)),
    ),
  );
}

/**
 * exchanges.md §2, R35: everything missing or inconsistent in the avis that would be sent. Entretiens given up are left
 * out by the caller. What is found never forbids to send: it asks for a reason.
 */
export function controlerAvis(
  entretiens: readonly EntretienAControler[],
  regles: ReglesControle,
): readonly ProblemeAvis[] {
  const eleves = [...new Map(entretiens.map((entretien) => [entretien.candidatId, entretien])).values()];
  const enDouble = doublons(eleves);
  const parEleve = eleves.flatMap((eleve) =>
    [
      ...constatIne(eleve.ine),
      ...(enDouble.has(eleve.candidatId)
        ? [
            avertissement(
              'doublon',
              'Un autre candidat porte le même INE, ou les mêmes nom, prénom et date de naissance.',
            ),
          ]
        : []),
    ].map((constat) => ({ ...constat, entretienId: null, candidatId: eleve.candidatId })),
  );
  const parEntretien = entretiens.flatMap((entretien) =>
    [
      ...(estRecu(entretien.presence) ? constatsRecu(entretien, regles) : constatsNonRecu(entretien, regles)),
      ...(entretien.renoncementAConfirmer
        ? [
            avertissement(
              'renoncement à confirmer',
              'Une candidature a disparu de la dernière liste : confirmez le renoncement ou gardez-la.',
            ),
          ]
        : []),
      ...constatsOrigine(entretien),
    ].map((constat) => ({ ...constat, entretienId: entretien.id, candidatId: entretien.candidatId })),
  );
  return [...constatFermeture(regles), ...parEntretien, ...parEleve];
}

function constatFermeture({ fermeture, aujourdhui }: ReglesControle): ProblemeAvis[] {
  if (fermeture === null || aujourdhui <= fermeture) return [];
  const phrase = `La campagne est fermée depuis le ${formatJour(fermeture)} : l’académie peut ne plus rien recevoir.`;
  return [{ ...avertissement('campagne fermée', phrase), entretienId: null, candidatId: null }];
}

/** Whether sending asks for a written reason. */
export const motifRequis = (problemes: readonly ProblemeAvis[]): boolean =>
  problemes.some(({ gravite }) => gravite !== 'information');
