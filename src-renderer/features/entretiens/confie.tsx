import DriveFileMoveOutlined from '@mui/icons-material/DriveFileMoveOutlined';
import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useLecture } from '../../api/hooks.ts';
import { ICONE_ET_MOT } from '../../ui/icone-et-mot.ts';
import { formatInstant } from '../../ui/instant.ts';

/** Entretiens that a jury took away, « confié au jury Bois le … » each. All can still be written here. */
export function useConfies(): ReadonlyMap<string, string> {
  const { data } = useLecture('paquets.confies', {});
  return useMemo(
    () =>
      new Map(
        data?.map(({ entretienId, juryNom, prepareLe }) => [
          entretienId,
          `confié au ${juryNom} le ${formatInstant(prepareLe)}`,
        ]),
      ),
    [data],
  );
}

/** That an entretien is away in a packet: icon and words. */
export function Confie({ texte }: { readonly texte: string }) {
  return (
    <Box sx={{ ...ICONE_ET_MOT, fontSize: 13, color: 'text.secondary', lineHeight: 1.3 }}>
      <DriveFileMoveOutlined fontSize="inherit" aria-hidden />
      {texte}
    </Box>
  );
}
