import type { convocationsOperations } from '../../contract/convocations.ts';
import { Refus } from '../../contract/refus.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { formatJour, pluriel } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import type { Handlers } from '../handler.ts';
import { dernieres } from '../lectures/dernieres.ts';

interface Choix {
  readonly convocations: readonly Convocation[];
  /** « du Collège Langevin » when they are of one origin, else how many. */
  readonly deQui: string;
}

/** The last convocation of each, as it was announced and still is. @throws Refus when one of them is not */
async function exigerAnnoncees(read: ReadStore, entretienIds: readonly string[]): Promise<Choix> {
  const ids = new Set(entretienIds);
  const vues = await lireEntretiens(read, await read.all('entretien', { id: [...ids] }));
  if (vues.length !== ids.size)
    throw new Refus('entretien inconnu', 'Un des entretiens n’existe plus\u00a0: la liste a changé.');
  const autres = vues.filter(({ statut }) => statut !== 'convoqué').length;
  if (autres > 0)
    throw new Refus(
      'non annoncé',
      `${pluriel(autres, 'entretien de cette sélection n’a', 'entretiens de cette sélection n’ont')} pas de convocation à jour\u00a0: envoyez-la d’abord.`,
    );
  const origines = [...new Set(vues.map(({ origineNom }) => origineNom))];
  const [origine = ''] = origines;
  return {
    convocations: [...(await dernieres(read, entretienIds)).values()],
    deQui: origines.length === 1 ? `pour ${origine}` : `de ${pluriel(vues.length, 'convocation')}`,
  };
}

type Accuses = 'convocations.accuser' | 'convocations.retirerAccuse';

/**
 * R21 [D]: the origin has said that it has the convocations. It is a fact of the convocation, not of the entretien: one
 * that is moved gets another convocation, of which nobody has said anything yet.
 */
export const accuserConvocations: Pick<Handlers<typeof convocationsOperations>, Accuses> = {
  'convocations.accuser': async (tx, { entretienIds, le, note }, ctx) => {
    const { convocations, deQui } = await exigerAnnoncees(tx, entretienIds);
    if (le > ctx.aujourdhui)
      throw new Refus('date à venir', `Le ${formatJour(le)} est à venir\u00a0: indiquez le jour de la réponse.`);
    const plusTot = convocations.find(({ emiseLe }) => le < emiseLe.slice(0, 10));
    if (plusTot)
      throw new Refus(
        'date trop tôt',
        `Une de ces convocations n’est partie que le ${formatJour(plusTot.emiseLe.slice(0, 10))}\u00a0: indiquez un jour qui suit.`,
      );
    const changees = convocations.filter(({ accuseLe, accuseNote }) => accuseLe !== le || accuseNote !== note);
    await tx.update(
      'convocation',
      changees.map(({ id }) => ({ id, accuseLe: le, accuseNote: note })),
    );
    tx.nommer(`noter l’accusé de réception ${deQui}`);
    return { accusees: changees.length };
  },

  'convocations.retirerAccuse': async (tx, { entretienIds }) => {
    const { convocations, deQui } = await exigerAnnoncees(tx, entretienIds);
    const accusees = convocations.filter(({ accuseLe }) => accuseLe !== null);
    await tx.update(
      'convocation',
      accusees.map(({ id }) => ({ id, accuseLe: null, accuseNote: '' })),
    );
    tx.nommer(`retirer l’accusé de réception ${deQui}`);
    return null;
  },
};
