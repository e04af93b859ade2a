import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useColorScheme } from '@mui/material/styles';

const THEMES = [
  { valeur: 'light', libelle: 'Clair' },
  { valeur: 'dark', libelle: 'Sombre' },
  { valeur: 'system', libelle: 'Comme l’ordinateur' },
] as const;

/** Light, dark or as the workstation; kept on this workstation only. */
export function OngletApparence() {
  const { mode, setMode } = useColorScheme();
  return (
    <FormControl>
      <FormLabel id="theme-titre">Thème</FormLabel>
      <RadioGroup
        aria-labelledby="theme-titre"
        value={mode ?? 'system'}
        onChange={(_event, valeur) => setMode(THEMES.find((theme) => theme.valeur === valeur)?.valeur ?? 'system')}
      >
        {THEMES.map(({ valeur, libelle }) => (
          <FormControlLabel key={valeur} value={valeur} label={libelle} control={<Radio />} />
        ))}
      </RadioGroup>
      <FormHelperText>Retenu sur ce poste seulement.</FormHelperText>
    </FormControl>
  );
}
