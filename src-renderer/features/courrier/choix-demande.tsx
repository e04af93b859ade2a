import { Box, FormControl, FormControlLabel, FormLabel, MenuItem, Radio, RadioGroup, TextField } from '@mui/material';
import { useId } from 'react';
import type { Demande } from '../../../src-main/contract/courrier.ts';
import { JOURS_AVANT_RELANCE } from '../../../src-main/domain/convocation/accuse.ts';
import { NATURES_MESSAGE, type NatureMessage } from '../../../src-main/domain/courrier/message.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { ChampDate } from '../../ui/champ-date.tsx';

/** Everything the form holds, whatever is chosen: going from one nature to another and back loses nothing. */
export interface SaisieDemande {
  readonly nature: NatureMessage;
  readonly jour: string | null;
  readonly jours: number;
  /** Those chosen on another screen; empty for all that are due. */
  readonly entretienIds: readonly string[];
}

const DELAIS = [0, 2, 3, 5, JOURS_AVANT_RELANCE, 10, 14];

export const saisieDe = (demande: Demande | null): SaisieDemande => ({
  nature: demande?.nature ?? 'convocations',
  jour: demande?.nature === 'rappel' ? demande.jour : null,
  jours: demande?.nature === 'relance' ? demande.jours : JOURS_AVANT_RELANCE,
  entretienIds: demande?.nature === 'convocations' ? demande.entretienIds : [],
});

/** What to write to the origines about; null while the day of a rappel is not chosen. */
export function toDemande({ nature, jour, jours, entretienIds }: SaisieDemande): Demande | null {
  switch (nature) {
    case 'convocations':
      return { nature, entretienIds: [...entretienIds] };
    case 'remplacements':
      return { nature };
    case 'rappel':
      return jour === null ? null : { nature, jour };
    case 'relance':
      return { nature, jours };
  }
}

const libelleDe = (nature: NatureMessage, { entretienIds }: SaisieDemande): string => {
  switch (nature) {
    case 'convocations':
      if (entretienIds.length === 0) return 'Toutes les convocations à envoyer';
      return entretienIds.length === 1
        ? 'La convocation choisie'
        : `Les ${entretienIds.length}\u00a0convocations choisies`;
    case 'remplacements':
      return 'Seulement celles qui ont changé (annule et remplace)';
    case 'rappel':
      return 'Un rappel avant un jour d’entretiens\u00a0: qui ne viendra pas\u00a0?';
    case 'relance':
      return 'Une relance, là où personne n’a accusé réception';
  }
};

export function ChoixDemande(props: {
  readonly saisie: SaisieDemande;
  readonly onChange: (saisie: SaisieDemande) => void;
}) {
  const { saisie, onChange } = props;
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'end' }}>
      <FormControl>
        <FormLabel id={id}>Écrire aux établissements d’origine</FormLabel>
        <RadioGroup
          aria-labelledby={id}
          value={saisie.nature}
          onChange={(event) => onChange({ ...saisie, nature: event.target.value as NatureMessage })}
        >
          {NATURES_MESSAGE.map((choix) => (
            <FormControlLabel
              key={choix}
              value={choix}
              control={<Radio size="small" />}
              label={libelleDe(choix, saisie)}
            />
          ))}
        </RadioGroup>
      </FormControl>
      {saisie.nature === 'rappel' && (
        <Box sx={{ width: 190, pb: 0.5 }}>
          <ChampDate
            libelle="Jour des entretiens"
            valeur={saisie.jour}
            changer={(jour) => onChange({ ...saisie, jour })}
          />
        </Box>
      )}
      {saisie.nature === 'relance' && (
        <TextField
          select
          label="Sans réponse depuis"
          value={saisie.jours}
          onChange={(event) => onChange({ ...saisie, jours: Number(event.target.value) })}
          sx={{ width: 190, pb: 0.5 }}
        >
          {DELAIS.map((jours) => (
            <MenuItem key={jours} value={jours}>
              {jours === 0 ? 'l’envoi, sans attendre' : `${pluriel(jours, 'jour')} ou plus`}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Box>
  );
}
