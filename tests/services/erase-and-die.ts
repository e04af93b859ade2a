/**
 * The application in a process of its own, to be killed: says « prêt », erases the pupil, says « fini ».
 * `node erase-and-die.ts <folder> <candidat>`.
 */
import { openTestApp } from '../support/app.ts';
import { NOM } from '../support/eleve-partout.ts';

const [dataDir = '', candidatId = ''] = process.argv.slice(2);
const t = await openTestApp({ dataDir });
process.stdout.write('prêt\n');
await t.ask('personnelles.effacer', { candidatId, nom: `Ysaline ${NOM}` });
process.stdout.write('fini\n');
await t.app.close();
