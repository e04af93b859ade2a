import type { campagneOperations } from '../../contract/campagne.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { formatDate, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { comparerListes, nommerListe } from '../ecritures/comparer-listes.ts';
import type { Contexte } from '../handler.ts';

type Operations = typeof campagneOperations;

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
  const change = comparerListes(await tx.all('jourSansClasse'), jours, ctx.newId);
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
  const change = comparerListes(await tx.all('critere'), ordonnes, ctx.newId);
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
