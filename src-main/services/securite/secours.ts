import { randomInt } from 'node:crypto';
import type { Fichier } from '../../contract/convocations.ts';
import { Refus } from '../../contract/refus.ts';
import { holding, withRecoveryKey } from '../../keys/open-keys.ts';
import { newRecoveryKey } from '../../keys/recovery-key.ts';
import type { TacheContexte } from '../handler.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import { rediger } from '../rediger.ts';
import type { Garde } from './garde.ts';

const GROUPES = 9;

/**
 * The fiche de secours. Its key is kept until it was typed back: printed again meanwhile, it is the same one; renewed, it
 * is another, and the one before opens nothing from the moment this is answered.
 */
export async function imprimerSecours(garde: Garde, ctx: TacheContexte, renouveler: boolean): Promise<Fichier | null> {
  const avant = garde.cles().contents.secours;
  if (avant?.verifieeLe && !renouveler)
    throw new Refus(
      'fiche déjà vérifiée',
      'La clé de secours n’est plus gardée ici une fois vérifiée. Pour une autre fiche, renouvelez-la\u00a0: l’ancienne n’ouvrira plus rien.',
    );
  const cle = (!renouveler && avant?.cle) || newRecoveryKey();
  const edition = await ctx.read((read) => lireEdition(read, ctx));
  const pli = {
    nomFichier: 'Fiche de secours.pdf',
    request: { kind: 'secours' as const, data: { ...edition, cle } },
    parties: 1,
  };
  const fichier = await rediger(ctx, [pli], { libelle: 'Mise en page', archive: '' });
  // Written first: a fiche that nobody holds must not close the one that somebody keeps.
  if (fichier && cle !== avant?.cle)
    await garde.changer((cles) => {
      const secours = { cle, groupe: randomInt(1, GROUPES + 1), faiteLe: ctx.aujourdhui, verifieeLe: null };
      return withRecoveryKey(holding(cles, { ...cles.contents, secours }), cle);
    });
  return fichier;
}

/** One group of the printed key, typed back: the fiche is in somebody's hands. */
export const verifierSecours = (garde: Garde, saisie: string, aujourdhui: string): Promise<void> =>
  garde.changer((cles) => {
    const { secours } = cles.contents;
    if (!secours?.cle)
      throw new Refus('rien à vérifier', 'Il n’y a pas de fiche de secours à vérifier\u00a0: imprimez-la d’abord.');
    if (saisie.trim().toUpperCase() !== secours.cle.split('-')[secours.groupe - 1])
      throw new Refus(
        'groupe différent',
        `Ce n’est pas le groupe n°\u00a0${secours.groupe} de la fiche. Relisez-le sur la fiche imprimée en dernier\u00a0: une fiche plus ancienne n’ouvre plus rien.`,
      );
    return holding(cles, { ...cles.contents, secours: { ...secours, cle: null, verifieeLe: aujourdhui } });
  });
