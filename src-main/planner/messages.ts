import type { BilanPlanning, Instance, Placement, Solution } from '../domain/planning/instance.ts';
import type { OptionsPlanification, Progres } from './planifier.ts';

/** What one planning needs; plain data, as it crosses to the worker. */
export interface DemandePlanification {
  readonly instance: Instance;
  readonly options?: Pick<OptionsPlanification, 'graine' | 'effort' | 'limiteMs' | 'conserver'>;
}

/** Received by the worker. `stop` ends the work with the best plan so far. */
export type MessageAuPlanificateur =
  | { readonly type: 'run'; readonly message: DemandePlanification }
  | { readonly type: 'stop' };

/** The best plan so far, told from time to time. */
export interface DetailProgres {
  readonly etape: Progres['etape'];
  readonly bilan: Omit<BilanPlanning, 'borne'>;
  readonly placements: readonly Placement[];
}

/** Sent by the worker: any number of `progress` (`fait` out of `total`), then one `result` or `error`. */
export type MessageDuPlanificateur =
  | {
      readonly type: 'progress';
      readonly fait: number;
      readonly total: number;
      readonly detail: DetailProgres;
    }
  | { readonly type: 'result'; readonly value: Solution }
  /** A bug, never an instance that is hard to plan. */
  | { readonly type: 'error'; readonly message: string; readonly stack: string };
