import {
  COLONNES_LIGNE,
  type EntretienAttendu,
  type EntretienLigne,
  type JourAttendu,
} from '../../contract/entretiens.ts';
import { type EntretienVue, neGarder } from '../../contract/entretien-vue.ts';
import { pointsDe } from '../../domain/campagne/cloture.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireReglesCloture } from '../lectures/lire-campagne.ts';
import { lireRegleDelai, type Suivi, suivre } from '../lectures/echeances.ts';
import { duJour, lireEntretiens } from '../lectures/lire-entretiens.ts';

interface Jurys {
  readonly noms: ReadonlyMap<string, string>;
  readonly membres: ReadonlyMap<string, readonly string[]>;
}

const toLigne = (vue: EntretienVue, suivi: Suivi, { noms, membres }: Jurys): Omit<EntretienLigne, 'reste'> => ({
  ...neGarder(vue, COLONNES_LIGNE),
  ...suivi,
  juryNom: noms.get(vue.juryId ?? '') ?? '',
  membres: membres.get(vue.juryId ?? '') ?? [],
  avisAttendus: vue.formations.length,
  avisRendus: vue.formations.filter(({ avis }) => avis !== null).length,
  aCompteRendu: vue.compteRendu.trim() !== '',
});

const toAttendu = (ligne: EntretienLigne, vue: EntretienVue): EntretienAttendu => ({
  ...ligne,
  tempsMajore: vue.tempsMajore,
  accesPmr: vue.accesPmr,
  lieu: vue.lieu,
  arrivee: vue.arrivee,
  dureeMinutes: vue.dureeMinutes,
  formations: vue.formations.map(({ formationId, intitule, lettrePresentee }) => ({
    formationId,
    intitule,
    lettrePresentee,
  })),
});

const horaire = ({ jour, debut }: EntretienLigne): string => `${jour ?? '9999'} ${debut ?? ''}`;

interface Rang {
  readonly ligne: EntretienLigne;
  readonly vue: EntretienVue;
}

async function lireJurys(read: ReadStore): Promise<Jurys> {
  const noms = new Map((await read.all('jury')).map(({ id, nom }) => [id, nom]));
  const surnoms = new Map((await read.all('membre')).map(({ id, nom }) => [id, nom]));
  const liens = Map.groupBy(await read.all('juryMembre'), ({ juryId }) => juryId);
  const membres = [...liens].map(
    ([juryId, siens]) =>
      [juryId, siens.flatMap(({ membreId }) => surnoms.get(membreId) ?? []).toSorted(compareTextes)] as const,
  );
  return { noms, membres: new Map(membres) };
}

async function ranger(read: ReadStore, entretiens: readonly Entretien[], aujourdhui: string): Promise<Rang[]> {
  const regle = await lireRegleDelai(read);
  const jurys = await lireJurys(read);
  const regles = await lireReglesCloture(read, aujourdhui);
  return (await lireEntretiens(read, entretiens))
    .map((vue) => {
      const reste = pointsDe({ ...vue, avis: vue.formations.map(({ avis }) => avis) }, regles);
      const ligne = { ...toLigne(vue, suivre(vue, regle, aujourdhui), jurys), reste };
      return { ligne, vue, quand: horaire(ligne) };
    })
    .toSorted((a, b) => (a.quand === b.quand ? comparePersonnes(a.vue, b.vue) : a.quand < b.quand ? -1 : 1));
}

/** Entretiens that are not given up, by day, hour and name; unplaced ones last. */
export async function listerEntretiens(read: ReadStore, aujourdhui: string): Promise<EntretienLigne[]> {
  const rangs = await ranger(read, await read.all('entretien', { renonce: false }), aujourdhui);
  return rangs.map(({ ligne }) => ligne);
}

/** Those expected on one day, séances included, by hour and name. */
export async function listerAttendus(read: ReadStore, jour: string, aujourdhui: string): Promise<EntretienAttendu[]> {
  const rangs = await ranger(read, await duJour(read, jour), aujourdhui);
  return rangs.map(({ ligne, vue }) => toAttendu(ligne, vue));
}

/** Every day on which somebody is expected, in order, with how many. */
export async function listerJours(read: ReadStore): Promise<JourAttendu[]> {
  const seances = new Map((await read.all('seance')).map(({ id, jour }) => [id, jour]));
  const entretiens = await read.all('entretien', { renonce: false });
  const jours = entretiens
    .map(({ jour, seanceId }) => (seanceId === null ? jour : (seances.get(seanceId) ?? null)))
    .filter((jour) => jour !== null);
  return [...Map.groupBy(jours, (jour) => jour)]
    .map(([jour, list]) => ({ jour, attendus: list.length }))
    .toSorted((a, b) => (a.jour < b.jour ? -1 : 1));
}
