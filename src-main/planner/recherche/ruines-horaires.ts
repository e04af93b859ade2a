import { MIDI_MINUTES } from '../../domain/planning/consequences.ts';
import type { Chantier } from './chantier.ts';

/** Takes out the entretiens of a pupil who waits, and what stands around them. */
export function attente(chantier: Chantier, candidat: number): undefined {
  const { etat, modele, random } = chantier;
  const placed = [...modele.entretiensDe[candidat]!].filter((e) => etat.estPlace(e));
  const seats = placed.map((e) => ({ jury: etat.jury[e]!, jour: etat.jour[e]!, debut: etat.debut[e]! }));
  for (const e of placed) chantier.retirer(e);
  for (const { jury, jour, debut } of seats) {
    chantier.chaine(jury, jour, { debut, length: 1 + random.below(4) });
    const other = seats[random.below(seats.length)]!;
    chantier.chaine(jury, jour, { debut: other.debut, length: 1 + random.below(3) });
  }
  return undefined;
}

/** Empties a half-day of a jury, most often with a run of another jury of the same domaine. */
export function viderDemiJournee(chantier: Chantier, half: number): undefined {
  const { modele, etat, random } = chantier;
  const rank = half >> 1;
  const jour = rank % modele.nJours;
  const morning = (half & 1) === 0;
  const from = etat.premier[half]!;
  for (const e of etat.files[rank]!.slice())
    if (etat.debut[e]! < MIDI_MINUTES === morning && !chantier.plein) chantier.retirer(e);
  const first = chantier.retires[0];
  if (first === undefined || random.next() >= 0.6) return undefined;
  const jury = chantier.pick(modele.jurysDe[first]!);
  const day = random.next() < 0.5 ? jour : random.below(modele.nJours);
  chantier.chaine(jury, day, { debut: from + random.below(240), length: 1 + random.below(6) });
  return undefined;
}
