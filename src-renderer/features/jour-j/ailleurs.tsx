import { Box, Button, Typography } from '@mui/material';
import { formatHeure, formatJour, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { correspondAuNom } from './grouper.ts';

const LIMITE = 8;

/** Nobody of that name is expected on this day: when is that pupil expected? Somebody always comes on the wrong day. */
export function Ailleurs(props: { readonly texte: string; readonly allerAu: (jour: string) => void }) {
  const { texte, allerAu } = props;
  const { data } = useLecture('entretiens.lister', {});
  const trouves = (data ?? []).filter((ligne) => correspondAuNom(ligne, texte)).slice(0, LIMITE);
  return (
    <Box role="status" sx={{ p: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        {trouves.length === 0
          ? `Aucun élève dont le nom commence par «\u00a0${texte}\u00a0».`
          : 'Personne de ce nom à montrer ce jour. Un autre jour\u00a0:'}
      </Typography>
      {trouves.map(({ id, jour, debut, domaineNom, ...eleve }) => (
        <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.5 }}>
          <Typography>
            <strong>{nomPrenom(eleve)}</strong>
            {jour && debut
              ? `, ${formatJour(jour)} à ${formatHeure(debut)} (${domaineNom})`
              : `, sans rendez-vous (${domaineNom})`}
          </Typography>
          {jour && (
            <Button size="small" onClick={() => allerAu(jour)}>
              Voir ce jour
            </Button>
          )}
        </Box>
      ))}
    </Box>
  );
}
