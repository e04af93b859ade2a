import { Box } from '@mui/material';
import { useCallback } from 'react';
import { useForm } from 'react-hook-form';
import type { EtablissementSaisi } from '../../../src-main/domain/campagne/verifier-etablissement.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { ChampsEtablissement, resoudreEtablissement } from '../../ui/champs-etablissement.tsx';
import { LigneEnregistrement } from './etat-enregistrement.tsx';
import { useEnregistrement } from './use-enregistrement.ts';

/** The host lycée, as it is printed on convocations. */
export function OngletLycee() {
  const { id: _id, ...etablissement } = useContexte().etablissement;
  const { faire } = useCommande('etablissement.modifier', { discret: true });
  const form = useForm<EtablissementSaisi>({
    values: etablissement,
    resetOptions: { keepDirtyValues: true },
    resolver: resoudreEtablissement,
    mode: 'onChange',
  });
  const envoyer = useCallback(
    async (valeurs: EtablissementSaisi) => (await faire({ etablissement: valeurs })) !== undefined,
    [faire],
  );
  const etat = useEnregistrement(form, envoyer);
  return (
    <Box component="form" noValidate onSubmit={(event) => event.preventDefault()} sx={{ maxWidth: 900 }}>
      <LigneEnregistrement etat={etat} />
      <ChampsEtablissement form={form} />
    </Box>
  );
}
