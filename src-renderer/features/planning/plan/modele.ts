import type { ContexteVue } from '../../../../src-main/contract/contexte.ts';
import type {
  ChangementPlan,
  EntretienPlanning,
  JuryVue,
  PlanningVue,
} from '../../../../src-main/contract/planning-vue.ts';
import type { Domaine } from '../../../../src-main/domain/campagne/campagne.ts';
import type { Verdict } from '../../../../src-main/domain/planning/conflit.ts';
import type { FenetreEntretiens } from '../../../../src-main/domain/planning/fenetre.ts';
import { indexInstance, type IndexPlanning } from '../../../../src-main/domain/planning/index-instance.ts';
import type { Noms } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import { placementsActuels } from '../../../../src-main/domain/planning/placements-actuels.ts';
import { createNoms } from '../../../../src-main/domain/planning/registre-noms.ts';
import { verdicts } from '../../../../src-main/domain/planning/verdict.ts';
import { parId } from '../../../../src-main/domain/par-id.ts';

/** The plan as the screen looks things up in it. */
export interface Modele {
  readonly vue: PlanningVue;
  readonly fenetre: FenetreEntretiens;
  readonly noms: Noms;
  readonly index: IndexPlanning;
  readonly entretiens: ReadonlyMap<string, EntretienPlanning>;
  readonly jurys: ReadonlyMap<string, JuryVue>;
  readonly domaines: ReadonlyMap<string, Domaine>;
  /** What is wrong or awkward with each placed entretien today. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

type Cadre = Pick<ContexteVue, 'domaines' | 'joursSansClasse' | 'aujourdhui'> & {
  readonly campagne: NonNullable<ContexteVue['campagne']>;
};

export function createModele(vue: PlanningVue, cadre: Cadre): Modele {
  const index = indexInstance(vue.instance, placementsActuels(vue.instance));
  return {
    vue,
    fenetre: {
      campagne: cadre.campagne,
      joursSansClasse: cadre.joursSansClasse,
      feries: vue.feries,
      aujourdhui: cadre.aujourdhui,
    },
    noms: createNoms(vue.noms),
    index,
    entretiens: parId(vue.entretiens),
    jurys: parId(vue.jurys),
    domaines: parId(cadre.domaines),
    verdicts: verdicts(index),
  };
}

/** The rows, with those of the same identifier in place of theirs; the rest stay the same objects. */
function remplacer<T extends { readonly id: string }>(rows: readonly T[], changed: readonly T[]): readonly T[] {
  const nouvelles = parId(changed);
  return rows.map((row) => nouvelles.get(row.id) ?? row);
}

/** The plan once an act has been saved. What it did not change stays the same, and is not drawn again. */
export const appliquerChange = (vue: PlanningVue, { entretiens, instance }: ChangementPlan): PlanningVue => ({
  ...vue,
  entretiens: remplacer(vue.entretiens, entretiens),
  instance: { ...vue.instance, entretiens: remplacer(vue.instance.entretiens, instance) },
});
