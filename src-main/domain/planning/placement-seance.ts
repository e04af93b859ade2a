import { seChevauchent, toHeure, toMinutes } from '../date/heure.ts';
import type { Seance } from '../organisation/organisation.ts';
import { formatHeure, formatJour, pluriel } from '../texte/format.ts';
import { sejour } from './exigences.ts';
import { findHorsFenetre, phraseHorsFenetre, type FenetreEntretiens } from './fenetre.ts';
import { estAVenir } from './creneaux-restants.ts';
import { need, type IndexPlanning } from './index-instance.ts';
import { bornes, empechements } from './indisponibilite.ts';
import type { Indisponibilite, OccupationCandidat } from './instance.ts';
import { placesSeance } from './places-libres.ts';
import type { Noms } from './phrase-conflit.ts';

/** One pupil's coming to a collective session, and what is known around it. */
export interface QuestionSeance {
  readonly seance: Seance;
  readonly candidat: string;
  readonly domaine: string;
  /** The séance that the pupil attends today, if any: left out of the judgement. */
  readonly seanceActuelle: string | null;
  /** Pupils who attend it already, this one not counted. */
  readonly inscrits: number;
}

export interface ContexteSeance {
  readonly index: IndexPlanning;
  readonly fenetre: FenetreEntretiens;
  readonly noms: Noms;
}

/** H3 for those who attend a session: nothing else during it, nor within `margeMinutes` before and after. */
export function occupationSeance(seance: Seance, margeMinutes: number): OccupationCandidat {
  const debut = toMinutes(seance.debut);
  return {
    type: 'seance',
    id: seance.id,
    jour: seance.jour,
    debut: toHeure(Math.max(0, debut - margeMinutes)),
    fin: toHeure(Math.min(24 * 60 - 1, debut + seance.dureeMinutes + margeMinutes)),
  };
}

function unavailable({ index, noms }: ContexteSeance, question: QuestionSeance): string[] {
  const { seance, candidat: id, seanceActuelle } = question;
  const candidat = need(index.candidats, id);
  const origine = need(index.origines, candidat.origine);
  const debut = toMinutes(seance.debut);
  const fin = debut + seance.dureeMinutes;
  const [arrivee, depart] = sejour(origine, seance.jour);
  const occupations = candidat.occupations?.filter((one) => one.id !== seanceActuelle) ?? [];
  const clashes = (list: readonly Indisponibilite[] = []): boolean =>
    list.some((one) => one.jour === seance.jour && seChevauchent(debut, fin, ...bornes(one)));
  const at = `${formatJour(seance.jour)} à ${formatHeure(seance.debut)}`;
  return [
    ...(clashes(empechements({ ...candidat, occupations }))
      ? [`${noms.candidat(id)} n’est pas disponible ${at}.`]
      : []),
    ...(clashes(origine.indisponibilites) ? [`${noms.origine(origine.id)} n’est pas disponible ${at}.`] : []),
    ...(debut < arrivee
      ? [`${noms.origine(origine.id)} ne peut pas être là avant ${formatHeure(toHeure(arrivee))}.`]
      : []),
    ...(depart < fin ? [`${noms.origine(origine.id)} repart à ${formatHeure(toHeure(depart))}.`] : []),
  ];
}

/** H3 against the pupil's individual entretiens. */
function clashesWith({ index, noms }: ContexteSeance, { seance, candidat }: QuestionSeance): string[] {
  const { margeMinutes } = index.reglages;
  const debut = toMinutes(seance.debut) - margeMinutes;
  const fin = toMinutes(seance.debut) + seance.dureeMinutes + margeMinutes;
  return (index.parCandidat.get(candidat) ?? [])
    .filter((item) => item.jour === seance.jour && seChevauchent(debut, fin, item.debut, item.fin))
    .map(
      (item) =>
        `${noms.candidat(candidat)} a déjà un entretien en ${noms.domaine(item.entretien.domaine)} à ${formatHeure(toHeure(item.debut))}.`,
    );
}

/** R24, H13: the day is not one for entretiens, or the session has begun. */
function derogationsSeance({ fenetre, index: { maintenant } }: ContexteSeance, seance: Seance): string[] {
  const hors = findHorsFenetre(fenetre, seance.jour);
  if (hors) return [phraseHorsFenetre(hors)];
  if (!maintenant || estAVenir(seance, maintenant)) return [];
  return [`La séance du ${formatJour(seance.jour)} à ${formatHeure(seance.debut)} a déjà commencé.`];
}

/** Sentences in French; both lists are empty when the pupil may attend. */
export interface JugementSeance {
  readonly refus: readonly string[];
  /** What a written reason would allow: the window (R24), a session that has begun (H13). */
  readonly derogations: readonly string[];
}

/** R24, R27, H3, H4 for a collective session: its domaine, its capacity, the pupil's other entretiens and availability. */
export function jugerSeance(contexte: ContexteSeance, question: QuestionSeance): JugementSeance {
  const { seance, domaine, candidat, inscrits } = question;
  const { noms } = contexte;
  if (seance.domaineId !== domaine)
    return {
      refus: [
        `Cette séance présente ${noms.domaine(seance.domaineId)} : ${noms.candidat(candidat)} n’y est pas attendu.`,
      ],
      derogations: [],
    };
  return {
    refus: [
      ...(placesSeance(seance, inscrits) === 0
        ? [`La séance est complète (${pluriel(seance.capacite, 'place')}).`]
        : []),
      ...clashesWith(contexte, question),
      ...unavailable(contexte, question),
    ],
    derogations: derogationsSeance(contexte, seance),
  };
}
