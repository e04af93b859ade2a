import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import { estRecu } from '../../domain/avis/avancement.ts';
import type { Presence } from '../../domain/planning/entretien.ts';
import { formatJour } from '../../domain/texte/format.ts';
import { designer } from './charger.ts';

/** R27. @throws Refus for a collective entretien. */
export function exigerIndividuel(vue: EntretienVue): void {
  if (vue.mode === 'collectif')
    throw new Refus(
      'collectif',
      `${vue.domaineNom} se tient en séance collective : seule la présence est notée, sans compte rendu ni avis.`,
    );
}

/**
 * R27, R28: whether results may be typed, and the presence that typing proves: a pupil whose presence nobody noted
 * was there, since somebody writes about the interview [D]. @throws Refus for a collective one, an absent pupil, an
 * entretien without place or still to come.
 */
export function exigerSaisie(vue: EntretienVue, aujourdhui: string): Presence {
  exigerIndividuel(vue);
  if (vue.presence !== null && !estRecu(vue.presence))
    throw new Refus(
      'absent',
      `Une absence est notée pour ${designer(vue)} : il n’y a ni compte rendu ni avis. Si l’entretien a eu lieu, corrigez d’abord la présence.`,
    );
  if (vue.presence !== null) return vue.presence;
  if (vue.jour === null)
    throw new Refus('à placer', `L’entretien de ${designer(vue)} n’est pas placé : il n’a pas encore pu avoir lieu.`);
  if (vue.jour > aujourdhui)
    throw new Refus(
      'à venir',
      `L’entretien de ${designer(vue)} est prévu le ${formatJour(vue.jour)}. S’il a déjà eu lieu, notez d’abord la présence.`,
    );
  return 'présent';
}
