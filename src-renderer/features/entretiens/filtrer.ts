import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import type { PointCloture } from '../../../src-main/domain/campagne/cloture.ts';
import { normaliseNom } from '../../../src-main/domain/candidature/normalise.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';

export const ONGLETS = ['à saisir', 'en retard', 'incomplets', 'complets', 'à valider', 'transmis', 'tous'] as const;
export type Onglet = (typeof ONGLETS)[number];

export interface Filtre {
  readonly juryId: string;
  readonly domaineId: string;
  readonly texte: string;
  /** R35: what is left of them before the closing; null: whatever. */
  readonly reste: PointCloture | null;
}

/** Whether a line belongs to a tab of the board; « en retard » crosses the others (R30). */
export function estDansOnglet(ligne: EntretienLigne, onglet: Onglet): boolean {
  switch (onglet) {
    case 'à saisir':
      return ligne.avancement === 'à saisir';
    case 'en retard':
      return ligne.enRetard;
    case 'incomplets':
      return ligne.avancement === 'incomplet';
    case 'complets':
      return ligne.avancement === 'complet';
    case 'à valider':
      return ligne.avancement === 'complet' && ligne.valideLe === null;
    case 'transmis':
      return ligne.avancement === 'transmis';
    case 'tous':
      return true;
  }
}

/** Lines of the chosen jury and domaine whose name, origin or classe holds every word typed, in any order. */
export function filtrer(lignes: readonly EntretienLigne[], filtre: Filtre): EntretienLigne[] {
  const mots = normaliseNom(filtre.texte).split(' ').filter(Boolean);
  return lignes.filter((ligne) => {
    if (filtre.juryId && ligne.juryId !== filtre.juryId) return false;
    if (filtre.domaineId && ligne.domaineId !== filtre.domaineId) return false;
    if (filtre.reste && !ligne.reste.includes(filtre.reste)) return false;
    if (mots.length === 0) return true;
    const texte = normaliseNom(`${nomPrenom(ligne)} ${ligne.classe} ${ligne.origineNom}`);
    return mots.every((mot) => texte.includes(mot));
  });
}

/** The next line after `id` that waits for its compte rendu, starting again from the top; null when none is left. */
export function suivantSansCompteRendu(lignes: readonly EntretienLigne[], id: string | null): EntretienLigne | null {
  const ici = lignes.findIndex((ligne) => ligne.id === id);
  const enOrdre = [...lignes.slice(ici + 1), ...lignes.slice(0, Math.max(ici, 0))];
  return (
    enOrdre.find(({ avancement, aCompteRendu }) => !aCompteRendu && ['à saisir', 'incomplet'].includes(avancement)) ??
    null
  );
}

/** The line `pas` places further; null past an end. */
export function voisin(lignes: readonly EntretienLigne[], id: string | null, pas: 1 | -1): EntretienLigne | null {
  const ici = lignes.findIndex((ligne) => ligne.id === id);
  return ici === -1 ? (lignes[0] ?? null) : (lignes[ici + pas] ?? null);
}
