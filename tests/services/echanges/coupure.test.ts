import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/app.ts';
import { exemple, importer, openCampagneVide, toutesLesTables } from './campagne-vide.ts';
import { effectifs, laisserFaire, rouvrir, tuer } from './tuer.ts';

/** `KILLS=200 vitest run tests/services/echanges/coupure` for a long trial. */
const KILLS = Number(process.env['KILLS'] ?? 4);
/** Multiples of it, less their whole part, are spread evenly however many there are. */
const NOMBRE_D_OR = (1 + Math.sqrt(5)) / 2;

const DELAI = 60_000 + KILLS * 20_000;

async function preparer(avecListe: boolean): Promise<string> {
  const t = await openCampagneVide();
  if (avecListe) await importer(t, exemple('v1'));
  await t.app.close();
  return t.dataDir;
}

it('an import whose process is killed before the end of its transaction has written nothing', async () => {
  const dataDir = await preparer(false);
  const avant = await toutesLesTables(dataDir);
  const script = fileURLToPath(new URL('./tuer-import.ts', import.meta.url));
  const liste = join(ROOT, 'tests/fixtures/liste-academie-v1.csv');
  const mort = spawnSync(process.execPath, [script, dataDir, liste], { encoding: 'utf8' });
  expect(mort.signal).toBe('SIGKILL');
  expect(mort.stdout).toBe('722');
  expect(await toutesLesTables(dataDir)).toEqual(avant);
});

describe.each([
  { acte: 'import', avecListe: false, preuve: 'marquageImport', apresCoup: 1 },
  { acte: 'annulation', avecListe: true, preuve: 'marquageImport', apresCoup: 0 },
  { acte: 'export', avecListe: true, preuve: 'exportation', apresCoup: 1 },
])('kill -9 at any moment of an $acte', ({ acte, avecListe, preuve, apresCoup }) => {
  it(`leaves the data before it or after it, whole, and no file (${KILLS} times)`, { timeout: DELAI }, async () => {
    const prepare = await preparer(avecListe);
    const avant = await rouvrir(prepare);
    const { ms, reste: apres } = await laisserFaire(prepare, acte);
    expect(effectifs(apres)).toMatchObject({ [preuve]: apresCoup });
    const etats = { avant: 0, apres: 0 };
    // A busy machine is slower than the trial: the moments stretch and shrink with what comes out, around the end.
    let etendue = ms * 1.3;
    for (let essai = 0; essai < KILLS; essai += 1) {
      const reste = await tuer(prepare, acte, etendue * ((essai * NOMBRE_D_OR) % 1));
      const fait = effectifs(reste)[preuve] === apresCoup;
      etats[fait ? 'apres' : 'avant'] += 1;
      etendue *= fait ? 0.94 : 1.03;
      if (fait) expect(effectifs(reste)).toEqual(effectifs(apres));
      else expect(reste.tables).toEqual(avant.tables);
      expect(reste.fichiers).toEqual(avant.fichiers);
    }
    if (process.env['KILLS']) console.log(`${acte} : ${JSON.stringify(etats)}, ${ms.toFixed(0)} ms`);
    expect(etats.avant + etats.apres).toBe(KILLS);
  });
});
