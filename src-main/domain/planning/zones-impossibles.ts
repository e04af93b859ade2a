import { toHeure } from '../date/heure.ts';
import type { Conflit } from './conflit.ts';
import { PAS_MINUTES } from './contraintes.ts';
import { need, type IndexPlanning, type PlageMinutes } from './index-instance.ts';
import type { EntretienInstance } from './instance.ts';
import { firstConflit } from './verdict.ts';

/** Starts from `debut` included to `fin` excluded are impossible, for the reason given. */
export interface ZoneImpossible {
  readonly debut: string;
  readonly fin: string;
  readonly conflit: Conflit;
}

const FIN_JOURNEE = 24 * 60;

/** Two starts refused for the same reason belong to one zone, whatever the hour that the reason repeats. */
function sameReason(one: Conflit, other: Conflit): boolean {
  if (one.regle === 'H1' && other.regle === 'H1') return one.cause === other.cause;
  if (one.regle === 'H7' && other.regle === 'H7') return true;
  if (one.regle === 'H13' && other.regle === 'H13') return one.cause === other.cause;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The first reason against a start; a start outside every plage needs no further look. */
function reasonAt(index: IndexPlanning, question: Question, debut: number): Conflit | undefined {
  const { entretien, jury, jour, plages } = question;
  const fin = debut + entretien.dureeMinutes;
  const inside = plages.some((plage) => plage.debut <= debut && fin <= plage.fin);
  const has = need(index.jurys, jury).jury.domaines.includes(entretien.domaine);
  if (has && !inside && !entretien.fige)
    return { regle: 'H1', cause: 'plage', jury, jour, debut: toHeure(debut), fin: toHeure(fin) };
  return firstConflit(index, { entretien, jury, jour, debut, fin });
}

interface Question {
  readonly entretien: EntretienInstance;
  readonly jury: string;
  readonly jour: string;
  readonly plages: readonly PlageMinutes[];
}

function zonesOfJury(index: IndexPlanning, question: Question): ZoneImpossible[] {
  const whole = firstConflit(index, { ...question, debut: 0, fin: question.entretien.dureeMinutes });
  const everywhere = whole?.regle === 'H5' || (whole?.regle === 'H1' && whole.cause === 'domaine');
  if (whole && everywhere) return [{ debut: '00:00', fin: '24:00', conflit: whole }];
  const zones: { debut: number; fin: number; conflit: Conflit }[] = [];
  for (let debut = 0; debut < FIN_JOURNEE; debut += PAS_MINUTES) {
    const conflit = reasonAt(index, question, debut);
    if (!conflit) continue;
    const last = zones.at(-1);
    if (last?.fin === debut && sameReason(last.conflit, conflit)) last.fin = debut + PAS_MINUTES;
    else zones.push({ debut, fin: debut + PAS_MINUTES, conflit });
  }
  return zones.map(({ debut, fin, conflit }) => ({ debut: toHeure(debut), fin: toHeure(fin), conflit }));
}

/**
 * For each jury, the starts at which an entretien cannot be put on a day, merged into zones with the rule that
 * refuses them (H1–H13): what the grid greys while dragging. Covers 00:00 to 24:00; what no zone covers is allowed.
 */
export function zonesImpossibles(
  index: IndexPlanning,
  entretien: string,
  jour: string,
): ReadonlyMap<string, readonly ZoneImpossible[]> {
  const moved = need(index.entretiens, entretien);
  return new Map(
    [...index.jurys].map(([jury, { plages }]) => [
      jury,
      zonesOfJury(index, { entretien: moved, jury, jour, plages: plages.get(jour) ?? [] }),
    ]),
  );
}
