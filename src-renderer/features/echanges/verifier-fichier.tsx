import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import { Alert, Box, Button } from '@mui/material';
import { useRef, useState } from 'react';
import type { FichierReconnu } from '../../../src-main/contract/echanges-avis.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { ask, RefusRecu } from '../../api/client.ts';
import { tropGros } from '../../ui/lire-fichier.ts';
import { formatInstant } from '../../ui/instant.ts';

interface Verdict {
  readonly nom: string;
  readonly reconnus: readonly FichierReconnu[];
}

async function sha256De(file: File): Promise<string> {
  const empreinte = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...empreinte].map((octet) => octet.toString(16).padStart(2, '0')).join('');
}

function phraseDe(reconnu: FichierReconnu): string {
  if (reconnu.sens === 'entré') {
    const { nomFichier, importeLe, annule } = reconnu.ligne;
    return `la liste « ${nomFichier} » importée le ${formatInstant(importeLe)}${annule ? ', import annulé depuis' : ''}`;
  }
  const { numero, nomFichier, exporteLe, lignes } = reconnu.ligne;
  return `l’export n° ${numero}, « ${nomFichier} », du ${formatInstant(exporteLe)} (${pluriel(lignes, 'ligne')})`;
}

function VerdictVue({ verdict, fermer }: { readonly verdict: Verdict; readonly fermer: () => void }) {
  const { nom, reconnus } = verdict;
  if (reconnus.length === 0)
    return (
      <Alert severity="warning" onClose={fermer}>
        « {nom} » n’est aucun des fichiers de l’historique : il vient d’ailleurs, ou il a été modifié depuis, ne
        serait-ce que d’un caractère (l’ouvrir puis l’enregistrer dans un tableur suffit).
      </Alert>
    );
  return (
    <Alert severity="success" onClose={fermer}>
      « {nom} » est, à l’octet près, {reconnus.map(phraseDe).join(', et ')}.
    </Alert>
  );
}

/** exchanges.md §2: proves that a file is one that was sent or received, by its SHA-256. The file is not sent anywhere. */
export function VerifierFichier() {
  const champ = useRef<HTMLInputElement>(null);
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [refus, setRefus] = useState('');
  const verifier = async (file: File): Promise<void> => {
    setVerdict(null);
    setRefus(tropGros(file) ?? '');
    if (tropGros(file) !== null) return;
    try {
      const { value: reconnus } = await ask('echanges.reconnaitre', { sha256: await sha256De(file) });
      setVerdict({ nom: file.name, reconnus });
    } catch (erreur) {
      setRefus(
        erreur instanceof RefusRecu
          ? erreur.message
          : `Le fichier « ${file.name} » n’a pas pu être ouvert : il a peut-être été déplacé. Choisissez-le à nouveau.`,
      );
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <input
        ref={champ}
        type="file"
        hidden
        aria-label="Fichier à vérifier"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void verifier(file);
        }}
      />
      <Button variant="outlined" startIcon={<VerifiedOutlined />} onClick={() => champ.current?.click()}>
        Vérifier un fichier
      </Button>
      <Box role="status">{verdict && <VerdictVue verdict={verdict} fermer={() => setVerdict(null)} />}</Box>
      {refus !== '' && (
        <Alert severity="error" role="alert">
          {refus}
        </Alert>
      )}
    </Box>
  );
}
