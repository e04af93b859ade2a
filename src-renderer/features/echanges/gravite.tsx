import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { Stack } from '@mui/material';
import type { ProblemeVue } from '../../../src-main/contract/echanges-lecture.ts';

type Gravite = ProblemeVue['gravite'];

const ICONES = {
  erreur: <ErrorOutlineOutlined fontSize="small" color="error" />,
  avertissement: <WarningAmberOutlined fontSize="small" color="warning" />,
  information: <InfoOutlined fontSize="small" color="info" />,
} as const;

export const LIBELLES_GRAVITE: Readonly<Record<Gravite, string>> = {
  erreur: 'Erreur',
  avertissement: 'Avertissement',
  information: 'Information',
};

/** How grave a finding is, in a word and an icon. */
export function GraviteVue({ gravite }: { readonly gravite: Gravite }) {
  return (
    <Stack direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
      {ICONES[gravite]} {LIBELLES_GRAVITE[gravite]}
    </Stack>
  );
}
