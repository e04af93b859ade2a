import { Refus } from '../../contract/refus.ts';
import type { Anomalie } from '../../domain/campagne/anomalie.ts';

/** The alerts of a verdict. @throws Refus with every sentence when there is an error among the anomalies. */
export function refuserErreurs(anomalies: readonly Anomalie[]): readonly Anomalie[] {
  const erreurs = anomalies.filter(({ gravite }) => gravite === 'erreur');
  if (erreurs.length > 0) throw new Refus('saisie à corriger', erreurs.map(({ phrase }) => phrase).join(' '), erreurs);
  return anomalies;
}

/** R06: a campaign without entretiens collectifs hosts no domaine held that way. @throws Refus naming them. */
export function refuserCollectifs(entretiensCollectifs: boolean, collectifs: readonly string[]): void {
  if (entretiensCollectifs || collectifs.length === 0) return;
  throw new Refus(
    'collectif exclu',
    `Cette campagne ne prévoit pas d’entretiens collectifs, or ${collectifs.map((nom) => `« ${nom} »`).join(', ')} se tient en collectif. Changez le mode du domaine ou autorisez les entretiens collectifs dans les paramètres de la campagne.`,
    collectifs,
  );
}
