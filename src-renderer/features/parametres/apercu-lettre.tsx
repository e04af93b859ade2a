import { Autocomplete, Box, Button, createFilterOptions, TextField } from '@mui/material';
import { useState } from 'react';
import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import type { LettreVue } from '../../../src-main/contract/modeles.ts';
import type { TexteLettre } from '../../../src-main/domain/convocation/lettre.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useImpression } from '../../shell/use-impression.tsx';
import { MOTIFS_LETTRE } from './libelles-lettre.ts';

/** Thousands of pupils: the list shows those that begin to match. */
const filtrer = createFilterOptions<EntretienLigne>({ limit: 50 });

/** The letter as it would be printed with what is typed, of a real pupil when one has a place. */
export function ApercuLettre(props: { readonly lettre: LettreVue; readonly lire: () => TexteLettre }) {
  const { lettre, lire } = props;
  const { mode, motif } = lettre;
  const { data } = useLecture('entretiens.lister', {});
  const [choisi, setChoisi] = useState<EntretienLigne | null>(null);
  const impression = useImpression('modeles.apercu');
  const places = (data ?? []).filter((ligne) => ligne.mode === mode && ligne.jour !== null);
  const eleve = choisi ?? places[0] ?? null;
  const titre = `Lettre «\u00a0${MOTIFS_LETTRE[motif]}\u00a0», ${eleve ? nomPrenom(eleve) : 'élève d’exemple'}`;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      {places.length > 0 && (
        <Autocomplete
          options={places}
          value={eleve}
          onChange={(_event, autre) => setChoisi(autre)}
          filterOptions={filtrer}
          getOptionLabel={(ligne) => `${nomPrenom(ligne)}, ${ligne.domaineNom}`}
          getOptionKey={({ id }) => id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          noOptionsText="Aucun élève de ce nom n’a de date"
          disableClearable={eleve !== null}
          size="small"
          sx={{ flex: '1 1 320px', maxWidth: 460, bgcolor: 'background.paper' }}
          renderInput={(params) => <TextField {...params} label="Élève de l’aperçu" />}
        />
      )}
      <Button
        variant="outlined"
        onClick={() => impression.ouvrir(titre, { mode, motif, texte: lire(), entretienId: eleve?.id ?? null })}
      >
        Aperçu de la lettre
      </Button>
      {impression.dialogue}
    </Box>
  );
}
