import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Instance } from '../../src-main/domain/planning/instance.ts';
import type { MessageDuPlanificateur } from '../../src-main/planner/messages.ts';
import { planifier } from '../../src-main/planner/planifier.ts';
import { checkPlan } from '../support/planning-checker.ts';
import { createCampagne } from '../support/planning-generator.ts';

const sample = createCampagne({
  graine: 4,
  candidats: 300,
  parCandidat: 1.3,
  colleges: 20,
  domaines: 8,
  jours: 6,
  aisance: 1.3,
});

/** Runs the worker from its source; `stopAfter` asks it to stop at that many messages once a first plan is there. */
function runWorker(instance: Instance, effort: number, stopAfter = Number.POSITIVE_INFINITY) {
  const worker = new Worker(new URL('../../src-main/planner/worker.ts', import.meta.url));
  const progress: number[] = [];
  let polishing = 0;
  return new Promise<{ answer: MessageDuPlanificateur; progress: number[] }>((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (answer: MessageDuPlanificateur) => {
      if (answer.type !== 'progress') {
        void worker.terminate();
        resolve({ answer, progress });
        return;
      }
      progress.push(answer.fait / answer.total);
      if (answer.detail.etape === 'amelioration') polishing++;
      if (polishing === stopAfter) worker.postMessage({ type: 'stop' });
    });
    worker.postMessage({ type: 'run', message: { instance, options: { graine: 3, effort } } });
  });
}

describe('the planner in its worker', () => {
  it('gives the very plan that it gives on the main thread', async () => {
    const { answer } = await runWorker(sample, 0.1);
    const here = planifier(sample, { graine: 3, effort: 0.1 });
    expect(answer).toMatchObject({ type: 'result', value: { placements: here.placements } });
  });

  it('tells how far it is, stops when asked and keeps the best plan', async () => {
    const { answer, progress } = await runWorker(sample, 1000, 2);
    expect(progress.length).toBeGreaterThanOrEqual(2);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    if (answer.type !== 'result') throw new Error('The worker failed.');
    expect(answer.value.placements.length).toBeGreaterThan(300);
    expect(checkPlan(sample, answer.value.placements)).toEqual([]);
  });

  it('reports a bug instead of hanging', async () => {
    const broken = { ...sample, entretiens: [{ id: 'e', candidat: 'nobody', domaine: 'd', dureeMinutes: 20 }] };
    expect((await runWorker(broken, 1)).answer).toMatchObject({
      type: 'error',
      message: expect.stringContaining('nobody'),
    });
  });
});
