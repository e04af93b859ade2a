import type { Candidat, Candidature, Origine } from './candidature.ts';
import type { EtatCandidature } from './nomenclature.ts';
import type { Difference, ElementDifference, Reference } from './difference-types.ts';

type Patch<T> = Partial<T> & { readonly id: string };

/** The rows to write, in the order in which they may be written. */
export interface Ecritures {
  readonly origines: { readonly creees: readonly Origine[]; readonly modifiees: readonly Patch<Origine>[] };
  readonly candidats: { readonly crees: readonly Candidat[]; readonly modifies: readonly Patch<Candidat>[] };
  readonly candidatures: { readonly creees: readonly Candidature[]; readonly modifiees: readonly Patch<Candidature>[] };
}

const ETATS: Readonly<Record<'retirée' | 'disparue' | 'réapparue', EtatCandidature>> = {
  retirée: 'renoncée',
  disparue: 'renoncement à confirmer',
  réapparue: 'inscrite',
};

/** Gives an identifier to each new row that is used, and to no other. */
function createIdentites<T extends object>(nouveaux: readonly T[], newId: () => string) {
  const crees = new Map<T, string>();
  const idDe = (reference: Reference): string => {
    if ('id' in reference) return reference.id;
    const nouveau = nouveaux[reference.nouveau];
    if (!nouveau) throw new Error(`No new row at ${reference.nouveau}`);
    const id = crees.get(nouveau) ?? newId();
    crees.set(nouveau, id);
    return id;
  };
  return { idDe, crees };
}

/** Several elements may change one row: one patch each. */
function reunir<T>(patches: readonly Patch<T>[]): Patch<T>[] {
  const parId = new Map<string, Patch<T>>();
  for (const patch of patches) parId.set(patch.id, { ...parId.get(patch.id), ...patch });
  return [...parId.values()];
}

function etatDe(element: ElementDifference): Patch<Candidature> | null {
  switch (element.nature) {
    case 'candidature modifiée':
      return { ...element.patch, id: element.candidatureId };
    case 'retirée':
    case 'disparue':
    case 'réapparue':
      return { id: element.candidatureId, etat: ETATS[element.nature] };
    default:
      return null;
  }
}

/** What accepting these elements writes; those refused leave no trace, nor the new pupils and origines only they need. */
export function ecrituresDe(difference: Difference, refusees: ReadonlySet<string>, newId: () => string): Ecritures {
  const acceptes = difference.elements.filter(({ cle }) => !refusees.has(cle));
  const origines = createIdentites(difference.originesNouvelles, newId);
  const candidats = createIdentites(difference.candidatsNouveaux, newId);
  const candidatures = acceptes.flatMap((element) =>
    element.nature === 'nouvelle'
      ? [{ ...element.candidature, id: newId(), candidatId: candidats.idDe(element.candidat) }]
      : [],
  );
  const crees = [...candidats.crees].map(([{ origine, ...candidat }, id]): Candidat => ({
    ...candidat,
    id,
    origineId: origines.idDe(origine),
  }));
  const modifies = acceptes.flatMap((element): Patch<Candidat>[] => {
    if (element.nature === 'élève modifié') return [{ ...element.patch, id: element.candidatId }];
    if (element.nature !== 'changement d’établissement') return [];
    return [{ id: element.candidatId, origineId: origines.idDe(element.origine) }];
  });
  return {
    candidats: { crees, modifies: reunir(modifies) },
    candidatures: { creees: candidatures, modifiees: reunir(acceptes.flatMap((element) => etatDe(element) ?? [])) },
    origines: {
      creees: [...origines.crees].map(([origine, id]): Origine => ({ ...origine, id })),
      modifiees: reunir(
        acceptes.flatMap((element) =>
          element.nature === 'établissement modifié' ? [{ ...element.patch, id: element.origineId }] : [],
        ),
      ),
    },
  };
}
