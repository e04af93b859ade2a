import type { FormationSaisie, RetoucheCatalogue } from '../../contract/campagne.ts';
import { Refus } from '../../contract/refus.ts';
import type { Formation } from '../../domain/campagne/campagne.ts';
import type { Candidature } from '../../domain/candidature/candidature.ts';
import { compareTextes, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { trouverDomaine } from './catalogue-domaines.ts';
import type { Retouche } from './catalogue.ts';

async function trouverFormation(tx: WriteStore, id: string): Promise<Formation> {
  const formation = await tx.get('formation', id);
  if (!formation)
    throw new Refus('formation inconnue', 'Cette formation n’est plus dans le catalogue : rouvrez la page.');
  return formation;
}

async function refuserFormationDouble(
  tx: WriteStore,
  { domaineId, voie, intitule }: Pick<Formation, 'domaineId' | 'voie' | 'intitule'>,
  sauf: string | null,
): Promise<void> {
  const double = (await tx.all('formation', { domaineId, voie })).find(
    ({ id, intitule: autre }) => id !== sauf && compareTextes(autre, intitule) === 0,
  );
  if (double) throw new Refus('formation en double', `Ce domaine contient déjà « ${double.voie} ${double.intitule} ».`);
}

/** One place per line, as the yearly list writes them. */
const lieuxNets = (lieux: string): string =>
  lieux
    .split('\n')
    .map((ligne) => ligne.trim())
    .filter(Boolean)
    .join('\n');

const toColonnes = ({ lieux, ...formation }: FormationSaisie) => ({
  ...formation,
  ...(lieux !== undefined && { lieux: lieuxNets(lieux) }),
});

export async function ajouterFormation(
  tx: WriteStore,
  { domaineId, formation }: Extract<RetoucheCatalogue, { acte: 'ajouter une formation' }>,
  ctx: Contexte,
): Promise<Retouche> {
  await trouverDomaine(tx, domaineId);
  await refuserFormationDouble(tx, { domaineId, ...formation }, null);
  const id = ctx.newId();
  await tx.insert('formation', [{ id, domaineId, lieux: '', ...toColonnes(formation) }]);
  tx.nommer(`ajouter la formation « ${formation.voie} ${formation.intitule} »`);
  return { id, suite: null };
}

/** What was sent named the formation otherwise: it is to be sent again. Answers how many entretiens. */
async function reprendreTransmission(tx: WriteStore, candidatures: readonly Candidature[]): Promise<number> {
  const touches = new Set(candidatures.map(({ candidatId, domaineId }) => `${candidatId} ${domaineId}`));
  const transmis = (await tx.all('entretien', { renonce: false })).filter(
    ({ candidatId, domaineId, transmisLe }) => transmisLe !== null && touches.has(`${candidatId} ${domaineId}`),
  );
  await tx.update(
    'entretien',
    transmis.map(({ id }) => ({ id, transmisLe: null })),
  );
  return transmis.length;
}

/** Fields of a formation that the avis file writes. */
const ECRITS = ['voie', 'intitule', 'codeMef'] as const;

export async function modifierFormation(
  tx: WriteStore,
  { formationId: id, formation }: Extract<RetoucheCatalogue, { acte: 'modifier une formation' }>,
): Promise<Retouche> {
  const actuelle = await trouverFormation(tx, id);
  await refuserFormationDouble(tx, { domaineId: actuelle.domaineId, ...formation }, id);
  await tx.update('formation', [{ id, ...toColonnes(formation) }]);
  tx.nommer(`modifier la formation « ${formation.voie} ${formation.intitule} »`);
  const candidatures = await tx.all('candidature', { formationId: id });
  if (candidatures.length === 0 || ECRITS.every((champ) => actuelle[champ] === formation[champ]))
    return { id, suite: null };
  // The voie of a candidature is that of its formation.
  await tx.update(
    'candidature',
    candidatures.map((candidature) => ({ id: candidature.id, voie: formation.voie })),
  );
  const aRenvoyer = await reprendreTransmission(tx, candidatures);
  const suites = [
    `${pluriel(candidatures.length, 'candidature la demande', 'candidatures la demandent')} : leurs documents le diront`,
    aRenvoyer > 0 &&
      `${pluriel(aRenvoyer, 'entretien déjà transmis est', 'entretiens déjà transmis sont')} à transmettre de nouveau`,
  ].filter((texte) => texte !== false);
  return { id, suite: suites.join(' ; ') };
}

export async function retirerFormation(tx: WriteStore, id: string): Promise<Retouche> {
  const { voie, intitule } = await trouverFormation(tx, id);
  const candidatures = await tx.count('candidature', { formationId: id });
  const avis = await tx.count('avisRendu', { formationId: id });
  if (candidatures + avis > 0)
    throw new Refus(
      'formation utilisée',
      `La formation « ${voie} ${intitule} » sert à ${pluriel(candidatures, 'candidature')} et ${pluriel(avis, 'avis', 'avis')} : elle reste au catalogue.`,
    );
  await tx.remove('formation', [id]);
  tx.nommer(`retirer la formation « ${voie} ${intitule} »`);
  return { id, suite: null };
}
