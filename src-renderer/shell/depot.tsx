import { Box, Typography } from '@mui/material';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

/** A file dropped on the window, until the page that reads it takes it. */
let depose: File | null = null;
const auditeurs = new Set<() => void>();

function poser(file: File | null): void {
  depose = file;
  for (const auditeur of auditeurs) auditeur();
}

function ecouter(auditeur: () => void): () => void {
  auditeurs.add(auditeur);
  return () => auditeurs.delete(auditeur);
}

/** Hands the dropped file, once, to the page that reads it. */
export function useFichierDepose(prendre: (file: File) => void): void {
  const file = useSyncExternalStore(ecouter, () => depose);
  useEffect(() => {
    if (!file) return;
    poser(null);
    prendre(file);
  }, [file, prendre]);
}

const porteUnFichier = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

function useSurvol(deposer: (file: File) => void): boolean {
  const [survol, setSurvol] = useState(false);
  useEffect(() => {
    const fin = new AbortController();
    const { signal } = fin;
    const onDragOver = (event: DragEvent): void => {
      if (!porteUnFichier(event)) return;
      event.preventDefault();
      setSurvol(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setSurvol(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!porteUnFichier(event)) return;
      event.preventDefault();
      setSurvol(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) deposer(file);
    };
    window.addEventListener('dragover', onDragOver, { signal });
    window.addEventListener('dragleave', onDragLeave, { signal });
    window.addEventListener('drop', onDrop, { signal });
    return () => fin.abort();
  }, [deposer]);
  return survol;
}

/** A packet of a jury goes to its own page, anything else is a list. */
const pageDe = ({ name }: File): string =>
  name.endsWith('.passpro-jury') ? '/entretiens/paquets' : '/echanges?onglet=import';

/** A list, or the packet of a jury, may be dropped anywhere in the window: the page that reads it opens. */
export function Depot() {
  const navigate = useNavigate();
  const deposer = useCallback(
    (file: File): void => {
      poser(file);
      void navigate(pageDe(file));
    },
    [navigate],
  );
  if (!useSurvol(deposer)) return null;
  return (
    <Box
      aria-hidden
      sx={{
        position: 'fixed',
        inset: 8,
        zIndex: 'modal',
        border: '3px dashed',
        borderColor: 'primary.main',
        borderRadius: 2,
        bgcolor: 'background.paper',
        opacity: 0.92,
        display: 'grid',
        placeItems: 'center',
        pointerEvents: 'none',
      }}
    >
      <Typography variant="h2">Déposez le fichier ici : il sera lu, pas encore importé</Typography>
    </Box>
  );
}
