import { assertNever } from '../texte/assert-never.ts';
import { formatDuree, formatHeure, formatJour, pluriel } from '../texte/format.ts';
import type { ConflitH10, ConflitH11, ConflitH12, ConflitH13, ConflitH8, ConflitH9 } from './conflit.ts';
import { estAVenir } from './creneaux-restants.ts';
import { span, type Noms } from './noms.ts';

type ConflitPersonnes = ConflitH8 | ConflitH9 | ConflitH10 | ConflitH11 | ConflitH12 | ConflitH13;

function phraseH10(conflit: ConflitH10, noms: Noms): string {
  const membre = noms.membre(conflit.membre);
  switch (conflit.cause) {
    case 'max':
      return `${membre} tiendrait ${pluriel(conflit.entretiens.length, 'entretien')} ${formatJour(conflit.jour)}, plus que les ${conflit.maxParJour} prévus pour une journée.`;
    case 'dejeuner': {
      const { entre, et, minutes } = conflit.dejeuner;
      return `${membre} n’aurait plus ${formatDuree(minutes)} pour déjeuner entre ${formatHeure(entre)} et ${formatHeure(et)}.`;
    }
    case 'pause':
      return `${membre} enchaînerait ${pluriel(conflit.entretiens.length, 'entretien')} sans pause\u00a0: il en faut une de ${formatDuree(conflit.pauseMinutes)} après ${conflit.pauseApres}.`;
    default:
      return assertNever(conflit);
  }
}

function phraseH11(conflit: ConflitH11, noms: Noms): string {
  const origine = noms.origine(conflit.origine);
  switch (conflit.cause) {
    case 'arrivee':
      return `${origine} n’arrive qu’à ${formatHeure(conflit.heure)} ${formatJour(conflit.jour)}.`;
    case 'depart':
      return `${origine} repart à ${formatHeure(conflit.heure)} ${formatJour(conflit.jour)}.`;
    case 'ensemble':
      return `${origine} ne peut pas avoir plus de ${pluriel(conflit.maxEnsemble, 'élève')} à la fois au lycée.`;
    default:
      return assertNever(conflit);
  }
}

function phraseH13(conflit: ConflitH13): string {
  if (conflit.cause === 'avance')
    return `Le jour même, une heure annoncée ne s’avance pas\u00a0: c’était ${formatHeure(conflit.annonce)}.`;
  const { jour, debut, maintenant, preavisMinutes } = conflit;
  const quand = `${formatJour(jour)} à ${formatHeure(debut)}`;
  return estAVenir(conflit, maintenant)
    ? `${quand}, c’est trop tôt pour prévenir\u00a0: il faut ${formatDuree(preavisMinutes)}.`
    : `${quand}, c’est déjà passé.`;
}

/** What H8–H13 say, in one French sentence. */
export function phrasePersonnes(conflit: ConflitPersonnes, noms: Noms): string {
  switch (conflit.regle) {
    case 'H8':
      return conflit.de === 'salle'
        ? `la salle ${noms.salle(conflit.id)} n’est pas disponible ${formatJour(conflit.jour)}, ${span(conflit.debut, conflit.fin)}.`
        : `${noms.membre(conflit.id)} n’est pas là ${formatJour(conflit.jour)}, ${span(conflit.debut, conflit.fin)}.`;
    case 'H9':
      return `${noms.membre(conflit.membre)} reçoit ${noms.candidat(conflit.avec.candidat)} à ${formatHeure(conflit.avec.debut)} dans ${noms.jury(conflit.avec.jury)}\u00a0: il lui faut ${formatDuree(conflit.minutes)} pour changer de salle.`;
    case 'H10':
      return phraseH10(conflit, noms);
    case 'H11':
      return phraseH11(conflit, noms);
    case 'H12':
      return `${noms.membre(conflit.membre)} ne doit pas recevoir ${noms.candidat(conflit.candidat)}.`;
    case 'H13':
      return phraseH13(conflit);
    default:
      return assertNever(conflit);
  }
}
