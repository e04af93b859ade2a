import { Alert, FormControlLabel, Radio, RadioGroup, Stack, Typography } from '@mui/material';
import type { DouteVue } from '../../../src-main/contract/echanges-difference.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';

/** procedure.md §5: matches that only the user can settle. */
export function Doutes(props: {
  readonly doutes: readonly DouteVue[];
  readonly trancher: (cle: string, distinct: boolean) => void;
}) {
  const { doutes, trancher } = props;
  if (doutes.length === 0) return null;
  return (
    <Alert severity="warning">
      <Typography variant="h3" component="h2">
        {pluriel(doutes.length, 'doublon possible', 'doublons possibles')}
      </Typography>
      <Stack sx={{ gap: 1, mt: 0.5 }}>
        {doutes.map(({ cle, phrase, lignes, distinct }) => (
          <div key={cle}>
            <Typography>
              Ligne {lignes.join(', ')} : {phrase}
            </Typography>
            <RadioGroup
              row
              aria-label={`Ligne ${lignes[0]} : même élève ou non`}
              value={distinct ? 'autre' : 'même'}
              onChange={(_event, reponse) => trancher(cle, reponse === 'autre')}
            >
              <FormControlLabel
                value="même"
                control={<Radio size="small" />}
                label="C’est le même élève : mettre sa fiche à jour"
              />
              <FormControlLabel
                value="autre"
                control={<Radio size="small" />}
                label="C’est un autre élève : l’ajouter"
              />
            </RadioGroup>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
