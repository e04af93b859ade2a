import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { type Creneau, plusLongVide, raisonSansPlace } from '../../domain/convocation/sans-place.ts';
import { placesSeance } from '../../domain/planning/places-libres.ts';
import type { ReadStore } from '../../store/types.ts';
import { parId } from '../../domain/par-id.ts';

type Creneaux = ReadonlyMap<string, readonly Creneau[]>;

const regrouper = (paires: readonly (readonly [string, Creneau])[]): Creneaux =>
  new Map(
    [...Map.groupBy(paires, ([domaineId]) => domaineId)].map(([id, siennes]) => [
      id,
      siennes.map(([, creneau]) => creneau),
    ]),
  );

async function lireHeures(
  read: ReadStore,
  { places, aujourdhui, pmr }: { places: readonly EntretienVue[]; aujourdhui: string; pmr: ReadonlySet<string> },
): Promise<Creneaux> {
  const jurys = parId(await read.all('jury'));
  const parJury = Map.groupBy(await read.all('juryDomaine'), ({ juryId }) => juryId);
  const occupes = Map.groupBy(places, ({ juryId, jour }) => `${juryId} ${jour}`);
  const plages = (await read.all('plage')).filter(({ jour }) => jour >= aujourdhui);
  return regrouper(
    plages.flatMap((plage) => {
      const pris = (occupes.get(`${plage.juryId} ${plage.jour}`) ?? []).flatMap(({ debut, dureeMinutes }) =>
        debut === null ? [] : [{ debut, dureeMinutes }],
      );
      const accessible = pmr.has(jurys.get(plage.juryId)?.salleId ?? '');
      const creneau = { accessible, reste: plusLongVide(plage, pris) };
      return (parJury.get(plage.juryId) ?? []).map(({ domaineId }) => [domaineId, creneau] as const);
    }),
  );
}

async function lireSeances(
  read: ReadStore,
  { places, aujourdhui, pmr }: { places: readonly EntretienVue[]; aujourdhui: string; pmr: ReadonlySet<string> },
): Promise<Creneaux> {
  const inscrits = Map.groupBy(places, ({ seanceId }) => seanceId);
  const seances = (await read.all('seance')).filter(({ jour }) => jour >= aujourdhui);
  return regrouper(
    seances.map(({ id, domaineId, salleId, capacite }) => [
      domaineId,
      { accessible: pmr.has(salleId ?? ''), reste: placesSeance({ capacite }, inscrits.get(id)?.length ?? 0) },
    ]),
  );
}

/** R22: for each entretien without a place, the short reason of it. */
export async function lireRaisons(
  read: ReadStore,
  vues: readonly EntretienVue[],
  aujourdhui: string,
): Promise<(vue: EntretienVue) => string> {
  const pmr = new Set((await read.all('salle')).flatMap((salle) => (salle.pmr ? salle.id : [])));
  const places = vues.filter(({ jour }) => jour !== null && jour >= aujourdhui);
  const heures = await lireHeures(read, { places, aujourdhui, pmr });
  const seances = await lireSeances(read, { places, aujourdhui, pmr });
  return ({ mode, domaineId, accesPmr, dureeMinutes, convocation }) => {
    const manque = convocation?.issue ? { jour: convocation.jour, issue: convocation.issue } : null;
    const creneaux = (mode === 'collectif' ? seances : heures).get(domaineId) ?? [];
    return raisonSansPlace({ mode, accesPmr, dureeMinutes, manque, retire: convocation !== null }, creneaux);
  };
}
