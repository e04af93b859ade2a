import { Box } from '@mui/material';
import { BoutonCopier } from '../../ui/bouton-copier.tsx';

/** Enough of a SHA-256 to tell two files apart by eye. */
const SIGNES = 12;

/** The SHA-256 of a file, shortened; the whole of it under the pointer, and in the clipboard when asked. */
export function Empreinte({ sha256, fichier }: { readonly sha256: string; readonly fichier: string }) {
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', whiteSpace: 'nowrap' }}>
      <Box component="code" title={sha256}>
        {sha256.slice(0, SIGNES)}…
      </Box>
      <BoutonCopier
        texte={sha256}
        nom={`Copier l’empreinte SHA-256 de ${fichier}`}
        fait={`L’empreinte de « ${fichier} » est copiée.`}
      />
    </Box>
  );
}
