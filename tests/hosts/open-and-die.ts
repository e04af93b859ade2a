/** Opens a data folder as the loopback host does, to be killed meanwhile: `node open-and-die.ts FOLDER`. */
import { openFolder } from '../support/older-folder.ts';

process.stdout.write('ready\n');
const app = await openFolder(process.argv[2] ?? '');
await app.close();
process.stdout.write('done\n');
