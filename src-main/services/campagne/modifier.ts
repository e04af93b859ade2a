import type { Alertes, campagneOperations } from '../../contract/campagne.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Anomalie } from '../../domain/campagne/anomalie.ts';
import { dansFenetreEntretiens } from '../../domain/campagne/calendrier.ts';
import type { Campagne } from '../../domain/campagne/campagne.ts';
import { verifierCampagne } from '../../domain/campagne/verifier-campagne.ts';
import { verifierEtablissement } from '../../domain/campagne/verifier-etablissement.ts';
import { pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { refuserCollectifs, refuserErreurs } from './refuser.ts';

type Operations = typeof campagneOperations;

export const SANS_CAMPAGNE = 'Aucune campagne n’est ouverte : créez-la d’abord.';

/** R24: an alert when entretiens still to be held are placed outside the window, unless they were forced there. */
async function alerterHorsFenetre(
  tx: WriteStore,
  campagne: Pick<Campagne, 'entretiensDebut' | 'entretiensFin'>,
): Promise<Anomalie[]> {
  const aVenir = await tx.all('entretien', { presence: null, motifForce: null });
  const dehors = aVenir.filter(({ jour }) => jour !== null && !dansFenetreEntretiens(jour, campagne)).length;
  if (dehors === 0) return [];
  const phrase = `${pluriel(dehors, 'entretien est placé', 'entretiens sont placés')} hors de cette période\u00a0: à replacer au planning.`;
  return [{ champ: 'entretiensFin', gravite: 'alerte', phrase }];
}

/** Changes the settings (procedure.md §4). @throws Refus when they do not hold together. */
export async function modifierCampagne(
  tx: WriteStore,
  { campagne }: Input<Operations['campagne.modifier']>,
): Promise<Alertes> {
  const actuelle = await tx.get('campagne', 'campagne');
  if (!actuelle) throw new Refus('sans campagne', SANS_CAMPAGNE);
  const alertes = refuserErreurs(verifierCampagne(campagne));
  const collectifs = await tx.all('domaine', { accueilli: true, mode: 'collectif' });
  refuserCollectifs(
    campagne.entretiensCollectifs,
    collectifs.map(({ nom }) => nom),
  );
  await tx.update('campagne', [{ id: 'campagne', ...campagne }]);
  tx.fusionner('campagne.modifier');
  tx.nommer('modifier les réglages de la campagne');
  return { alertes: [...alertes, ...(await alerterHorsFenetre(tx, campagne))] };
}

/** Changes the host lycée. @throws Refus when a field is ill formed (a wrong UAI key included). */
export async function modifierEtablissement(
  tx: WriteStore,
  { etablissement }: Input<Operations['etablissement.modifier']>,
): Promise<Alertes> {
  if (!(await tx.get('etablissement', 'etablissement'))) throw new Refus('sans campagne', SANS_CAMPAGNE);
  const verdict = verifierEtablissement(etablissement);
  const alertes = refuserErreurs(verdict.anomalies);
  await tx.update('etablissement', [{ id: 'etablissement', ...verdict.etablissement }]);
  tx.fusionner('etablissement.modifier');
  tx.nommer('modifier les coordonnées du lycée');
  return { alertes };
}
