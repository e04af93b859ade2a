import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { Box, Button } from '@mui/material';
import { useCallback, useEffect, useState } from 'react';
import { estTexte } from '../ui/est-texte.ts';
import { Palette } from './palette.tsx';
import { Raccourcis } from './raccourcis.tsx';

type Ouvert = 'palette' | 'raccourcis' | null;

/** What a key opens from anywhere: Ctrl+K the search, « ? » the list of keys. */
const demande = (event: KeyboardEvent): Ouvert => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return 'palette';
  return event.key === '?' && !estTexte(event.target) ? 'raccourcis' : null;
};

/** The search from anywhere, by key or by mouse, and the list of the keys. */
export function Acces() {
  const [ouvert, setOuvert] = useState<Ouvert>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const voulu = demande(event);
      if (!voulu) return;
      event.preventDefault();
      setOuvert(voulu);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const fermer = (): void => setOuvert(null);
  const montrerRaccourcis = useCallback(() => setOuvert('raccourcis'), []);
  return (
    <Box sx={{ px: 1, pb: 1 }}>
      <Button
        fullWidth
        size="small"
        variant="outlined"
        color="inherit"
        startIcon={<SearchOutlined />}
        aria-keyshortcuts="Control+K"
        onClick={() => setOuvert('palette')}
        sx={{ justifyContent: 'start', fontWeight: 400, borderColor: 'divider' }}
      >
        <Box component="span" sx={{ flexGrow: 1, textAlign: 'start' }}>
          Rechercher
        </Box>
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          Ctrl K
        </Box>
      </Button>
      {ouvert === 'palette' && <Palette onFermer={fermer} onRaccourcis={montrerRaccourcis} />}
      {ouvert === 'raccourcis' && <Raccourcis onFermer={fermer} />}
    </Box>
  );
}
