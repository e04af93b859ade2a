import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { PlanningVue } from '../../../src-main/contract/planning-vue.ts';
import type { Convocation } from '../../../src-main/domain/convocation/convocation.ts';
import { Refus } from '../../../src-main/contract/refus.ts';
import type { Tables } from '../../../src-main/store/types.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { KEY, newId, tempFolder } from '../../support/store.ts';

export const LUNDI = '2027-03-15';
export const MARDI = '2027-03-16';

type Rows = { readonly [N in keyof Tables]?: readonly Tables[N][] };

/** Rows added to, or changed in, the invented campaign before the application opens it. */
export interface Retouche {
  readonly inserer?: Rows;
  readonly modifier?: { readonly [N in keyof Tables]?: readonly (Partial<Tables[N]> & { readonly id: string })[] };
}

/** Writes straight into a closed campaign, as another family of commands would have. */
async function retoucher(dataDir: string, { inserer = {}, modifier = {} }: Retouche): Promise<void> {
  const store = await openStore({ path: join(dataDir, 'campagne.db'), key: KEY, clock: () => new Date(), newId });
  await store.write('essai', async (tx) => {
    for (const [table, rows] of Object.entries(inserer)) await tx.insert(table as 'plage', rows as Tables['plage'][]);
    for (const [table, rows] of Object.entries(modifier)) await tx.update(table as 'plage', rows as Tables['plage'][]);
  });
  await store.close();
}

export interface PlanningEssai {
  readonly t: TestApp;
  readonly lire: () => Promise<PlanningVue>;
  /** Closes the application, changes rows behind it, and opens it again. */
  readonly rouvrir: (retouche: Retouche) => Promise<PlanningEssai>;
}

async function open(dataDir: string): Promise<PlanningEssai> {
  const t = await openTestApp({ dataDir });
  let closed = false;
  const close = async (): Promise<void> => {
    if (!closed) await t.app.close();
    closed = true;
  };
  onTestFinished(close);
  return {
    t,
    lire: () => t.ask('planning.lire', {}),
    rouvrir: async (retouche) => {
      await close();
      await retoucher(dataDir, retouche);
      return open(dataDir);
    },
  };
}

/** The invented campaign, changed if asked, opened for one test and closed with it. */
export async function openPlanning(retouche?: Retouche, candidats = 24): Promise<PlanningEssai> {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats });
  if (retouche) await retoucher(dataDir, retouche);
  return open(dataDir);
}

/** The refusal of a call, or a failure of the test when it was accepted. */
export async function refusDe(call: Promise<unknown>): Promise<Refus> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Refus) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

/** The individual entretien of that rank among those to place. */
export function individuel(vue: PlanningVue, rank = 0, domaineId?: string) {
  const found = vue.entretiens
    .filter(({ mode, accesPmr, tempsMajore }) => mode === 'individuel' && !accesPmr && !tempsMajore)
    .filter((entretien) => domaineId === undefined || entretien.domaineId === domaineId)[rank];
  if (!found) throw new Error(`No individual entretien of rank ${rank}`);
  return found;
}

/** The first jury of that entretien's domaine. */
export function juryDe(vue: PlanningVue, domaineId: string) {
  const jury = vue.jurys.find(({ domaineIds }) => domaineIds.includes(domaineId));
  if (!jury) throw new Error(`No jury for ${domaineId}`);
  return jury;
}

export function lu(vue: PlanningVue, id: string) {
  const entretien = vue.entretiens.find((row) => row.id === id);
  if (!entretien) throw new Error(`No entretien ${id}`);
  return entretien;
}

/** What was announced for a place, as the convocations' family writes it. */
export const convocation = (fields: Pick<Convocation, 'entretienId' | 'juryId' | 'jour' | 'debut'>): Convocation => ({
  id: newId(),
  rang: 1,
  motif: 'première',
  seanceId: null,
  dureeMinutes: 20,
  lieu: 'B12',
  emiseLe: '2027-03-02T08:00:00Z',
  issue: null,
  accuseLe: null,
  accuseNote: '',
  ...fields,
});
