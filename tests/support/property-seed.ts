import fc from 'fast-check';

const USUAL_SEED = 20270315;

/**
 * Properties are tried on the same instances every time, so that a red run is a change's doing; `FC_SEED=7 npm run unit` tries
 * others. What a search finds becomes an example in the test of its rule.
 */
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? USUAL_SEED) });
