import { Box } from '@mui/material';
import { useForm } from 'react-hook-form';
import type { EtablissementSaisi } from '../../../src-main/domain/campagne/verifier-etablissement.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { ChampsEtablissement, resoudreEtablissement } from '../../ui/champs-etablissement.tsx';
import { LigneEnregistrement } from './etat-enregistrement.tsx';
import { useEnregistrement } from './use-enregistrement.ts';

const entree = (etablissement: EtablissementSaisi) => ({ etablissement });

/** The host lycée, as it is printed on convocations. */
export function OngletLycee() {
  const { id: _id, ...etablissement } = useContexte().etablissement;
  const form = useForm<EtablissementSaisi>({
    values: etablissement,
    resetOptions: { keepDirtyValues: true },
    resolver: resoudreEtablissement,
    mode: 'onChange',
  });
  const etat = useEnregistrement(form, { operation: 'etablissement.modifier', lues: etablissement, entree });
  return (
    <Box component="form" noValidate onSubmit={(event) => event.preventDefault()} sx={{ maxWidth: 900 }}>
      <LigneEnregistrement etat={etat} />
      <ChampsEtablissement form={form} />
    </Box>
  );
}
