import { formatHeure, formatJour, pluriel } from '../../domain/texte/format.ts';
import { toHeure } from '../../domain/date/heure.ts';
import type { Indisponibilite } from '../../domain/planning/instance.ts';
import type { Remede, RemedeSimple } from '../../domain/planning/non-place.ts';
import { span } from '../../domain/planning/noms.ts';
import {
  compareSeances,
  type DemandeSeances,
  type EntretienCollectif,
  type Remplissage,
  type SeanceAPourvoir,
} from './remplissage.ts';

export interface NonPlaceCollectif {
  readonly entretien: string;
  readonly motif: string;
  readonly remede: string;
  /** The remedy as data, when the application can make it. */
  readonly changement?: Remede;
}

/** What would seat an entretien: a sentence, and the same as data when the application can make it. */
type RemedeDit = Pick<NonPlaceCollectif, 'remede' | 'changement'>;

/** Hours between which a séance more is looked for, and every how many minutes. */
const OUVERTURE_MINUTES = 8 * 60 + 30;
const FERMETURE_MINUTES = 17 * 60;
const PAS_SEANCE_MINUTES = 30;
const DUREE_USUELLE_MINUTES = 60;

const capacite = (plan: Remplissage, seance: SeanceAPourvoir): RemedeSimple => ({
  changement: 'capacite',
  seance: seance.id,
  jour: seance.jour,
  debut: seance.debut,
  places: plan.membresDe(seance).length,
});

const quand = ({ jour, debut }: SeanceAPourvoir): string => `${formatJour(jour)} à ${formatHeure(debut)}`;

/** A word to the pupil or his collège, and the question that it would make. */
interface Levee {
  /** One key for all whom this word would help. */
  readonly cle: string;
  readonly phrase: string;
  readonly changement: RemedeSimple;
  readonly demande: DemandeSeances;
}

const sans = <T extends { readonly indisponibilites?: readonly Indisponibilite[] }>(
  who: T,
  one: Indisponibilite,
): T => ({
  ...who,
  indisponibilites: (who.indisponibilites ?? []).filter((other) => other !== one),
});

function levees(demande: DemandeSeances, { candidat, origine }: EntretienCollectif): Levee[] {
  const replace = <T extends { readonly id: string }>(items: readonly T[], changed: T): T[] =>
    items.map((item) => (item.id === changed.id ? changed : item));
  const absence = (who: string, one: Indisponibilite): string =>
    `Lever l’indisponibilité ${who} ${formatJour(one.jour)}, ${span(one.debut, one.fin)}`;
  const found: Levee[] = [];
  const pupil = demande.candidats.find(({ id }) => id === candidat);
  for (const one of pupil?.indisponibilites ?? [])
    found.push({
      cle: JSON.stringify([candidat, one]),
      phrase: absence(`de ${candidat}`, one),
      changement: { changement: 'indisponibilite', de: 'candidat', id: candidat, ...one },
      demande: { ...demande, candidats: replace(demande.candidats, sans(pupil!, one)) },
    });
  const college = demande.origines.find(({ id }) => id === origine);
  for (const one of college?.indisponibilites ?? [])
    found.push({
      cle: JSON.stringify([origine, one]),
      phrase: absence(`du collège de ${candidat}`, one),
      changement: { changement: 'indisponibilite', de: 'origine', id: origine, ...one },
      demande: { ...demande, origines: replace(demande.origines, sans(college!, one)) },
    });
  if (college?.pasAvant !== undefined) {
    const { pasAvant, ...early } = college;
    found.push({
      cle: JSON.stringify([origine, pasAvant]),
      phrase: `Obtenir que le collège de ${candidat} puisse être là avant ${formatHeure(pasAvant)}`,
      changement: { changement: 'pas-avant', origine, pasAvant },
      demande: { ...demande, origines: replace(demande.origines, early) },
    });
  }
  return found;
}

/**
 * Looks for the smallest change that would seat those left over: more places in a séance, a word to the pupil or his
 * collège, both, a séance more. Each is checked against H3 and H4, on top of those it already seats.
 */
class RemedesSeances {
  private readonly demande: DemandeSeances;
  private readonly remplissage: Remplissage;
  /** The plan with those left over seated beyond the capacities. */
  private readonly elargi: Remplissage;
  private readonly nouvelles: SeanceAPourvoir[] = [];
  /** Plans with something lifted for a collège, by what was lifted. */
  private readonly leves = new Map<string, Remplissage>();

  constructor(demande: DemandeSeances, remplissage: Remplissage) {
    this.demande = demande;
    this.remplissage = remplissage;
    this.elargi = remplissage.copie(demande);
  }

  /** What to say once everybody has been looked at: the number of places depends on all. */
  chercher(entretien: EntretienCollectif): () => RemedeDit {
    const own = this.demande.seances.filter(({ domaine }) => domaine === entretien.domaine);
    const full = own
      .toSorted(compareSeances(this.elargi, [entretien]))
      .find((seance) => this.elargi.possible(entretien, seance));
    if (full) {
      this.elargi.place(entretien, full);
      return () => ({ remede: `${this.porter(this.elargi, full)}.`, changement: capacite(this.elargi, full) });
    }
    return this.lever(entretien, own) ?? this.prevoir(entretien, own);
  }

  private porter(plan: Remplissage, seance: SeanceAPourvoir): string {
    return `Porter à ${pluriel(plan.membresDe(seance).length, 'place')} la séance du ${quand(seance)}`;
  }

  private lever(entretien: EntretienCollectif, own: readonly SeanceAPourvoir[]): (() => RemedeDit) | undefined {
    const options = levees(this.demande, entretien).map(({ cle, phrase, changement, demande }) => {
      const plan = this.leves.get(cle) ?? this.remplissage.copie(demande);
      this.leves.set(cle, plan);
      const possible = own.filter((seance) => plan.possible(entretien, seance));
      return { phrase, changement, plan, possible, free: possible.find((seance) => plan.placesLibres(seance) > 0) };
    });
    const free = options.find((option) => option.free);
    if (free?.free) {
      free.plan.place(entretien, free.free);
      return () => ({ remede: `${free.phrase}.`, changement: free.changement });
    }
    const full = options.find(({ possible }) => possible.length > 0);
    const seance = full?.possible[0];
    if (!full || !seance) return undefined;
    full.plan.place(entretien, seance);
    const { phrase, changement, plan } = full;
    const lower = (texte: string): string => texte.charAt(0).toLocaleLowerCase('fr') + texte.slice(1);
    return () => ({
      remede: `${phrase}\u00a0; et ${lower(this.porter(plan, seance))}.`,
      changement: { changement: 'ensemble', changements: [changement, capacite(plan, seance)] },
    });
  }

  /** A séance more at an hour at which the pupil can be there, on a day on which there is one already if possible. */
  private prevoir(entretien: EntretienCollectif, own: readonly SeanceAPourvoir[]): () => RemedeDit {
    const { domaine, candidat } = entretien;
    const seance =
      this.nouvelles.find((one) => this.elargi.possible(entretien, one)) ??
      this.heures(domaine, own).find((one) => this.elargi.possible(entretien, one));
    if (!seance)
      return () => ({
        remede:
          own.length === 0
            ? `Prévoir une séance de ${domaine}.`
            : `Prévoir une séance de ${domaine} à une heure où ${candidat} peut venir.`,
      });
    if (!this.nouvelles.includes(seance)) this.nouvelles.push(seance);
    this.elargi.place(entretien, seance);
    return () => ({ remede: `Prévoir une séance de ${domaine} ${quand(seance)}.` });
  }

  private heures(domaine: string, own: readonly SeanceAPourvoir[]): SeanceAPourvoir[] {
    const { seances, pris = [] } = this.demande;
    const days = (from: readonly { readonly jour: string }[]): string[] => from.map(({ jour }) => jour).toSorted();
    const dureeMinutes = own[0]?.dureeMinutes ?? seances[0]?.dureeMinutes ?? DUREE_USUELLE_MINUTES;
    return [...new Set([...days(own), ...days(seances), ...days(pris)])].flatMap((jour) => {
      const found: SeanceAPourvoir[] = [];
      for (let at = OUVERTURE_MINUTES; at + dureeMinutes <= FERMETURE_MINUTES; at += PAS_SEANCE_MINUTES)
        found.push({ id: `+ ${domaine} ${jour} ${at}`, domaine, jour, debut: toHeure(at), dureeMinutes, capacite: 0 });
      return found;
    });
  }
}

function motif(remplissage: Remplissage, entretien: EntretienCollectif, own: readonly SeanceAPourvoir[]): string {
  const { candidat, domaine } = entretien;
  if (own.length === 0) return `Aucune séance n’est prévue pour ${domaine}.`;
  const capacite = own.reduce((sum, seance) => sum + seance.capacite, 0);
  if (own.some((seance) => remplissage.possible(entretien, seance)))
    return `Les séances de ${domaine} possibles pour ${candidat} sont complètes (${pluriel(capacite, 'place')} en tout).`;
  return own.every((seance) => !remplissage.disponible(entretien, seance))
    ? `${candidat} n’est disponible à aucune séance de ${domaine}.`
    : `Les séances de ${domaine} tombent sur d’autres entretiens de ${candidat}.`;
}

/** For each entretien without a seat, why, and a change that is known to seat it with all those told the same. */
export function expliquerSeances(demande: DemandeSeances, remplissage: Remplissage): NonPlaceCollectif[] {
  const remedes = new RemedesSeances(demande, remplissage);
  return demande.entretiens
    .filter(({ id }) => !remplissage.lieu.has(id))
    .map((entretien) => {
      const own = demande.seances.filter(({ domaine }) => domaine === entretien.domaine);
      const { id } = entretien;
      return { entretien: id, motif: motif(remplissage, entretien, own), remede: remedes.chercher(entretien) };
    })
    .map(({ remede, ...rest }) => ({ ...rest, ...remede() }));
}
