import { Autocomplete, Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { formatDate, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../../api/hooks.ts';
import { ActesEleve } from '../../../shell/donnees-eleve/actes-eleve.tsx';
import { usePermis } from '../../../shell/permis.ts';
import { EffacementsFaits } from './effacements-faits.tsx';

/** One pupil: all that is known of him, and his erasure. */
export function UnEleve() {
  const { data = [] } = useLecture('candidats.lister', {});
  const [choisi, setChoisi] = useState<string | null>(null);
  const permis = usePermis();
  const eleve = data.find(({ id }) => id === choisi) ?? null;
  return (
    <Box component="section" aria-labelledby="un-eleve" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="un-eleve" variant="h2">
        Un élève
      </Typography>
      <Typography>
        Tout ce que l’application sait d’un élève se remet à ses responsables sur papier (PDF) ou en fichier (JSON). Ce
        qui est faux se corrige sur sa fiche. À leur demande, il est effacé.
      </Typography>
      <Autocomplete
        options={data}
        value={eleve}
        onChange={(_event, option) => setChoisi(option?.id ?? null)}
        getOptionKey={({ id }) => id}
        getOptionLabel={(un) =>
          [nomPrenom(un), un.dateNaissance && formatDate(un.dateNaissance), un.origineNom].filter(Boolean).join(' · ')
        }
        isOptionEqualToValue={(a, b) => a.id === b.id}
        renderInput={(params) => <TextField {...params} label="Élève" />}
        noOptionsText="Aucun élève de ce nom"
        sx={{ width: '100%', maxWidth: 560 }}
      />
      {eleve && <ActesEleve key={eleve.id} eleve={eleve} onEfface={() => setChoisi(null)} />}
      {permis('personnelles.effacements') && <EffacementsFaits />}
    </Box>
  );
}
