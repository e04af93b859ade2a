import { Alert, Box, Button, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { CertificatVue } from '../../src-main/contract/conservation.ts';
import { direComptes } from '../../src-main/domain/sauvegarde/ecart.ts';
import { pluriel } from '../../src-main/domain/texte/format.ts';
import { queryClient, useLecture } from '../api/hooks.ts';
import { formatInstant } from '../ui/instant.ts';
import { Ouverture } from './ouverture.tsx';
import { useCommande } from './use-commande.ts';
import { useImpression } from './use-impression.tsx';

const lignes = (certificat: CertificatVue): readonly (readonly [quoi: string, texte: string])[] => [
  ['Décidé', `${formatInstant(certificat.decideLe)}, par ${certificat.par}`],
  ['Terminé', formatInstant(certificat.finiLe)],
  ['Données effacées', direComptes(certificat.comptes) || 'Une campagne sans élève'],
  ['Fichiers détruits', pluriel(certificat.fichiers, 'fichier')],
  ['SHA-256 du manifeste', certificat.empreinte],
  ...(certificat.garde
    ? ([['Gardé', `${certificat.garde.quoi.join(', ')}\u00a0: ${certificat.garde.chemin}`]] as const)
    : []),
];

function Certificat({ certificat }: { readonly certificat: CertificatVue }) {
  const { ouvrir, dialogue } = useImpression('conservation.imprimerCertificat');
  const { faire, enCours } = useCommande('conservation.terminer');
  const terminer = async (): Promise<void> => {
    if ((await faire({})) !== undefined) await queryClient.invalidateQueries({ queryKey: ['conservation.certificat'] });
  };
  const { campagne, lycee, horsPortee } = certificat;
  return (
    <Box component="main" sx={{ maxWidth: 760, mx: 'auto', p: 3, display: 'grid', gap: 2 }}>
      <Typography variant="h1">La campagne est effacée</Typography>
      <Typography>
        {campagne}, {lycee}. Enregistrez le certificat&nbsp;: il ne sera plus montré ensuite.
      </Typography>
      <List dense disablePadding>
        {lignes(certificat).map(([quoi, texte]) => (
          <ListItem key={quoi} disableGutters divider>
            <ListItemText primary={quoi} secondary={texte} sx={{ overflowWrap: 'anywhere' }} />
          </ListItem>
        ))}
      </List>
      <Typography variant="h2">Ce qui n’a pas pu être atteint</Typography>
      {horsPortee.length === 0 ? (
        <Alert severity="success">Tout ce que l’application connaît a été atteint.</Alert>
      ) : (
        horsPortee.map((phrase) => (
          <Alert key={phrase} severity="warning" sx={{ overflowWrap: 'anywhere' }}>
            {phrase}
          </Alert>
        ))
      )}
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => ouvrir('Certificat d’effacement', {})}>
          Enregistrer ou imprimer le certificat
        </Button>
        <Button disabled={enCours} onClick={() => void terminer()}>
          Terminer
        </Button>
      </Stack>
      {dialogue}
    </Box>
  );
}

/** Before the first start: the certificate of the campaign that was just erased, until it was seen. */
export function ApresEffacement({ children }: { readonly children: ReactNode }) {
  const { data, isPending } = useLecture('conservation.certificat', {});
  if (isPending) return <Ouverture />;
  return data ? <Certificat certificat={data} /> : children;
}
