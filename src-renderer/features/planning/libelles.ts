import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { formatHeure } from '../../../src-main/domain/texte/format.ts';

/** « Collège Rosa-Parks » → « Rosa-Parks »: every origine is a school, its own name is what is read. */
export const origineAbregee = (nom: string): string => nom.replace(/^(collège|coll\.|clg|lycée)\s+/i, '');

/** How an entretien of the grid is spoken: « Lina MARTIN, Métiers du bois, 10 h 20, Jury 2, placé ». */
export function nomEntretien(entretien: EntretienVue, jury: string, conflit: string | null): string {
  const { prenom, nom, domaineNom, debut, statut, epingle, motifForce } = entretien;
  return [
    `${prenom} ${nom}`,
    domaineNom,
    ...(debut ? [formatHeure(debut)] : []),
    ...(jury ? [jury] : []),
    statut,
    ...(epingle ? ['épinglé'] : []),
    ...(motifForce === null ? [] : ['règle forcée']),
    ...(conflit === null ? [] : [`en conflit : ${conflit}`]),
  ].join(', ');
}
