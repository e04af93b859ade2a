import { Box, FormControl, FormLabel, MenuItem, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useState } from 'react';
import { type Mode, MODES } from '../../../src-main/domain/campagne/campagne.ts';
import { type MotifConvocation, MOTIFS_CONVOCATION } from '../../../src-main/domain/convocation/convocation.ts';
import { useLecture } from '../../api/hooks.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { FormulaireLettre } from './formulaire-lettre.tsx';
import { MOTIFS_LETTRE } from './libelles-lettre.ts';
import { LogoLycee } from './logo-lycee.tsx';

function ChoixLettre(props: {
  readonly mode: Mode;
  readonly motif: MotifConvocation;
  readonly changer: (mode: Mode, motif: MotifConvocation) => void;
}) {
  const { mode, motif, changer } = props;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 2 }}>
      <FormControl>
        <FormLabel id="lettre-mode" sx={{ fontSize: 13 }}>
          Entretien
        </FormLabel>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={mode}
          onChange={(_event, choix: Mode | null) => choix && changer(choix, motif)}
          aria-labelledby="lettre-mode"
          sx={{ bgcolor: 'background.paper' }}
        >
          {MODES.map((one) => (
            <ToggleButton key={one} value={one} sx={{ textTransform: 'none', px: 2, color: 'text.primary' }}>
              {one}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </FormControl>
      <TextField
        select
        label="Lettre"
        value={motif}
        onChange={(event) => changer(mode, event.target.value as MotifConvocation)}
        sx={{ width: 300, bgcolor: 'background.paper' }}
      >
        {MOTIFS_CONVOCATION.map((one) => (
          <MenuItem key={one} value={one}>
            {MOTIFS_LETTRE[one]}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

/** The convocations' texts, one for each mode and each reason to write, and the logo at their head. */
export function OngletLettres() {
  const { data, error, refetch } = useLecture('modeles.lire', {});
  const [{ mode, motif }, setNature] = useState<{ mode: Mode; motif: MotifConvocation }>({
    mode: 'individuel',
    motif: 'première',
  });
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  const lettre = data?.lettres.find((one) => one.mode === mode && one.motif === motif);
  if (!data || !lettre) return <Squelette />;
  return (
    <Box sx={{ maxWidth: 900, display: 'grid', gap: 2.5 }}>
      <ChoixLettre mode={mode} motif={motif} changer={(autre, raison) => setNature({ mode: autre, motif: raison })} />
      <FormulaireLettre key={`${mode} ${motif}`} lettre={lettre} mentions={data.mentions} />
      <LogoLycee logo={data.logo} />
    </Box>
  );
}
