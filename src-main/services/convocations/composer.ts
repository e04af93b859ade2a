import type { convocationsOperations, Fichier } from '../../contract/convocations.ts';
import { Refus } from '../../contract/refus.ts';
import type { FormeConvocation } from '../../domain/convocation/formes.ts';
import { nomPrenom } from '../../domain/texte/format.ts';
import type { ConvocationsInput } from '../../documents/convocation.ts';
import { nomDeFichier, type Pli, rediger } from '../rediger.ts';
import type { Handlers, TacheContexte } from '../handler.ts';
import { type ALettre, demanderLettres, lireLettres, plierOrigine } from '../lectures/lire-lettres.ts';

function plier(
  forme: FormeConvocation,
  lettres: readonly ALettre[],
  commun: Omit<ConvocationsInput, 'convocations'>,
): Pli[] {
  if (forme === 'un seul PDF') return [{ nomFichier: 'Convocations.pdf', ...demanderLettres(lettres, commun) }];
  if (forme === 'un PDF par élève')
    return lettres.map((lettre) => ({
      nomFichier: `${nomDeFichier(`${nomPrenom(lettre.convocation.eleve)} - ${lettre.convocation.domaine} - ${lettre.cle}`)}.pdf`,
      ...demanderLettres([lettre], commun),
    }));
  return [...Map.groupBy(lettres, ({ origineId }) => origineId).values()].map((siennes) =>
    plierOrigine(siennes, commun),
  );
}

async function composer(
  ctx: TacheContexte,
  entretienIds: readonly string[],
  forme: FormeConvocation,
): Promise<Fichier | null> {
  const { lettres, commun } = await ctx.read((read) => lireLettres(read, { entretienIds, ctx }));
  if (lettres.length === 0)
    throw new Refus('sans place', 'Aucun de ces entretiens n’a de date : placez-les d’abord dans le planning.');
  return rediger(ctx, plier(forme, lettres, commun), {
    libelle: 'Rédaction des convocations',
    archive: 'Convocations.zip',
  });
}

type Compositions = 'convocations.composer' | 'convocations.apercu';

export const composerConvocations: Pick<Handlers<typeof convocationsOperations>, Compositions> = {
  'convocations.composer': (ctx, { entretienIds, forme }) => composer(ctx, entretienIds, forme),

  'convocations.apercu': async (ctx, { entretienId }) => {
    const fichier = await composer(ctx, [entretienId], 'un seul PDF');
    if (!fichier) throw new Refus('arrêté', 'L’aperçu a été arrêté.');
    return fichier;
  },
};
