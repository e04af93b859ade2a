import BookmarkBorderOutlined from '@mui/icons-material/BookmarkBorderOutlined';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Popover, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { compareTextes } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useMemoireLocale } from '../../ui/memoire-locale.ts';
import { type Filtres, SANS_FILTRE } from './filtrer.ts';

interface Vue {
  readonly nom: string;
  readonly filtres: Filtres;
}

const estTexteDe = (objet: object, cle: string): boolean =>
  typeof (objet as Readonly<Record<string, unknown>>)[cle] === 'string';

const estVue = (valeur: unknown): valeur is Vue =>
  typeof valeur === 'object' &&
  valeur !== null &&
  estTexteDe(valeur, 'nom') &&
  'filtres' in valeur &&
  typeof valeur.filtres === 'object' &&
  valeur.filtres !== null &&
  Object.keys(SANS_FILTRE).every((cle) => estTexteDe(valeur.filtres as object, cle));

const sontVues = (valeur: unknown): valeur is readonly Vue[] => Array.isArray(valeur) && valeur.every(estVue);

const AUCUNE: readonly Vue[] = [];

/** Filters kept under a name on this workstation; the searched text, which may be a name, is never kept. */
export function VuesEnregistrees(props: { readonly filtres: Filtres; readonly onChoix: (filtres: Filtres) => void }) {
  const { filtres, onChoix } = props;
  const { campagne, demo } = useContexte();
  const [vues, garder] = useMemoireLocale(`passpro.vues.${campagne.annee}${demo ? '.demo' : ''}`, {
    defaut: AUCUNE,
    estValide: sontVues,
  });
  const [ancre, setAncre] = useState<HTMLElement | null>(null);
  const [nom, setNom] = useState('');
  const filtre = Object.values(filtres).some(Boolean);
  const enregistrer = (): void => {
    const nouvelle = { nom: nom.trim(), filtres };
    const autres = vues.filter((vue) => vue.nom !== nouvelle.nom);
    garder([...autres, nouvelle].toSorted((a, b) => compareTextes(a.nom, b.nom)));
    setNom('');
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<BookmarkBorderOutlined />}
        aria-haspopup="dialog"
        onClick={(event) => setAncre(event.currentTarget)}
      >
        Vues
      </Button>
      <Popover
        open={ancre !== null}
        anchorEl={ancre}
        onClose={() => setAncre(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': 'Vues enregistrées', sx: { p: 2, width: 340, boxShadow: 4 } },
        }}
      >
        {vues.length === 0 && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            Une vue retient les filtres du tableau sous un nom, sur ce poste.
          </Typography>
        )}
        {vues.map((vue) => (
          <Stack key={vue.nom} direction="row" sx={{ alignItems: 'center' }}>
            <Button
              fullWidth
              sx={{ justifyContent: 'start' }}
              onClick={() => {
                setAncre(null);
                onChoix(vue.filtres);
              }}
            >
              {vue.nom}
            </Button>
            <IconButton
              size="small"
              aria-label={`Supprimer la vue ${vue.nom}`}
              onClick={() => garder(vues.filter((autre) => autre !== vue))}
            >
              <DeleteOutlined fontSize="small" />
            </IconButton>
          </Stack>
        ))}
        <Box
          component="form"
          sx={{ display: 'flex', gap: 1, mt: 1 }}
          onSubmit={(event) => {
            event.preventDefault();
            if (filtre && nom.trim()) enregistrer();
          }}
        >
          <TextField
            label="Nom de la vue"
            value={nom}
            disabled={!filtre}
            helperText={filtre ? undefined : 'Choisissez d’abord un filtre.'}
            onChange={(event) => setNom(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 60 } }}
          />
          <Button type="submit" disabled={!filtre || !nom.trim()} sx={{ alignSelf: 'start' }}>
            Garder
          </Button>
        </Box>
      </Popover>
    </>
  );
}
