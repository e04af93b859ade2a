import RedoOutlined from '@mui/icons-material/RedoOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { Button, Stack, Tooltip } from '@mui/material';
import { useEffect } from 'react';
import { useJournal } from './journal.tsx';
import { toucheJournal } from './touche-journal.ts';

/** Ctrl+Z and Ctrl+Y on the page. */
function useTouches({ annuler, retablir }: Pick<ReturnType<typeof useJournal>, 'annuler' | 'retablir'>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const geste = toucheJournal(event);
      if (geste === 'annuler') annuler();
      else if (geste === 'retablir') retablir();
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
  const { etat, annuler, retablir } = useJournal();
  useTouches({ annuler, retablir });
  const nomAnnuler = etat?.annulable ? `Annuler : ${etat.annulable.libelle}` : 'Rien à annuler';
  const nomRetablir = etat?.retablissable ? `Rétablir : ${etat.retablissable.libelle}` : 'Rien à rétablir';
  return (
    <Stack direction="row" sx={{ px: 1, pb: 1, flexShrink: 0, '& > span': { flex: 1 } }}>
      <Tooltip title={`${nomAnnuler} (Ctrl+Z)`}>
        <span>
          <Button
            {...BOUTON}
            aria-label={nomAnnuler}
            aria-keyshortcuts="Control+Z"
            startIcon={<UndoOutlined />}
            disabled={!etat?.annulable}
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
            disabled={!etat?.retablissable}
            onClick={retablir}
          >
            Rétablir
          </Button>
        </span>
      </Tooltip>
    </Stack>
  );
}
