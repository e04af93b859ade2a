import { useMemo } from 'react';
import { bornesHoraires, evenementsDe, fondsDuJury, joursSemaine, jurysDuJour } from './evenements.ts';
import type { JuryVue } from '../../../../src-main/contract/planning-vue.ts';
import type { Modele } from '../plan/modele.ts';
import type { OptionsVue } from '../plan/options-vue.ts';

/** The same value as long as it says the same: what depends on it is not drawn again. For small plain data. */
function useStable<T>(valeur: T): T {
  const texte = JSON.stringify(valeur);
  return useMemo(() => JSON.parse(texte) as T, [texte]);
}

const toRessource = ({ id, nom }: JuryVue, ordre: number) => ({ id, title: nom, ordre });

/** What is asked of the grid: the jurys of a day, or the week of the one that is named. */
export interface VueGrille {
  readonly modele: Modele;
  readonly jour: string;
  readonly juryId: string | null;
  readonly options: OptionsVue;
}

function contenuDe({ modele, jour, juryId }: Omit<VueGrille, 'options'>) {
  const bornes = bornesHoraires(modele);
  const jury = juryId === null ? undefined : modele.jurys.get(juryId);
  const jurys = juryId === null ? jurysDuJour(modele, jour) : jury ? [jury] : [];
  const jours = juryId === null ? [jour] : joursSemaine(modele, jour);
  return {
    bornes,
    jours,
    ressources: jurys.map(toRessource),
    fonds: jours.flatMap((day) => jurys.flatMap((one) => fondsDuJury(one, day, bornes))),
  };
}

/** What the grid shows. */
export function useContenu({ modele, jour, juryId, options }: VueGrille) {
  const contenu = useMemo(() => contenuDe({ modele, jour, juryId }), [modele, jour, juryId]);
  const evenements = useMemo(
    () => evenementsDe(modele, options, juryId === null ? { jour } : { juryId }),
    [modele, options, jour, juryId],
  );
  return {
    evenements,
    bornes: useStable(contenu.bornes),
    jours: useStable(contenu.jours),
    ressources: useStable(contenu.ressources),
    fonds: useStable(contenu.fonds),
  };
}
