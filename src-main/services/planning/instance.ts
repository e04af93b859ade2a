import type { IndisponibiliteRow } from '../../domain/candidature/candidature.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { dureeEntretien, type Entretien } from '../../domain/planning/entretien.ts';
import type {
  CandidatInstance,
  EntretienInstance,
  Indisponibilite,
  Instance,
  JuryInstance,
  OrigineInstance,
  Position,
} from '../../domain/planning/instance.ts';
import { occupationSeance } from '../../domain/planning/placement-seance.ts';
import { estObsolete } from '../../domain/planning/statut.ts';
import type { DonneesPlanning } from './donnees.ts';

const groupBy = <T>(rows: readonly T[], key: (row: T) => string | null): ReadonlyMap<string | null, T[]> =>
  Map.groupBy(rows, key);

/** R27: held in a jury unless its domaine is collective. */
export const findCollectifs = ({ domaines }: Pick<DonneesPlanning, 'domaines'>): ReadonlySet<string> =>
  new Set(domaines.filter(({ mode }) => mode === 'collectif').map(({ id }) => id));

/** R28: an absence, excused or not, frees the slot. */
export const estAbsent = ({ presence }: Entretien): boolean => presence === 'absent' || presence === 'excusé';

export const estTenu = ({ presence }: Entretien): boolean => presence === 'présent' || presence === 'en retard';

/** Where an individual entretien stands; null when it has no place, or had one that an absence has freed (R28). */
export function positionDe(entretien: Entretien): Position | null {
  const { juryId, jour, debut } = entretien;
  return estAbsent(entretien) || juryId === null || jour === null || debut === null
    ? null
    : { jury: juryId, jour, debut };
}

/**
 * H6: held, pinned, forced with a written reason, or announced — its latest convocation equals its place and had no
 * absence. A place that was announced otherwise, or never, is a draft.
 */
export function estFige(entretien: Entretien, convocation: Convocation | undefined): boolean {
  if (estTenu(entretien) || entretien.epingle || entretien.motifForce !== null) return true;
  return convocation !== undefined && convocation.issue === null && !estObsolete(entretien, convocation);
}

/** The last convocation of each entretien. */
export function latestConvocations(convocations: readonly Convocation[]): ReadonlyMap<string, Convocation> {
  const latest = new Map<string, Convocation>();
  for (const convocation of convocations)
    if ((latest.get(convocation.entretienId)?.rang ?? 0) < convocation.rang)
      latest.set(convocation.entretienId, convocation);
  return latest;
}

const indisponibilite = ({ jour, debut, fin }: IndisponibiliteRow): Indisponibilite => ({
  jour,
  ...(debut !== null && { debut }),
  ...(fin !== null && { fin }),
});

function buildJurys(donnees: DonneesPlanning): JuryInstance[] {
  const domaines = groupBy(donnees.juryDomaines, ({ juryId }) => juryId);
  const membres = groupBy(donnees.juryMembres, ({ juryId }) => juryId);
  const plages = groupBy(donnees.plages, ({ juryId }) => juryId);
  const accessibles = new Set(donnees.salles.filter(({ pmr }) => pmr).map(({ id }) => id));
  return donnees.jurys.map(({ id, salleId }) => ({
    id,
    domaines: (domaines.get(id) ?? []).map(({ domaineId }) => domaineId),
    membres: (membres.get(id) ?? []).map(({ membreId }) => membreId),
    ...(salleId !== null && { salle: salleId }),
    pmr: salleId !== null && accessibles.has(salleId),
    plages: (plages.get(id) ?? []).map(({ jour, debut, fin, reserve }) => ({ jour, debut, fin, reserve })),
  }));
}

function buildOrigines(donnees: DonneesPlanning): OrigineInstance[] {
  const rows = groupBy(donnees.indisponibilites, ({ origineId }) => origineId);
  return donnees.origines.map(({ id, pasAvant }) => ({
    id,
    indisponibilites: (rows.get(id) ?? []).map(indisponibilite),
    ...(pasAvant !== null && { pasAvant }),
  }));
}

/** A pupil cannot be received in his own indisponibilités, nor around the collective séances he attends (H3). */
function buildCandidats(donnees: DonneesPlanning): CandidatInstance[] {
  const rows = groupBy(donnees.indisponibilites, ({ candidatId }) => candidatId);
  const seances = new Map(donnees.seances.map((seance) => [seance.id, seance]));
  const attended = groupBy(
    donnees.entretiens.filter((entretien) => entretien.seanceId !== null && !estAbsent(entretien)),
    ({ candidatId }) => candidatId,
  );
  const { margeMinutes } = donnees.campagne;
  return donnees.candidats.map(({ id, origineId, accesPmr }) => ({
    id,
    origine: origineId,
    pmr: accesPmr,
    indisponibilites: (rows.get(id) ?? []).map(indisponibilite),
    occupations: (attended.get(id) ?? []).flatMap(({ seanceId }) => {
      const seance = seances.get(seanceId ?? '');
      return seance ? [occupationSeance(seance, margeMinutes)] : [];
    }),
  }));
}

export function buildEntretiens(
  donnees: Pick<DonneesPlanning, 'domaines' | 'candidats' | 'convocations' | 'entretiens'>,
): EntretienInstance[] {
  const collectifs = findCollectifs(donnees);
  const domaines = new Map(donnees.domaines.map((domaine) => [domaine.id, domaine]));
  const majores = new Set(donnees.candidats.filter(({ tempsMajore }) => tempsMajore).map(({ id }) => id));
  const latest = latestConvocations(donnees.convocations);
  return donnees.entretiens.flatMap((entretien): EntretienInstance[] => {
    const { id, candidatId: candidat, domaineId: domaine } = entretien;
    if (collectifs.has(domaine)) return [];
    const usual = dureeEntretien(domaines.get(domaine)?.dureeMinutes ?? 0, majores.has(candidat));
    const dureeMinutes = (estAbsent(entretien) ? null : entretien.dureeMinutes) ?? usual;
    const position = positionDe(entretien);
    if (!position) return [{ id, candidat, domaine, dureeMinutes }];
    const place = estFige(entretien, latest.get(id)) ? { fige: position } : { actuel: position };
    return [{ id, candidat, domaine, dureeMinutes, ...place }];
  });
}

/**
 * The planner's problem from the store: individual entretiens not given up; held, announced, pinned and forced ones
 * figé (H6), drafts with their present place; absent ones without place until placed again (R28). Every plage is in it,
 * whatever its day: the window (R24) is judged apart by hand, and `selonPortee` keeps it for the automatic planner.
 */
export const buildInstance = (donnees: DonneesPlanning): Instance => ({
  version: 1,
  reglages: {
    margeMinutes: donnees.campagne.margeMinutes,
    pauseApres: donnees.campagne.pauseApres,
    pauseMinutes: donnees.campagne.pauseMinutes,
  },
  jurys: buildJurys(donnees),
  origines: buildOrigines(donnees),
  candidats: buildCandidats(donnees),
  entretiens: buildEntretiens(donnees),
});
