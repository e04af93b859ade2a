import { TimeField } from '@mui/x-date-pickers';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';

const versHeure = (date: Dayjs | null): string | null => (date?.isValid() ? date.format('HH:mm') : null);
const depuisHeure = (heure: string | null): Dayjs | null => (heure === null ? null : dayjs(`2000-01-01T${heure}:00`));

/** An hour of the day, `HH:MM`, typed on 24 hours; null while empty or half typed. */
export function ChampHeure(props: {
  readonly libelle: string;
  readonly valeur: string | null;
  readonly changer: (heure: string | null) => void;
  readonly erreur?: string | undefined;
}) {
  const { libelle, valeur, changer, erreur } = props;
  const [date, setDate] = useState<Dayjs | null>(depuisHeure(valeur));
  const affichee = versHeure(date) === valeur ? date : depuisHeure(valeur);
  return (
    <TimeField
      label={libelle}
      ampm={false}
      format="HH [h] mm"
      value={affichee}
      onChange={(nouvelle) => {
        setDate(nouvelle);
        changer(versHeure(nouvelle));
      }}
      size="small"
      fullWidth
      error={erreur !== undefined}
      helperText={erreur}
    />
  );
}
