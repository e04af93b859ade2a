import { seChevauchent, toHeure, toMinutes } from '../date/heure.ts';
import type { ConflitH10, ConflitH11, ConflitH12, ConflitH13, ConflitH8, ConflitH9 } from './conflit.ts';
import { absence, ecartMembre, estPresent, premiereMinute, quorumDe, repos, sejour } from './exigences.ts';
import { cleJour, need, rencontre, type IndexPlanning, type Occupation } from './index-instance.ts';
import type { MembreInstance } from './instance.ts';

const juryDe = (index: IndexPlanning, { jury }: Occupation) => need(index.jurys, jury).jury;

/** H8: the room is free to use, and at least the quorum of the members is there all along. */
export function juryComplet(index: IndexPlanning, item: Occupation): ConflitH8[] {
  const { exigences } = index;
  const jury = juryDe(index, item);
  const { salle } = jury;
  const fermee = salle === undefined ? undefined : absence(exigences.salles.get(salle)?.indisponibilites, item);
  if (salle !== undefined && fermee) return [{ regle: 'H8', de: 'salle', id: salle, ...fermee }];
  const absents = jury.membres.flatMap((id) => {
    const span = absence(exigences.membres.get(id)?.indisponibilites, item);
    return span ? [{ id, span }] : [];
  });
  const [first] = absents;
  if (!first || jury.membres.length - absents.length >= quorumDe(jury)) return [];
  return [{ regle: 'H8', de: 'membre', id: first.id, ...first.span }];
}

/** H9: a member has the time to go from one room to another. */
export function membreEnRoute(index: IndexPlanning, item: Occupation): ConflitH9[] {
  const { exigences } = index;
  const jury = juryDe(index, item);
  return need(index.jurys, item.jury).rivaux.flatMap(({ jury: id }): ConflitH9[] => {
    const other = need(index.jurys, id).jury;
    const membre = jury.membres.find((one) => other.membres.includes(one));
    const minutes = ecartMembre(exigences, jury, other);
    if (membre === undefined || minutes === 0) return [];
    return (index.parJuryJour.get(cleJour(id, item.jour)) ?? []).flatMap((one) =>
      one.entretien.id === item.entretien.id ||
      seChevauchent(item.debut, item.fin, one.debut, one.fin) ||
      !seChevauchent(item.debut, item.fin + minutes, one.debut, one.fin + minutes)
        ? []
        : [{ regle: 'H9', membre, minutes, avec: rencontre(one) }],
    );
  });
}

/** The entretiens that a member holds on that day with the one asked about, by start; undefined when he is not there. */
function journeeDe(index: IndexPlanning, item: Occupation, membre: string): Occupation[] | undefined {
  const { exigences } = index;
  if (!estPresent(exigences, membre, item)) return undefined;
  const others = (exigences.jurysDe.get(membre) ?? []).flatMap(
    ({ id }) => index.parJuryJour.get(cleJour(id, item.jour)) ?? [],
  );
  return [...others.filter(({ entretien }) => entretien.id !== item.entretien.id), item]
    .filter((one) => estPresent(exigences, membre, one))
    .toSorted((one, other) => one.debut - other.debut);
}

const ids = (line: readonly Occupation[]): string[] => line.map(({ entretien }) => entretien.id);

function fatigue(
  index: IndexPlanning,
  item: Occupation,
  { id: membre, dejeuner, maxParJour = Number.POSITIVE_INFINITY, pauseApres }: MembreInstance,
): ConflitH10[] {
  const line = journeeDe(index, item, membre);
  if (!line) return [];
  const { jour } = item;
  const found: ConflitH10[] = [];
  if (line.length > maxParJour)
    found.push({ regle: 'H10', cause: 'max', membre, jour, maxParJour, entretiens: ids(line) });
  if (dejeuner) {
    const [entre, et] = [toMinutes(dejeuner.entre), toMinutes(dejeuner.et)];
    const midi = line.filter((one) => seChevauchent(one.debut, one.fin, entre, et));
    if (midi.includes(item) && repos(midi, entre, et) < dejeuner.minutes)
      found.push({ regle: 'H10', cause: 'dejeuner', membre, jour, dejeuner, entretiens: ids(midi) });
  }
  const { pauseMinutes } = index.reglages;
  if (pauseApres === undefined || pauseMinutes === 0) return found;
  let run: Occupation[] = [];
  for (const one of line) {
    const last = run.at(-1);
    if (last && one.debut - last.fin >= pauseMinutes) {
      if (run.includes(item)) break;
      run = [];
    }
    run.push(one);
  }
  if (run.includes(item) && run.length > pauseApres)
    found.push({ regle: 'H10', cause: 'pause', membre, jour, pauseApres, pauseMinutes, entretiens: ids(run) });
  return found;
}

/** H10: each member has his lunch, his pauses, and no more entretiens a day than he can hold. */
export const membreRepose = (index: IndexPlanning, item: Occupation): ConflitH10[] =>
  juryDe(index, item).membres.flatMap((id) => {
    const membre = index.exigences.membres.get(id);
    return membre ? fatigue(index, item, membre) : [];
  });

/** From his first to his last entretien of a day, by pupil. */
function presences(index: IndexPlanning, item: Occupation): Map<string, [number, number]> {
  const { origine } = need(index.candidats, item.entretien.candidat);
  const spans = new Map<string, [number, number]>();
  for (const { id } of index.candidatsParOrigine.get(origine) ?? [])
    for (const one of index.parCandidat.get(id) ?? []) {
      if (one.jour !== item.jour || one.entretien.id === item.entretien.id) continue;
      const span = spans.get(id) ?? [one.debut, one.fin];
      spans.set(id, [Math.min(span[0], one.debut), Math.max(span[1], one.fin)]);
    }
  const own = spans.get(item.entretien.candidat) ?? [item.debut, item.fin];
  return spans.set(item.entretien.candidat, [Math.min(own[0], item.debut), Math.max(own[1], item.fin)]);
}

/** H11: after the arrival of the origine, before its departure, and no more of its pupils at once than it can bring. */
export function origineAccueillie(index: IndexPlanning, item: Occupation): ConflitH11[] {
  const origine = need(index.origines, need(index.candidats, item.entretien.candidat).origine);
  const { id, pasAvant: _other, maxEnsemble, ...heures } = origine;
  const [arrivee, depart] = sejour({ id, ...heures }, item.jour);
  const found: ConflitH11[] = [];
  if (item.debut < arrivee)
    found.push({ regle: 'H11', cause: 'arrivee', origine: id, jour: item.jour, heure: toHeure(arrivee) });
  if (item.fin > depart)
    found.push({ regle: 'H11', cause: 'depart', origine: id, jour: item.jour, heure: toHeure(depart) });
  if (maxEnsemble === undefined) return found;
  const spans = presences(index, item);
  const [from, to] = need(spans, item.entretien.candidat);
  const starts = [from, ...[...spans.values()].map(([debut]) => debut).filter((debut) => from < debut && debut < to)];
  const most = Math.max(...starts.map((at) => [...spans.values()].filter(([a, b]) => a <= at && at < b).length));
  if (most > maxEnsemble) found.push({ regle: 'H11', cause: 'ensemble', origine: id, jour: item.jour, maxEnsemble });
  return found;
}

/** H12: nobody is received by a jury one of whose members must not meet him. */
export const sansInteret = (index: IndexPlanning, item: Occupation): ConflitH12[] =>
  juryDe(index, item)
    .membres.filter((id) => index.exigences.membres.get(id)?.neRecoitPas?.includes(item.entretien.candidat))
    .map((membre) => ({ regle: 'H12', membre, candidat: item.entretien.candidat }));

/** H13: not before now and the notice that people need, nor earlier that day than they know; what is announced stays. */
export function encoreTemps(index: IndexPlanning, item: Occupation): ConflitH13[] {
  const { maintenant, reglages } = index;
  const { fige, actuel } = item.entretien;
  if (!maintenant || fige) return [];
  if (item.debut < premiereMinute(maintenant, reglages, item.jour)) {
    const { preavisMinutes = 0 } = reglages;
    return [
      { regle: 'H13', cause: 'trop-tard', jour: item.jour, debut: toHeure(item.debut), maintenant, preavisMinutes },
    ];
  }
  const avance = actuel?.jour === item.jour && item.jour === maintenant.jour && item.debut < toMinutes(actuel.debut);
  return avance ? [{ regle: 'H13', cause: 'avance', jour: item.jour, annonce: actuel.debut }] : [];
}
