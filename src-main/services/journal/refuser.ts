import { Refus } from '../../contract/refus.ts';
import type { ActeNomme, Rejeu, Sens } from '../../domain/journal/rejeu.ts';

const MOTS = {
  avant: { faire: 'annuler', fait: 'annulé', dernier: 'le dernier acte' },
  apres: { faire: 'rétablir', fait: 'rétabli', dernier: 'le prochain à rétablir' },
} as const;

/** The act that was replayed. @throws Refus when it was not, with what to show. */
export function exigerRejoue(sens: Sens, rejeu: Rejeu): ActeNomme {
  const { faire, fait, dernier } = MOTS[sens];
  switch (rejeu.issue) {
    case 'fait':
      return rejeu.acte;
    case 'rien':
      throw new Refus('journal vide', `Il n’y a rien à ${faire}.`);
    case 'plancher':
      throw new Refus('plancher', rejeu.phrase);
    case 'dépassé':
      throw new Refus(
        'acte dépassé',
        `Rien n’a été ${fait}\u00a0: ${dernier} est maintenant «\u00a0${rejeu.dernier.libelle}\u00a0». Un autre a été fait ou annulé depuis, peut-être dans une autre fenêtre.`,
        { dernier: rejeu.dernier },
      );
    case 'départ':
      throw new Refus(
        'déjà parti',
        `Rien n’a été annulé\u00a0: ${rejeu.departs.map(({ phrase }) => phrase).join('\u00a0; ')}. Confirmez que vous voulez annuler malgré cela.`,
        { acte: rejeu.acte, departs: rejeu.departs },
      );
  }
}
