import { repos } from '../../domain/planning/exigences.ts';
import type { MembreModele } from './equipes.ts';
import type { Etat } from './etat.ts';

interface Temps {
  readonly debut: number;
  readonly fin: number;
}

const absent = (bounds: readonly number[], { debut, fin }: Temps): boolean =>
  bounds.some((from, k) => k % 2 === 0 && from < fin && debut < bounds[k + 1]!);

function journeeDe({ modele, files, debut }: Etat, { jurys, absences }: MembreModele, jour: number): Temps[] {
  const own = absences[jour]!;
  return jurys.flatMap((jury) =>
    files[jury * modele.nJours + jour]!.flatMap((e) => {
      const temps = { debut: debut[e]!, fin: debut[e]! + modele.duree[e]! };
      return absent(own, temps) ? [] : [temps];
    }),
  );
}

function repose(etat: Etat, membre: MembreModele, jour: number, item: Temps): boolean {
  if (absent(membre.absences[jour]!, item)) return true;
  const line = [...journeeDe(etat, membre, jour), item];
  if (line.length > membre.maxParJour) return false;
  const { dejeuner, pauseApres } = membre;
  if (dejeuner && item.debut < dejeuner.et && dejeuner.entre < item.fin) {
    const { entre, et, minutes } = dejeuner;
    if (repos(line, entre, et) < minutes) return false;
  }
  if (line.length <= pauseApres) return true;
  let run = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { debut, fin } of line.toSorted((one, other) => one.debut - other.debut)) {
    run = debut - end < etat.modele.pauseMinutes ? run + 1 : 1;
    if (run > pauseApres) return false;
    end = fin;
  }
  return true;
}

/** H10: whether every member of the jury who is there then keeps his lunch, his pauses and his most per day. */
export const membresReposes = (etat: Etat, jury: number, jour: number, item: Temps): boolean =>
  etat.modele.membres[jury]!.every((membre) => repose(etat, membre, jour, item));

/** H11: whether the origine has no more pupils at once than it can bring, each from his first to his last entretien. */
export function origineTenue(etat: Etat, entretien: number, jour: number, item: Temps): boolean {
  const { modele, candidatJours, jury, jour: jours, debut } = etat;
  const own = modele.candidatDe[entretien]!;
  const groupe = modele.groupes[modele.origineDe[own]!];
  if (!groupe) return true;
  const presence = (candidat: number, span: Temps | undefined): Temps | undefined => {
    let found = span;
    for (const e of modele.entretiensDe[candidat]!) {
      if (e === entretien || jury[e]! < 0 || jours[e]! !== jour) continue;
      const [from, to] = [debut[e]!, debut[e]! + modele.duree[e]!];
      found = { debut: Math.min(found?.debut ?? from, from), fin: Math.max(found?.fin ?? to, to) };
    }
    return found;
  };
  const mine = presence(own, item)!;
  const others = groupe.candidats.flatMap((candidat) =>
    candidat !== own && candidatJours[candidat * modele.nJours + jour]! > 0
      ? (presence(candidat, undefined) ?? [])
      : [],
  );
  const together = others.filter((one) => one.debut < mine.fin && mine.debut < one.fin);
  if (together.length < groupe.max) return true;
  return [mine.debut, ...together.map((one) => one.debut)].every(
    (at) => at < mine.debut || together.filter((one) => one.debut <= at && at < one.fin).length < groupe.max,
  );
}
