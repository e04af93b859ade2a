import { useMemo } from 'react';
import {
  bornesHoraires,
  evenementsDuJour,
  evenementsDuJury,
  fondsDuJury,
  joursSemaine,
  jurysDuJour,
} from './evenements.ts';
import type { JuryVue } from '../../../../src-main/contract/planning-vue.ts';
import type { Modele } from '../plan/modele.ts';

/** The same value as long as it says the same: what depends on it is not drawn again. For small plain data. */
function useStable<T>(valeur: T): T {
  const texte = JSON.stringify(valeur);
  return useMemo(() => JSON.parse(texte) as T, [texte]);
}

const toRessource = ({ id, nom }: JuryVue, ordre: number) => ({ id, title: nom, ordre });

function contenuDe(modele: Modele, jour: string, juryId: string | null) {
  const bornes = bornesHoraires(modele);
  const jury = juryId === null ? undefined : modele.jurys.get(juryId);
  const jurys = juryId === null ? jurysDuJour(modele, jour) : jury ? [jury] : [];
  const jours = juryId === null ? [jour] : joursSemaine(modele, jour);
  return {
    bornes,
    jours,
    ressources: jurys.map(toRessource),
    fonds: jours.flatMap((day) => jurys.flatMap((one) => fondsDuJury(one, day, bornes))),
    evenements: juryId === null ? evenementsDuJour(modele, jour) : evenementsDuJury(modele, juryId),
  };
}

/** What the grid shows: the jurys of a day, or the week of the one that is named. */
export function useContenu(modele: Modele, jour: string, juryId: string | null) {
  const contenu = useMemo(() => contenuDe(modele, jour, juryId), [modele, jour, juryId]);
  return {
    evenements: contenu.evenements,
    bornes: useStable(contenu.bornes),
    jours: useStable(contenu.jours),
    ressources: useStable(contenu.ressources),
    fonds: useStable(contenu.fonds),
  };
}
