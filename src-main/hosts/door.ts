import { setTimeout as sleep } from 'node:timers/promises';
import { addOlderFiles, type App, type AppOptions, createApp, type Garde, type Porte } from '../app.ts';
import type { AppEvent } from '../contract/envelope.ts';
import { Refus } from '../contract/refus.ts';
import { type EtatPorte, porteOperations, type Preuve } from '../contract/securite.ts';
import { KEY_FILE } from '../keys/key-file.ts';
import { openOrRescue } from '../secours.ts';
import { dataKeyOf, holding, type OpenKeys, openKeys, withoutKeyring } from '../keys/open-keys.ts';
import { stretchIn } from '../keys/password.ts';
import { readRecoveryKey } from '../keys/recovery-key.ts';
import { accesDe, compteDe } from '../services/securite/garde.ts';
import { accept, refuse } from './door-answer.ts';
import { byKeyring, keepFolderKeys, readFolderKeys, takeOver } from './folder-keys.ts';
import type { KeptSecret } from './key-text.ts';
import type { KeyVault } from './key-vault.ts';
import { readyFolder } from './ready-folder.ts';
import { triesIn } from './tries.ts';

export type DoorOptions = Omit<AppOptions, 'key' | 'keyFiles' | 'garde' | 'porte' | 'effacer'> & {
  readonly vault: KeyVault;
  /** The window shows what can be done of damaged data; else they are an error. */
  readonly secours?: boolean;
};

/** An application that can be closed to whoever sits there without ending. */
export interface LockableApp extends App {
  /** Asks the windows to send what is typed, then closes the door in any case. */
  readonly lock: () => Promise<void>;
}

/** Milliseconds that the windows are given to send what is typed and to close the door themselves. */
const GRACE = 3000;

const WRONG: Readonly<Record<Preuve['type'], string>> = {
  trousseau: 'Le trousseau de ce poste n’ouvre plus ces données. Ouvrez-les avec la clé de secours.',
  'mot de passe': 'Ce nom et ce mot de passe n’ouvrent pas ces données. Vérifiez-les, puis recommencez.',
  'clé de secours':
    'Cette clé est bien écrite, mais n’ouvre pas ces données\u00a0: prenez la fiche de secours imprimée en dernier pour cette campagne.',
};

const verrouille = (): Refus =>
  new Refus('verrouillé', 'Passpro Accueil est verrouillé\u00a0: déverrouillez-le pour continuer.');

const duree = (secondes: number): string =>
  secondes < 60 ? `${secondes}\u00a0s` : `${Math.ceil(secondes / 60)}\u00a0min`;

/**
 * The application of a data folder behind its keys. Open, the application answers; closed, it is gone with its key and its
 * connections to the file, and only the door answers.
 */
class Door implements Porte, Garde {
  readonly etirer: Garde['etirer'];
  private readonly options: DoorOptions;
  private readonly tries: ReturnType<typeof triesIn>;
  private readonly listeners = new Set<(text: string) => void>();
  private file: OpenKeys['file'];
  private keys: OpenKeys | null = null;
  private app: App | null = null;
  private missed = 0;
  /** One change of the door or of its keys after the other. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(options: DoorOptions, file: OpenKeys['file']) {
    this.options = options;
    this.file = file;
    this.etirer = stretchIn(options.workerUrl('keys'));
    this.tries = triesIn(options.dataDir, options.clock);
  }

  readonly call: App['call'] = async (name, text, mention) => {
    try {
      if (Object.hasOwn(porteOperations, name)) return await this.answer(name as keyof typeof porteOperations, text);
      if (!this.app) throw verrouille();
    } catch (error) {
      return refuse(error, this.options.log);
    }
    return this.app.call(name, text, mention);
  };

  readonly onEvent: App['onEvent'] = (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly lock = async (): Promise<void> => {
    if (!this.app) return;
    this.tell({ type: 'à verrouiller' });
    await sleep(GRACE);
    if (this.app) await this.fermer();
  };

  readonly close = (): Promise<void> => this.inTurn(() => this.leave());

  readonly cles = (): OpenKeys => {
    if (!this.keys) throw verrouille();
    return this.keys;
  };

  readonly changer: Garde['changer'] = (faire) =>
    this.inTurn(async () => {
      await this.keep(await faire(this.cles()));
      this.tell({ type: 'changed' });
    });

  readonly rates = (): number => this.missed;

  readonly etat = async (): Promise<EtatPorte> => ({
    ouverte: this.app !== null,
    moyens: [...new Set(this.file.protecteurs.map(({ type }) => type))],
    attendre: this.app ? 0 : await this.tries.seconds(),
    ouvert: this.keys && {
      compte: compteDe(this.keys),
      acces: accesDe(this),
      verrouillage: this.keys.contents.verrouillage,
    },
  });

  readonly ouvrir = (preuve: Preuve): Promise<void> => this.inTurn(() => this.unlock(preuve));

  readonly fermer = (): Promise<void> =>
    this.inTurn(async () => {
      await this.leave();
      this.tell({ type: 'verrouillé' });
    });

  /** safety.md §4: what was decided is done, and the door opens on data that have never held anything. */
  private readonly erase = (): Promise<void> =>
    this.inTurn(async () => {
      const { dataDir, vault } = this.options;
      await this.leave();
      await readyFolder(this.options);
      const { file, open } = await readFolderKeys(dataDir, vault, this.etirer);
      this.file = file;
      if (open) await this.enter(open);
      this.tell({ type: 'changed' });
    });

  /** `taken`: what an earlier version kept. @throws what the data file answered: the door stays closed */
  async enter(opened: OpenKeys, taken: KeptSecret | null = null): Promise<void> {
    const { vault, secours = false, ...options } = this.options;
    // Keys of an earlier version are sealed once the data have opened with them: data that do not open seal nothing.
    const open = secours && !taken ? openOrRescue : createApp;
    try {
      this.keys = await withOlderFiles(options.dataDir, opened);
      const key = dataKeyOf(this.keys);
      this.app = await open({ ...options, key, keyFiles: [KEY_FILE], garde: this, porte: this, effacer: this.erase });
    } catch (error) {
      this.keys = null;
      throw error;
    }
    this.app.onEvent((text) => this.tellText(text));
    const { keys } = this;
    if (keys === opened && !taken) return;
    // Where the disk is full they open all the same, and the next start tries again.
    await (taken ? takeOver(options.dataDir, vault, { keys, taken }) : this.keep(keys)).catch((error: unknown) =>
      options.log('Les clés n’ont pas pu être gardées.', error),
    );
  }

  private async leave(): Promise<void> {
    const { app } = this;
    this.app = null;
    await app?.close();
    this.keys = null;
  }

  private async answer(name: keyof typeof porteOperations, text: string): Promise<string> {
    const input = porteOperations[name].input.safeParse(JSON.parse(text || '{}'));
    if (!input.success) throw new Refus('saisie invalide', 'Complétez ce qui est demandé, puis recommencez.');
    if (name === 'porte.etat') return accept(await this.etat());
    await (name === 'porte.fermer' ? this.fermer() : this.ouvrir(input.data as Preuve));
    return accept(null);
  }

  private async unlock(preuve: Preuve): Promise<void> {
    if (this.app) return;
    if (preuve.type === 'clé de secours' && readRecoveryKey(preuve.cle) === null)
      throw new Refus(
        'faute de frappe',
        'La clé de secours comporte une faute de frappe, ou un groupe manque\u00a0: relisez-la groupe par groupe sur la fiche.',
      );
    const attendre = await this.tries.seconds();
    if (attendre > 0)
      throw new Refus('attendre', `Trop d’essais\u00a0: recommencez dans ${duree(attendre)}.`, { attendre });
    this.missed = await this.tries.missed();
    if (preuve.type !== 'trousseau') await this.tries.count();
    const open = await this.prove(preuve);
    if (!open) throw new Refus('rien ne s’ouvre', WRONG[preuve.type], { attendre: await this.tries.seconds() });
    await this.enter(open);
    await this.tries.forget();
    this.tell({ type: 'changed' });
  }

  private async prove(preuve: Preuve): Promise<OpenKeys | null> {
    const { vault, dataDir, log } = this.options;
    if (preuve.type === 'trousseau') return byKeyring(this.file, vault, this.etirer);
    const open = await openKeys(this.file, preuve, this.etirer);
    if (!open) return null;
    if (preuve.type === 'mot de passe') return compteDe(open) && open;
    if (open.contents.comptes.length > 0) return open;
    // On a workstation alone whose keyring was lost, the one of today opens from now on.
    return keepFolderKeys(dataDir, vault, withoutKeyring(open)).catch((error: unknown) => {
      log('Le trousseau n’a pas pu être refait.', error);
      return open;
    });
  }

  private async keep(next: OpenKeys): Promise<void> {
    this.keys = await keepFolderKeys(this.options.dataDir, this.options.vault, next);
    this.file = this.keys.file;
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.turn.then(task);
    // Told to who asked; the next one has its turn all the same.
    this.turn = done.catch(() => undefined);
    return done;
  }

  private tell(event: AppEvent): void {
    this.tellText(JSON.stringify(event));
  }

  private tellText(text: string): void {
    for (const listener of this.listeners) listener(text);
  }
}

/** Files of the first version have keys of their own, which are known once. */
async function withOlderFiles(dataDir: string, opened: OpenKeys): Promise<OpenKeys> {
  const key = dataKeyOf(opened);
  const { older } = await addOlderFiles(dataDir, key);
  return older === key.older ? opened : holding(opened, { ...opened.contents, anciennes: { ...older } });
}

/** @throws HostError, or what the disk answered, when nothing can ever open the folder */
export async function openDoor(options: DoorOptions): Promise<LockableApp> {
  const { file, open, taken } = await readFolderKeys(
    options.dataDir,
    options.vault,
    stretchIn(options.workerUrl('keys')),
  );
  const door = new Door(options, open?.file ?? file);
  if (open) await door.enter(open, taken);
  return door;
}
