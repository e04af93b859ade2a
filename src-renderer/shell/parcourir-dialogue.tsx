import ArrowUpwardOutlined from '@mui/icons-material/ArrowUpwardOutlined';
import FolderOutlined from '@mui/icons-material/FolderOutlined';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Stack,
  TextField,
  Typography,
} from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import type { DossierVu } from '../../src-main/contract/depot.ts';
import { pluriel } from '../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../api/client.ts';
import { useTache } from '../api/hooks.ts';

/** Goes from folder to folder; where one cannot be read, one stays where one was. */
function useParcours(depart: string | null) {
  const { lancer, enCours } = useTache('depot.parcourir');
  const [vu, setVu] = useState<DossierVu | null>(null);
  const [refus, setRefus] = useState('');
  const [adresse, setAdresse] = useState('');
  const montrer = (dossier: DossierVu): void => {
    setVu(dossier);
    setAdresse(dossier.chemin);
    setRefus('');
  };
  const aller = async (dossier: string | null): Promise<void> => {
    try {
      montrer(await lancer({ dossier }));
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  useEffect(() => {
    lancer({ dossier: depart })
      // The present folder may be gone: the user's own then.
      .catch(() => lancer({ dossier: null }))
      .then(montrer, (erreur: unknown) => setRefus(erreur instanceof Error ? erreur.message : ''));
  }, [depart, lancer]);
  return { vu, refus, enCours, adresse, setAdresse, aller };
}

function SousDossiers({ vu, aller }: { readonly vu: DossierVu; readonly aller: (dossier: string) => void }) {
  const { chemin, parent, sousDossiers, autres } = vu;
  const liste = useRef<HTMLUListElement>(null);
  // The folder that had the focus is gone with its list: the keyboard goes on from the new one.
  useEffect(() => {
    if (document.activeElement === document.body) liste.current?.querySelector<HTMLElement>('[role="button"]')?.focus();
  }, [chemin]);
  return (
    <Box sx={{ overflowY: 'auto', minHeight: 220, maxHeight: 360 }}>
      <List ref={liste} dense disablePadding aria-label="Dossiers">
        {parent !== null && (
          <ListItem disablePadding>
            <ListItemButton onClick={() => aller(parent)}>
              <ListItemIcon sx={{ minWidth: 36 }}>
                <ArrowUpwardOutlined fontSize="small" />
              </ListItemIcon>
              <ListItemText primary="Dossier parent" />
            </ListItemButton>
          </ListItem>
        )}
        {sousDossiers.map((sous) => (
          <ListItem key={sous.chemin} disablePadding>
            <ListItemButton onClick={() => aller(sous.chemin)}>
              <ListItemIcon sx={{ minWidth: 36 }}>
                <FolderOutlined fontSize="small" />
              </ListItemIcon>
              <ListItemText primary={sous.nom} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
      {sousDossiers.length === 0 && (
        <Typography sx={{ color: 'text.secondary', p: 2 }}>Ce dossier n’en contient pas d’autre.</Typography>
      )}
      {autres > 0 && (
        <Typography sx={{ color: 'text.secondary', p: 2 }}>
          {pluriel(autres, 'autre dossier n’est pas montré', 'autres dossiers ne sont pas montrés')} : tapez l’adresse
          ci-dessus.
        </Typography>
      )}
    </Box>
  );
}

/** Chooses a folder of the workstation where the window has no chooser of the system: by its address, or one after the other. */
export function ParcourirDialogue(props: {
  readonly titre: string;
  /** What the button that takes the folder says. */
  readonly envoi: string;
  readonly depart: string | null;
  /** Why the folder could not be taken. */
  readonly refus: string;
  readonly choisir: (dossier: string) => Promise<void>;
  readonly fermer: () => void;
}) {
  const { titre, envoi, depart, choisir, fermer } = props;
  const { vu, refus, enCours, adresse, setAdresse, aller } = useParcours(depart);
  const phrase = refus || props.refus;
  return (
    <Dialog open onClose={fermer} maxWidth="sm" fullWidth aria-labelledby="parcourir-titre">
      <DialogTitle id="parcourir-titre">{titre}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1, pt: '8px !important' }}>
        <Stack
          component="form"
          direction="row"
          sx={{ gap: 1 }}
          onSubmit={(event) => {
            event.preventDefault();
            void aller(adresse.trim());
          }}
        >
          <TextField label="Adresse du dossier" value={adresse} onChange={({ target }) => setAdresse(target.value)} />
          <Button type="submit" disabled={adresse.trim() === ''}>
            Aller
          </Button>
        </Stack>
        {phrase !== '' && (
          <Alert severity="error" role="alert">
            {phrase}
          </Alert>
        )}
        {vu && <SousDossiers vu={vu} aller={(dossier) => void aller(dossier)} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={fermer}>Fermer</Button>
        <Button
          variant="contained"
          disabled={!vu || enCours || adresse !== vu.chemin}
          onClick={() => vu && void choisir(vu.chemin)}
        >
          {envoi}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
