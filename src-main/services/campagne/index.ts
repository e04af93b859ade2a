import type { campagneOperations } from '../../contract/campagne.ts';
import type { Handlers } from '../handler.ts';
import { modifierCatalogue } from './catalogue.ts';
import { creerCampagne } from './creer.ts';
import { modifierDomaine } from './domaines.ts';
import { modifierCriteres, modifierJoursSansClasse } from './listes.ts';
import { modifierCampagne, modifierEtablissement } from './modifier.ts';
import { lireModeles } from './ressources.ts';

export const campagneHandlers: Handlers<typeof campagneOperations> = {
  'campagne.modeles': (_read, _input, ctx) => lireModeles(ctx),
  'campagne.creer': creerCampagne,
  'campagne.modifier': modifierCampagne,
  'etablissement.modifier': modifierEtablissement,
  'joursSansClasse.modifier': modifierJoursSansClasse,
  'criteres.modifier': modifierCriteres,
  'catalogue.modifier': modifierCatalogue,
  'domaines.modifier': modifierDomaine,
};
