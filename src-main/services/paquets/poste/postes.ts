import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { panneDisque, panneDisqueDe } from '../../../contract/panne-disque.ts';
import { Refus } from '../../../contract/refus.ts';
import type { Appel } from '../../dispatcher.ts';
import type { WriteStore } from '../../../store/types.ts';

/** The application opened on the poste. */
interface Application {
  readonly donnees: () => Promise<string | null>;
  readonly call: Appel;
  readonly onEvent: (listener: (text: string) => void) => () => void;
  readonly close: () => Promise<void>;
}

interface Decor {
  /** Folder of this workstation's campaign; the poste has its own inside. */
  readonly dataDir: string;
  /** Makes a data file in a folder and fills it. */
  readonly creer: (dossier: string, remplir: (tx: WriteStore) => Promise<void>) => Promise<void>;
  readonly ouvrir: (dossier: string) => Promise<Application>;
  /** What is shown is no longer the same data file. */
  readonly onBascule: () => void;
  readonly log: (message: string, error?: unknown) => void;
}

/** Present while the poste is what the window shows: started again, the application comes back to it. */
const MARQUE = 'ouvert';

/**
 * The poste de jury of this workstation: one at most, in a folder of its own, encrypted as the campaign is and never mixed
 * with it. The campaign stays open beside; only one of the two is shown.
 */
export class Postes {
  private readonly decor: Decor;
  private readonly dossier: string;
  private courant: Application | null = null;
  private installation = false;

  constructor(decor: Decor) {
    this.decor = decor;
    this.dossier = join(decor.dataDir, 'poste-de-jury');
  }

  /** The application to show instead of the campaign, if any. */
  get application(): Application | null {
    return this.courant;
  }

  /** Its folder stands for it, whatever is left in it: a file that has gone is not a place for another poste. */
  get present(): boolean {
    return existsSync(this.dossier);
  }

  /** At the start: back to the poste if it was shown last. One that cannot be read is left alone, the campaign opens. */
  async demarrer(): Promise<void> {
    await this.oublierEfface();
    if (!this.present || !existsSync(join(this.dossier, MARQUE))) return;
    await this.revenir().catch((error: unknown) => {
      if (!(error instanceof Refus)) throw error;
    });
  }

  /** @throws Refus when there is a poste already, or one is being made. */
  async installer(remplir: (tx: WriteStore) => Promise<void>): Promise<void> {
    this.exigerPlace();
    this.installation = true;
    try {
      await this.creer(remplir);
    } finally {
      this.installation = false;
    }
    await this.revenir();
  }

  exigerPlace(): void {
    if (this.present || this.installation)
      throw new Refus(
        'poste occupé',
        'Un poste de jury est déjà sur ce poste de travail\u00a0: rendez son paquet et effacez-le d’abord. Rien n’a été modifié.',
      );
  }

  /** Whole or not at all: the folder takes its name once the file is filled. */
  private async creer(remplir: (tx: WriteStore) => Promise<void>): Promise<void> {
    const atelier = `${this.dossier}-en-cours`;
    await rm(atelier, { recursive: true, force: true });
    await mkdir(atelier, { recursive: true, mode: 0o700 });
    await this.decor.creer(atelier, remplir);
    await rm(this.dossier, { recursive: true, force: true });
    await rename(atelier, this.dossier);
  }

  /** @throws Refus when its file cannot be read. */
  async revenir(): Promise<void> {
    const application = this.courant ?? (await this.ouvrir());
    try {
      await writeFile(join(this.dossier, MARQUE), '', { mode: 0o600 });
    } catch (error) {
      if (!this.courant) await application.close();
      throw error;
    }
    this.courant = application;
    this.decor.onBascule();
  }

  async quitter(): Promise<void> {
    await rm(join(this.dossier, MARQUE), { force: true });
    await this.close();
    this.decor.onBascule();
  }

  async effacer(): Promise<void> {
    await this.close();
    await rename(this.dossier, this.efface);
    await this.oublierEfface();
    this.decor.onBascule();
  }

  /** What is erased loses its name first: a cut leaves no half of a poste. */
  private get efface(): string {
    return `${this.dossier}-efface`;
  }

  private async oublierEfface(): Promise<void> {
    await rm(this.efface, { recursive: true, force: true });
  }

  private async ouvrir(): Promise<Application> {
    try {
      return await this.decor.ouvrir(this.dossier);
    } catch (error) {
      this.decor.log('The poste de jury could not be opened', error);
      const panne = panneDisqueDe(error) ?? panneDisque('fichier abîmé');
      throw new Refus(
        'poste illisible',
        `Les données du poste de jury ne peuvent pas être ouvertes\u00a0: ${panne.cause}. Rien n’a été modifié. ${panne.remede} Si le lycée a déjà repris ce paquet, le dossier ${this.dossier} peut être supprimé.`,
      );
    }
  }

  async close(): Promise<void> {
    const courant = this.courant;
    this.courant = null;
    await courant?.close();
  }
}
