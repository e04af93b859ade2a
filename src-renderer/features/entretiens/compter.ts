import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import { compareTextes } from '../../../src-main/domain/texte/format.ts';
import { estDansOnglet, type Onglet } from './filtrer.ts';

/** Where the entretiens of one jury, or of one domaine, stand. */
export interface LigneEnsemble {
  readonly id: string;
  readonly nom: string;
  /** Surnames, of a jury. */
  readonly membres: readonly string[];
  readonly nombres: Readonly<Record<Onglet, number>>;
}

type Cle = (ligne: EntretienLigne) => { readonly id: string | null; readonly nom: string };

export const PAR_JURY: Cle = ({ juryId, juryNom }) => ({ id: juryId, nom: juryNom });
export const PAR_DOMAINE: Cle = ({ domaineId, domaineNom }) => ({ id: domaineId, nom: domaineNom });

/** R30, R32: the counts of each jury or domaine that holds individual entretiens (R27), by name. */
export function compterEnsemble(
  lignes: readonly EntretienLigne[],
  cle: Cle,
  onglets: readonly Onglet[],
): LigneEnsemble[] {
  const individuels = lignes.filter((ligne) => ligne.mode === 'individuel' && cle(ligne).id !== null);
  return [...Map.groupBy(individuels, (ligne) => cle(ligne).id ?? '')]
    .map(([id, siennes]) => ({
      id,
      nom: siennes[0] ? cle(siennes[0]).nom : '',
      membres: siennes[0]?.membres ?? [],
      nombres: Object.fromEntries(
        onglets.map((onglet) => [onglet, siennes.filter((ligne) => estDansOnglet(ligne, onglet)).length]),
      ) as Record<Onglet, number>,
    }))
    .toSorted((a, b) => compareTextes(a.nom, b.nom));
}

/** Whether nothing of what was held is left to write. */
export const estAJour = ({ nombres }: LigneEnsemble): boolean =>
  nombres['à saisir'] + nombres['en retard'] + nombres.incomplets === 0;
