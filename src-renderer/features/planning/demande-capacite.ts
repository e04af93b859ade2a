import type { Portee } from '../../../src-main/contract/planning.ts';
import { seChevauchent, toMinutes } from '../../../src-main/domain/date/heure.ts';
import { findHorsFenetre } from '../../../src-main/domain/planning/fenetre.ts';
import { compareTextes } from '../../../src-main/domain/texte/format.ts';
import { estAPlacer } from './a-placer.ts';
import type { Modele } from './modele.ts';

/** What a domaine asks for and what its jurys or séances can still give, within a scope. */
export interface DemandeDomaine {
  readonly domaineId: string;
  readonly nom: string;
  /** Entretiens without a place; an absent pupil is not planned until somebody puts him back (R28). */
  readonly demande: number;
  /** Entretiens that would fit in what is free; a jury of several domaines counts for each of them. */
  readonly capacite: number;
  /** Whether its jurys are shared with another domaine that asks too. */
  readonly partagee: boolean;
}

/** R24: days on which the automatic planner may place. */
export const joursOuverts = ({ vue, fenetre }: Modele, aujourdhui: string): string[] =>
  vue.jours.filter((jour) => jour > aujourdhui && findHorsFenetre(fenetre, jour) === null);

/** Free minutes of one jury within the days, in whole entretiens of `duree` minutes. */
function placesLibres(modele: Modele, juryId: string, jours: ReadonlySet<string>, duree: number): number {
  const jury = modele.jurys.get(juryId);
  if (!jury || duree <= 0) return 0;
  let places = 0;
  for (const { jour, debut, fin } of jury.plages) {
    if (!jours.has(jour)) continue;
    const taken = (modele.index.parJuryJour.get(`${jour} ${juryId}`) ?? []).filter((item) =>
      seChevauchent(item.debut, item.fin, toMinutes(debut), toMinutes(fin)),
    );
    let from = toMinutes(debut);
    for (const item of taken) {
      places += Math.max(0, Math.floor((item.debut - from) / duree));
      from = Math.max(from, item.fin);
    }
    places += Math.max(0, Math.floor((toMinutes(fin) - from) / duree));
  }
  return places;
}

/** Demand against capacity of each domaine that asks for something, before planning. An estimate: pauses are left out. */
export function demandeParDomaine(modele: Modele, portee: Portee, aujourdhui: string): DemandeDomaine[] {
  const open = joursOuverts(modele, aujourdhui);
  const jours = new Set(portee.jours === null ? open : open.filter((jour) => portee.jours?.includes(jour)));
  const asking = Map.groupBy(
    modele.vue.entretiens.filter((one) => estAPlacer(one) && one.presence === null),
    ({ domaineId }) => domaineId,
  );
  // Drafts that may move ask for nothing more, but their domaine can be left out.
  if (portee.etendue !== 'à placer')
    for (const { domaine, actuel } of modele.vue.instance.entretiens)
      if (actuel && jours.has(actuel.jour) && !asking.has(domaine)) asking.set(domaine, []);
  return [...asking]
    .map(([domaineId, rows]): DemandeDomaine => {
      const collectif = modele.domaines.get(domaineId)?.mode === 'collectif';
      const jurys = modele.vue.jurys.filter(({ domaineIds }) => domaineIds.includes(domaineId));
      const duree = modele.domaines.get(domaineId)?.dureeMinutes ?? 0;
      const seances = modele.vue.seances.filter((seance) => seance.domaineId === domaineId && jours.has(seance.jour));
      return {
        domaineId,
        nom: modele.noms.domaine(domaineId),
        demande: rows.length,
        capacite: collectif
          ? seances.reduce((sum, { capacite, inscrits }) => sum + Math.max(0, capacite - inscrits), 0)
          : jurys.reduce((sum, { id }) => sum + placesLibres(modele, id, jours, duree), 0),
        partagee:
          !collectif &&
          jurys.some(({ domaineIds }) => domaineIds.some((other) => other !== domaineId && asking.has(other))),
      };
    })
    .toSorted((a, b) => compareTextes(a.nom, b.nom));
}
