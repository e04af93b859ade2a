import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import HourglassEmptyOutlined from '@mui/icons-material/HourglassEmptyOutlined';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import { ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { EntretienAttendu } from '../../../src-main/contract/entretiens.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { compteDans, FILTRES, type FiltrePresence } from './grouper.ts';

const ASPECTS: Readonly<Record<FiltrePresence, { readonly libelle: string; readonly icone: ReactNode }>> = {
  attendus: { libelle: 'Attendus', icone: <GroupsOutlined fontSize="small" /> },
  'à noter': { libelle: 'À noter', icone: <HourglassEmptyOutlined fontSize="small" /> },
  arrivés: { libelle: 'Arrivés', icone: <CheckCircleOutlined fontSize="small" /> },
  absents: { libelle: 'Absents', icone: <PersonOffOutlined fontSize="small" /> },
  excusés: { libelle: 'Excusés', icone: <EventBusyOutlined fontSize="small" /> },
};

/** The figures of the day; each also shows only those it counts. */
export function Comptes(props: {
  readonly lignes: readonly EntretienAttendu[];
  readonly filtre: FiltrePresence;
  readonly choisir: (filtre: FiltrePresence) => void;
}) {
  const { lignes, filtre, choisir } = props;
  return (
    <ToggleButtonGroup
      exclusive
      value={filtre}
      onChange={(_event, choix: FiltrePresence | null) => choisir(choix ?? 'attendus')}
      aria-label="Montrer"
      sx={{ bgcolor: 'background.paper', flexWrap: 'wrap' }}
    >
      {FILTRES.map((one) => (
        <ToggleButton
          key={one}
          value={one}
          sx={{ textTransform: 'none', px: 2, py: 0.5, gap: 1, color: 'text.primary' }}
        >
          {ASPECTS[one].icone}
          <Typography component="span" sx={{ fontSize: 24, fontWeight: 700, lineHeight: 1.2 }}>
            {formatNombre(lignes.filter((ligne) => compteDans(ligne, one)).length)}
          </Typography>
          {ASPECTS[one].libelle}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
