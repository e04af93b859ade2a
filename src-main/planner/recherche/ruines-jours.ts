import type { Chantier } from './chantier.ts';
import type { Preference } from './insertion.ts';

/** Takes out all the entretiens of a pupil who comes twice, and makes room for them on one day. */
export function trajet(chantier: Chantier, candidat: number): undefined {
  const { modele, etat, random } = chantier;
  for (const e of modele.entretiensDe[candidat]!) chantier.retirer(e);
  const own = [...chantier.retires];
  if (own.every((e) => modele.jurysDe[e]!.length === 0)) return undefined;
  const origine = modele.origineDe[candidat]!;
  const days = chantier.jours(
    (jour) =>
      etat.candidatJours[candidat * modele.nJours + jour]! > 0 ||
      etat.origineJours[origine * modele.nJours + jour]! > 0,
  );
  const jour = days.length > 0 && random.next() < 0.7 ? chantier.pick(days) : random.below(modele.nJours);
  const debut = chantier.heure();
  for (const e of own)
    for (const jury of modele.jurysDe[e]!)
      if (random.next() < 0.7) chantier.chaine(jury, jour, { debut, length: 1 + random.below(5) });
  return undefined;
}

/** Takes out an entretien that left its draft place, those of its pupil on that day, and whoever stands there now. */
export function retour(chantier: Chantier, entretien: number): undefined {
  const { modele, random } = chantier;
  chantier.retirer(entretien);
  const actuel = modele.actuel[entretien];
  if (!actuel) return undefined;
  chantier.candidatDuJour(modele.candidatDe[entretien]!, actuel.jour);
  for (const jury of [actuel.jury, ...modele.rivaux[actuel.jury]!])
    chantier.chaine(jury, actuel.jour, { debut: actuel.debut, length: 1 + random.below(3) });
  return undefined;
}

/** Takes out a run of entretiens in the jurys that some others need on a day. */
function faireDeLaPlace(chantier: Chantier, entretiens: readonly number[], jour: number): void {
  const { modele, random } = chantier;
  const debut = chantier.heure();
  for (const e of entretiens) {
    const jurys = modele.jurysDe[e]!;
    if (jurys.length > 0 && random.next() < 0.8)
      chantier.chaine(chantier.pick(jurys), jour, { debut, length: 1 + random.below(4) });
  }
}

/** Takes out the entretiens of a collège (`others`) on one day, and makes room for them on another day. */
export function jourOrigine(chantier: Chantier, rank: number, others: readonly number[]): Preference | undefined {
  const { modele, etat, random } = chantier;
  const origine = Math.floor(rank / modele.nJours);
  const jour = rank % modele.nJours;
  for (const e of others) {
    if (etat.estPlace(e) && etat.jour[e]! === jour) chantier.retirer(e);
    if (chantier.plein) break;
  }
  const days = chantier.jours((day) => day !== jour && etat.origineJours[origine * modele.nJours + day]! > 0);
  const target = days.length > 0 && random.next() < 0.8 ? chantier.pick(days) : random.below(modele.nJours);
  faireDeLaPlace(chantier, [...chantier.retires], target);
  return { origine, jour: target };
}
