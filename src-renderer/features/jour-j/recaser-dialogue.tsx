import { Box, Button, ButtonBase, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import type { CreneauPropose, EntretienAttendu } from '../../../src-main/contract/entretiens.ts';
import { formatHeure, formatJourCourt, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';

function Creneaux(props: {
  readonly titre: string;
  readonly creneaux: readonly CreneauPropose[];
  readonly desactive: boolean;
  readonly choisir: (creneau: CreneauPropose) => void;
}) {
  const { titre, creneaux, desactive, choisir } = props;
  if (creneaux.length === 0) return null;
  return (
    <Box component="section" aria-label={titre} sx={{ mb: 2 }}>
      <Typography variant="h3">{titre}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {creneaux.map((creneau) => (
          <li key={`${creneau.juryId} ${creneau.jour} ${creneau.debut}`}>
            <ButtonBase
              disabled={desactive}
              onClick={() => choisir(creneau)}
              sx={{
                display: 'block',
                width: '100%',
                textAlign: 'left',
                fontFamily: 'inherit',
                fontSize: 15,
                px: 1.5,
                py: 0.75,
                my: 0.5,
                borderRadius: 1,
                border: 1,
                borderColor: 'divider',
                '&:hover': { borderColor: 'primary.main' },
                '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 1 },
              }}
            >
              <strong>
                {formatJourCourt(creneau.jour)} à {formatHeure(creneau.debut)}
              </strong>
              {[creneau.juryNom, creneau.lieu].filter(Boolean).map((mot) => ` · ${mot}`)}
              <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
                {' — '}
                {creneau.genes.length === 0 ? 'sans inconvénient' : creneau.genes.join(' ')}
              </Box>
            </ButtonBase>
          </li>
        ))}
      </Box>
    </Box>
  );
}

/** Another hour for somebody who came late or not at all: what is left of the day, then the best other days. */
export function RecaserDialogue(props: {
  readonly ligne: EntretienAttendu;
  readonly aujourdhui: string;
  readonly fermer: () => void;
}) {
  const { aujourdhui, fermer } = props;
  const [ligne] = useState(props.ligne);
  const { data, error, refetch } = useLecture('entretiens.creneaux', { id: ligne.id });
  const { faire, enCours } = useCommande('entretiens.recaser');
  const choisir = async ({ juryId, jour, debut }: CreneauPropose): Promise<void> => {
    const vu = { juryId: ligne.juryId, jour: ligne.jour, debut: ligne.debut };
    if ((await faire({ id: ligne.id, juryId, jour, debut }, vu)) !== undefined) fermer();
  };
  const rendre = (titre: string, creneaux: readonly CreneauPropose[]) => (
    <Creneaux titre={titre} creneaux={creneaux} desactive={enCours} choisir={(creneau) => void choisir(creneau)} />
  );
  return (
    <Dialog open onClose={fermer} maxWidth="sm" fullWidth aria-labelledby="recaser-titre">
      <DialogTitle id="recaser-titre">Une autre heure pour {nomPrenom(ligne)}</DialogTitle>
      <DialogContent>
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>
          {ligne.domaineNom}, attendu à {formatHeure(ligne.debut ?? '00:00')}
        </Typography>
        {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
        {!error && !data && <Squelette />}
        {data?.length === 0 && (
          <Typography>Aucune place libre : ouvrez une plage à un jury de ce domaine (Organisation).</Typography>
        )}
        {data && (
          <>
            {rendre(
              'Aujourd’hui',
              data.filter(({ jour }) => jour === aujourdhui),
            )}
            {rendre(
              'Un autre jour',
              data.filter(({ jour }) => jour !== aujourdhui),
            )}
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={fermer}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
