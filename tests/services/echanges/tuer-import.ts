import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { differenceListe } from '../../../src-main/domain/candidature/difference.ts';
import { readListe } from '../../../src-main/exchange/lecture/read-liste.ts';
import { appliquerListe } from '../../../src-main/services/echanges/appliquer.ts';
import { LecturesPretees } from '../../../src-main/services/echanges/import-ouvert.ts';
import { toRapport } from '../../../src-main/services/echanges/rapport.ts';
import { toListeLue } from '../../../src-main/services/echanges/lire.ts';
import { lireRegistres } from '../../../src-main/services/lectures/registres.ts';
import { empreinteDe } from '../../../src-main/services/echanges/comptes-difference.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import { KEY } from '../../support/store.ts';

/** Imports a list and dies inside the transaction, once everything is written and before it is committed. */
const [dataDir = '', fichier = ''] = process.argv.slice(2);
const lecture = await readListe({ bytes: readFileSync(fichier), nomFichier: 'liste.csv' });
if (lecture.etat !== 'lu') throw new Error(lecture.etat);
const rapport = toRapport(lecture, { lectureId: 'l', nomFichier: 'liste.csv', sha256: '', dejaImporteLe: null });
const lue = new LecturesPretees(null);
lue.garder({ rapport, liste: toListeLue(lecture), choix: null });
const ctx = { maintenant: '2027-03-20T08:00:00.000Z', newId: randomUUID, lectures: new LecturesPretees(lue.lue) };
const store = await openStore({
  path: join(dataDir, 'campagne.db'),
  key: KEY,
  clock: () => new Date(ctx.maintenant),
  newId: randomUUID,
});
await store.write('essai', async (tx) => {
  const empreinte = empreinteDe(differenceListe(await lireRegistres(tx), toListeLue(lecture)));
  await appliquerListe(tx, { lectureId: 'l', empreinte, distincts: [], memes: [], refusees: [], reprises: [] }, ctx);
  process.stdout.write(`${await tx.count('candidature')}`);
  process.kill(process.pid, 'SIGKILL');
});
