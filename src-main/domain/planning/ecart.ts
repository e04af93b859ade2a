import { formatHeure, formatJour, formatNombre, pluriel } from '../texte/format.ts';
import type { Ressource } from './conflit.ts';
import { sentence, type Noms } from './noms.ts';

const liste = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

/** A half-day of jurys that receive one pupil at a time, and what the plan leaves free of it. */
export interface DemiJourneePleine {
  readonly jurys: readonly string[];
  /** What keeps several jurys from sitting at once (H2); absent for one jury, or when it differs from pair to pair. */
  readonly ressource?: Ressource;
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  /** How many entretiens stand there. */
  readonly entretiens: number;
  /** Minutes during which nobody is received, and the longest stretch of them. */
  readonly libresMinutes: number;
  readonly plusLongMinutes: number;
}

/**
 * Why a plan stays below the proved bound: among the entretiens of some domaines that share jurys, members or rooms, fewer
 * are placed than the bound lets hope for, the free minutes of the half-days being in pieces that nobody waiting can use.
 */
export interface EcartBorne {
  readonly domaines: readonly string[];
  readonly demandes: number;
  readonly places: number;
  readonly borne: number;
  /** Length of the shortest entretien that waits. */
  readonly plusCourtMinutes: number;
  /** Half-days that those waiting could use, how many of them have no free stretch of that length, and minutes free in all. */
  readonly demiJournees: number;
  readonly sansMorceau: number;
  readonly libresMinutes: number;
  /** Those with most minutes lost, first. */
  readonly pleines: readonly DemiJourneePleine[];
}

const commun = ({ type, id }: Ressource, noms: Noms): string =>
  `${type === 'salle' ? noms.salle(id) : noms.membre(id)} en commun`;

function phrasePleine(pleine: DemiJourneePleine, noms: Noms): string {
  const { jurys, ressource, jour, debut, fin, entretiens, libresMinutes, plusLongMinutes } = pleine;
  const qui = liste.format(jurys.map((id) => noms.jury(id)));
  const ensemble = jurys.length > 1 ? `, un élève à la fois${ressource ? ` (${commun(ressource, noms)})` : ''}` : '';
  const reste = `${pluriel(libresMinutes, 'minute libre', 'minutes libres')}, ${plusLongMinutes} d’affilée au plus`;
  return `${formatJour(jour)}, de ${formatHeure(debut)} à ${formatHeure(fin)}, ${qui}${ensemble}\u00a0: ${pluriel(entretiens, 'entretien')}, ${reste}`;
}

/** What is left of the half-days that those waiting could use: no stretch of the length they need, or the wrong hours. */
function phraseMorceaux({ demiJournees, sansMorceau, plusCourtMinutes, libresMinutes }: EcartBorne): string {
  const libres = `(${pluriel(libresMinutes, 'minute libre', 'minutes libres')} en tout)`;
  const morceau = `d’affilée les ${pluriel(plusCourtMinutes, 'minute')} du plus court de leurs entretiens ${libres}`;
  const autresHeures = 'de libre que des heures où ceux-là ne peuvent pas venir, ou la pause du jury';
  if (demiJournees === 1) {
    const seule = 'La seule demi-journée possible pour ceux qui attendent n’a';
    return sansMorceau === 1 ? `${seule} pas ${morceau}.` : `${seule} ${autresHeures} ${libres}.`;
  }
  const parmi = `Sur les ${formatNombre(demiJournees)} demi-journées possibles pour ceux qui attendent`;
  if (sansMorceau === demiJournees) return `${parmi}, aucune n’a ${morceau}.`;
  if (sansMorceau === 0) return `${parmi}, toutes n’ont ${autresHeures} ${libres}.`;
  const pleines = sansMorceau === 1 ? 'une n’a' : `${formatNombre(sansMorceau)} n’ont`;
  const autres = demiJournees - sansMorceau === 1 ? 'l’autre n’a' : 'les autres n’ont';
  return `${parmi}, ${pleines} pas ${morceau}\u00a0; ${autres} ${autresHeures}.`;
}

/** Why fewer are placed than the bound, in French, with figures. */
export function phraseEcart(ecart: EcartBorne, noms: Noms): string {
  const { domaines, demandes, places, borne, pleines } = ecart;
  const nommes = domaines.map((id) => noms.domaine(id));
  const qui = nommes.length > 1 ? `les domaines ${liste.format(nommes)}` : `le domaine ${nommes[0]}`;
  const lieux = pleines.map((pleine) => phrasePleine(pleine, noms)).join('\u00a0; ');
  return [
    sentence(
      `pour ${qui}, ${pluriel(places, 'entretien placé', 'entretiens placés')} sur ${demandes}, quand la borne en laisse espérer ${borne}.`,
    ),
    phraseMorceaux(ecart),
    ...(lieux === '' ? [] : [sentence(`${lieux}.`)]),
  ].join(' ');
}
