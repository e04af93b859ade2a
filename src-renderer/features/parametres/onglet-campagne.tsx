import { Box, Chip, Divider, Typography } from '@mui/material';
import { useCallback } from 'react';
import { useForm } from 'react-hook-form';
import type { Alertes } from '../../../src-main/contract/campagne.ts';
import { type Fenetre, fenetres } from '../../../src-main/domain/campagne/calendrier.ts';
import { type CampagneBrouillon, verifierCampagne } from '../../../src-main/domain/campagne/verifier-campagne.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { ChampsDates, resoudreCampagne } from '../../ui/champs-campagne.tsx';
import { ChampsRegles } from '../../ui/champs-regles.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { LigneEnregistrement } from './etat-enregistrement.tsx';
import { useEnregistrement } from './use-enregistrement.ts';

function direFenetre({ nom, etat, debut, joursRestants }: Fenetre): string {
  const titre = nom.charAt(0).toLocaleUpperCase('fr') + nom.slice(1);
  if (etat === 'close') return `${titre} : terminé`;
  if (etat === 'à venir' && debut) return `${titre} : à partir du ${formatJour(debut)}`;
  return joursRestants === 0 ? `${titre} : dernier jour` : `${titre} : encore ${pluriel(joursRestants, 'jour')}`;
}

const entree = ({ entretiensDebut, entretiensFin, ...autres }: CampagneBrouillon) =>
  entretiensDebut === null || entretiensFin === null
    ? null
    : { campagne: { ...autres, entretiensDebut, entretiensFin } };

/** All the campaign's settings, each explained in words; where the windows stand today. */
export function OngletCampagne() {
  const { campagne, aujourdhui } = useContexte();
  const { id: _id, ...reglages } = campagne;
  const toast = useToast();
  const form = useForm<CampagneBrouillon>({
    values: reglages,
    resetOptions: { keepDirtyValues: true },
    resolver: resoudreCampagne,
    mode: 'onChange',
  });
  const apres = useCallback(
    ({ alertes }: Alertes, ecrite: CampagneBrouillon) => {
      const dites = new Set(verifierCampagne(ecrite).map(({ phrase }) => phrase));
      const nouvelle = alertes.find(({ phrase }) => !dites.has(phrase));
      if (nouvelle) toast({ gravite: 'warning', texte: nouvelle.phrase });
    },
    [toast],
  );
  const etat = useEnregistrement<'campagne.modifier', CampagneBrouillon>(form, {
    operation: 'campagne.modifier',
    lues: reglages,
    entree,
    apres,
  });
  return (
    <Box component="form" noValidate onSubmit={(event) => event.preventDefault()} sx={{ maxWidth: 1000 }}>
      <LigneEnregistrement etat={etat} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mb: 2 }}>
        {fenetres(campagne, aujourdhui).map((fenetre) => (
          <Chip
            key={fenetre.nom}
            variant="outlined"
            label={direFenetre(fenetre)}
            color={fenetre.etat === 'ouverte' && fenetre.joursRestants <= 7 ? 'warning' : 'default'}
          />
        ))}
      </Box>
      <ChampsDates form={form} />
      <Divider sx={{ my: 3 }} />
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        Règles
      </Typography>
      <ChampsRegles form={form} />
    </Box>
  );
}
