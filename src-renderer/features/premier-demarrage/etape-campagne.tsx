import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Box,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { ModeleCampagne } from '../../../src-main/domain/campagne/modele.ts';
import type { CampagneBrouillon } from '../../../src-main/domain/campagne/verifier-campagne.ts';
import { ChampsDates, resoudreCampagne } from '../../ui/champs-campagne.tsx';
import { aErreurDeRegle, ChampsRegles } from '../../ui/champs-regles.tsx';
import { PiedEtape } from './pied-etape.tsx';

interface Reglages {
  readonly valeur: CampagneBrouillon;
  readonly changer: (campagne: CampagneBrouillon) => void;
  readonly continuer: () => void;
  readonly revenir: () => void;
}

function ReglagesCampagne({ valeur, changer, continuer, revenir }: Reglages) {
  const form = useForm<CampagneBrouillon>({ defaultValues: valeur, resolver: resoudreCampagne, mode: 'onTouched' });
  const [deplie, setDeplie] = useState(false);
  const { subscribe } = form;
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => changer(values) }),
    [subscribe, changer],
  );
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.handleSubmit(continuer)();
      }}
    >
      <ChampsDates form={form} />
      <Accordion
        expanded={deplie || aErreurDeRegle(form.formState.errors)}
        onChange={(_event, ouvert) => setDeplie(ouvert)}
        variant="outlined"
        disableGutters
        sx={{ mt: 2 }}
      >
        <AccordionSummary expandIcon={<ExpandMoreOutlined />} sx={{ fontFamily: 'inherit', fontSize: 'inherit' }}>
          Règles de la campagne : lettre, comptes rendus, avis, pauses, protection des données
        </AccordionSummary>
        <AccordionDetails>
          <ChampsRegles form={form} />
        </AccordionDetails>
      </Accordion>
      <PiedEtape suivant="Continuer" revenir={revenir} />
    </Box>
  );
}

/** Step 2: a preset, then its dates and rules. */
export function EtapeCampagne(
  props: Reglages & {
    readonly modeles: readonly ModeleCampagne[];
    readonly modeleId: string;
    readonly choisir: (id: string) => void;
  },
) {
  const { modeles, modeleId, choisir, ...reglages } = props;
  return (
    <>
      <RadioGroup
        aria-label="Modèle de campagne"
        value={modeleId}
        onChange={(_event, id) => choisir(id)}
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' }, gap: 1, mb: 2 }}
      >
        {modeles.map(({ id, nom, description }) => (
          <FormControlLabel
            key={id}
            value={id}
            control={<Radio />}
            sx={{
              m: 0,
              p: 1,
              alignItems: 'flex-start',
              border: 1,
              borderRadius: 1,
              borderColor: id === modeleId ? 'primary.main' : 'divider',
            }}
            label={
              <Box sx={{ pt: 0.75 }}>
                <Typography sx={{ fontWeight: 600 }}>{nom}</Typography>
                <Typography variant="body2" sx={{ color: 'text.secondary', lineHeight: 1.3 }}>
                  {description}
                </Typography>
              </Box>
            }
          />
        ))}
      </RadioGroup>
      <ReglagesCampagne key={modeleId} {...reglages} />
    </>
  );
}
