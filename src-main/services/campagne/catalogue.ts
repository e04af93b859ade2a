import type { RetoucheCatalogue } from '../../contract/campagne.ts';
import { assertNever } from '../../domain/texte/assert-never.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { ajouterDomaine, renommerDomaine, retirerDomaine } from './catalogue-domaines.ts';
import { ajouterFormation, modifierFormation, retirerFormation } from './catalogue-formations.ts';

/** What a change bears on, and what follows for what already uses it. */
export interface Retouche {
  readonly id: string;
  readonly suite: string | null;
}

/** R05: one change of the catalogue, which is campaign data. @throws Refus for a double, or what is in use. */
export function modifierCatalogue(tx: WriteStore, retouche: RetoucheCatalogue, ctx: Contexte): Promise<Retouche> {
  switch (retouche.acte) {
    case 'ajouter un domaine':
      return ajouterDomaine(tx, retouche, ctx);
    case 'renommer un domaine':
      return renommerDomaine(tx, retouche.domaineId, retouche.nom);
    case 'retirer un domaine':
      return retirerDomaine(tx, retouche.domaineId);
    case 'ajouter une formation':
      return ajouterFormation(tx, retouche, ctx);
    case 'modifier une formation':
      return modifierFormation(tx, retouche);
    case 'retirer une formation':
      return retirerFormation(tx, retouche.formationId);
    default:
      return assertNever(retouche);
  }
}
