import { Box, Chip, Divider, Typography } from '@mui/material';
import { useCallback } from 'react';
import { useForm } from 'react-hook-form';
import { type Fenetre, fenetres } from '../../../src-main/domain/campagne/calendrier.ts';
import { type CampagneBrouillon, verifierCampagne } from '../../../src-main/domain/campagne/verifier-campagne.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
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

/** All the campaign's settings, each explained in words; where the windows stand today. */
export function OngletCampagne() {
  const { campagne, aujourdhui } = useContexte();
  const { id: _id, ...reglages } = campagne;
  const { faire } = useCommande('campagne.modifier', { discret: true });
  const toast = useToast();
  const form = useForm<CampagneBrouillon>({
    values: reglages,
    resetOptions: { keepDirtyValues: true },
    resolver: resoudreCampagne,
    mode: 'onChange',
  });
  const envoyer = useCallback(
    async ({ entretiensDebut, entretiensFin, ...autres }: CampagneBrouillon) => {
      if (entretiensDebut === null || entretiensFin === null) return false;
      const voulue = { ...autres, entretiensDebut, entretiensFin };
      const fait = await faire({ campagne: voulue });
      const dites = new Set(verifierCampagne(voulue).map(({ phrase }) => phrase));
      const [nouvelle] = fait?.alertes.filter(({ phrase }) => !dites.has(phrase)) ?? [];
      if (nouvelle) toast({ gravite: 'warning', texte: nouvelle.phrase });
      return fait !== null;
    },
    [faire, toast],
  );
  const etat = useEnregistrement(form, envoyer);
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
