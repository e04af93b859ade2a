import { assertNever } from '../texte/assert-never.ts';
import { formatHeure, formatJour, pluriel } from '../texte/format.ts';
import type { ConflitH8, Ressource } from './conflit.ts';
import type { Position } from './instance.ts';
import { sentence, span, type Noms } from './noms.ts';
import { phrasePersonnes } from './phrase-personnes.ts';

const liste = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** What keeps a jury of the domaine, free otherwise, from receiving: somebody or a room that another jury holds then. */
export interface Partage {
  readonly ressource: Ressource;
  readonly jurys: readonly [string, string];
}

/** Why the planner left an entretien over. */
export type CauseNonPlace =
  | { readonly cause: 'aucun-jury'; readonly domaine: string }
  | { readonly cause: 'aucun-jury-accessible'; readonly domaine: string; readonly candidat: string }
  /** No plage of the domaine is long enough while the candidat and his origine can be there. */
  | { readonly cause: 'jamais-disponible'; readonly domaine: string; readonly candidat: string }
  /** H8: he could come, but somebody of the jury is away then, or its room is taken. */
  | {
      readonly cause: 'jury-absent';
      readonly domaine: string;
      readonly candidat: string;
      readonly absence: ConflitH8;
    }
  /** The figé entretiens alone take every place that he could have had. */
  | { readonly cause: 'figes'; readonly domaine: string; readonly candidat: string }
  /**
   * Proved: of `demandes` entretiens that can only go to the same jurys on the same days, at most `places` can be
   * placed, however they are moved.
   */
  | {
      readonly cause: 'sature';
      readonly domaines: readonly string[];
      readonly jours: readonly string[];
      readonly demandes: number;
      readonly places: number;
      readonly partage?: Partage;
    }
  /** A jury is free, but the pupil's own entretiens leave him no time then (H3). */
  | {
      readonly cause: 'eleve-occupe';
      readonly candidat: string;
      /** Of the entretien that he has instead. */
      readonly domaine: string;
      readonly jour: string;
      readonly debut: string;
    }
  /** The jurys of the domaine are free, but not who sits in them, or their room (H2). */
  | { readonly cause: 'partage'; readonly domaine: string; readonly partage: Partage }
  /** Places existed, others needed them: `demandes` entretiens ask for the jurys of the domaine, `places` got one. */
  | { readonly cause: 'complet'; readonly domaine: string; readonly demandes: number; readonly places: number };

/** One thing that the lycée or a collège can do. */
export type RemedeSimple =
  | {
      readonly changement: 'indisponibilite';
      readonly de: 'candidat' | 'origine';
      readonly id: string;
      readonly jour: string;
      readonly debut?: string;
      readonly fin?: string;
    }
  /** R27: the pupil attends another séance than this one, which holds him at these hours, margin included. */
  | {
      readonly changement: 'seance';
      readonly candidat: string;
      readonly seance: string;
      readonly jour: string;
      readonly debut: string;
      readonly fin: string;
    }
  /** The hour that is enough; absent: none is known yet. */
  | { readonly changement: 'pas-avant'; readonly origine: string; readonly pasAvant: string; readonly suffit?: string }
  /** H2: another room, or somebody else in the place of a member whom another jury needs at the same hours. */
  | { readonly changement: 'salle'; readonly jury: string; readonly salle: string }
  | { readonly changement: 'membre'; readonly jury: string; readonly membre: string }
  | {
      readonly changement: 'plage';
      readonly jury: string;
      readonly jour: string;
      readonly debut: string;
      readonly fin: string;
    }
  | {
      readonly changement: 'fige';
      readonly entretien: string;
      readonly candidat: string;
      readonly domaine: string;
      readonly de: Position;
      readonly vers: Position;
    }
  /** R27: so many places in a séance, those already seated included. */
  | {
      readonly changement: 'capacite';
      readonly seance: string;
      readonly jour: string;
      readonly debut: string;
      readonly places: number;
    }
  | {
      readonly changement: 'nouveau-jury';
      readonly domaine: string;
      readonly pmr: boolean;
      readonly jour: string;
      readonly debut: string;
      readonly fin: string;
    };

/**
 * The smallest change under which the planner did place the entretien, with all those to whom it proposes the same one,
 * everybody else staying placed.
 */
export type Remede =
  | RemedeSimple
  /** Nothing less than these changes together. */
  | { readonly changement: 'ensemble'; readonly changements: readonly RemedeSimple[] }
  /** None of the changes above was found to be enough. */
  | { readonly changement: 'aucun' };

function periode(jours: readonly string[]): string {
  const [first = '', last = first] = [jours[0], jours.at(-1)];
  return first === last ? formatJour(first) : `du ${formatJour(first)} au ${formatJour(last)}`;
}

/** « PETIT Marc siège dans deux jurys aux mêmes heures » */
function enDouble({ ressource, jurys }: Partage, noms: Noms): string {
  const both = jurys.map((id) => noms.jury(id)).join(' et ');
  const who =
    ressource.type === 'salle'
      ? `la salle ${noms.salle(ressource.id)} sert à`
      : `${noms.membre(ressource.id)} siège dans`;
  return `${who} deux jurys aux mêmes heures (${both})`;
}

function saturation(
  { domaines, jours, demandes, places, partage }: Extract<CauseNonPlace, { cause: 'sature' }>,
  noms: Noms,
) {
  const names = domaines.map((id) => noms.domaine(id));
  const who = names.length > 1 ? `les domaines ${liste.format(names)} n’ont ensemble` : `le domaine ${names[0]} n’a`;
  const free = places === 0 ? 'plus aucun créneau libre' : `que ${pluriel(places, 'créneau libre', 'créneaux libres')}`;
  return `${who} ${free}, ${periode(jours)}, pour ${pluriel(demandes, 'entretien')} à y placer${partage ? `\u00a0: ${enDouble(partage, noms)}` : ''}.`;
}

function causeOf(cause: CauseNonPlace, noms: Noms): string {
  if (cause.cause === 'sature') return saturation(cause, noms);
  const domaine = noms.domaine(cause.domaine);
  switch (cause.cause) {
    case 'aucun-jury':
      return `aucun jury ne reçoit le domaine ${domaine}.`;
    case 'aucun-jury-accessible':
      return `${noms.candidat(cause.candidat)} a besoin d’un accès PMR, qu’aucun jury du domaine ${domaine} n’a.`;
    case 'jamais-disponible':
      return `${noms.candidat(cause.candidat)} n’est disponible pendant aucune plage des jurys du domaine ${domaine}.`;
    case 'jury-absent':
      return `${noms.candidat(cause.candidat)} pourrait venir en ${domaine}, mais ${phrasePersonnes(cause.absence, noms)}`;
    case 'figes':
      return `les entretiens déjà convoqués ou épinglés occupent toutes les places où ${noms.candidat(cause.candidat)} pouvait venir en ${domaine}.`;
    case 'eleve-occupe':
      return `${noms.candidat(cause.candidat)} a déjà un entretien en ${domaine} à cette heure (${formatJour(cause.jour)} à ${formatHeure(cause.debut)}).`;
    case 'partage':
      return `${enDouble(cause.partage, noms)}\u00a0: le domaine ${domaine} n’a plus d’heure libre.`;
    case 'complet':
      return `les jurys du domaine ${domaine} sont complets aux heures possibles\u00a0: ${pluriel(cause.demandes, 'entretien')} pour ${pluriel(cause.places, 'place')}.`;
    default:
      return assertNever(cause);
  }
}

const halfDay = ({ jour, debut, fin }: { jour: string; debut: string; fin: string }): string =>
  `${formatJour(jour)}, de ${formatHeure(debut)} à ${formatHeure(fin)}`;

/** A change without its full stop. */
const clause = (changement: RemedeSimple, noms: Noms): string => changeOf(changement, noms).slice(0, -1);

function changeOf(changement: Remede, noms: Noms): string {
  switch (changement.changement) {
    case 'indisponibilite': {
      const who = changement.de === 'candidat' ? noms.candidat(changement.id) : noms.origine(changement.id);
      return `lever l’indisponibilité de ${who} ${formatJour(changement.jour)}, ${span(changement.debut, changement.fin)}.`;
    }
    case 'seance':
      return `changer ${noms.candidat(changement.candidat)} de séance collective\u00a0: la sienne le retient ${formatJour(changement.jour)}, ${span(changement.debut, changement.fin)} (marge comprise).`;
    case 'pas-avant':
      return changement.suffit === undefined
        ? `obtenir que ${noms.origine(changement.origine)} puisse être là avant ${formatHeure(changement.pasAvant)}.`
        : `obtenir que ${noms.origine(changement.origine)} puisse être là à partir de ${formatHeure(changement.suffit)}.`;
    case 'salle':
      return `donner à ${noms.jury(changement.jury)} une autre salle que ${noms.salle(changement.salle)}.`;
    case 'membre':
      return `remplacer ${noms.membre(changement.membre)} dans ${noms.jury(changement.jury)}.`;
    case 'plage':
      return `ouvrir une demi-journée de plus pour ${noms.jury(changement.jury)}\u00a0: ${halfDay(changement)}.`;
    case 'fige': {
      const { de, vers } = changement;
      return `déplacer l’entretien de ${noms.candidat(changement.candidat)} en ${noms.domaine(changement.domaine)}, déjà convoqué ou épinglé ${formatJour(de.jour)} à ${formatHeure(de.debut)}, vers ${formatJour(vers.jour)} à ${formatHeure(vers.debut)} avec ${noms.jury(vers.jury)}.`;
    }
    case 'capacite':
      return `porter à ${pluriel(changement.places, 'place')} la séance du ${formatJour(changement.jour)} à ${formatHeure(changement.debut)}.`;
    case 'nouveau-jury':
      return `ouvrir un jury ${changement.pmr ? 'accessible ' : ''}du domaine ${noms.domaine(changement.domaine)}\u00a0: ${halfDay(changement)}.`;
    case 'ensemble':
      return `${changement.changements.map((one) => clause(one, noms)).join('\u00a0; et ')}.`;
    case 'aucun':
      return 'aucun changement simple n’a été trouvé\u00a0: ajouter des plages au domaine, ou revoir ses entretiens un à un.';
    default:
      return assertNever(changement);
  }
}

/** Why an entretien is left over, in one French sentence for the lycée. */
export const phraseCause = (cause: CauseNonPlace, noms: Noms): string => sentence(causeOf(cause, noms));

/** The change that would place it, in one French sentence for the lycée. */
export const phraseRemede = (changement: Remede, noms: Noms): string => sentence(changeOf(changement, noms));
