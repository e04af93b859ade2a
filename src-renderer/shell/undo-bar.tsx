import RedoOutlined from '@mui/icons-material/RedoOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Button, Stack, Tooltip } from '@mui/material';
import { useEffect } from 'react';
import { useLecture } from '../api/hooks.ts';
import { estTexte } from '../ui/est-texte.ts';
import { useJournal } from './use-commande.ts';

/** Ctrl+Z / Ctrl+Y everywhere but inside a text being typed, where they belong to the text. */
function useRaccourcis(annuler: () => void, retablir: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || estTexte(event.target)) return;
      const touche = event.key.toLowerCase();
      const refaire = touche === 'y' || (touche === 'z' && event.shiftKey);
      if (!refaire && touche !== 'z') return;
      event.preventDefault();
      (refaire ? retablir : annuler)();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [annuler, retablir]);
}

const BOUTON = {
  size: 'small',
  color: 'inherit',
  fullWidth: true,
  sx: { px: 0.5, minWidth: 0, '& .MuiButton-startIcon': { mr: 0.5 } },
} as const;

export function UndoBar() {
  const { data } = useLecture('journal.etat', {});
  const { annuler, retablir } = useJournal();
  useRaccourcis(annuler, retablir);
  const nomAnnuler = data?.annulable ? `Annuler : ${data.annulable.libelle}` : 'Rien à annuler';
  const nomRetablir = data?.retablissable ? `Rétablir : ${data.retablissable.libelle}` : 'Rien à rétablir';
  return (
    <Stack direction="row" sx={{ px: 1, pb: 1, flexShrink: 0, '& > span': { flex: 1 } }}>
      <Tooltip title={`${nomAnnuler} (Ctrl+Z)`}>
        <span>
          <Button
            {...BOUTON}
            aria-label={nomAnnuler}
            aria-keyshortcuts="Control+Z"
            startIcon={<UndoOutlined />}
            disabled={!data?.annulable}
            onClick={annuler}
          >
            Annuler
          </Button>
        </span>
      </Tooltip>
      <Tooltip title={`${nomRetablir} (Ctrl+Y)`}>
        <span>
          <Button
            {...BOUTON}
            aria-label={nomRetablir}
            aria-keyshortcuts="Control+Y"
            startIcon={<RedoOutlined />}
            disabled={!data?.retablissable}
            onClick={retablir}
          >
            Rétablir
          </Button>
        </span>
      </Tooltip>
    </Stack>
  );
}
