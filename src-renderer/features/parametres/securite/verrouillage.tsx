import { Box, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import type { SecuriteVue } from '../../../../src-main/contract/securite.ts';
import { useCommande } from '../../../shell/use-commande.ts';

const DELAIS = [2, 5, 10, 15, 30, 60, 0];

/** When the window locks by itself, and what direction lets the secrétariat read. */
export function Verrouillage({ vue }: { readonly vue: SecuriteVue }) {
  const { faire, enCours } = useCommande('securite.regler');
  const { verrouillage, secretariatLit, moi } = vue;
  const permis = moi === null || moi.role === 'direction';
  const regler = (suite: Partial<Pick<SecuriteVue, 'verrouillage' | 'secretariatLit'>>): void =>
    void faire({ verrouillage, secretariatLit, ...suite });
  return (
    <Box component="section" aria-labelledby="verrou-titre" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="verrou-titre" variant="h2">
        Verrouillage
      </Typography>
      <Typography>
        Ctrl + L verrouille à tout moment. Ce qui est saisi est enregistré d’abord, et se retrouve au retour.
      </Typography>
      <TextField
        select
        label="Verrouiller sans activité après"
        value={verrouillage}
        disabled={!permis || enCours}
        onChange={({ target }) => regler({ verrouillage: Number(target.value) })}
        sx={{ width: 280 }}
      >
        {[...new Set([...DELAIS, verrouillage])].map((minutes) => (
          <MenuItem key={minutes} value={minutes}>
            {minutes === 0 ? 'Jamais' : `${minutes}\u00a0minutes`}
          </MenuItem>
        ))}
      </TextField>
      {vue.comptes.length > 0 && (
        <FormControlLabel
          label="Le secrétariat peut lire les comptes rendus"
          control={
            <Switch
              checked={secretariatLit}
              disabled={!permis || enCours}
              onChange={(_event, coche) => regler({ secretariatLit: coche })}
            />
          }
        />
      )}
      {!permis && <Typography sx={{ color: 'text.secondary' }}>La direction règle le verrouillage.</Typography>}
    </Box>
  );
}
