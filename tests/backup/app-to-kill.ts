/**
 * The application in a process of its own, to be killed: opens a data folder, says « prêt », does one act, says « fini ».
 * `node app-to-kill.ts <folder> backup|restore`.
 */
import { openSauvee } from './campagne-sauvee.ts';

const [dataDir = '', acte] = process.argv.slice(2);
const t = await openSauvee(dataDir, false);
t.now = new Date(t.now.getTime() + 120_000);
const { derniere } = await t.ask('sauvegardes.etat', {});
process.stdout.write('prêt\n');
if (acte === 'backup') await t.ask('sauvegardes.faire', {});
else await t.ask('sauvegardes.restaurer', { fichier: derniere?.chemin ?? '' });
process.stdout.write('fini\n');
await t.app.close();
