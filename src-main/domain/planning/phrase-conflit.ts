import { assertNever } from '../texte/assert-never.ts';
import { formatDuree, formatHeure, formatJour, formatJourCourt, pluriel } from '../texte/format.ts';
import { phrasePersonnes } from './phrase-personnes.ts';
import type { Conflit, ConflitH1, ConflitH2, ConflitH3, ConflitH4, Gene, Rencontre } from './conflit.ts';
import { sentence, span, type Noms } from './noms.ts';

export type { Noms } from './noms.ts';

const liste = new Intl.ListFormat('fr-FR', { type: 'conjunction' });

const at = (avec: Rencontre): string => `à ${formatHeure(avec.debut)}`;

function phraseH1(conflit: ConflitH1, noms: Noms): string {
  switch (conflit.cause) {
    case 'domaine':
      return `${noms.jury(conflit.jury)} ne reçoit pas le domaine ${noms.domaine(conflit.domaine)}.`;
    case 'plage':
      return `${noms.jury(conflit.jury)} ne siège pas ${formatJour(conflit.jour)} de ${formatHeure(conflit.debut)} à ${formatHeure(conflit.fin)}.`;
    case 'pas':
      return `Un entretien commence toutes les 5 minutes : ${formatHeure(conflit.debut)} n’est pas une heure possible.`;
    default:
      return assertNever(conflit);
  }
}

function phraseH2({ ressource, avec }: ConflitH2, noms: Noms): string {
  const candidat = noms.candidat(avec.candidat);
  switch (ressource.type) {
    case 'jury':
      return `${noms.jury(ressource.id)} reçoit déjà ${candidat} ${at(avec)}.`;
    case 'salle':
      return `La salle ${noms.salle(ressource.id)} est prise ${at(avec)} par ${noms.jury(avec.jury)}, qui y reçoit ${candidat}.`;
    case 'membre':
      return `${noms.membre(ressource.id)} siège déjà ${at(avec)} dans ${noms.jury(avec.jury)}, qui reçoit ${candidat}.`;
    default:
      return assertNever(ressource);
  }
}

function phraseH3({ cause, candidat, avec, margeMinutes }: ConflitH3, noms: Noms): string {
  const expected = `${noms.candidat(candidat)} a déjà un entretien en ${noms.domaine(avec.domaine)}`;
  return cause === 'chevauche'
    ? `${expected} ${at(avec)}.`
    : `${expected} de ${formatHeure(avec.debut)} à ${formatHeure(avec.fin)} : il faut ${formatDuree(margeMinutes)} entre deux entretiens.`;
}

function phraseH4(conflit: ConflitH4, noms: Noms): string {
  if (conflit.cause === 'pas-avant')
    return `${noms.origine(conflit.id)} ne peut pas être là avant ${formatHeure(conflit.pasAvant)}.`;
  const who = conflit.de === 'candidat' ? noms.candidat(conflit.id) : noms.origine(conflit.id);
  return `${who} n’est pas disponible ${formatJour(conflit.jour)}, ${span(conflit.debut, conflit.fin)}.`;
}

/** One French sentence that explains a conflict to the lycée (it may say « jury »; what families read may not). */
export const phraseConflit = (conflit: Conflit, noms: Noms): string => sentence(reasonOf(conflit, noms));

/** One French sentence that tells the awkward side of an allowed placement. */
export const phraseGene = (gene: Gene, noms: Noms): string => sentence(awkwardness(gene, noms));

function reasonOf(conflit: Conflit, noms: Noms): string {
  switch (conflit.regle) {
    case 'H1':
      return phraseH1(conflit, noms);
    case 'H2':
      return phraseH2(conflit, noms);
    case 'H3':
      return phraseH3(conflit, noms);
    case 'H4':
      return phraseH4(conflit, noms);
    case 'H5':
      return `${noms.candidat(conflit.candidat)} a besoin d’un accès PMR, que ${noms.jury(conflit.jury)} n’a pas.`;
    case 'H6':
      return `L’entretien de ${noms.candidat(conflit.candidat)} en ${noms.domaine(conflit.domaine)} est déjà convoqué ou épinglé : ${formatJour(conflit.fige.jour)} à ${formatHeure(conflit.fige.debut)}.`;
    case 'H7':
      return `${noms.jury(conflit.jury)} enchaînerait ${pluriel(conflit.entretiens.length, 'entretien')} sans pause : il en faut une de ${formatDuree(conflit.pauseMinutes)} après ${conflit.pauseApres}.`;
    default:
      return phrasePersonnes(conflit, noms);
  }
}

/** Beyond, days are counted: the sentence is read among others. */
const JOURS_NOMMES = 2;

const days = (jours: readonly string[]): string =>
  jours.length > JOURS_NOMMES
    ? pluriel(jours.length, 'autre jour', 'autres jours')
    : liste.format(jours.toSorted().map(formatJourCourt));

function awkwardness(gene: Gene, noms: Noms): string {
  switch (gene.gene) {
    case 'second-trajet':
      return `${noms.candidat(gene.candidat)} vient déjà ${days(gene.autresJours)} : un trajet de plus.`;
    case 'nouveau-jour-origine':
      return `${noms.origine(gene.origine)} vient déjà ${days(gene.autresJours)} : ${formatJourCourt(gene.jour)} serait un jour de plus.`;
    case 'attente':
      return `${noms.candidat(gene.candidat)} attendrait ${formatDuree(gene.minutes)} de plus entre ses entretiens.`;
    case 'nouvelle-demi-journee':
      return `${noms.jury(gene.jury)} ouvrirait une demi-journée pour cet entretien (${formatJourCourt(gene.jour)}, ${gene.moment === 'matin' ? 'matin' : 'après-midi'}).`;
    case 'reserve':
      return `C’est une plage de réserve de ${noms.jury(gene.jury)}.`;
    default:
      return assertNever(gene);
  }
}
