import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import { Box, Button } from '@mui/material';
import { useChangerDeDonnees } from './use-changer-donnees.ts';

/** Above everything while the invented campaign is shown, so that nobody works in it by mistake, and the way back. */
export function BandeauExemple() {
  const { changer, enCours } = useChangerDeDonnees();
  return (
    <Box
      component="section"
      aria-label="Données d’exemple"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        flexShrink: 0,
        fontSize: 13,
        lineHeight: '24px',
        bgcolor: 'warning.main',
        color: 'background.paper',
      }}
    >
      <ScienceOutlined sx={{ fontSize: 18 }} />
      <Box sx={{ flexGrow: 1 }}>
        <strong>Données d’exemple</strong> : lycée, élèves et collèges sont inventés, vos données ne sont pas touchées.
      </Box>
      <Button
        size="small"
        color="inherit"
        disabled={enCours}
        onClick={() => changer('campagne')}
        sx={{ py: 0, lineHeight: '22px', textDecoration: 'underline' }}
      >
        Revenir à mes données
      </Button>
    </Box>
  );
}
