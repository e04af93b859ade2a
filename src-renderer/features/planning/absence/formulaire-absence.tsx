import { Alert, Autocomplete, MenuItem, Stack, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useMemo } from 'react';
import { formatJour, pluriel } from '../../../../src-main/domain/texte/format.ts';
import { ChampHeure } from '../../../ui/champ-heure.tsx';
import { type Absence, type Absentable, absentables, porteeAbsence } from './absence-lue.ts';
import type { Modele } from '../plan/modele.ts';
import { useFocusInitial } from '../entretien/use-focus-initial.ts';

/** Half-days end and begin at 13 h, as the planner counts them. */
export const MATIN = { debut: '00:00', fin: '13:00' } as const;
export const APRES_MIDI = { debut: '13:00', fin: '23:59' } as const;
const JOURNEE = { debut: '00:00', fin: '23:59' } as const;

/** What is typed of an absence; hours are null while half typed. */
export interface SaisieAbsence {
  readonly qui: Absentable | null;
  readonly jour: string;
  /** `suite`: that day and all that follow. */
  readonly moment: 'matin' | 'après-midi' | 'journée' | 'heures' | 'suite';
  readonly debut: string | null;
  readonly fin: string | null;
}

/** `dernier`: the last day of the planning. */
export function lireSaisie({ qui, jour, moment, debut, fin }: SaisieAbsence, dernier: string): Absence | null {
  if (!qui) return null;
  if (moment === 'journée') return { qui: qui.qui, jour, ...JOURNEE };
  if (moment === 'suite') return { qui: qui.qui, jour, au: dernier, ...JOURNEE };
  if (moment === 'matin') return { qui: qui.qui, jour, ...MATIN };
  if (moment === 'après-midi') return { qui: qui.qui, jour, ...APRES_MIDI };
  return debut !== null && fin !== null && debut < fin ? { qui: qui.qui, jour, debut, fin } : null;
}

/** What the absence concerns, told before anything is searched. */
function PorteeVue({ modele, absence }: { readonly modele: Modele; readonly absence: Absence }) {
  const { jurys, entretiens, convoques } = useMemo(() => porteeAbsence(modele, absence), [modele, absence]);
  const touches =
    entretiens === 0
      ? 'aucun entretien à déplacer, les plages seront fermées'
      : `${pluriel(entretiens, 'entretien')} à déplacer ou à remettre à placer${convoques > 0 ? `, dont ${pluriel(convoques, 'convoqué')}` : ''}`;
  return (
    <Alert severity="info" sx={{ py: 0 }}>
      {jurys.join(', ')}&nbsp;: {touches}.
    </Alert>
  );
}

/** Who is absent, which day, which half-day or hours. */
export function FormulaireAbsence(props: {
  readonly modele: Modele;
  readonly saisie: SaisieAbsence;
  readonly onSaisie: (saisie: SaisieAbsence) => void;
}) {
  const { modele, saisie, onSaisie } = props;
  const options = useMemo(() => absentables(modele), [modele]);
  const champ = useFocusInitial();
  const absence = lireSaisie(saisie, modele.vue.jours.at(-1) ?? saisie.jour);
  return (
    <Stack sx={{ gap: 2, pt: 1 }}>
      <Stack direction="row" sx={{ gap: 1 }}>
        <Autocomplete<Absentable>
          options={options}
          groupBy={({ groupe }) => groupe}
          getOptionLabel={({ nom }) => nom}
          getOptionKey={({ cle }) => cle}
          isOptionEqualToValue={(a, b) => a.cle === b.cle}
          value={saisie.qui}
          onChange={(_event, qui) => onSaisie({ ...saisie, qui })}
          size="small"
          fullWidth
          renderInput={(params) => <TextField {...params} label="Membre absent, ou jury à fermer" inputRef={champ} />}
        />
        <TextField
          select
          label="Jour"
          value={saisie.jour}
          onChange={(event) => onSaisie({ ...saisie, jour: event.target.value })}
          sx={{ width: '70%' }}
        >
          {modele.vue.jours.map((jour) => (
            <MenuItem key={jour} value={jour}>
              {formatJour(jour)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={saisie.moment}
          onChange={(_event, moment: SaisieAbsence['moment'] | null) => {
            if (moment) onSaisie({ ...saisie, moment });
          }}
          aria-label="Moment de l’absence"
          sx={{ flexShrink: 0, '& .MuiToggleButton-root': { textTransform: 'none', color: 'text.primary' } }}
        >
          <ToggleButton value="matin">Matin</ToggleButton>
          <ToggleButton value="après-midi">Après-midi</ToggleButton>
          <ToggleButton value="journée">Journée</ToggleButton>
          <ToggleButton value="heures">Heures choisies</ToggleButton>
          <ToggleButton value="suite">Jusqu’à la fin</ToggleButton>
        </ToggleButtonGroup>
        {saisie.moment === 'heures' && (
          <>
            <ChampHeure libelle="De" valeur={saisie.debut} changer={(debut) => onSaisie({ ...saisie, debut })} />
            <ChampHeure
              libelle="À"
              valeur={saisie.fin}
              changer={(fin) => onSaisie({ ...saisie, fin })}
              erreur={
                saisie.debut !== null && saisie.fin !== null && saisie.fin <= saisie.debut
                  ? 'La fin vient avant le début.'
                  : undefined
              }
            />
          </>
        )}
      </Stack>
      <div aria-live="polite">{absence && <PorteeVue modele={modele} absence={absence} />}</div>
    </Stack>
  );
}
