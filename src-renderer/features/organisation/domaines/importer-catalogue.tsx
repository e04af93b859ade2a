import { Button } from '@mui/material';
import { useRef, useState } from 'react';
import type { CatalogueAnnuelVue } from '../../../../src-main/contract/catalogue.ts';
import type { InputOf } from '../../../../src-main/contract/index.ts';
import { RefusRecu } from '../../../api/client.ts';
import { useTache } from '../../../api/hooks.ts';
import { lireFichier, tropGros } from '../../../ui/lire-fichier.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { CorrespondanceCatalogue } from './correspondance-catalogue.tsx';
import { VerificationCatalogue } from './verification-catalogue.tsx';

type Fichier = Pick<InputOf<'catalogue.lire'>, 'nomFichier' | 'contenu'>;
type Choix = Pick<InputOf<'catalogue.lire'>, 'feuilles' | 'correspondance'>;
type Compris = Exclude<CatalogueAnnuelVue, { etat: 'refusé' }>;

const ILLISIBLE =
  'Le fichier n’a pas pu être ouvert : il a peut-être été déplacé, ou un autre programme l’enregistre encore. Choisissez-le à nouveau.';

/** Reads a catalogue, again and again until it is understood; a refusal is said at the bottom of the window. */
function useCatalogueLu() {
  const { lancer, enCours } = useTache('catalogue.lire');
  const toast = useToast();
  const [lu, setLu] = useState<{ readonly fichier: Fichier; readonly vue: Compris } | null>(null);
  const refuser = (texte: string): void => toast({ gravite: 'error', texte });
  const lire = async (fichier: Fichier, choix: Choix): Promise<void> => {
    try {
      const vue = await lancer({ ...fichier, ...choix });
      if (vue.etat === 'refusé') refuser(vue.phrase);
      else setLu({ fichier, vue });
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      refuser(erreur.message);
    }
  };
  const choisir = async (file: File): Promise<void> => {
    const phrase = tropGros(file);
    if (phrase) return refuser(phrase);
    // Said below.
    const fichier = await lireFichier(file).catch(() => null);
    if (fichier) await lire(fichier, {});
    else refuser(ILLISIBLE);
  };
  return { lu, enCours, choisir, lire, oublier: () => setLu(null) };
}

/** R05: the académie's yearly list becomes the campaign's catalogue: read, explained if need be, shown, then taken in as one act. */
export function ImporterCatalogue() {
  const { lu, enCours, choisir, lire, oublier } = useCatalogueLu();
  const [corrige, setCorrige] = useState(false);
  const champ = useRef<HTMLInputElement>(null);
  const fermer = (): void => {
    setCorrige(false);
    oublier();
  };
  const relire = async (choix: Choix): Promise<void> => {
    if (lu) await lire(lu.fichier, choix);
    setCorrige(false);
  };
  return (
    <>
      <input
        ref={champ}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.ods,.xls,.xlsb"
        aria-label="Fichier du catalogue"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void choisir(file);
        }}
      />
      <Button
        variant="outlined"
        sx={{ whiteSpace: 'nowrap' }}
        disabled={enCours}
        onClick={() => champ.current?.click()}
      >
        {enCours ? 'Lecture…' : 'Importer le catalogue…'}
      </Button>
      {lu && (corrige || lu.vue.etat === 'à préciser') && (
        <CorrespondanceCatalogue
          key={lu.vue.feuillesLues.join('|')}
          vue={lu.vue}
          enCours={enCours}
          relire={(choix) => void relire(choix)}
          fermer={fermer}
        />
      )}
      {lu && !corrige && lu.vue.etat === 'lu' && (
        <VerificationCatalogue lu={lu.vue} corriger={() => setCorrige(true)} fermer={fermer} />
      )}
    </>
  );
}
