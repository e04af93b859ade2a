/** Erases the campaign of a folder, to be killed meanwhile: says « prêt », erases, says « fini ». `node erase-and-die.ts FOLDER` */
import { NOM, openErasable } from './campaign-to-erase.ts';

const [dataDir = ''] = process.argv.slice(2);
const { app, ask } = await openErasable(dataDir);
process.stdout.write('prêt\n');
await ask('conservation.effacer', { nom: NOM, garder: ['organisation', 'statistiques'] });
process.stdout.write('fini\n');
await app.close();
