import { Refus } from '../../contract/refus.ts';
import type { securiteOperations } from '../../contract/securite.ts';
import { holding } from '../../keys/open-keys.ts';
import type { Handlers } from '../handler.ts';
import { changerMotDePasse, enregistrerCompte, retirerCompte } from './comptes.ts';
import { compteDe, type Garde, type Porte } from './garde.ts';
import { imprimerSecours, verifierSecours } from './secours.ts';

/** Nothing to answer but that it is done. */
const fait = async (acte: Promise<void>): Promise<null> => {
  await acte;
  return null;
};

function exiger(garde: Garde | undefined): Garde {
  if (garde) return garde;
  throw new Refus('sans clés', 'Les clés de ces données ne se règlent pas ici.');
}

export const createSecuriteHandlers = (
  porte: Porte,
  garde: Garde | undefined,
): Handlers<typeof securiteOperations> => ({
  'porte.etat': () => porte.etat(),
  'porte.ouvrir': (_ctx, preuve) => fait(porte.ouvrir(preuve)),
  'porte.fermer': () => fait(porte.fermer()),
  'securite.lire': () => {
    const cles = garde?.cles();
    const secours = cles?.contents.secours;
    return Promise.resolve({
      gardee: garde !== undefined,
      moi: cles ? compteDe(cles) : null,
      comptes: cles?.contents.comptes ?? [],
      secours: secours ? { faiteLe: secours.faiteLe, verifieeLe: secours.verifieeLe, groupe: secours.groupe } : null,
      verrouillage: cles?.contents.verrouillage ?? 0,
      secretariatLit: cles?.contents.secretariatLit ?? false,
    });
  },
  'securite.imprimerSecours': (ctx, { renouveler }) => imprimerSecours(exiger(garde), ctx, renouveler),
  'securite.verifierSecours': (ctx, { saisie }) => fait(verifierSecours(exiger(garde), saisie, ctx.aujourdhui)),
  'securite.regler': (_ctx, reglages) =>
    fait(exiger(garde).changer((cles) => holding(cles, { ...cles.contents, ...reglages }))),
  'securite.changerMotDePasse': (_ctx, mots) => fait(changerMotDePasse(exiger(garde), mots)),
  'comptes.enregistrer': (_ctx, saisie) => fait(enregistrerCompte(exiger(garde), saisie)),
  'comptes.retirer': (_ctx, { id }) => fait(retirerCompte(exiger(garde), id)),
});
