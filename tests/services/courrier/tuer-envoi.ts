import { openTestApp } from '../../support/app.ts';

/** Opens the campaign given in argument and sends what waits; the parent kills this process in the middle. */
const t = await openTestApp({ dataDir: process.argv[2] ?? '' });
await t.ask('courrier.expedier', {});
await t.app.close();
