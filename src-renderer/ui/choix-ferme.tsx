import { Box } from '@mui/material';

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { INVISIBLE } from './invisible.ts';

export interface OptionChoix<T extends string> {
  readonly valeur: T;
  readonly libelle: string;
  /** One key that chooses it while the group has the focus: a digit or a letter. */
  readonly touche: string;
  readonly icone: ReactNode;
}

/** The key as printed on the keyboard: a digit of the top row of an AZERTY keyboard is a digit. */
export function toucheDe(event: KeyboardEvent): string {
  if (event.ctrlKey || event.altKey || event.metaKey) return '';
  const chiffre = /^Digit(\d)$/.exec(event.code)?.[1];
  return chiffre ?? event.key.toLocaleLowerCase('fr');
}

/**
 * Shows a choice at once, before it has come back from the store: the next key must find it made. A choice that was
 * refused (false or null) is taken back.
 */
function useChoix<T>(valeur: T | null, choisir: (valeur: T | null) => unknown) {
  const [attente, setAttente] = useState<{ readonly avant: T | null; readonly valeur: T | null } | null>(null);
  if (attente && attente.avant !== valeur) setAttente(null);
  const choisirAussitot = (choix: T | null): void => {
    setAttente({ avant: valeur, valeur: choix });
    void Promise.resolve(choisir(choix)).then((reponse) => {
      if (reponse === false || reponse === null) setAttente(null);
    });
  };
  return [attente ? attente.valeur : valeur, choisirAussitot] as const;
}

/**
 * One choice among a few words, all in sight: a group of radio buttons (one tab stop, arrows), each with its key.
 * Choosing again what is chosen, or Suppr, takes the choice back.
 */
export function ChoixFerme<T extends string>(props: {
  readonly nom: string;
  readonly options: readonly OptionChoix<T>[];
  readonly valeur: T | null;
  /** May answer a promise: false or null when the choice was refused. */
  readonly choisir: (valeur: T | null) => unknown;
  readonly desactive?: boolean;
  readonly grand?: boolean;
}) {
  const { nom, options, desactive = false, grand = false } = props;
  const [valeur, choisir] = useChoix(props.valeur, props.choisir);
  const groupe = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const touche = toucheDe(event);
    const option = options.find((one) => one.touche.toLocaleLowerCase('fr') === touche);
    if (!option && touche !== 'delete' && touche !== 'backspace') return;
    event.preventDefault();
    event.stopPropagation();
    // First the focus: the choice itself may send it elsewhere.
    if (option) event.currentTarget.querySelector<HTMLInputElement>(`input[value="${option.valeur}"]`)?.focus();
    choisir(option?.valeur ?? null);
  };
  return (
    <Box
      component="fieldset"
      disabled={desactive}
      data-vide={valeur === null}
      onKeyDown={onKeyDown}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}
    >
      <Box component="legend" sx={INVISIBLE}>
        {nom}
      </Box>
      {options.map((option) => (
        <Box
          key={option.valeur}
          component="label"
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            position: 'relative',
            gap: 0.5,
            px: grand ? 1.25 : 0.75,
            minHeight: grand ? 40 : 30,
            border: 1,
            borderRadius: 1,
            borderColor: option.valeur === valeur ? 'primary.main' : 'divider',
            bgcolor: option.valeur === valeur ? 'primary.light' : 'background.paper',
            color: desactive ? 'text.secondary' : 'text.primary',
            // Bolder without being wider: nothing moves when the choice changes.
            WebkitTextStrokeWidth: option.valeur === valeur ? '0.5px' : 0,
            whiteSpace: 'nowrap',
            cursor: desactive ? 'default' : 'pointer',
            '&:has(:focus-visible)': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '1px' },
            '@media (forced-colors: active)': { borderWidth: option.valeur === valeur ? 3 : 1 },
          }}
        >
          <Box
            component="input"
            type="radio"
            name={groupe}
            value={option.valeur}
            checked={option.valeur === valeur}
            aria-keyshortcuts={option.touche}
            onChange={() => choisir(option.valeur)}
            onClick={() => {
              if (option.valeur === valeur) choisir(null);
            }}
            sx={INVISIBLE}
          />
          <Box component="span" aria-hidden sx={{ fontSize: 12, color: 'text.secondary', WebkitTextStrokeWidth: 0 }}>
            {option.touche}
          </Box>
          {option.icone}
          {option.libelle}
        </Box>
      ))}
    </Box>
  );
}
