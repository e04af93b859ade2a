import type { organisationOperations } from '../../contract/organisation.ts';
import type { Handlers } from '../handler.ts';
import { deplacerJury } from './deplacer-jury.ts';
import { supprimerJury } from '../ecritures/supprimer-jury.ts';
import { definirIndisponibilites } from './indisponibilites.ts';
import { enregistrerJury } from './jurys.ts';
import { lireOrganisation } from './lire.ts';
import { ajouterPlages, copierPlages, enregistrerPlages } from './plages.ts';
import { enregistrerSalle, supprimerSalle } from './salles.ts';
import { enregistrerSeance, supprimerSeance } from './seances.ts';

export const organisationHandlers: Handlers<typeof organisationOperations> = {
  'organisation.lire': lireOrganisation,
  'organisation.definirIndisponibilites': definirIndisponibilites,
  'jurys.enregistrer': enregistrerJury,
  'jurys.deplacer': deplacerJury,
  'jurys.supprimer': supprimerJury,
  'plages.enregistrer': enregistrerPlages,
  'plages.ajouter': ajouterPlages,
  'plages.copier': copierPlages,
  'salles.enregistrer': enregistrerSalle,
  'salles.supprimer': supprimerSalle,
  'seances.enregistrer': enregistrerSeance,
  'seances.supprimer': supprimerSeance,
};
