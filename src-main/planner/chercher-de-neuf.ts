import { chercher, type Surveillance, type Trouvaille } from './chercher.ts';
import { compileInstance, type Modele } from './modele/modele.ts';
import { compareObjectifs, DEPLACES_TARD, PERDUS } from './modele/objectifs.ts';
import { construire } from './recherche/construction.ts';
import { Recherche } from './recherche/recherche.ts';

const sansBrouillons = ({ instance }: Modele): Modele =>
  compileInstance({ ...instance, entretiens: instance.entretiens.map(({ actuel: _draft, ...one }) => one) });

/**
 * Plans as if no draft stood, so that an unchanged instance gives the plan that it gave: the draft itself is kept where
 * the new plan is no better, and a plan in which somebody would lose his place is searched for from the draft instead.
 */
export function chercherDeNeuf(modele: Modele, graine: number, effort: number, surveiller: Surveillance): Trouvaille {
  if (modele.actuel.every((rang) => rang === undefined)) return chercher(modele, graine, effort, surveiller);
  const { photo, analyse } = chercher(sansBrouillons(modele), graine, effort, surveiller);
  const neuf = new Recherche(modele, graine);
  neuf.reprendre(photo);
  const tenu = new Recherche(modele, graine);
  construire(tenu.etat, tenu.insertion, () => true);
  tenu.retenir();
  const [nouveau, brouillon] = [neuf.meilleure, tenu.meilleure];
  if (nouveau.objectifs[PERDUS]! > brouillon.objectifs[PERDUS]!) return chercher(modele, graine, effort, surveiller);
  const pareil = compareObjectifs(brouillon.objectifs, nouveau.objectifs, DEPLACES_TARD) <= 0;
  return { photo: pareil ? brouillon : nouveau, analyse };
}
