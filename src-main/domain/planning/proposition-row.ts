/**
 * A plan that was proposed and not yet adopted nor forgotten, so that it outlives the window. What it says is that of
 * the contract, as JSON.
 */
export interface PropositionRow {
  readonly id: string;
  /** ISO instant. */
  readonly faiteLe: string;
  readonly contenu: string;
}
