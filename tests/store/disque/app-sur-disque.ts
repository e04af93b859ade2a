/**
 * The application in a process of its own, on a disk that fails: each act that it acknowledges is said at once, as a line of
 * JSON, then it waits to be killed. `node app-sur-disque.ts <dossier> <acte> <panne> <graine>`.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refus } from '../../../src-main/contract/refus.ts';
import { openTestApp } from '../../support/app.ts';
import { annuler } from '../../support/journal.ts';
import { exemple, lireEtComparer } from '../../services/echanges/campagne-vide.ts';
import { type Dit, type NomActe, type NomPanne, PANNES } from './pannes.ts';

const [dataDir, acte, panne, graine] = process.argv.slice(2) as [string, NomActe, NomPanne, string];
const controle = process.env['DISK_FAULT'] ?? '';
const ballast = join(dataDir, 'ballast');
const dire = (dit: Dit): void => void process.stdout.write(`${JSON.stringify(dit)}\n`);

function emplir(): void {
  for (let taille = 1 << 20; taille >= 1; taille >>= 1)
    for (;;)
      try {
        writeFileSync(ballast, new Uint8Array(taille), { flag: 'a' });
      } catch {
        break;
      }
}

function armer(passent: number): void {
  const ordre = PANNES[panne];
  if (ordre === null) emplir();
  else writeFileSync(controle, `${ordre} ${passent}`);
}

function desarmer(): void {
  if (PANNES[panne] === null) rmSync(ballast, { force: true });
  else writeFileSync(controle, '');
}

const t = await openTestApp({ dataDir });
let salles = 0;

const ajouter = async (): Promise<void> => {
  const nom = `Salle ${graine}-${(salles += 1)}`;
  const fait = await t.act('salles.enregistrer', { id: null, nom, pmr: false });
  dire({ dit: 'fait', id: fait?.id ?? '', salle: nom });
};

const defaire = async (): Promise<void> => dire({ dit: 'annulé', id: (await annuler(t)).id });

async function importer(): Promise<void> {
  const { choix } = await lireEtComparer(t, exemple('v1'));
  const fait = await t.act('echanges.appliquer', choix);
  dire({ dit: 'fait', id: fait?.id ?? '' });
}

/** The refusal that comes of it, if any. Anything but a refusal ends the process: it is a bug. */
async function essayer(tache: () => Promise<void>): Promise<void> {
  try {
    await tache();
  } catch (error) {
    if (!(error instanceof Refus)) throw error;
    dire({ dit: 'refus', code: error.code, phrase: error.message });
  }
}

const ACTES: Readonly<Record<NomActe, () => Promise<void>>> = {
  ajout: ajouter,
  import: importer,
  annulation: defaire,
  'annulation longue': defaire,
};

desarmer();
await ajouter();
await ajouter();
if (acte === 'annulation longue') await importer();
armer(Number(graine) % 7);
await essayer(ACTES[acte]);
await essayer(() =>
  t.act('salles.enregistrer', { id: null, nom: `Salle ${graine}-1`, pmr: false }).then(() => undefined),
);
await essayer(ajouter);
await essayer(ACTES[acte]);
if (PANNES[panne] !== null) writeFileSync(controle, readFileSync(controle, 'utf8').replace(/\d+$/, '0'));
await essayer(ajouter);
dire({ dit: 'de nouveau' });
desarmer();
if (acte !== 'import' || (await t.ask('candidats.lister', {})).length === 0) await ACTES[acte]();
for (let tour = 0; tour < 4; tour += 1) await ajouter();
await defaire();
await ajouter();
dire({ dit: 'fini' });
setInterval(() => undefined, 1000);
