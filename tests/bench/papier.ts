/** Figures for the paper of a day: `node tests/bench/papier.ts`. Prints, never fails on time. */
import { join } from 'node:path';
import { toHeure } from '../../src-main/domain/date/heure.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import { openTestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { readPdf } from '../support/pdf.ts';
import { KEY, newId, tempFolder } from '../support/store.ts';

const JOUR = '2027-03-15';
const ENTRETIENS = 120;
const JURYS = 6;

const dataDir = tempFolder();
await seedCampagne(dataDir, { candidats: 200 });
const store = await openStore({ path: join(dataDir, 'campagne.db'), key: KEY, clock: () => new Date(), newId });
await store.write('mesure', async (tx) => {
  const collectifs = new Set((await tx.all('domaine', { mode: 'collectif' })).map(({ id }) => id));
  const autres = (await tx.all('entretien')).filter(({ domaineId }) => !collectifs.has(domaineId));
  await tx.insert(
    'jury',
    Array.from({ length: JURYS - 3 }, (_, rang) => ({
      id: `jury-${rang + 3}`,
      nom: `Jury ${rang + 4}`,
      salleId: `salle-${rang % 4}`,
      quorum: null,
      ordre: rang + 3,
    })),
  );
  await tx.update(
    'entretien',
    autres.slice(0, ENTRETIENS).map(({ id }, rang) => ({
      id,
      juryId: `jury-${rang % JURYS}`,
      jour: JOUR,
      debut: toHeure(8 * 60 + 30 + 20 * Math.floor(rang / JURYS)),
      dureeMinutes: 20,
    })),
  );
});
await store.close();
const t = await openTestApp({ dataDir });
for (const document of ['accueil', 'portes', 'jurys', 'émargement', 'grilles', 'tout'] as const) {
  const start = performance.now();
  const fichier = await t.ask('papier.composer', { jour: JOUR, document });
  const ms = Math.round(performance.now() - start);
  const bytes = Buffer.from(fichier?.contenu ?? '', 'base64');
  console.log(
    `${document}, ${ENTRETIENS} entretiens: ${ms} ms, ${readPdf(bytes).pages} pages, ${Math.round(bytes.length / 1024)} KB`,
  );
}
await t.app.close();
