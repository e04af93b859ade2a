import { Refus } from '../../contract/refus.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { chargerEntretien, designer } from '../lectures/charger-entretiens.ts';
import { exigerSaisie } from './exiger-saisie.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';

interface Demande {
  readonly id: string;
  readonly formationId: string;
}

const rouvrir = (tx: WriteStore, id: string, ctx: Contexte): Promise<void> =>
  tx.update('entretien', [{ id, saisiLe: ctx.maintenant, valideLe: null, transmisLe: null }]);

/**
 * R33: adds a formation that the pupil asked for during the interview: same domaine, not asked for already, when the
 * campaign allows it. It is marked as added and has no avis of the origin. @throws Refus
 */
export async function ajouterFormation(tx: WriteStore, { id, formationId }: Demande, ctx: Contexte): Promise<null> {
  await exigerOuverte(tx);
  const campagne = await tx.get('campagne', 'campagne');
  if (!campagne?.avisAjoute)
    throw new Refus(
      'avis ajouté',
      'Cette campagne ne permet pas d’ajouter une formation pendant l’entretien (Paramètres, campagne).',
    );
  const vue = await chargerEntretien(tx, id);
  const presence = exigerSaisie(vue, ctx.aujourdhui);
  const formation = await tx.get('formation', formationId);
  if (formation?.domaineId !== vue.domaineId)
    throw new Refus(
      'autre domaine',
      `Seule une formation du domaine ${vue.domaineNom} peut être ajoutée à cet entretien.`,
    );
  if (vue.formations.some((one) => one.formationId === formationId))
    throw new Refus('déjà demandée', `«\u00a0${formation.intitule}\u00a0» est déjà demandée par ${designer(vue)}.`);
  tx.nommer(`ajouter «\u00a0${formation.intitule}\u00a0» à l’entretien de ${designer(vue)}`);
  // A candidature withdrawn earlier may have left its letter there.
  const [ancien] = await tx.all('avisRendu', { entretienId: id, formationId });
  if (ancien) await tx.update('avisRendu', [{ id: ancien.id, ajoute: true, valeur: null }]);
  else
    await tx.insert('avisRendu', [
      { id: ctx.newId(), entretienId: id, formationId, valeur: null, lettrePresentee: null, ajoute: true },
    ]);
  if (presence !== vue.presence) await tx.update('entretien', [{ id, presence }]);
  await rouvrir(tx, id, ctx);
  return null;
}

/** R33: takes an added formation back with its avis. One that was registered is withdrawn by its origin (R17). @throws Refus */
export async function retirerFormation(tx: WriteStore, { id, formationId }: Demande, ctx: Contexte): Promise<null> {
  await exigerOuverte(tx);
  const vue = await chargerEntretien(tx, id);
  const formation = vue.formations.find((one) => one.formationId === formationId);
  const [row] = await tx.all('avisRendu', { entretienId: id, formationId });
  if (!formation || !row?.ajoute || formation.candidatureId !== null)
    throw new Refus(
      'non ajoutée',
      `Cette formation n’a pas été ajoutée pendant l’entretien de ${designer(vue)}\u00a0: une candidature se retire dans Candidats.`,
    );
  tx.nommer(`retirer «\u00a0${formation.intitule}\u00a0» de l’entretien de ${designer(vue)}`);
  await tx.remove('avisRendu', [row.id]);
  await rouvrir(tx, id, ctx);
  return null;
}
