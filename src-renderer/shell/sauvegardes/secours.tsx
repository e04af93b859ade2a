import BuildOutlined from '@mui/icons-material/BuildOutlined';
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import { direComptes } from '../../../src-main/domain/sauvegarde/ecart.ts';
import type { Comptes } from '../../../src-main/domain/sauvegarde/sauvegarde.ts';
import { rechargerFenetre } from '../../api/changer-donnees.ts';
import { RefusRecu } from '../../api/client.ts';
import { useLecture, useTache } from '../../api/hooks.ts';
import { BoutonCopier } from '../../ui/bouton-copier.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { Squelette } from '../../ui/squelette.tsx';
import { ChercherSauvegardes } from './chercher-sauvegardes.tsx';
import { ListeSauvegardes } from './liste-sauvegardes.tsx';

function Section({ titre, children }: { readonly titre: string; readonly children: ReactNode }) {
  return (
    <Box component="section" aria-label={titre} sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Typography variant="h2">{titre}</Typography>
      {children}
    </Box>
  );
}

/** Recovers what can be read, says how much, then opens it. */
function Reparer() {
  const { lancer, enCours } = useTache('secours.reparer');
  const [lus, setLus] = useState<Comptes | null>(null);
  const [refus, setRefus] = useState('');
  const reparer = async (): Promise<void> => {
    setRefus('');
    try {
      setLus((await lancer({})).comptes);
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  return (
    <Section titre="Essayer de réparer">
      <Typography>
        Ce qui peut encore être lu est recopié dans un nouveau fichier, puis compté. Le fichier abîmé est gardé tel quel
        dans le dossier «&nbsp;sauvegardes&nbsp;». «&nbsp;Annuler&nbsp;» ne remonte pas plus loin que la réparation.
      </Typography>
      <Button
        variant="outlined"
        startIcon={<BuildOutlined />}
        disabled={enCours || lus !== null}
        onClick={() => void reparer()}
      >
        {enCours ? 'Réparation…' : 'Essayer de réparer'}
      </Button>
      {refus !== '' && (
        <Alert severity="error" role="alert">
          {refus}
        </Alert>
      )}
      {lus && (
        <Dialog open aria-labelledby="repare-titre">
          <DialogTitle id="repare-titre">Ce qui a pu être lu</DialogTitle>
          <DialogContent>
            <Typography>
              {direComptes(lus) || 'La campagne, sans élève'}. Comparez avec la dernière sauvegarde&nbsp;: elle reste
              dans Paramètres, Sauvegardes.
            </Typography>
          </DialogContent>
          <DialogActions>
            <Button variant="contained" onClick={rechargerFenetre}>
              Ouvrir ces données
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </Section>
  );
}

function Dossier({ dossier, montrable }: { readonly dossier: string; readonly montrable: boolean }) {
  const { lancer } = useTache('secours.montrer');
  return (
    <Section titre="Le dossier des données">
      <Typography sx={{ overflowWrap: 'anywhere' }}>{dossier}</Typography>
      {montrable ? (
        <Button variant="outlined" onClick={() => void lancer({})}>
          Montrer le dossier
        </Button>
      ) : (
        <BoutonCopier texte={dossier} nom="Copier l’adresse du dossier" fait="L’adresse du dossier est copiée." />
      )}
    </Section>
  );
}

/** The data could not be opened: what of them, and the ways back. Nothing is written over by itself. */
export function Secours() {
  const { data: secours } = useLecture('secours.etat', {});
  const { data: sauvegardes } = useLecture('sauvegardes.etat', {});
  useEffect(() => {
    document.title = 'Données abîmées – Passpro Accueil';
  }, []);
  if (!secours || !sauvegardes) return <Squelette />;
  const { derniere } = sauvegardes;
  return (
    <Box component="main" sx={{ maxWidth: 940, mx: 'auto', px: 3, py: 3, display: 'grid', gap: 3 }}>
      <Typography variant="h1">Vos données sont abîmées</Typography>
      <Alert severity="error" role="alert" sx={{ overflowWrap: 'anywhere' }}>
        {secours.phrase}
      </Alert>
      <Section titre="Restaurer une sauvegarde">
        <Typography>
          {derniere?.manifeste
            ? `La dernière est du ${formatInstant(derniere.manifeste.faiteLe)}. Ce qui a été saisi depuis manquera.`
            : 'Aucune sauvegarde n’a été trouvée à côté des données\u00a0: cherchez sur la clé USB ou le partage.'}
        </Typography>
        {sauvegardes.sauvegardes.length > 0 && (
          <ListeSauvegardes nom="Sauvegardes connues" sauvegardes={sauvegardes.sauvegardes} />
        )}
        <ChercherSauvegardes natif={sauvegardes.choixNatif} />
      </Section>
      <Reparer />
      <Dossier dossier={secours.dossier} montrable={secours.montrable} />
    </Box>
  );
}
