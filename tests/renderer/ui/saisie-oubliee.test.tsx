import { Autocomplete, OutlinedInput, Select, TextField, ThemeProvider } from '@mui/material';
import { DataGrid } from '@mui/x-data-grid';
import { LocalizationProvider } from '@mui/x-date-pickers';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ChampDate } from '../../../src-renderer/ui/champ-date.tsx';
import { ChampHeure } from '../../../src-renderer/ui/champ-heure.tsx';
import { ChampRecherche } from '../../../src-renderer/ui/champ-recherche.tsx';
import { theme } from '../../../src-renderer/ui/theme.ts';

afterEach(cleanup);

const rien = (): void => undefined;

it('lets no browser remember what is typed, whatever the kind of field', () => {
  const { container } = render(
    <ThemeProvider theme={theme}>
      <LocalizationProvider dateAdapter={AdapterDayjs}>
        <TextField label="Nom" />
        <TextField label="Commentaire" multiline />
        <TextField label="Avec icône" slotProps={{ htmlInput: { 'aria-keyshortcuts': '/' } }} />
        <OutlinedInput placeholder="Seul" />
        <Select native defaultValue="" />
        <Autocomplete options={['Martin']} renderInput={(champ) => <TextField {...champ} label="Élève" />} />
        <ChampDate libelle="Jour" valeur={null} changer={rien} />
        <ChampHeure libelle="Heure" valeur={null} changer={rien} />
        <ChampRecherche libelle="Chercher" texte="" onChange={rien} />
        <DataGrid rows={[]} columns={[{ field: 'nom' }]} showToolbar />
      </LocalizationProvider>
    </ThemeProvider>,
  );
  const champs = [...container.querySelectorAll('input, textarea')].filter(
    (champ) => !champ.matches('[type=checkbox], [aria-hidden=true]'),
  );
  expect(champs.length).toBeGreaterThan(6);
  const gardes = champs.filter((champ) => champ.getAttribute('autocomplete') !== 'off');
  expect(gardes.map((champ) => champ.outerHTML)).toEqual([]);
});

it('leaves a field that has a reason to say otherwise: a password is never offered', () => {
  const { container } = render(
    <ThemeProvider theme={theme}>
      <TextField type="password" label="Mot de passe" autoComplete="new-password" />
    </ThemeProvider>,
  );
  expect(container.querySelector('input')?.getAttribute('autocomplete')).toBe('new-password');
});
