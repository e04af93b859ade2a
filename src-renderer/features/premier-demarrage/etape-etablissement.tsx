import { Box } from '@mui/material';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import type { EtablissementSaisi } from '../../../src-main/domain/campagne/verifier-etablissement.ts';
import { ChampsEtablissement, resoudreEtablissement } from '../../ui/champs-etablissement.tsx';
import { PiedEtape } from './pied-etape.tsx';

/** Step 1: the host lycée. */
export function EtapeEtablissement(props: {
  readonly valeur: EtablissementSaisi;
  readonly changer: (etablissement: EtablissementSaisi) => void;
  readonly continuer: () => void;
}) {
  const { valeur, changer, continuer } = props;
  const form = useForm<EtablissementSaisi>({
    defaultValues: valeur,
    resolver: resoudreEtablissement,
    mode: 'onTouched',
  });
  const { subscribe, setFocus } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => changer(values) }),
    [subscribe, changer],
  );
  useEffect(() => setFocus('uai'), [setFocus]);
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit(continuer)();
      }}
    >
      <ChampsEtablissement form={form} />
      <PiedEtape suivant="Continuer" />
    </Box>
  );
}
