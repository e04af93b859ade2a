import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Refus } from '../contract/refus.ts';
import type { Purge } from '../contract/personnelles.ts';
import type { SauvegardesVue, SauvegardeVue } from '../contract/sauvegardes.ts';
import { jourDuPoste } from '../domain/date/temps-du-poste.ts';
import type { Effacement } from '../domain/effacement/effacement.ts';
import { sauvegardeDue, secondLieuPerdu } from '../domain/sauvegarde/rotation.ts';
import type { MotifSauvegarde } from '../domain/sauvegarde/sauvegarde.ts';
import { verifierDossier } from '../services/echanges/depot/inventaire.ts';
import { ecrireReglage } from '../services/echanges/depot/reglage.ts';
import { createWorkers } from '../services/workers.ts';
import { DATA_FILE } from '../store/data-file.ts';
import { Queue } from '../store/queue.ts';
import { readCount } from '../store/write-count.ts';
import { BACKUPS, listBackups, listDrafts, listOurs, newestFirst, rotate, saltsOf, unreachable } from './listing.ts';
import { purge } from './erased.ts';
import type { KeyFiles, Made, MakeOrder } from './protocol.ts';
import { LOOK, WRITE, within } from './patience.ts';
import { clearScratch } from './scratch.ts';
import { runInThread } from './thread.ts';
import { readSettings, type Settings } from './settings.ts';
import { WayBack, type WayBackOptions } from './way-back.ts';

export interface BackupsOptions extends Omit<WayBackOptions, 'make' | 'workers'> {
  /** Undefined: nothing is made by itself. */
  readonly keyFiles?: KeyFiles | undefined;
  readonly workerUrl: (name: 'backup') => URL;
  readonly log: (message: string, error?: unknown) => void;
  readonly onChange: () => void;
  /** The erasures of pupils: a backup of before one is not kept for ever. */
  readonly effacements?: () => Promise<readonly Effacement[]>;
  /** A backup was made, asked for or not. */
  readonly onMade?: () => void;
}

/** The backups of one data folder: made and listed; `back` is what is done with one. Whatever fails here, the data go on. */
export class Backups {
  readonly back: WayBack;
  private readonly options: BackupsOptions;
  private readonly folder: string;
  private readonly workers: ReturnType<typeof createWorkers>;
  private readonly queue = new Queue();
  private settings: Settings = { second: null, echec: null };
  private problem: string | null = null;
  private last: string;

  constructor(options: BackupsOptions) {
    this.options = options;
    this.folder = join(options.dataDir, BACKUPS);
    this.workers = createWorkers(() => options.workerUrl('backup'));
    this.last = options.clock().toISOString();
    this.back = new WayBack({ ...options, workers: this.workers, make: (motif) => this.make(motif) });
  }

  async open(): Promise<void> {
    this.settings = await readSettings(this.settingsPath);
    try {
      await clearScratch(this.options.dataDir);
    } catch (error) {
      // What a crash left is no reason not to open the data.
      this.options.log('What a trial of a backup left could not be removed', error);
    }
  }

  async state(): Promise<Omit<SauvegardesVue, 'choixNatif'>> {
    const { second, echec } = this.settings;
    const there = await this.lookAtSecond();
    const here = await this.listHere();
    const names = new Set(here.map(({ nom }) => nom));
    const sauvegardes = [...here, ...(there ?? []).filter(({ nom }) => !names.has(nom))].toSorted(newestFirst);
    const vuLe = this.settings.second?.vuLe ?? '';
    return {
      dossier: this.folder,
      sauvegardes,
      derniere: sauvegardes.find(({ manifeste }) => manifeste !== null) ?? null,
      echec,
      second: second && {
        dossier: second.dossier,
        vuLe,
        perdu: secondLieuPerdu(vuLe, this.options.clock()),
        probleme: there ? this.problem : unreachable(second.dossier),
      },
    };
  }

  /** After each write: two hours of work are not left without a backup. Nobody waits for it. */
  worked(): void {
    const { keyFiles, clock } = this.options;
    if (!keyFiles || !sauvegardeDue(this.last, clock())) return;
    this.last = clock().toISOString();
    void this.byItself('travail');
  }

  /** Before an act that changes much at once, and when data that have changed are closed. Never rejects. */
  async byItself(motif: MotifSauvegarde): Promise<void> {
    if (this.options.keyFiles === undefined) return;
    await this.make(motif).catch((error: unknown) => {
      if (!(error instanceof Refus)) this.options.log('A backup could not be made', error);
    });
  }

  async closing(): Promise<void> {
    const { dataDir } = this.options;
    const [last] = await this.listHere();
    const writes = readCount(join(dataDir, DATA_FILE))?.writes ?? 0;
    if (writes > 0 && last?.manifeste?.ecritures !== writes) await this.byItself('fermeture');
  }

  /** @throws Refus when it was not made in the folder of the data */
  make(motif: MotifSauvegarde, source = this.options.access): Promise<void> {
    return this.queue.run(async () => {
      const { dataDir, keyFiles = [], clock } = this.options;
      if (!source) return;
      const second = this.settings.second?.dossier;
      const folders = [this.folder, ...(second === undefined ? [] : [second])];
      const faiteLe = clock().toISOString();
      try {
        const made = await runInThread<Made>(this.workers, {
          kind: 'make',
          access: source,
          dataDir,
          keyFiles,
          folders,
          faiteLe,
          motif,
        } satisfies MakeOrder);
        await this.note(made, folders);
        this.options.onMade?.();
      } catch (error) {
        if (error instanceof Refus && error.code !== 'rien à sauvegarder') await this.keep({ echec: error.message });
        throw error;
      } finally {
        this.last = faiteLe;
        this.options.onChange();
      }
    });
  }

  /** The second place, once a first backup stands there. @throws Refus when it is no such place; the former one is kept then */
  async place(dossier: string | null): Promise<void> {
    const former = this.settings.second;
    if (dossier === null) return this.keep({ second: null });
    const real = await verifierDossier(dossier, this.options.dataDir);
    await this.keep({ second: { dossier: real, vuLe: this.options.clock().toISOString() } });
    await this.make('demande');
    if (this.problem === null) return;
    const phrase = this.problem;
    this.problem = null;
    await this.keep({ second: former });
    throw new Refus('second lieu', phrase);
  }

  /** Removes the backups that are older than an erasure, here and in the second place. */
  purge(effacements: readonly Effacement[]): Promise<Purge> {
    return this.queue.run(async () => {
      const there = await this.lookAtSecond();
      const second = this.settings.second?.dossier ?? null;
      const drafts = there && second !== null ? await listDrafts(second, await saltsOf(this.options.dataDir)) : [];
      const nombre = await purge(this.folder, [...(await this.listHere()), ...(there ?? [])], effacements);
      for (const draft of drafts) await rm(draft, { force: true });
      return { nombre: nombre + drafts.length, horsDAtteinte: there ? null : second };
    });
  }

  async close(): Promise<void> {
    await this.queue.idle();
    await this.workers.close();
  }

  private get settingsPath(): string {
    return join(this.options.dataDir, 'sauvegardes.json');
  }

  /** What came of a backup in each place. @throws Refus when the folder of the data does not have it */
  private async note({ manifeste, failures }: Made, folders: readonly string[]): Promise<void> {
    const [here, there] = failures;
    if (here) throw new Refus('sauvegarde manquée', here);
    const aujourdhui = jourDuPoste(this.options.clock());
    const effacements = (await this.options.effacements?.()) ?? [];
    const salts = await saltsOf(this.options.dataDir);
    const written = folders.filter((_folder, rank) => failures[rank] === null);
    await within(WRITE, rotate(written, salts, { aujourdhui, effacements })).catch((error: unknown) =>
      this.options.log('Older backups could not be removed', error),
    );
    this.problem = there ?? null;
    const { second } = this.settings;
    await this.keep({
      echec: null,
      second: second && there === null ? { ...second, vuLe: manifeste.faiteLe } : second,
    });
  }

  /** There is no folder before the first backup. */
  private listHere(): Promise<SauvegardeVue[]> {
    // One that cannot be read is told by the next backup.
    return listBackups(this.folder).catch(() => []);
  }

  /** Of these data: others may be kept there. Null when it cannot be read now. */
  private async lookAtSecond(): Promise<SauvegardeVue[] | null> {
    const { second } = this.settings;
    if (!second) return [];
    const look = saltsOf(this.options.dataDir).then((salts) => listOurs(second.dossier, salts));
    // Said of the place itself, which is looked at again the next time.
    const found = await within(LOOK, look).catch(() => null);
    if (found) this.settings = { ...this.settings, second: { ...second, vuLe: this.options.clock().toISOString() } };
    return found;
  }

  /** A setting that cannot be written is true until the end of the session. */
  private async keep(change: Partial<Settings>): Promise<void> {
    this.settings = { ...this.settings, ...change };
    await ecrireReglage(this.settingsPath, this.settings).catch((error: unknown) =>
      this.options.log('The settings of the backups could not be written', error),
    );
  }
}
