import type { ImportFait } from '../../../src-main/contract/echanges-difference.ts';
import type { DecisionsListe, PrecisionsVue, RapportVue } from '../../../src-main/contract/echanges-lecture.ts';
import type { InputOf } from '../../../src-main/contract/index.ts';
import { RefusRecu } from '../../api/client.ts';
import { type Progression, queryClient, useLecture, useTache } from '../../api/hooks.ts';
import { oublierGardes, useGarde } from '../../ui/garde.ts';
import { lireFichier, tropGros } from '../../ui/lire-fichier.ts';

/** A file to read: its bytes, or its name when it is in the watched folder. */
export interface Fichier {
  readonly nomFichier: string;
  readonly contenu: string | null;
}

export type EtapeImport =
  | { readonly etape: 'attente' }
  /** `avant`: what the file that was refused would have replaced. */
  | { readonly etape: 'refus'; readonly phrase: string; readonly avant: EtapeImport }
  /** `cle` names the form, whose choices are found again when the user comes back. */
  | {
      readonly etape: 'précisions';
      readonly cle: string;
      readonly fichier: Fichier;
      readonly precisions: PrecisionsVue;
    }
  /** `decisions`: those kept by the application, when the window lost its own. */
  | {
      readonly etape: 'comparaison';
      readonly rapport: RapportVue;
      readonly fichier: Fichier | null;
      readonly decisions: DecisionsListe | null;
    }
  | { readonly etape: 'correspondance'; readonly cle: string; readonly rapport: RapportVue; readonly fichier: Fichier }
  | { readonly etape: 'bilan'; readonly fait: ImportFait; readonly nomFichier: string; readonly revoir: EtapeImport };

export type ChoixDeLecture = Pick<InputOf<'echanges.lire'>, 'feuille' | 'correspondance' | 'moisEnPremier'>;

export interface Import {
  readonly etat: EtapeImport;
  readonly progression: Progression | null;
  readonly enCours: boolean;
  readonly choisir: (file: File) => Promise<void>;
  /** Reads a file that was announced by the watched folder. */
  readonly choisirDepot: (nom: string) => Promise<void>;
  readonly relire: (fichier: Fichier, choix: ChoixDeLecture) => Promise<void>;
  readonly arreter: () => void;
  readonly aller: (etat: EtapeImport) => void;
  readonly fermer: () => Promise<void>;
}

const ILLISIBLE =
  'Le fichier n’a pas pu être ouvert : il a peut-être été déplacé, ou un autre programme l’enregistre encore. Choisissez-le à nouveau. Rien n’a été modifié.';

export const AUCUNE_DECISION: DecisionsListe = { distincts: [], memes: [], refusees: [], reprises: [] };

const ATTENTE: EtapeImport = { etape: 'attente' };

/** Everything of the import that the window keeps. */
const GARDE = 'import.';

/** The import under way: a list stays read (and comes back on this page) until it is closed or another one is read. */
export function useImport(): Import {
  const lecture = useTache('echanges.lire');
  const depot = useTache('depot.lire');
  const fermeture = useTache('echanges.fermer');
  const { data: gardee } = useLecture('echanges.enCours', {});
  const [choisi, aller] = useGarde<EtapeImport>(`${GARDE}etape`, ATTENTE);
  const oublierGardee = () => queryClient.invalidateQueries({ queryKey: ['echanges.enCours'] });

  const refuser = (phrase: string): void =>
    aller((avant) => ({ etape: 'refus', phrase, avant: avant.etape === 'refus' ? avant.avant : avant }));

  const relire = async (fichier: Fichier, choix: ChoixDeLecture): Promise<void> => {
    try {
      const { nomFichier, contenu } = fichier;
      const vue =
        contenu === null
          ? await depot.lancer({ nom: nomFichier, ...choix })
          : await lecture.lancer({ nomFichier, contenu, ...choix });
      if (vue.etat === 'refusé') refuser(vue.phrase);
      else if (vue.etat === 'à préciser')
        aller({ etape: 'précisions', cle: crypto.randomUUID(), fichier, precisions: vue.precisions });
      else aller({ etape: 'comparaison', rapport: vue.rapport, fichier, decisions: null });
    } catch (refus) {
      if (!(refus instanceof RefusRecu)) throw refus;
      refuser(refus.message);
    }
    await oublierGardee();
  };

  const choisir = async (file: File): Promise<void> => {
    const phrase = tropGros(file);
    if (phrase) return refuser(phrase);
    // Said below.
    const fichier = await lireFichier(file).catch(() => null);
    if (fichier) await relire(fichier, {});
    else refuser(ILLISIBLE);
  };

  // A window that was opened again knows nothing of the list that the application still keeps.
  const reprendre = (etape: EtapeImport): EtapeImport =>
    etape.etape === 'attente' && gardee ? { etape: 'comparaison', fichier: null, ...gardee } : etape;
  return {
    etat: choisi.etape === 'refus' ? { ...choisi, avant: reprendre(choisi.avant) } : reprendre(choisi),
    progression: depot.enCours ? depot.progression : lecture.progression,
    enCours: lecture.enCours || depot.enCours,
    choisir,
    choisirDepot: (nom) => relire({ nomFichier: nom, contenu: null }, {}),
    relire,
    arreter: depot.enCours ? depot.arreter : lecture.arreter,
    aller,
    fermer: async () => {
      await fermeture.lancer({});
      await oublierGardee();
      oublierGardes(GARDE);
    },
  };
}
