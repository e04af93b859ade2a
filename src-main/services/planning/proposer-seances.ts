import type { PlacementSeance, Portee } from '../../contract/planning.ts';
import type { Instance, NonPlace } from '../../domain/planning/instance.ts';
import { placementsActuels } from '../../domain/planning/placements-actuels.ts';
import type { Noms } from '../../domain/planning/phrase-conflit.ts';
import { need } from '../../domain/planning/index-instance.ts';
import { estAbsent } from '../../domain/planning/presence.ts';
import { estFige } from '../../domain/planning/fige.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import { remplirSeances } from '../../planner/seances/seances.ts';
import type { DonneesPlanning } from '../lectures/donnees-planning.ts';
import { findCollectifs } from '../lectures/instance.ts';
import { dansDomaines, estJourOuvert } from './portee.ts';
import { parId } from '../../domain/par-id.ts';

type Demande = Parameters<typeof remplirSeances>[0];
type EntretienCollectif = Demande['entretiens'][number];
type TempsPris = NonNullable<Demande['pris']>[number];

/** The collective part of a proposal, and who attends what once it is adopted. */
export interface SeancesProposees {
  readonly placements: readonly PlacementSeance[];
  readonly nonPlaces: readonly NonPlace[];
  /** Collective entretiens that were to be placed. */
  readonly demandes: number;
}

/** Within the scope and without a séance: to place. Everybody else stays where he is, drafts of closed days included. */
function collectifs(donnees: DonneesPlanning, portee: Portee): EntretienCollectif[] {
  const domaines = findCollectifs(donnees);
  const dernieres = dernieresConvocations(donnees.convocations);
  const origines = new Map(donnees.candidats.map(({ id, origineId }) => [id, origineId]));
  const jours = new Map(donnees.seances.map(({ id, jour }) => [id, jour]));
  return donnees.entretiens.flatMap((entretien): EntretienCollectif[] => {
    const { id, candidatId: candidat, domaineId: domaine, seanceId } = entretien;
    if (!domaines.has(domaine) || estAbsent(entretien.presence)) return [];
    const row = { id, candidat, origine: need(origines, candidat), domaine };
    if (seanceId === null) return dansDomaines(portee, domaine) ? [row] : [];
    const open = dansDomaines(portee, domaine) && estJourOuvert(donnees, portee, need(jours, seanceId));
    const draft = portee.etendue !== 'à placer' && open && !estFige(entretien, dernieres.get(id));
    return [draft ? { ...row, actuel: seanceId } : { ...row, fige: seanceId }];
  });
}

/** Sentences of the planner say identifiers; the lycée reads names. */
const nommer = (phrase: string, { candidat, domaine }: EntretienCollectif, noms: Noms): string =>
  phrase.replaceAll(candidat, noms.candidat(candidat)).replaceAll(domaine, noms.domaine(domaine));

/** Hours that pupils already spend at the lycée for what the proposal will not move: jurys, and séances of closed days. */
function tempsPris(
  instance: Instance,
  attendus: readonly EntretienCollectif[],
  fermees: DonneesPlanning['seances'],
): TempsPris[] {
  const rows = parId(instance.entretiens);
  const seances = parId(fermees);
  return [
    ...placementsActuels(instance).flatMap(({ entretien, jour, debut }): TempsPris[] => {
      const { candidat, dureeMinutes, fige } = need(rows, entretien);
      return fige ? [{ candidat, jour, debut, dureeMinutes }] : [];
    }),
    ...attendus.flatMap(({ candidat, fige }): TempsPris[] => {
      const seance = seances.get(fige ?? '');
      return seance ? [{ candidat, jour: seance.jour, debut: seance.debut, dureeMinutes: seance.dureeMinutes }] : [];
    }),
  ];
}

/**
 * R27: fills the séances of open days around the individual places that the proposal will not move. A séance of another
 * day is attended by those who attend it, and takes nobody more.
 */
export function proposerSeances(
  donnees: DonneesPlanning,
  portee: Portee,
  contexte: { readonly instance: Instance; readonly noms: Noms },
): SeancesProposees {
  const { instance, noms } = contexte;
  const tous = collectifs(donnees, portee);
  const isOpen = ({ jour }: { readonly jour: string }): boolean => estJourOuvert(donnees, portee, jour);
  const ouvertes = donnees.seances.filter(isOpen);
  const fermees = donnees.seances.filter((seance) => !isOpen(seance));
  const closed = new Set(fermees.map(({ id }) => id));
  const entretiens = tous.filter(({ fige }) => fige === undefined || !closed.has(fige));
  const byId = parId(entretiens);
  const { placements, nonPlaces } = remplirSeances({
    seances: ouvertes.map(({ domaineId, ...seance }) => ({ ...seance, domaine: domaineId })),
    entretiens,
    candidats: instance.candidats,
    origines: instance.origines,
    reglages: instance.reglages,
    pris: tempsPris(instance, tous, fermees),
  });
  return {
    placements: placements.filter(({ entretien, seance }) => {
      const { fige, actuel } = need(byId, entretien);
      return seance !== fige && seance !== actuel;
    }),
    nonPlaces: nonPlaces.map((left) => {
      const entretien = need(byId, left.entretien);
      return { ...left, motif: nommer(left.motif, entretien, noms), remede: nommer(left.remede, entretien, noms) };
    }),
    demandes: entretiens.filter(({ fige }) => fige === undefined).length,
  };
}

/** The rows once the proposed séances are attended: individual places are found around them (H3). */
export function avecSeances(donnees: DonneesPlanning, placements: readonly PlacementSeance[]): DonneesPlanning {
  const seances = new Map(placements.map(({ entretien, seance }) => [entretien, seance]));
  const entretiens = donnees.entretiens.map((one) => ({ ...one, seanceId: seances.get(one.id) ?? one.seanceId }));
  return { ...donnees, entretiens };
}
