import type { Chantier } from './chantier.ts';
import { viderDemiJournee } from './ruines-horaires.ts';

/** Makes room for an entretien that has no place: takes out a run in one or two jurys that could hold it. */
export function autourDe(chantier: Chantier, entretien: number): undefined {
  const { modele, random } = chantier;
  chantier.retirer(entretien);
  const jurys = modele.jurysDe[entretien]!;
  if (jurys.length === 0) return undefined;
  for (let k = 0; k < 2; k++) {
    const jury = chantier.pick(jurys);
    const jour = random.below(modele.nJours);
    const fenetres = modele.fenetres[modele.candidatDe[entretien]! * modele.nJours + jour]!;
    const plages = modele.plages[jury * modele.nJours + jour]!;
    if (fenetres.length === 0 || plages.length === 0) continue;
    const plage = plages[random.below(plages.length)]!;
    const debut = plage.debut + random.below(Math.max(1, plage.fin - plage.debut));
    chantier.chaine(jury, jour, { debut, length: 1 + random.below(6) });
    for (const rival of modele.rivaux[jury]!) chantier.chaine(rival, jour, { debut, length: 1 + random.below(3) });
  }
  return undefined;
}

/** Takes out a pupil's entretiens of a day and what stands around them in the jurys of their domaines. */
export function voisinage(chantier: Chantier, entretien: number): undefined {
  const { etat, modele, random } = chantier;
  if (!etat.estPlace(entretien)) return autourDe(chantier, entretien);
  const jour = etat.jour[entretien]!;
  const debut = etat.debut[entretien]!;
  chantier.candidatDuJour(modele.candidatDe[entretien]!, jour);
  for (const e of chantier.retires.slice())
    for (const jury of modele.jurysDe[e]!)
      if (random.next() < 0.7) chantier.chaine(jury, jour, { debut, length: 1 + random.below(5) });
  return undefined;
}

/** Empties a half-day of a jury for those who wait for that jury: it may hold more of shorter entretiens. */
export function echange(chantier: Chantier, entretien: number, nonPlaces: readonly number[]): undefined {
  const { etat, modele, random } = chantier;
  chantier.courts = true;
  const jurys = modele.jurysDe[entretien]!;
  if (jurys.length === 0) return undefined;
  const jury = chantier.pick(jurys);
  const half = 2 * (jury * modele.nJours + random.below(modele.nJours)) + random.below(2);
  if (etat.nombre[half] === 0) return undefined;
  viderDemiJournee(chantier, half);
  chantier.retirer(entretien);
  for (const other of nonPlaces) if (!chantier.plein && modele.jurysDe[other]!.includes(jury)) chantier.retirer(other);
  return undefined;
}
