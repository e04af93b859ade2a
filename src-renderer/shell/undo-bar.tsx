import RedoOutlined from '@mui/icons-material/RedoOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import { IconButton, Stack, Tooltip } from '@mui/material';
import { useEffect } from 'react';
import { useLecture } from '../api/hooks.ts';
import { useJournal } from './use-commande.ts';

const estTexte = (cible: EventTarget | null): boolean =>
  cible instanceof HTMLTextAreaElement ||
  (cible instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(cible.type)) ||
  (cible instanceof HTMLElement && cible.isContentEditable);

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

export function UndoBar() {
  const { data } = useLecture('journal.etat', {});
  const { annuler, retablir } = useJournal();
  useRaccourcis(annuler, retablir);
  const nomAnnuler = data?.annulable ? `Annuler : ${data.annulable.libelle}` : 'Rien à annuler';
  const nomRetablir = data?.retablissable ? `Rétablir : ${data.retablissable.libelle}` : 'Rien à rétablir';
  return (
    <Stack direction="row" sx={{ px: 1, pb: 1, gap: 0.5, flexShrink: 0 }}>
      <Tooltip title={`${nomAnnuler} (Ctrl+Z)`}>
        <span>
          <IconButton aria-label={nomAnnuler} disabled={!data?.annulable} onClick={annuler}>
            <UndoOutlined />
          </IconButton>
        </span>
      </Tooltip>
      <Tooltip title={`${nomRetablir} (Ctrl+Y)`}>
        <span>
          <IconButton aria-label={nomRetablir} disabled={!data?.retablissable} onClick={retablir}>
            <RedoOutlined />
          </IconButton>
        </span>
      </Tooltip>
    </Stack>
  );
}
