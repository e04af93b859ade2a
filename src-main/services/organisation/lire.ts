import type { JuryOrganise, OrganisationVue, SalleVue } from '../../contract/organisation.ts';
import { capacites } from '../../domain/organisation/capacite.ts';
import { type IndisponibiliteSaisie, absencesDe, sansAbsences } from '../../domain/organisation/disponibilites.ts';
import type { Jury, Salle, Seance } from '../../domain/organisation/organisation.ts';
import { dureeEntretien } from '../../domain/planning/entretien.ts';
import { comparePersonnes, formatHeure, formatJourCourt, compareTextes } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { joursFeries } from '../lectures/jours-feries.ts';
import type { Contexte } from '../handler.ts';
import { parId } from '../../domain/par-id.ts';

async function lireJurys(read: ReadStore): Promise<JuryOrganise[]> {
  const membres = parId(await read.all('membre'));
  const liensMembres = Map.groupBy(await read.all('juryMembre'), ({ juryId }) => juryId);
  const liensDomaines = Map.groupBy(await read.all('juryDomaine'), ({ juryId }) => juryId);
  const plages = Map.groupBy(await read.all('plage'), ({ juryId }) => juryId);
  const places = Map.groupBy(await read.all('entretien'), ({ juryId }) => juryId);
  const jurys = (await read.all('jury')).toSorted((a, b) => a.ordre - b.ordre || compareTextes(a.nom, b.nom));
  return jurys.map((jury) => ({
    ...jury,
    domaineIds: (liensDomaines.get(jury.id) ?? []).map(({ domaineId }) => domaineId),
    membres: (liensMembres.get(jury.id) ?? [])
      .flatMap(({ membreId }) => membres.get(membreId) ?? [])
      .toSorted((a, b) => compareTextes(a.nom, b.nom)),
    plages: (plages.get(jury.id) ?? []).toSorted((a, b) => (a.jour + a.debut < b.jour + b.debut ? -1 : 1)),
    places: places.get(jury.id)?.length ?? 0,
  }));
}

const nomSeance = ({ jour, debut }: Seance): string => `séance du ${formatJourCourt(jour)} à ${formatHeure(debut)}`;

const usagesDe = ({ id }: Salle, jurys: readonly Jury[], seances: readonly Seance[]): string[] => [
  ...jurys.filter(({ salleId }) => salleId === id).map(({ nom }) => nom),
  ...seances.filter(({ salleId }) => salleId === id).map(nomSeance),
];

/** Public holidays of the calendar years that the campaign touches. */
async function lireFeries(read: ReadStore, aujourdhui: string): Promise<OrganisationVue['feries']> {
  const campagne = await read.get('campagne', 'campagne');
  const debut = Number((campagne?.entretiensDebut ?? aujourdhui).slice(0, 4));
  const fin = Number((campagne?.entretiensFin ?? aujourdhui).slice(0, 4));
  const annees = Array.from({ length: Math.min(fin - debut, 3) + 1 }, (_, index) => debut + index);
  return joursFeries(annees);
}

async function lireBesoins(read: ReadStore): Promise<{ domaineId: string; dureeMinutes: number }[]> {
  const domaines = new Map((await read.all('domaine')).map(({ id, dureeMinutes }) => [id, dureeMinutes]));
  const majores = new Set((await read.all('candidat', { tempsMajore: true })).map(({ id }) => id));
  return (await read.all('entretien', { renonce: false })).map(({ domaineId, candidatId, dureeMinutes }) => ({
    domaineId,
    dureeMinutes: dureeMinutes ?? dureeEntretien(domaines.get(domaineId) ?? 0, majores.has(candidatId)),
  }));
}

async function compterCandidats(read: ReadStore): Promise<Record<string, number>> {
  const actives = (await read.all('candidature')).filter(({ etat }) => etat !== 'renoncée');
  const parDomaine = Map.groupBy(actives, ({ domaineId }) => domaineId);
  return Object.fromEntries(
    [...parDomaine].map(([id, lignes]) => [id, new Set(lignes.map(({ candidatId }) => candidatId)).size]),
  );
}

/** H8: when each member is away and each room is taken, by who or what it is. */
async function lireAbsences(read: ReadStore): Promise<(id: string) => IndisponibiliteSaisie[]> {
  const parQui = Map.groupBy(await read.all('indisponibilite'), ({ membreId, salleId }) => membreId ?? salleId);
  return (id) => (parQui.get(id) ?? []).map(({ jour, debut, fin }) => ({ jour, debut, fin }));
}

/** All that the Organisation screen shows, with demand against supply per domaine. */
export async function lireOrganisation(read: ReadStore, _input: object, ctx: Contexte): Promise<OrganisationVue> {
  const jurys = await lireJurys(read);
  const absences = await lireAbsences(read);
  const seances = (await read.all('seance')).toSorted((a, b) => (a.jour + a.debut < b.jour + b.debut ? -1 : 1));
  const inscrits = Map.groupBy(await read.all('entretien'), ({ seanceId }) => seanceId);
  const salles: SalleVue[] = (await read.all('salle'))
    .toSorted((a, b) => compareTextes(a.nom, b.nom))
    .map((salle) => ({ ...salle, usages: usagesDe(salle, jurys, seances), indisponibilites: absences(salle.id) }));
  const membres = (await read.all('membre'))
    .toSorted(comparePersonnes)
    .map((membre) => ({ ...membre, indisponibilites: absences(membre.id) }));
  const offerts = jurys.map((jury) => ({
    ...jury,
    plages: sansAbsences(jury.plages, absencesDe(jury, { membres, salles })),
  }));
  const domaines = (await read.all('domaine')).toSorted((a, b) => compareTextes(a.nom, b.nom));
  return {
    salles,
    membres,
    jurys,
    seances: seances.map((seance) => ({ ...seance, places: inscrits.get(seance.id)?.length ?? 0 })),
    capacites: capacites({ domaines, jurys: offerts, seances, entretiens: await lireBesoins(read) }),
    candidatsParDomaine: await compterCandidats(read),
    feries: await lireFeries(read, ctx.aujourdhui),
  };
}
