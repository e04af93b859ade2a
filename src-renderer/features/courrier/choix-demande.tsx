import { Box, FormControl, FormControlLabel, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useId } from 'react';
import type { Demande } from '../../../src-main/contract/courrier.ts';
import type { NatureMessage } from '../../../src-main/domain/courrier/message.ts';
import { ChampDate } from '../../ui/champ-date.tsx';

const CHOIX: Readonly<Record<NatureMessage, string>> = {
  convocations: 'Toutes les convocations à envoyer',
  remplacements: 'Seulement celles qui ont changé (annule et remplace)',
  rappel: 'Un rappel avant un jour d’entretiens\u00a0: qui ne viendra pas\u00a0?',
};
const NATURES = Object.keys(CHOIX) as NatureMessage[];

/** What to write to the origines about; null while the day of a rappel is not chosen. */
export const toDemande = (nature: NatureMessage, jour: string | null): Demande | null => {
  if (nature === 'convocations') return { nature, entretienIds: [] };
  if (nature === 'remplacements') return { nature };
  return jour === null ? null : { nature, jour };
};

export function ChoixDemande(props: {
  readonly nature: NatureMessage;
  readonly jour: string | null;
  readonly onNature: (nature: NatureMessage) => void;
  readonly onJour: (jour: string | null) => void;
}) {
  const { nature, jour, onNature, onJour } = props;
  const id = useId();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'end' }}>
      <FormControl>
        <FormLabel id={id}>Écrire aux établissements d’origine</FormLabel>
        <RadioGroup
          aria-labelledby={id}
          value={nature}
          onChange={(event) => onNature(event.target.value as NatureMessage)}
        >
          {NATURES.map((choix) => (
            <FormControlLabel key={choix} value={choix} control={<Radio size="small" />} label={CHOIX[choix]} />
          ))}
        </RadioGroup>
      </FormControl>
      {nature === 'rappel' && (
        <Box sx={{ width: 190, pb: 0.5 }}>
          <ChampDate libelle="Jour des entretiens" valeur={jour} changer={onJour} />
        </Box>
      )}
    </Box>
  );
}
