import { Autocomplete, Box, Button, Dialog, DialogActions, DialogContent, TextField } from '@mui/material';
import { Link } from 'react-router';
import type { Phrase } from '../../../src-main/domain/avis/phrase.ts';
import { rendreGroupe } from '../../ui/groupe-options.tsx';
import { INVISIBLE } from '../../ui/invisible.ts';
import { contientMots, motsDe, rendreCherchable } from '../../ui/recherche.ts';

/** The phrase bank, filtered while one types: Entrée takes the phrase, Échap goes back to the text. */
export function ChoixPhrase(props: {
  readonly phrases: readonly Phrase[];
  readonly domaineNom: string;
  readonly choisir: (phrase: Phrase) => void;
  readonly fermer: () => void;
}) {
  const { phrases, domaineNom, choisir, fermer } = props;
  return (
    <Dialog
      open
      onClose={fermer}
      fullWidth
      maxWidth="sm"
      aria-labelledby="phrases-titre"
      // The text takes the focus back itself, at the caret where it was.
      disableRestoreFocus
      sx={{ alignItems: 'start' }}
    >
      <Box id="phrases-titre" component="h2" sx={INVISIBLE}>
        Phrases du lycée
      </Box>
      <DialogContent sx={{ minHeight: 360 }}>
        <Autocomplete
          open
          autoHighlight
          options={phrases}
          value={null}
          filterOptions={(options, { inputValue }) =>
            options.filter(({ texte, raccourci }) =>
              contientMots(rendreCherchable(texte, raccourci), motsDe(inputValue.replace(/^\//, ''))),
            )
          }
          groupBy={({ domaineId }) => (domaineId === null ? 'Tous les domaines' : domaineNom)}
          getOptionKey={({ id }) => id}
          getOptionLabel={({ texte }) => texte}
          noOptionsText={phrases.length === 0 ? 'Aucune phrase pour l’instant.' : 'Aucune phrase ne correspond.'}
          renderGroup={rendreGroupe}
          onChange={(_event, phrase) => phrase && choisir(phrase)}
          onClose={(_event, reason) => {
            if (reason === 'escape') fermer();
          }}
          slotProps={{ popper: { disablePortal: true }, listbox: { sx: { maxHeight: 280 } } }}
          renderOption={({ key, ...option }, { texte, raccourci }) => (
            <Box component="li" key={key} {...option} sx={{ gap: 1.5 }}>
              <Box sx={{ flexGrow: 1, lineHeight: 1.3 }}>{texte}</Box>
              {raccourci && (
                <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{`/${raccourci}`}</Box>
              )}
            </Box>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              inputRef={(input: HTMLInputElement | null) => input?.focus()}
              label="Chercher une phrase"
            />
          )}
        />
      </DialogContent>
      <DialogActions>
        <Button component={Link} to="/parametres?onglet=phrases">
          Modifier les phrases
        </Button>
        <Button onClick={fermer}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
