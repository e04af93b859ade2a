import { Refus } from '../../contract/refus.ts';
import type { IndisponibiliteSaisie } from '../../domain/organisation/disponibilites.ts';
import type { WriteStore } from '../../store/types.ts';

const PERSONNE = { candidatId: null, origineId: null, membreId: null, salleId: null } as const;

/** Whose they are, or of which room. */
type Qui = Partial<Readonly<Record<keyof typeof PERSONNE, string>>>;

/** H4, H8: replaces the whole list; hours go by pair, and in order. @throws Refus when they do not */
export async function remplacerIndisponibilites(
  tx: WriteStore,
  qui: Qui,
  { liste, newId }: { readonly liste: readonly IndisponibiliteSaisie[]; readonly newId: () => string },
): Promise<void> {
  for (const { debut, fin } of liste)
    if ((debut === null) !== (fin === null) || (debut !== null && fin !== null && debut >= fin))
      throw new Refus(
        'heures incohérentes',
        'Une indisponibilité a deux heures, la seconde après la première, ou aucune.',
      );
  const avant = await tx.all('indisponibilite', qui);
  await tx.remove(
    'indisponibilite',
    avant.map(({ id }) => id),
  );
  await tx.insert(
    'indisponibilite',
    liste.map((absence) => ({ id: newId(), ...PERSONNE, ...qui, ...absence })),
  );
}
