import type { Portee } from '../../../../src-main/contract/planning.ts';
import { findHorsFenetre } from '../../../../src-main/domain/planning/fenetre.ts';
import { morceaux, union } from '../../../../src-main/domain/date/intervalles.ts';
import { cleJour } from '../../../../src-main/domain/planning/index-instance.ts';
import { seulsALaFois } from '../../../../src-main/domain/planning/seuls-a-la-fois.ts';
import { contenance, morceauxLibres, placesSeance } from '../../../../src-main/domain/planning/places-libres.ts';
import { compareTextes } from '../../../../src-main/domain/texte/format.ts';
import { estAPlacer } from '../plan/a-placer.ts';
import type { Modele } from '../plan/modele.ts';

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

/** What is free of a jury on a day: neither it nor one that shares a member or the room with it receives then (H2). */
function libres({ jurys, index }: Modele, juryId: string, jour: string): number[] {
  const exclus = [juryId, ...(index.jurys.get(juryId)?.rivaux ?? []).map(({ jury }) => jury)];
  const taken = exclus
    .flatMap((id) => index.parJuryJour.get(cleJour(id, jour)) ?? [])
    .flatMap((item) => [item.debut, item.fin]);
  const plages = (jurys.get(juryId)?.plages ?? []).filter((plage) => plage.jour === jour);
  return plages.flatMap((plage) => morceauxLibres(plage, taken).flat());
}

/** Entretiens of `duree` minutes that fit into what is free within the days; hours that jurys share count once. */
function placesLibres(modele: Modele, juryIds: readonly string[], jours: ReadonlySet<string>, duree: number): number {
  if (duree <= 0) return 0;
  const groupes = seulsALaFois(juryIds, (id) => modele.index.jurys.get(id)?.jury ?? { membres: [] });
  return groupes
    .flatMap((groupe) =>
      [...jours].flatMap((jour) => morceaux(union(groupe.flatMap((id) => libres(modele, id, jour))))),
    )
    .reduce((sum, [debut, fin]) => sum + contenance(debut, fin, duree), 0);
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
          ? seances.reduce((sum, seance) => sum + placesSeance(seance, seance.inscrits), 0)
          : placesLibres(
              modele,
              jurys.map(({ id }) => id),
              jours,
              duree,
            ),
        partagee:
          !collectif &&
          jurys.some(({ domaineIds }) => domaineIds.some((other) => other !== domaineId && asking.has(other))),
      };
    })
    .toSorted((a, b) => compareTextes(a.nom, b.nom));
}
