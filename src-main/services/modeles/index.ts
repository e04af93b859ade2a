import type { modelesOperations } from '../../contract/modeles.ts';
import type { Handlers } from '../handler.ts';
import { apercuModele } from './apercu.ts';
import { lireModeles } from './lire.ts';
import { poserLogo, retirerLogo } from './logo.ts';
import { modifierModeles, reinitialiserModele } from './modifier.ts';

export const modelesHandlers: Handlers<typeof modelesOperations> = {
  'modeles.lire': (read, _input, ctx) => lireModeles(read, ctx),
  'modeles.modifier': modifierModeles,
  'modeles.reinitialiser': (tx, nature) => reinitialiserModele(tx, nature),
  'modeles.apercu': apercuModele,
  'modeles.poserLogo': (tx, { contenu }) => poserLogo(tx, contenu),
  'modeles.retirerLogo': (tx) => retirerLogo(tx),
};
