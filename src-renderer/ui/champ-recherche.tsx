import SearchOutlined from '@mui/icons-material/SearchOutlined';
import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useRef } from 'react';
import { dialogueOuvert } from './dialogue-ouvert.ts';
import { estTexte } from './est-texte.ts';

/** Searching as you type; « / » goes there from the page, a dialog aside. */
export function ChampRecherche(props: {
  readonly libelle: string;
  readonly texte: string;
  readonly onChange: (texte: string) => void;
}) {
  const { libelle, texte, onChange } = props;
  const champ = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || estTexte(event.target) || dialogueOuvert()) return;
      event.preventDefault();
      champ.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <TextField
      label={libelle}
      value={texte}
      inputRef={champ}
      onChange={(event) => onChange(event.target.value)}
      sx={{ flex: '2 1 220px', maxWidth: 320 }}
      slotProps={{
        htmlInput: { 'aria-keyshortcuts': '/' },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
