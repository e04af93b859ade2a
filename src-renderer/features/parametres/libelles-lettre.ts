import type { MotifConvocation } from '../../../src-main/domain/convocation/convocation.ts';
import type { TexteLettre } from '../../../src-main/domain/convocation/lettre.ts';

export const MOTIFS_LETTRE: Readonly<Record<MotifConvocation, string>> = {
  première: 'première convocation',
  remplacement: 'changement de rendez-vous',
  'après absence': 'après une absence',
};

export interface PartieLettre {
  readonly champ: keyof TexteLettre;
  readonly libelle: string;
  readonly aide: string;
  readonly lignes: number;
}

/** In the order of the page. */
export const PARTIES: readonly PartieLettre[] = [
  { champ: 'introduction', libelle: 'Introduction', aide: 'Sous le titre, avant le rendez-vous', lignes: 4 },
  { champ: 'pied', libelle: 'Accueil de l’élève', aide: 'Sous le rendez-vous', lignes: 2 },
  { champ: 'aApporter', libelle: 'À apporter', aide: 'Une ligne par consigne', lignes: 2 },
  { champ: 'empechement', libelle: 'En cas d’empêchement', aide: 'Le téléphone et le courriel suivent', lignes: 2 },
  { champ: 'signature', libelle: 'Signature', aide: 'Le nom du chef d’établissement suit', lignes: 1 },
];
