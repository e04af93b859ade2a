import { pluriel } from '../../src-main/domain/texte/format.ts';
import type { EtatLiaison } from '../api/etat-liaison.ts';

/** What the window says of its link: `dite` is heard once, `vue` counts as typing goes on. */
export interface PhraseLiaison {
  readonly dite: string;
  readonly vue: string;
}

const MUETTE = 'Passpro Accueil ne répond pas\u00a0; nouvel essai…';

/** Null while all is well: an act that has just left is no news. */
export function phraseLiaison({ coupee, porteClose, lente, enAttente }: EtatLiaison): PhraseLiaison | null {
  const modifications = pluriel(enAttente, 'modification');
  if (coupee && porteClose !== null) return { dite: porteClose, vue: porteClose };
  if (coupee && enAttente === 0) return { dite: MUETTE, vue: MUETTE };
  if (coupee)
    return {
      dite: `Ce que vous saisissez n’est pas encore enregistré. Laissez cette fenêtre ouverte. ${MUETTE}`,
      vue: `Pas encore enregistré\u00a0: ${modifications}. ${MUETTE}`,
    };
  if (lente && enAttente > 0)
    return { dite: 'Enregistrement en cours…', vue: `Enregistrement en cours\u00a0: ${modifications}…` };
  return null;
}
