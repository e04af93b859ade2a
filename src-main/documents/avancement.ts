/** Told after each part written; it may throw to stop the work. */
export type Avancement = (fait: number, total: number) => void;
