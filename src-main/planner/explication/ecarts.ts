import { toHeure } from '../../domain/date/heure.ts';
import type { Ressource } from '../../domain/planning/conflit.ts';
import type { DemiJourneePleine, EcartBorne } from '../../domain/planning/ecart.ts';
import type { Composante } from '../borne/analyse.ts';
import type { Borne } from '../borne/borne.ts';
import type { Guichet } from '../borne/guichets.ts';
import { difference, morceaux, union } from '../../domain/date/intervalles.ts';
import type { Modele } from '../modele/modele.ts';
import type { Photo } from '../recherche/recherche.ts';
import type { DemiJournee } from '../borne/demi-journees.ts';

/** Half-days told in the sentence. */
const PLEINES_DITES = 3;

/** When each jury receives in a plan, by jury and day. */
function occupations({ nJurys, nJours, duree }: Modele, photo: Photo): number[][] {
  const busy: number[][] = Array.from({ length: nJurys * nJours }, () => []);
  photo.jury.forEach((jury, e) => {
    if (jury >= 0) busy[jury * nJours + photo.jour[e]!]!.push(photo.debut[e]!, photo.debut[e]! + duree[e]!);
  });
  return busy;
}

/** A room or a member that all the jurys have. */
function enCommun({ instance }: Modele, demiJournees: readonly DemiJournee[]): Ressource | undefined {
  const [first, ...others] = demiJournees.map(({ jury }) => instance.jurys[jury]!);
  if (!first || others.length === 0) return undefined;
  const { salle } = first;
  if (salle !== undefined && others.every((other) => other.salle === salle)) return { type: 'salle', id: salle };
  const membre = first.membres.find((id) => others.every(({ membres }) => membres.includes(id)));
  return membre === undefined ? undefined : { type: 'membre', id: membre };
}

/** What is free of a guichet in a plan for those who wait; undefined when it can receive none of them. */
function pleine(
  modele: Modele,
  busy: readonly number[][],
  guichet: Guichet,
  waitingGroupes: ReadonlySet<number>,
): DemiJourneePleine | undefined {
  const { nJours, rivaux, instance, jours } = modele;
  const useful = guichet.demiJournees.filter((_, rank) =>
    guichet.offres.some(
      ({ demiJournee, groupes }) => demiJournee === rank && groupes.some((one) => waitingGroupes.has(one)),
    ),
  );
  const { jour } = guichet.demiJournees[0]!;
  if (useful.length === 0) return undefined;
  const own = guichet.demiJournees.flatMap(({ ouverts }) => ouverts.flatMap(({ libre }) => [libre.debut, libre.fin]));
  const free = union(
    useful.flatMap(({ jury, ouverts }) => {
      const open = ouverts.flatMap(({ libre }) => [libre.debut, libre.fin]);
      return difference(
        union(open),
        [jury, ...rivaux[jury]!].flatMap((one) => busy[one * nJours + jour]!),
      );
    }),
  );
  const pieces = morceaux(free).map(([from, to]) => to - from);
  const [debut, fin] = [Math.min(...own), Math.max(...own)];
  const received = guichet.demiJournees.flatMap(({ jury }) =>
    busy[jury * nJours + jour]!.filter((at, k) => k % 2 === 0 && debut <= at && at < fin),
  );
  const ressource = enCommun(modele, guichet.demiJournees);
  return {
    jurys: guichet.demiJournees.map(({ jury }) => instance.jurys[jury]!.id),
    ...(ressource && { ressource }),
    jour: jours[jour]!,
    debut: toHeure(debut),
    fin: toHeure(fin),
    entretiens: received.length,
    libresMinutes: pieces.reduce((sum, piece) => sum + piece, 0),
    plusLongMinutes: Math.max(0, ...pieces),
  };
}

function ecartDe(
  modele: Modele,
  photo: Photo,
  [composante, borne]: readonly [Composante, number],
): EcartBorne | undefined {
  const { groupes, entretiens, carte } = composante;
  const waits = (e: number): boolean => photo.jury[e]! < 0;
  const places = entretiens.filter((e) => !waits(e)).length;
  if (places >= borne) return undefined;
  const busy = occupations(modele, photo);
  const waitingGroupes = new Set(groupes.flatMap((groupe, rank) => (groupe.entretiens.some(waits) ? [rank] : [])));
  const found = carte.guichets.flatMap((guichet) => pleine(modele, busy, guichet, waitingGroupes) ?? []);
  const plusCourtMinutes = Math.min(...entretiens.filter(waits).map((e) => modele.duree[e]!));
  const full = found.filter(({ plusLongMinutes }) => plusLongMinutes < plusCourtMinutes);
  return {
    domaines: [...new Set(entretiens.map((e) => modele.instance.entretiens[e]!.domaine))].toSorted(),
    demandes: entretiens.length,
    places,
    borne,
    plusCourtMinutes,
    demiJournees: found.length,
    sansMorceau: full.length,
    libresMinutes: found.reduce((sum, { libresMinutes }) => sum + libresMinutes, 0),
    pleines: full.toSorted((one, other) => other.libresMinutes - one.libresMinutes).slice(0, PLEINES_DITES),
  };
}

/** The components in which a plan places fewer than the bound allows, and what is left free of their half-days. */
export const findEcarts = (modele: Modele, photo: Photo, { bornes }: Borne): EcartBorne[] =>
  [...bornes].flatMap((known) => ecartDe(modele, photo, known) ?? []);
