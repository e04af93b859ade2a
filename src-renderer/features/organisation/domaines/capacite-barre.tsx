import { Box, LinearProgress, Typography } from '@mui/material';
import CheckOutlined from '@mui/icons-material/CheckOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { Capacite } from '../../../../src-main/domain/organisation/capacite.ts';
import { formatDuree, formatNombre } from '../../../../src-main/domain/texte/format.ts';

function phrase({ unite, besoin, offre, partage }: Capacite): string {
  const dire = unite === 'minutes' ? formatDuree : formatNombre;
  const quoi = unite === 'minutes' ? 'ouvertes' : 'places';
  if (offre === 0 && besoin === 0) return 'Rien à prévoir pour l’instant';
  const commun = partage > 0 ? `, dont ${dire(partage)} en commun avec d’autres domaines` : '';
  return `${dire(besoin)} nécessaires, ${dire(offre)} ${quoi}${commun}`;
}

/** Demand against supply of one domaine: a bar, a word and an icon. */
export function CapaciteBarre({ capacite, nom }: { readonly capacite: Capacite; readonly nom: string }) {
  const { besoin, offre, unite } = capacite;
  const manque = besoin - offre;
  const part = offre === 0 ? (besoin > 0 ? 100 : 0) : Math.min(100, Math.round((100 * besoin) / offre));
  const dire = unite === 'minutes' ? formatDuree : formatNombre;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '90px 20px 1fr', gap: 1, alignItems: 'center' }}>
      <LinearProgress
        variant="determinate"
        value={part}
        color={manque > 0 ? 'warning' : 'primary'}
        aria-label={`Capacité de ${nom} : ${part} % utilisés`}
        sx={{ height: 8, borderRadius: 4 }}
      />
      {manque > 0 ? (
        <WarningAmberOutlined fontSize="small" color="warning" />
      ) : (
        <CheckOutlined fontSize="small" color="success" />
      )}
      <Typography variant="body2" sx={{ lineHeight: 1.25 }}>
        {manque > 0 && <strong>{`Il manque ${dire(manque)}${unite === 'places' ? ' places' : ''}. `}</strong>}
        {phrase(capacite)}
      </Typography>
    </Box>
  );
}
