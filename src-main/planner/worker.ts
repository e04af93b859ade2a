/** Plans off the main thread, so that the window stays alive while a large campaign is planned. */
import { parentPort, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import type { DemandePlanification, MessageAuPlanificateur, MessageDuPlanificateur } from './messages.ts';
import { planifier, type Progres } from './planifier.ts';

function requirePort(): MessagePort {
  if (parentPort === null) throw new Error('planner/worker.ts only runs as a worker thread');
  return parentPort;
}

const port = requirePort();

const TOTAL = 1000;

const send = (message: MessageDuPlanificateur): void => port.postMessage(message);

/** Planning never yields to the event loop: a stop is looked for in the port instead of awaited. */
function stopAsked(): boolean {
  const received: { readonly message: MessageAuPlanificateur } | undefined = receiveMessageOnPort(port);
  return received?.message.type === 'stop';
}

function onProgress({ etape, part, bilan, placements }: Progres): void {
  const detail = { etape, bilan, placements: placements() };
  send({ type: 'progress', fait: Math.floor(part * TOTAL), total: TOTAL, detail });
}

function run({ instance, options }: DemandePlanification): void {
  try {
    send({ type: 'result', value: planifier(instance, { ...options, onProgress, shouldStop: stopAsked }) });
  } catch (cause) {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    send({ type: 'error', message: error.message, stack: error.stack ?? '' });
  }
}

port.on('message', (message: MessageAuPlanificateur) => {
  if (message.type === 'run') run(message.message);
});
