import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { LONGUEUR_PHRASE_MAX } from '../../src-main/domain/paquet/phrase-secrete.ts';
import { DialogueFormulaire } from './dialogue-formulaire.tsx';
import { lireFichier } from './lire-fichier.ts';

export interface PaquetChoisi {
  readonly nomFichier: string;
  /** Base64. */
  readonly contenu: string;
  readonly phrase: string;
}

const MEGA = 1024 * 1024;
const MEGAS_MAX = 20;

const ILLISIBLE =
  'Le fichier n’a pas pu être ouvert\u00a0: il a peut-être été déplacé, ou la clé USB retirée. Choisissez-le à nouveau.';

/** The field of a passphrase: it is read aloud and retyped, so it is shown; the browser keeps nothing of it. */
export function ChampPhrase(props: {
  readonly valeur: string;
  readonly changer: (phrase: string) => void;
  readonly libelle?: string;
  readonly aide?: string;
  readonly erreur?: string | null;
}) {
  const { valeur, changer, libelle = 'Phrase secrète', aide, erreur } = props;
  return (
    <TextField
      label={libelle}
      value={valeur}
      onChange={({ target }) => changer(target.value)}
      error={Boolean(erreur)}
      helperText={erreur ?? aide}
      autoComplete="off"
      slotProps={{
        htmlInput: { maxLength: LONGUEUR_PHRASE_MAX, spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' },
      }}
    />
  );
}

function Fichier({ nom, choisir }: { readonly nom: string | null; readonly choisir: (file: File) => void }) {
  const champ = useRef<HTMLInputElement>(null);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
      <Button
        variant="outlined"
        startIcon={<UploadFileOutlined />}
        onClick={() => champ.current?.click()}
        sx={{ flexShrink: 0 }}
      >
        Choisir le fichier…
      </Button>
      <Typography aria-live="polite" sx={{ color: nom ? 'text.primary' : 'text.secondary', overflowWrap: 'anywhere' }}>
        {nom ?? 'Son nom finit par «\u00a0.passpro-jury\u00a0».'}
      </Typography>
      <input
        ref={champ}
        type="file"
        hidden
        accept=".passpro-jury"
        aria-label="Fichier du paquet"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) choisir(file);
        }}
      />
    </Box>
  );
}

/** A packet and its passphrase. What is wrong is said in place, and what was typed stays. */
export function DialoguePaquet(props: {
  readonly titre: string;
  readonly envoi: string;
  readonly texte: string;
  /** Where the passphrase comes from. */
  readonly aide: string;
  readonly enCours: boolean;
  /** The file that was dropped, if any. */
  readonly depose?: File | null;
  /** Why the last try was refused. */
  readonly refus: string | null;
  readonly onFermer: () => void;
  readonly onEnvoyer: (paquet: PaquetChoisi) => void;
}) {
  const { titre, envoi, texte, aide, enCours, depose = null, refus, onFermer, onEnvoyer } = props;
  const [fichier, setFichier] = useState(depose);
  const [phrase, setPhrase] = useState('');
  const [souci, setSouci] = useState<string | null>(null);
  const envoyer = async (): Promise<void> => {
    if (!fichier) return setSouci('Choisissez d’abord le fichier du paquet.');
    if (fichier.size > MEGAS_MAX * MEGA)
      return setSouci(`Ce fichier est trop gros pour être un paquet de jury (${MEGAS_MAX}\u00a0Mo au plus).`);
    setSouci(null);
    // Said below.
    const lu = await lireFichier(fichier).catch(() => null);
    if (lu) onEnvoyer({ ...lu, phrase });
    else setSouci(ILLISIBLE);
  };
  return (
    <DialogueFormulaire
      titre={titre}
      envoi={enCours ? 'Ouverture…' : envoi}
      largeur="sm"
      desactive={enCours}
      refus={souci ?? refus ?? undefined}
      onFermer={onFermer}
      onEnvoyer={() => void envoyer()}
    >
      <Typography>{texte}</Typography>
      <Fichier
        nom={fichier?.name ?? null}
        choisir={(file) => {
          setFichier(file);
          setSouci(null);
        }}
      />
      <ChampPhrase valeur={phrase} changer={setPhrase} aide={aide} />
    </DialogueFormulaire>
  );
}
