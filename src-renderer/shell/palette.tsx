import { Autocomplete, Box, Dialog, DialogContent, TextField } from '@mui/material';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { normaliseNom } from '../../src-main/domain/candidature/normalise.ts';
import { nomPrenom } from '../../src-main/domain/texte/format.ts';
import { useLecture } from '../api/hooks.ts';
import { INVISIBLE } from '../ui/invisible.ts';
import { PLACES } from './places.tsx';
import { useJournal } from './use-commande.ts';

interface Cible {
  readonly cle: string;
  readonly groupe: 'Pages' | 'Actions' | 'Candidats' | 'Établissements d’origine';
  readonly libelle: string;
  readonly detail: string;
  readonly aller: () => void;
}

const MAX = 40;

/** Every typed word is found in the label or the detail, accents and case aside. */
function chercher(cibles: readonly Cible[], texte: string): Cible[] {
  const mots = normaliseNom(texte).split(' ').filter(Boolean);
  const found = cibles.filter(({ libelle, detail, groupe }) => {
    if (mots.length === 0) return groupe === 'Pages' || groupe === 'Actions';
    const foin = normaliseNom(`${libelle} ${detail}`);
    return mots.every((mot) => foin.includes(mot));
  });
  return found.slice(0, MAX);
}

function useCibles(): readonly Cible[] {
  const navigate = useNavigate();
  const { annuler, retablir } = useJournal();
  const { data: candidats } = useLecture('candidats.lister', {});
  const { data: origines } = useLecture('origines.lister', {});
  return useMemo(
    () => [
      ...PLACES.map<Cible>(({ path, libelle }) => ({
        cle: path,
        groupe: 'Pages',
        libelle,
        detail: '',
        aller: () => void navigate(path),
      })),
      { cle: 'annuler', groupe: 'Actions', libelle: 'Annuler le dernier acte', detail: 'Ctrl+Z', aller: annuler },
      { cle: 'retablir', groupe: 'Actions', libelle: 'Rétablir', detail: 'Ctrl+Y', aller: retablir },
      ...(candidats ?? []).map<Cible>((candidat) => ({
        cle: candidat.id,
        groupe: 'Candidats',
        libelle: nomPrenom(candidat),
        detail: [candidat.classe, candidat.origineNom].filter(Boolean).join(', '),
        aller: () => void navigate(`/candidats?candidat=${encodeURIComponent(candidat.id)}`),
      })),
      ...(origines ?? []).map<Cible>(({ id, nom, ville, uai }) => ({
        cle: id,
        groupe: 'Établissements d’origine',
        libelle: nom,
        detail: [ville, uai].filter(Boolean).join(', '),
        aller: () => void navigate(`/candidats?origineId=${encodeURIComponent(id)}`),
      })),
    ],
    [navigate, annuler, retablir, candidats, origines],
  );
}

function Recherche({ onFermer }: { readonly onFermer: () => void }) {
  const cibles = useCibles();
  return (
    <Dialog
      open
      onClose={onFermer}
      fullWidth
      maxWidth="sm"
      aria-labelledby="palette-titre"
      sx={{ alignItems: 'start' }}
    >
      <Box id="palette-titre" component="h2" sx={INVISIBLE}>
        Rechercher
      </Box>
      <DialogContent sx={{ minHeight: 420 }}>
        <Autocomplete
          open
          autoHighlight
          options={cibles}
          value={null}
          filterOptions={(options, { inputValue }) => chercher(options, inputValue)}
          groupBy={({ groupe }) => groupe}
          getOptionKey={({ cle }) => cle}
          getOptionLabel={({ libelle }) => libelle}
          noOptionsText="Rien ne correspond."
          onChange={(_event, cible) => {
            onFermer();
            cible?.aller();
          }}
          onClose={(_event, reason) => {
            if (reason === 'escape') onFermer();
          }}
          slotProps={{ popper: { disablePortal: true }, listbox: { sx: { maxHeight: 340 } } }}
          renderOption={({ key, ...props }, { libelle, detail }) => (
            <Box component="li" key={key} {...props} sx={{ gap: 1 }}>
              {libelle}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {detail}
              </Box>
            </Box>
          )}
          renderInput={(params) => (
            <TextField
              {...params}
              // The dialog was asked for to type in it: the focus goes where the keyboard expects it.
              inputRef={(input: HTMLInputElement | null) => input?.focus()}
              label="Élève, établissement, page ou action"
            />
          )}
        />
      </DialogContent>
    </Dialog>
  );
}

/** Ctrl+K: pupils, origins, pages and commands from anywhere. */
export function Palette() {
  const [ouverte, setOuverte] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOuverte(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return ouverte ? <Recherche onFermer={() => setOuverte(false)} /> : null;
}
