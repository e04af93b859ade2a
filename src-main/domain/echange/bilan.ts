import { type Avancement, resteASaisir } from '../avis/avancement.ts';
import { estRecu } from '../planning/presence.ts';
import type { Avis } from '../avis/avis.ts';
import { estEchu, joursDeDelai, type RegleDelai } from '../avis/delai.ts';
import type { Mode } from '../campagne/campagne.ts';
import type { Presence } from '../planning/entretien.ts';
import { compareTextes } from '../texte/format.ts';

/** R28: an appointment that the pupil did not keep, and that was given again since. */
export interface RendezVousManque {
  readonly jour: string;
  readonly issue: 'absent' | 'excusé';
}

/** What the bilan needs to know of one entretien, those given up left out. */
export interface EntretienCompte {
  readonly candidatId: string;
  readonly domaineNom: string;
  readonly origineNom: string;
  readonly mode: Mode;
  readonly jour: string | null;
  readonly presence: Presence | null;
  readonly manques: readonly RendezVousManque[];
  /** One per requested or added formation (R33). */
  readonly avis: readonly { readonly valeur: Avis | null; readonly ajoute: boolean }[];
  /** R32. */
  readonly avancement: Avancement;
  /** R30: last day in time; null when nothing is due. */
  readonly echeance: string | null;
  /** Day of the last change of the results; null when there is none. */
  readonly rendu: string | null;
  /** R30. */
  readonly enRetard: boolean;
}

/** Counts of one domaine, one origin, one day, or the whole. */
export interface LigneBilan {
  readonly nom: string;
  readonly eleves: number;
  readonly entretiens: number;
  /** R27: of which held one by one; the others have neither avis nor delay. */
  readonly individuels: number;
  readonly places: number;
  readonly recus: number;
  readonly absents: number;
  readonly excuses: number;
  /** Placed, and nobody noted what happened, or it is still to come. */
  readonly sansPresence: number;
  /** R28: appointments not kept, whatever came after. */
  readonly manques: number;
  /** R28: share, per hundred, of the appointments kept among those kept or missed; null when there is none. */
  readonly presence: number | null;
  readonly favorables: number;
  readonly assezFavorables: number;
  readonly reserves: number;
  /** Of pupils received one by one. */
  readonly sansAvis: number;
  /** R33: among the formations above. */
  readonly ajoutes: number;
  readonly complets: number;
  readonly dansLeDelai: number;
  readonly horsDelai: number;
  /** Held, and something is still to be written. */
  readonly aRendre: number;
  readonly enRetard: number;
  /** R30, in the unit of the campaign: from the interview to the last change of its results, on average; null when there is none. */
  readonly delaiMoyen: number | null;
}

const combien = <T>(liste: readonly T[], condition: (un: T) => boolean): number => liste.filter(condition).length;

const estComplet = ({ avancement }: EntretienCompte): boolean => avancement === 'complet' || avancement === 'transmis';

function presences(entretiens: readonly EntretienCompte[]) {
  const recus = combien(entretiens, ({ presence }) => estRecu(presence));
  const absents = combien(entretiens, ({ presence }) => presence === 'absent');
  const excuses = combien(entretiens, ({ presence }) => presence === 'excusé');
  const manques = absents + excuses + entretiens.flatMap((entretien) => entretien.manques).length;
  return {
    places: combien(entretiens, ({ jour }) => jour !== null),
    recus,
    absents,
    excuses,
    sansPresence: combien(entretiens, ({ jour, presence }) => jour !== null && presence === null),
    manques,
    presence: recus + manques === 0 ? null : (100 * recus) / (recus + manques),
  };
}

function avisRendus(entretiens: readonly EntretienCompte[]) {
  const individuels = entretiens.filter(({ mode }) => mode === 'individuel');
  const avis = individuels.flatMap((entretien) => entretien.avis);
  const attendus = individuels.filter(({ presence }) => estRecu(presence)).flatMap((entretien) => entretien.avis);
  const donnes = (valeur: Avis): number => combien(avis, (un) => un.valeur === valeur);
  return {
    favorables: donnes('favorable'),
    assezFavorables: donnes('assez favorable'),
    reserves: donnes('réservé'),
    sansAvis: combien(attendus, ({ valeur }) => valeur === null),
    ajoutes: combien(avis, ({ ajoute }) => ajoute),
  };
}

function delais(entretiens: readonly EntretienCompte[], regle: RegleDelai) {
  const complets = entretiens.filter(estComplet);
  const horsDelai = combien(
    complets,
    ({ echeance, rendu }) => echeance !== null && rendu !== null && estEchu(echeance, rendu),
  );
  const durees = complets.flatMap(({ jour, rendu }) =>
    jour !== null && rendu !== null ? [joursDeDelai(jour, rendu, regle)] : [],
  );
  return {
    complets: complets.length,
    dansLeDelai: complets.length - horsDelai,
    horsDelai,
    aRendre: combien(entretiens, ({ avancement }) => resteASaisir(avancement)),
    enRetard: combien(entretiens, ({ enRetard }) => enRetard),
    delaiMoyen: durees.length === 0 ? null : durees.reduce((somme, duree) => somme + duree, 0) / durees.length,
  };
}

const ligne = (nom: string, entretiens: readonly EntretienCompte[], regle: RegleDelai): LigneBilan => ({
  nom,
  eleves: new Set(entretiens.map(({ candidatId }) => candidatId)).size,
  entretiens: entretiens.length,
  individuels: combien(entretiens, ({ mode }) => mode === 'individuel'),
  ...presences(entretiens),
  ...avisRendus(entretiens),
  ...delais(entretiens, regle),
});

/** Appointments of one day: those that stand, and those missed that were given again since (R28). */
export interface JourBilan {
  readonly jour: string;
  readonly attendus: number;
  readonly recus: number;
  readonly absents: number;
  readonly excuses: number;
  readonly sansPresence: number;
}

/** R28: the appointments of each day, in order; a missed one stays on its day when it was given again. */
export function compterJours(
  entretiens: readonly Pick<EntretienCompte, 'jour' | 'presence' | 'manques'>[],
): JourBilan[] {
  const rendezVous = entretiens.flatMap(({ jour, presence, manques }) => [
    ...(jour === null ? [] : [{ jour, presence }]),
    ...manques.map((manque) => ({ jour: manque.jour, presence: manque.issue })),
  ]);
  return [...Map.groupBy(rendezVous, ({ jour }) => jour)]
    .map(([jour, siens]) => ({
      jour,
      attendus: siens.length,
      recus: combien(siens, ({ presence }) => estRecu(presence)),
      absents: combien(siens, ({ presence }) => presence === 'absent'),
      excuses: combien(siens, ({ presence }) => presence === 'excusé'),
      sansPresence: combien(siens, ({ presence }) => presence === null),
    }))
    .toSorted((a, b) => (a.jour < b.jour ? -1 : 1));
}

export interface Bilan {
  readonly unite: RegleDelai['unite'];
  readonly total: LigneBilan;
  readonly parDomaine: readonly LigneBilan[];
  readonly parOrigine: readonly LigneBilan[];
  /** In order. */
  readonly parJour: readonly JourBilan[];
}

/**
 * exchanges.md §3: counts, presence (R28), avis (R32) and delays (R30, in the unit of the campaign), per domaine, per
 * origin and per day; no name of any pupil, and no order but that of names and days.
 */
export function dresserBilan(entretiens: readonly EntretienCompte[], regle: RegleDelai): Bilan {
  const par = (cle: (entretien: EntretienCompte) => string): readonly LigneBilan[] =>
    [...Map.groupBy(entretiens, cle)]
      .map(([nom, siens]) => ligne(nom, siens, regle))
      .toSorted((a, b) => compareTextes(a.nom, b.nom));
  return {
    unite: regle.unite,
    total: ligne('Ensemble', entretiens, regle),
    parDomaine: par(({ domaineNom }) => domaineNom),
    parOrigine: par(({ origineNom }) => origineNom),
    parJour: compterJours(entretiens),
  };
}
