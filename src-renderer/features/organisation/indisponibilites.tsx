import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { IndisponibiliteSaisie } from '../../../src-main/domain/organisation/disponibilites.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { IndisponibilitesListe } from '../../ui/indisponibilites-liste.tsx';
import { sansQui } from '../../ui/sans-qui.ts';
import { direAvertissements } from './dire-avertissements.ts';

/** H8: how many absences somebody has, or a room; the button opens their list, saved at each change. */
export function Indisponibilites(props: {
  readonly de: 'membre' | 'salle';
  readonly id: string;
  readonly nom: string;
  readonly liste: readonly IndisponibiliteSaisie[];
}) {
  const { de, id, nom, liste } = props;
  const { campagne } = useContexte();
  const { faire } = useCommande('organisation.definirIndisponibilites', { suite: direAvertissements });
  const [ouvert, setOuvert] = useState(false);
  const titre = useId();
  const compte = liste.length === 0 ? 'Toujours disponible' : pluriel(liste.length, 'indisponibilité');
  const fermer = (): void => setOuvert(false);
  return (
    <>
      <Button size="small" aria-label={`Indisponibilités de ${nom} : ${compte}`} onClick={() => setOuvert(true)}>
        {compte}
      </Button>
      <Dialog open={ouvert} onClose={fermer} maxWidth="sm" fullWidth aria-labelledby={titre}>
        <DialogTitle id={titre}>Indisponibilités de {nom}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" sx={{ mb: 1 }}>
            {de === 'membre'
              ? 'Ses jurys ne reçoivent pas à ces heures-là, sauf ceux qui reçoivent aussi à un seul.'
              : 'Personne n’est placé dans cette salle à ces heures-là.'}{' '}
            Sans heures, toute la journée est prise.
          </Typography>
          <IndisponibilitesListe
            liste={liste}
            periode={campagne}
            onChange={async (suivante) =>
              (await faire({ de, id, indisponibilites: sansQui(suivante) }, { indisponibilites: sansQui(liste) })) !==
              undefined
            }
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={fermer}>Fermer</Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
