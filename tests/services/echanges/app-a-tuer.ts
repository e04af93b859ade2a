/**
 * The application in a process of its own, to be killed: opens a data folder, says « prêt », does one act, says « fini ».
 * `node app-a-tuer.ts <dossier> import|annulation|export`.
 */
import { openTestApp } from '../../support/app.ts';
import { exemple, lireEtComparer } from './campagne-vide.ts';
import { annuler } from '../../support/journal.ts';

const [dataDir = '', acte] = process.argv.slice(2);
const t = await openTestApp({ dataDir });
const dire = (mot: string): void => void process.stdout.write(`${mot}\n`);
if (acte === 'import') {
  const { choix } = await lireEtComparer(t, exemple('v1'));
  dire('prêt');
  await t.ask('echanges.appliquer', choix);
} else if (acte === 'annulation') {
  dire('prêt');
  await annuler(t);
} else {
  dire('prêt');
  await t.ask('avis.exporter', { format: 'xlsx', portee: 'tout', motif: 'Essai de coupure.' });
}
dire('fini');
await t.app.close();
