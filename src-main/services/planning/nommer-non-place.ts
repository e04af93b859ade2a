import type { NonPlaceVue } from '../../contract/planning.ts';
import type { NonPlace } from '../../domain/planning/instance.ts';
import {
  phraseCause,
  phraseChangement,
  type Changement,
  type ChangementSimple,
} from '../../domain/planning/non-place.ts';
import type { Noms } from '../../domain/planning/phrase-conflit.ts';
import { span } from '../../domain/planning/noms.ts';
import { formatJour } from '../../domain/texte/format.ts';
import type { DonneesPlanning } from './donnees.ts';
import { estFaisable, lignesIndisponibles } from './remedier.ts';

type Indisponibilite = Extract<ChangementSimple, { readonly changement: 'indisponibilite' }>;

/** For the planner a pupil who attends a séance cannot come at that time: it is a séance to change, not an absence to lift. */
const enSeance = (donnees: DonneesPlanning, changement: Changement): changement is Indisponibilite =>
  changement.changement === 'indisponibilite' &&
  changement.de === 'candidat' &&
  lignesIndisponibles(donnees, changement).length === 0;

function dire(donnees: DonneesPlanning, changement: Changement, noms: Noms): string {
  if (!enSeance(donnees, changement)) return phraseChangement(changement, noms);
  const { id, jour, debut, fin } = changement;
  return `Changer ${noms.candidat(id)} de séance collective\u00a0: la sienne le retient ${formatJour(jour)}, ${span(debut, fin)} (marge comprise).`;
}

/** Why somebody is left over and what would place him, with names in place of identifiers. */
export const nommerNonPlace =
  (donnees: DonneesPlanning, noms: Noms) =>
  ({ cause, changement, ...left }: NonPlace): NonPlaceVue => ({
    ...left,
    motif: cause ? phraseCause(cause, noms) : left.motif,
    remede: changement ? dire(donnees, changement, noms) : left.remede,
    faisable: changement !== undefined && estFaisable(donnees, changement),
    ...(changement && { changement }),
  });
