import { type FSWatcher, watch } from 'node:fs';
import type { DepotVue } from '../../../contract/depot.ts';
import { Refus } from '../../../contract/refus.ts';
import { empreinteDe, type FichierVu, inventorier, lireDuDossier, verifierDossier } from './inventaire.ts';
import { ecrireReglage, lireReglage, type Reglage, SANS_DOSSIER } from './reglage.ts';

/** What is watched and what came; how a folder is chosen is the host's. */
type Etat = Omit<DepotVue, 'choixNatif'>;

interface Options {
  /** Where the setting of the workstation is kept. */
  readonly reglage: string;
  readonly dataDir: string;
  /** Told whenever what is announced changes. */
  readonly onChange: () => void;
  /** Milliseconds between two looks at a file that may still be being written, and between two looks at the folder. */
  readonly attenteMs?: number;
  readonly rondeMs?: number;
}

interface Stable {
  readonly empreinte: string;
  /** By the clock that never goes back. */
  readonly depuis: number;
}

/** A file that did not change meanwhile is written. */
const ATTENTE_MS = 1500;

/** Shared and network folders do not tell that something came. */
const RONDE_MS = 10_000;

/**
 * exchanges.md §1: watches the folder that the user named. What comes there is announced once it is entirely written; it is
 * read only when the user asks, and never imported by itself.
 */
export class DossierDepot {
  private readonly options: Options;
  private reglage: Reglage = SANS_DOSSIER;
  private annonces: readonly FichierVu[] = [];
  private probleme: string | null = null;
  /** Since when each file has been as it is. */
  private stables: ReadonlyMap<string, Stable> = new Map();
  private guet: FSWatcher | null = null;
  private minuterie: NodeJS.Timeout | null = null;
  private travail: Promise<unknown> = Promise.resolve();
  private ferme = false;

  constructor(options: Options) {
    this.options = options;
  }

  async ouvrir(): Promise<void> {
    this.reglage = await lireReglage(this.options.reglage);
    this.guetter();
  }

  etat(): Etat {
    return {
      dossier: this.reglage.dossier,
      probleme: this.probleme,
      arrivees: this.annonces
        .toSorted((a, b) => b.modifieMs - a.modifieMs)
        .map(({ nom, taille, modifieMs }) => ({ nom, taille, modifieLe: new Date(modifieMs).toISOString() })),
    };
  }

  /** @throws Refus when the folder cannot be watched; the former one is kept then. */
  regler(dossier: string | null): Promise<Etat> {
    return this.aTour(async () => {
      await this.garder(dossier === null ? SANS_DOSSIER : await this.reglageDe(dossier));
      this.annonces = [];
      this.stables = new Map();
      this.probleme = null;
      this.guetter();
      return this.etat();
    });
  }

  /** @throws Refus when the file is not a list of the folder, or cannot be opened. */
  async lire(nom: string): Promise<Uint8Array> {
    const { dossier } = this.reglage;
    // A folder that cannot be read has no such file: refused below, and the look at the folder says why.
    const fichiers = dossier === null ? [] : await inventorier(dossier).catch(() => []);
    if (dossier === null || !fichiers.some((fichier) => fichier.nom === nom))
      throw new Refus('fichier inconnu', `Le fichier « ${nom} » n’est plus dans le dossier de dépôt.`);
    return lireDuDossier(dossier, nom);
  }

  /** Nothing more is said of that file, unless it changes. */
  ecarter(nom: string): Promise<Etat> {
    return this.aTour(async () => {
      const fichier = this.annonces.find((un) => un.nom === nom);
      if (!fichier) return this.etat();
      await this.garder({ ...this.reglage, vus: { ...this.reglage.vus, [nom]: empreinteDe(fichier) } });
      this.annonces = this.annonces.filter((un) => un !== fichier);
      this.options.onChange();
      return this.etat();
    });
  }

  private async reglageDe(dossier: string): Promise<Reglage> {
    const reel = await verifierDossier(dossier, this.options.dataDir);
    const presents = await inventorier(reel);
    return { dossier: reel, vus: Object.fromEntries(presents.map((fichier) => [fichier.nom, empreinteDe(fichier)])) };
  }

  /** On the disk first: a setting that cannot be written changes nothing. */
  private async garder(reglage: Reglage): Promise<void> {
    await ecrireReglage(this.options.reglage, reglage);
    this.reglage = reglage;
  }

  async fermer(): Promise<void> {
    this.ferme = true;
    this.cesser();
    await this.travail;
  }

  /** One thing at a time: a look at the folder never crosses a change of folder. */
  private aTour<T>(tache: () => Promise<T>): Promise<T> {
    const resultat = this.travail.then(tache);
    // Told to who asked; the next one has its turn all the same.
    this.travail = resultat.catch(() => undefined);
    return resultat;
  }

  private cesser(): void {
    this.guet?.close();
    this.guet = null;
    if (this.minuterie) clearTimeout(this.minuterie);
    this.minuterie = null;
  }

  private guetter(): void {
    this.cesser();
    const { dossier } = this.reglage;
    if (dossier === null) return;
    try {
      this.guet = watch(dossier, { persistent: false }, () => this.regarderDans(0));
      this.guet.on('error', () => this.guet?.close());
    } catch {
      // The rounds are enough.
    }
    this.regarderDans(0);
  }

  private regarderDans(ms: number): void {
    if (this.ferme) return;
    if (this.minuterie) clearTimeout(this.minuterie);
    this.minuterie = setTimeout(() => void this.aTour(() => this.regarder()), ms);
    this.minuterie.unref();
  }

  private suivre(fichier: FichierVu): Stable {
    const empreinte = empreinteDe(fichier);
    const avant = this.stables.get(fichier.nom);
    return avant?.empreinte === empreinte ? avant : { empreinte, depuis: performance.now() };
  }

  private async regarder(): Promise<void> {
    const { dossier, vus } = this.reglage;
    if (dossier === null || this.ferme) return;
    const { attenteMs = ATTENTE_MS, rondeMs = RONDE_MS } = this.options;
    const avant = JSON.stringify(this.etat());
    try {
      const fichiers = (await inventorier(dossier)).filter(
        (fichier) => fichier.taille > 0 && vus[fichier.nom] !== empreinteDe(fichier),
      );
      this.stables = new Map(fichiers.map((fichier) => [fichier.nom, this.suivre(fichier)]));
      this.annonces = fichiers.filter(
        ({ nom }) => performance.now() - (this.stables.get(nom)?.depuis ?? 0) >= attenteMs,
      );
      this.probleme = null;
    } catch {
      // Said to the user, and tried again at the next round.
      this.annonces = [];
      this.probleme = `Le dossier « ${dossier} » n’est pas accessible pour l’instant (supprimé, ou réseau coupé) : il sera de nouveau surveillé dès qu’il reviendra.`;
    }
    if (JSON.stringify(this.etat()) !== avant) this.options.onChange();
    this.regarderDans(this.stables.size > this.annonces.length ? attenteMs : rondeMs);
  }
}
