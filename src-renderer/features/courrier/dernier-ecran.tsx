import { Alert, Box, Typography } from '@mui/material';
import type { LotVue, ServeurVue } from '../../../src-main/contract/courrier.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';

/** The only confirmation, because it leaves the machine: how many, to whom, through what. */
export function DernierEcran(props: { readonly lots: readonly LotVue[]; readonly serveur: ServeurVue }) {
  const { lots, serveur } = props;
  const eleves = lots.reduce((somme, lot) => somme + lot.eleves, 0);
  const copies = lots.reduce((somme, lot) => somme + lot.copies.length, 0);
  return (
    <>
      <Typography>
        <strong>{pluriel(lots.length, 'message')}</strong> {lots.length > 1 ? 'vont partir' : 'va partir'} pour{' '}
        {pluriel(eleves, 'élève')}, avec {pluriel(copies, 'personne référente', 'personnes référentes')} en copie, de{' '}
        {serveur.expediteurCourriel}, par le serveur {serveur.hote}.
      </Typography>
      <Alert severity="warning">Un message parti ne se rappelle pas.</Alert>
      <Box component="ul" aria-label="Destinataires" sx={{ m: 0, pl: 2.5, columns: { md: 2 } }}>
        {lots.map(({ origineId, origineNom, destinataire, eleves: siens }) => (
          <Typography component="li" key={origineId} sx={{ overflowWrap: 'anywhere', breakInside: 'avoid' }}>
            {origineNom}&nbsp;: {destinataire}, {pluriel(siens, 'élève')}
          </Typography>
        ))}
      </Box>
    </>
  );
}
