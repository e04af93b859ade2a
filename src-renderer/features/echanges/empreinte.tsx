import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { Box, IconButton } from '@mui/material';
import { useToast } from '../../ui/toasts.tsx';

/** Enough of a SHA-256 to tell two files apart by eye. */
const SIGNES = 12;

/** The SHA-256 of a file, shortened; the whole of it under the pointer, and in the clipboard when asked. */
export function Empreinte({ sha256, fichier }: { readonly sha256: string; readonly fichier: string }) {
  const toast = useToast();
  const copier = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sha256);
      toast({ gravite: 'success', texte: `L’empreinte de « ${fichier} » est copiée.` });
    } catch {
      toast({ gravite: 'error', texte: `La copie a été refusée. Voici l’empreinte entière : ${sha256}` });
    }
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', whiteSpace: 'nowrap' }}>
      <Box component="code" title={sha256}>
        {sha256.slice(0, SIGNES)}…
      </Box>
      <IconButton
        size="small"
        title="Copier l’empreinte entière"
        aria-label={`Copier l’empreinte SHA-256 de ${fichier}`}
        onClick={() => void copier()}
        sx={{ p: 0.25 }}
      >
        <ContentCopyOutlined sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
}
