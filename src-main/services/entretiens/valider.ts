import { Refus } from '../../contract/refus.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { chargerEntretiens, designer, designerTous } from '../lectures/charger-entretiens.ts';
import { lireRegleDelai, suivre } from '../lectures/echeances.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';

/**
 * R32: the chef d'établissement validates complete results, one or many, or takes the validation back; only when the
 * campaign asks for it. @throws Refus when one is not complete.
 */
export async function valider(
  tx: WriteStore,
  demande: { readonly ids: readonly string[]; readonly valide: boolean },
  ctx: Contexte,
): Promise<{ readonly valides: number }> {
  await exigerOuverte(tx);
  const campagne = await tx.get('campagne', 'campagne');
  if (!campagne?.validationChef)
    throw new Refus(
      'sans validation',
      'Cette campagne ne demande pas de validation par le chef d’établissement (Paramètres, campagne).',
    );
  const vues = await chargerEntretiens(tx, demande.ids);
  const regle = await lireRegleDelai(tx);
  const incomplet = vues.find(
    (vue) => !['complet', 'transmis'].includes(suivre(vue, regle, ctx.aujourdhui).avancement),
  );
  if (demande.valide && incomplet)
    throw new Refus(
      'incomplet',
      `L’entretien de ${designer(incomplet)} n’est pas complet\u00a0: il manque le compte rendu ou un avis.`,
    );
  const aChanger = vues.filter(({ valideLe }) => (valideLe !== null) !== demande.valide);
  tx.nommer(`${demande.valide ? 'valider' : 'ne plus valider'} les avis de ${designerTous(aChanger)}`);
  await tx.update(
    'entretien',
    aChanger.map(({ id }) => ({ id, valideLe: demande.valide ? ctx.maintenant : null })),
  );
  return { valides: aChanger.length };
}
