import type { IndisponibiliteRow } from '../../domain/candidature/candidature.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import { dureeEntretien } from '../../domain/planning/entretien.ts';
import { estFige, positionDe } from '../../domain/planning/fige.ts';
import type {
  CandidatInstance,
  EntretienInstance,
  Indisponibilite,
  Instance,
  JuryInstance,
  OrigineInstance,
} from '../../domain/planning/instance.ts';
import { occupationSeance } from '../../domain/planning/placement-seance.ts';
import { estAbsent } from '../../domain/planning/presence.ts';
import type { DonneesPlanning } from './donnees-planning.ts';
import { parId } from '../../domain/par-id.ts';

const groupBy = <T>(rows: readonly T[], key: (row: T) => string | null): ReadonlyMap<string | null, T[]> =>
  Map.groupBy(rows, key);

/** H13: what people need to be told to come, on the day itself. */
const PREAVIS_MINUTES = 60;

/** R27: held in a jury unless its domaine is collective. */
export const findCollectifs = ({ domaines }: Pick<DonneesPlanning, 'domaines'>): ReadonlySet<string> =>
  new Set(domaines.filter(({ mode }) => mode === 'collectif').map(({ id }) => id));

const indisponibilite = ({ jour, debut, fin }: IndisponibiliteRow): Indisponibilite => ({
  jour,
  ...(debut !== null && { debut }),
  ...(fin !== null && { fin }),
});

/** H8: the members, or the rooms, of which something is to be told. */
const buildAbsents = ({ indisponibilites }: DonneesPlanning, lien: 'membreId' | 'salleId') =>
  [...groupBy(indisponibilites, (row) => row[lien])].flatMap(([id, rows]) =>
    id === null ? [] : [{ id, indisponibilites: rows.map(indisponibilite) }],
  );

function buildJurys(donnees: DonneesPlanning): JuryInstance[] {
  const domaines = groupBy(donnees.juryDomaines, ({ juryId }) => juryId);
  const membres = groupBy(donnees.juryMembres, ({ juryId }) => juryId);
  const plages = groupBy(donnees.plages, ({ juryId }) => juryId);
  const accessibles = new Set(donnees.salles.filter(({ pmr }) => pmr).map(({ id }) => id));
  return donnees.jurys.map(({ id, salleId, quorum }) => ({
    id,
    domaines: (domaines.get(id) ?? []).map(({ domaineId }) => domaineId),
    membres: (membres.get(id) ?? []).map(({ membreId }) => membreId),
    ...(quorum !== null && { quorum }),
    ...(salleId !== null && { salle: salleId }),
    pmr: salleId !== null && accessibles.has(salleId),
    plages: (plages.get(id) ?? []).map(({ jour, debut, fin, reserve }) => ({ jour, debut, fin, reserve })),
  }));
}

function buildOrigines(donnees: DonneesPlanning): OrigineInstance[] {
  const rows = groupBy(donnees.indisponibilites, ({ origineId }) => origineId);
  return donnees.origines.map(({ id, pasAvant, depart }) => ({
    id,
    indisponibilites: (rows.get(id) ?? []).map(indisponibilite),
    ...(pasAvant !== null && { pasAvant }),
    ...(depart !== null && { depart: { '': depart } }),
  }));
}

/** A pupil cannot be received in his own indisponibilités, nor around the collective séances he attends (H3). */
function buildCandidats(donnees: DonneesPlanning): CandidatInstance[] {
  const rows = groupBy(donnees.indisponibilites, ({ candidatId }) => candidatId);
  const seances = parId(donnees.seances);
  const attended = groupBy(
    donnees.entretiens.filter((entretien) => entretien.seanceId !== null && !estAbsent(entretien.presence)),
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
  const domaines = parId(donnees.domaines);
  const majores = new Set(donnees.candidats.filter(({ tempsMajore }) => tempsMajore).map(({ id }) => id));
  const dernieres = dernieresConvocations(donnees.convocations);
  return donnees.entretiens.flatMap((entretien): EntretienInstance[] => {
    const { id, candidatId: candidat, domaineId: domaine } = entretien;
    if (collectifs.has(domaine)) return [];
    const usual = dureeEntretien(domaines.get(domaine)?.dureeMinutes ?? 0, majores.has(candidat));
    const dureeMinutes = (estAbsent(entretien.presence) ? null : entretien.dureeMinutes) ?? usual;
    const position = positionDe(entretien);
    if (!position) return [{ id, candidat, domaine, dureeMinutes }];
    const place = estFige(entretien, dernieres.get(id)) ? { fige: position } : { actuel: position };
    return [{ id, candidat, domaine, dureeMinutes, ...place }];
  });
}

/**
 * The planner's problem from the store: individual entretiens not given up; held, announced, pinned and forced ones
 * figé (H6), drafts with their present place; absent ones without place until placed again (R28). Every plage is in it,
 * whatever its day: the window (R24) is judged apart by hand, and `selonPortee` keeps it for the automatic planner.
 */
export const buildInstance = (donnees: DonneesPlanning): Instance => ({
  version: 2,
  maintenant: donnees.maintenant,
  reglages: {
    preavisMinutes: PREAVIS_MINUTES,
    margeMinutes: donnees.campagne.margeMinutes,
    pauseApres: donnees.campagne.pauseApres,
    pauseMinutes: donnees.campagne.pauseMinutes,
  },
  salles: buildAbsents(donnees, 'salleId'),
  membres: buildAbsents(donnees, 'membreId'),
  jurys: buildJurys(donnees),
  origines: buildOrigines(donnees),
  candidats: buildCandidats(donnees),
  entretiens: buildEntretiens(donnees),
});
