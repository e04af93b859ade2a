/** Told after each part written. What it returns is awaited, so that a worker can hear a stop; it may throw to end the work. */
export type DireAvancement = (fait: number, total: number) => Promise<void> | void;
