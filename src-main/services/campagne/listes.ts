import type { campagneOperations } from '../../contract/campagne.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { formatDate, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';

type Operations = typeof campagneOperations;

interface Remplacement<T> {
  readonly ajouts: readonly T[];
  readonly gardes: readonly T[];
  readonly retraits: readonly T[];
}

/** How one list becomes another: rows that keep their id stay, others come or go. Unknown ids are refused. */
export function comparer<T extends { readonly id: string }>(
  actuels: readonly T[],
  voulus: readonly (Omit<T, 'id'> & { readonly id: string | null })[],
  newId: () => string,
): Remplacement<T> {
  const connus = new Set(actuels.map(({ id }) => id));
  const gardes = voulus.filter((ligne): ligne is typeof ligne & T => ligne.id !== null);
  if (gardes.some(({ id }) => !connus.has(id)))
    throw new Refus('liste périmée', 'Cette liste a changé entre-temps : rouvrez la page puis recommencez.');
  const ids = new Set(gardes.map(({ id }) => id));
  return {
    ajouts: voulus.filter(({ id }) => id === null).map((ligne) => ({ ...ligne, id: newId() }) as unknown as T),
    gardes,
    retraits: actuels.filter(({ id }) => !ids.has(id)),
  };
}

/** What happened to a list, for the name of the act: one addition or one removal is named, the rest is told in general. */
export function nommerListe<T>(
  { ajouts, retraits }: Remplacement<T>,
  titre: (ligne: T) => string,
  liste: string,
): string {
  const [ajout] = ajouts;
  const [retrait] = retraits;
  if (ajout && ajouts.length === 1 && !retrait) return `ajouter « ${titre(ajout)} » aux ${liste}`;
  if (retrait && retraits.length === 1 && !ajout) return `retirer « ${titre(retrait)} » des ${liste}`;
  return `modifier les ${liste}`;
}

/** Replaces the list of days without class. @throws Refus when a span ends before it starts. */
export async function modifierJoursSansClasse(
  tx: WriteStore,
  { jours }: Input<Operations['joursSansClasse.modifier']>,
  ctx: Contexte,
): Promise<{ readonly nombre: number }> {
  const inverse = jours.find(({ debut, fin }) => fin < debut);
  if (inverse)
    throw new Refus(
      'période inversée',
      `« ${inverse.libelle} » finit le ${formatDate(inverse.fin)}, avant de commencer le ${formatDate(inverse.debut)} : inversez les deux dates.`,
    );
  const change = comparer(await tx.all('jourSansClasse'), jours, ctx.newId);
  await tx.insert('jourSansClasse', change.ajouts);
  await tx.update('jourSansClasse', change.gardes);
  await tx.remove(
    'jourSansClasse',
    change.retraits.map(({ id }) => id),
  );
  tx.nommer(nommerListe(change, ({ libelle }) => libelle, 'jours sans classe'));
  return { nombre: jours.length };
}

/** Replaces the criteria of the grid, in the order given. @throws Refus when one already used would go. */
export async function modifierCriteres(
  tx: WriteStore,
  { criteres }: Input<Operations['criteres.modifier']>,
  ctx: Contexte,
): Promise<{ readonly nombre: number }> {
  const ordonnes = criteres.map((critere, index) => ({ ...critere, ordre: index + 1 }));
  const change = comparer(await tx.all('critere'), ordonnes, ctx.newId);
  for (const { id, intitule } of change.retraits) {
    const appreciations = await tx.count('appreciation', { critereId: id });
    if (appreciations > 0)
      throw new Refus(
        'critère utilisé',
        `Le critère « ${intitule} » sert déjà dans ${pluriel(appreciations, 'entretien')} : renommez-le plutôt que de le retirer.`,
      );
  }
  await tx.insert('critere', change.ajouts);
  await tx.update('critere', change.gardes);
  await tx.remove(
    'critere',
    change.retraits.map(({ id }) => id),
  );
  tx.nommer(nommerListe(change, ({ intitule }) => intitule, 'critères'));
  return { nombre: criteres.length };
}
