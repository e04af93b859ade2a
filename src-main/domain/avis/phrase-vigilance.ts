import { assertNever } from '../texte/assert-never.ts';
import type { ThemeVigilance } from './mots-sensibles.ts';
import type { Alerte } from './vigilance.ts';

function sujet(theme: ThemeVigilance): string {
  switch (theme) {
    case 'comportement':
      return 'le comportement de l’élève';
    case 'santé':
      return 'la santé de l’élève';
    case 'famille':
      return 'la famille de l’élève';
    case 'notes':
      return 'les notes de l’élève';
    case 'bulletin':
      return 'le bulletin scolaire';
    default:
      return assertNever(theme);
  }
}

/**
 * R23, R25: what the warning says: one sentence per theme met, naming each word once. It leaves the
 * decision to the writer.
 */
export function phrasesVigilance(alertes: readonly Alerte[]): string[] {
  return [...Map.groupBy(alertes, ({ theme }) => theme)].map(([theme, list]) => {
    const mots = [...new Set(list.map(({ mot }) => `«\u00a0${mot.toLocaleLowerCase('fr')}\u00a0»`))].join(', ');
    return `${mots}\u00a0: ce texte ne doit pas évoquer ${sujet(theme)}. S’il s’agit du métier ou de la formation, laissez-le.`;
  });
}
