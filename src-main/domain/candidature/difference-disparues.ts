import type { Candidature } from './candidature.ts';
import type { ListeLue, Registres } from './difference-liste.ts';
import type { ElementDifference } from './difference-types.ts';
import { normaliseNom } from './normalise.ts';

interface Source {
  readonly registres: Registres;
  readonly liste: ListeLue;
  /** Candidatures that the list speaks of. */
  readonly reconnues: ReadonlySet<string>;
  readonly domainesNommes: ReadonlySet<string>;
  readonly candidatsNommes: ReadonlySet<string>;
  /** When set, the list is that of one origine. */
  readonly limiteeA: string | null;
}

const cleNom = (personne: { readonly nom: string | null; readonly prenom: string | null }): string =>
  `${normaliseNom(personne.nom ?? '')}|${normaliseNom(personne.prenom ?? '')}`;

/** Rows that could not be taken still prove that a candidature, or a whole pupil, is in the list. */
function createPresence(liste: ListeLue, registres: Registres): (candidature: Candidature) => boolean {
  const traces = liste.ecartees;
  const numeros = new Set(traces.flatMap(({ numero }) => numero ?? []));
  const ines = new Set(traces.flatMap(({ ine }) => ine ?? []));
  const noms = new Set(traces.filter(({ nom }) => nom !== null).map(cleNom));
  const proteges = new Set(
    registres.candidats
      .filter((candidat) => (candidat.ine !== null && ines.has(candidat.ine)) || noms.has(cleNom(candidat)))
      .map(({ id }) => id),
  );
  return ({ numero, candidatId }) => (numero !== null && numeros.has(numero)) || proteges.has(candidatId);
}

/**
 * R17 [D]: a candidature that a new list no longer names has vanished, and waits as « renoncement à confirmer ». Only
 * what the list could have named vanishes: domaines that it has, of its origine (and of the pupils it names) when it is the list of one, and never a
 * candidature typed in by hand (R08), which has no number.
 */
export function findDisparues(source: Source): readonly ElementDifference[] {
  const { registres, liste, reconnues, domainesNommes, candidatsNommes, limiteeA } = source;
  if (!liste.complete) return [];
  const estPresente = createPresence(liste, registres);
  const origineDe = new Map(registres.candidats.map(({ id, origineId }) => [id, origineId]));
  return registres.candidatures
    .filter(
      (candidature) =>
        candidature.numero !== null &&
        candidature.etat === 'inscrite' &&
        domainesNommes.has(candidature.domaineId) &&
        (limiteeA === null ||
          candidatsNommes.has(candidature.candidatId) ||
          origineDe.get(candidature.candidatId) === limiteeA) &&
        !reconnues.has(candidature.id) &&
        !estPresente(candidature),
    )
    .map(({ id }) => ({ nature: 'disparue', cle: `disparue:${id}`, lignes: [], corrigeLe: null, candidatureId: id }));
}
