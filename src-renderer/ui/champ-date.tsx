import { DatePicker } from '@mui/x-date-pickers';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';

const versIso = (date: Dayjs | null): string | null => (date?.isValid() ? date.format('YYYY-MM-DD') : null);
const depuisIso = (iso: string | null): Dayjs | null => (iso === null ? null : dayjs(iso));

/** A plain ISO day in a French date field; null while empty or half typed, and what is half typed stays on screen. */
export function ChampDate(props: {
  readonly libelle: string;
  readonly valeur: string | null;
  readonly changer: (jour: string | null) => void;
  readonly erreur?: string | undefined;
  readonly alerte?: string | undefined;
  readonly onBlur?: () => void;
  readonly min?: string;
  readonly max?: string;
}) {
  const { libelle, valeur, changer, erreur, alerte, onBlur, min, max } = props;
  const [date, setDate] = useState<Dayjs | null>(depuisIso(valeur));
  const affichee = versIso(date) === valeur ? date : depuisIso(valeur);
  return (
    <DatePicker
      label={libelle}
      value={affichee}
      onChange={(nouvelle) => {
        setDate(nouvelle);
        changer(versIso(nouvelle));
      }}
      {...(min && { minDate: dayjs(min) })}
      {...(max && { maxDate: dayjs(max) })}
      slotProps={{
        textField: {
          size: 'small',
          fullWidth: true,
          error: erreur !== undefined,
          helperText: erreur ?? alerte,
          ...(onBlur && { onBlur }),
          ...(alerte && !erreur && { sx: { '& .MuiFormHelperText-root': { color: 'warning.main' } } }),
        },
      }}
    />
  );
}
