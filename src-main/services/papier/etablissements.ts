import type { Fichier } from '../../contract/convocations.ts';
import { Refus } from '../../contract/refus.ts';
import { rediger } from '../rediger.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import type { TacheContexte } from '../handler.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import { estAttendu, parHeure } from './lire-journee.ts';
import { feuillesOrigines } from './plannings.ts';

/** R21: to each origin, every rendez-vous of its pupils from today on. @throws Refus when none is placed. */
export async function composerEtablissements(ctx: TacheContexte): Promise<Fichier | null> {
  const { feuilles, edition } = await ctx.read(async (read) => {
    const attendus = (await lireEntretiens(read)).filter(estAttendu).filter(({ jour }) => jour >= ctx.aujourdhui);
    return {
      feuilles: feuillesOrigines(attendus.toSorted(parHeure), null),
      edition: await lireEdition(read, ctx),
    };
  });
  if (feuilles.length === 0)
    throw new Refus(
      'rien à imprimer',
      'Aucun entretien à venir n’est placé\u00a0: placez-les d’abord dans le planning.',
    );
  const pli = {
    nomFichier: 'Planning par établissement.pdf',
    request: { kind: 'planning' as const, data: { ...edition, vue: 'origine' as const, feuilles } },
    parties: feuilles.length,
  };
  return rediger(ctx, [pli], { libelle: 'Mise en page', archive: '' });
}
