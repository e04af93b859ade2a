import type { JuryVue, PlanningVue, SeanceVue } from '../../contract/planning-vue.ts';
import { comparePersonnes, prenomNom } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import { countInscrits } from './compter-inscrits.ts';
import { lireDonnees, registreNoms, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { buildInstance } from '../lectures/instance.ts';
import { toPlanning } from './lire-change.ts';
import { parId } from '../../domain/par-id.ts';

function juryVues(donnees: DonneesPlanning): JuryVue[] {
  const salles = parId(donnees.salles);
  const membres = donnees.membres.toSorted(comparePersonnes);
  const sieges = new Set(donnees.juryMembres.map(({ juryId, membreId }) => `${juryId} ${membreId}`));
  return donnees.jurys.map(({ id, nom, salleId }) => ({
    id,
    nom,
    salle: salles.get(salleId ?? '')?.nom ?? '',
    pmr: salles.get(salleId ?? '')?.pmr ?? false,
    membres: membres.filter((membre) => sieges.has(`${id} ${membre.id}`)).map(prenomNom),
    domaineIds: donnees.juryDomaines.filter(({ juryId }) => juryId === id).map(({ domaineId }) => domaineId),
    plages: donnees.plages
      .filter(({ juryId }) => juryId === id)
      .map(({ jour, debut, fin, reserve }) => ({ jour, debut, fin, reserve })),
  }));
}

function seanceVues(donnees: DonneesPlanning): SeanceVue[] {
  const salles = new Map(donnees.salles.map(({ id, nom }) => [id, nom]));
  const inscrits = countInscrits(donnees);
  return donnees.seances.map((seance) => ({
    ...seance,
    salle: salles.get(seance.salleId ?? '') ?? '',
    inscrits: inscrits.get(seance.id) ?? 0,
  }));
}

function findJours({ plages, seances, entretiens }: DonneesPlanning): string[] {
  const jours = [...plages, ...seances, ...entretiens].flatMap(({ jour }) => (jour === null ? [] : [jour]));
  return [...new Set(jours)].toSorted();
}

/** All that the planner's screen shows, in one reading. */
export async function lirePlanning(read: ReadStore, _input: object, ctx: Contexte): Promise<PlanningVue> {
  const donnees = await lireDonnees(read, ctx);
  return {
    jurys: juryVues(donnees),
    seances: seanceVues(donnees),
    entretiens: (await lireEntretiens(read, donnees.entretiens)).map(toPlanning),
    instance: buildInstance(donnees),
    noms: registreNoms(donnees),
    jours: findJours(donnees),
    feries: donnees.feries,
  };
}
