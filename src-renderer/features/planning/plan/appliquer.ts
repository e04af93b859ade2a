import type { ChangementPlan, PlanningVue } from '../../../../src-main/contract/planning-vue.ts';

/** The rows, with those of the same identifier in place of theirs; the same array when there is none. */
function remplacer<T extends { readonly id: string }>(rows: readonly T[], changed: readonly T[]): readonly T[] {
  const byId = new Map(changed.map((row) => [row.id, row]));
  return rows.map((row) => byId.get(row.id) ?? row);
}

/** The plan once an act has been saved. What it did not change stays the same, and is not drawn again. */
export const appliquerChange = (vue: PlanningVue, { entretiens, instance }: ChangementPlan): PlanningVue => ({
  ...vue,
  entretiens: remplacer(vue.entretiens, entretiens),
  instance: { ...vue.instance, entretiens: remplacer(vue.instance.entretiens, instance) },
});
