import { createHash } from 'node:crypto';
import type { ComptesDifference } from '../../contract/echanges-difference.ts';
import type { Difference, ElementDifference } from '../../domain/candidature/difference-types.ts';

/** Rows of the file, each counted once per kind; what is no row (a vanished one) counts for one. */
export function compter(difference: Difference, refusees: ReadonlySet<string> = new Set()): ComptesDifference {
  const acceptes = difference.elements.filter(({ cle }) => !refusees.has(cle));
  const lignes = (...natures: readonly ElementDifference['nature'][]): number =>
    new Set(acceptes.filter(({ nature }) => natures.includes(nature)).flatMap((element) => element.lignes)).size;
  const elements = (cherchee: ElementDifference['nature']): number =>
    acceptes.filter(({ nature }) => nature === cherchee).length;
  const nouvelles = acceptes.flatMap((element) => (element.nature === 'nouvelle' ? [element.candidat] : []));
  const elevesNouveaux = new Set(nouvelles.flatMap((reference) => ('nouveau' in reference ? [reference.nouveau] : [])));
  const origines = [
    ...[...elevesNouveaux].flatMap((rang) => difference.candidatsNouveaux[rang]?.origine ?? []),
    ...acceptes.flatMap((element) => (element.nature === 'changement d’établissement' ? [element.origine] : [])),
  ];
  return {
    nouvelles: elements('nouvelle'),
    elevesNouveaux: elevesNouveaux.size,
    originesNouvelles: new Set(origines.flatMap((reference) => ('nouveau' in reference ? [reference.nouveau] : [])))
      .size,
    modifiees: lignes('élève modifié', 'candidature modifiée'),
    changementsOrigine: lignes('changement d’établissement'),
    originesModifiees: elements('établissement modifié'),
    retirees: elements('retirée'),
    disparues: elements('disparue'),
    reapparues: elements('réapparue'),
  };
}

/** Says which difference was shown, so that another one is never applied unseen. */
export function empreinteDe({ elements, ...reste }: Difference): string {
  const empreinte = createHash('sha256').update(JSON.stringify(reste));
  for (const element of elements) empreinte.update(JSON.stringify(element));
  return empreinte.digest('hex').slice(0, 32);
}
