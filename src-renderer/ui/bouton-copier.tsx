import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import { IconButton } from '@mui/material';
import { useToast } from './toasts.tsx';

/** Puts a text in the clipboard and says so; where the window may not, shows it whole, to be copied by hand. */
export function BoutonCopier(props: {
  readonly texte: string;
  /** What the button does: « Copier … ». */
  readonly nom: string;
  /** What is said once it is done. */
  readonly fait: string;
}) {
  const { texte, nom, fait } = props;
  const toast = useToast();
  const copier = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(texte);
      toast({ gravite: 'success', texte: fait });
    } catch {
      // Without a word from the browser: the text is there to be copied by hand.
      toast({ gravite: 'error', texte: `La copie a été refusée. Voici le texte : ${texte}` });
    }
  };
  return (
    <IconButton size="small" title={nom} aria-label={nom} onClick={() => void copier()} sx={{ p: 0.25 }}>
      <ContentCopyOutlined sx={{ fontSize: 16 }} />
    </IconButton>
  );
}
