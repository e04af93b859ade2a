import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import SaveOutlined from '@mui/icons-material/SaveOutlined';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import type { SauvegardesVue } from '../../../src-main/contract/sauvegardes.ts';
import { RefusRecu } from '../../api/client.ts';
import { queryClient, useLecture, useTache } from '../../api/hooks.ts';
import { ChercherSauvegardes } from '../../shell/sauvegardes/chercher-sauvegardes.tsx';
import { ListeSauvegardes } from '../../shell/sauvegardes/liste-sauvegardes.tsx';
import { useDossier } from '../../shell/sauvegardes/use-dossier.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { useToast } from '../../ui/toasts.tsx';

const relire = () => queryClient.invalidateQueries({ queryKey: ['sauvegardes.etat'] });

function SauvegarderMaintenant() {
  const { lancer, enCours } = useTache('sauvegardes.faire');
  const toast = useToast();
  const faire = async (): Promise<void> => {
    try {
      await lancer({});
      toast({ gravite: 'success', texte: 'Sauvegarde faite, relue et vérifiée.' });
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      toast({ gravite: 'error', texte: erreur.message });
    } finally {
      await relire();
    }
  };
  return (
    <Button variant="contained" startIcon={<SaveOutlined />} disabled={enCours} onClick={() => void faire()}>
      {enCours ? 'Sauvegarde…' : 'Sauvegarder maintenant'}
    </Button>
  );
}

function SecondLieu({ etat }: { readonly etat: SauvegardesVue }) {
  const { second } = etat;
  const { lancer, enCours: placement } = useTache('sauvegardes.placer');
  const placer = async (dossier: string | null): Promise<void> => {
    await lancer({ dossier });
    await relire();
  };
  const { demander, enCours, refus, dialogue } = useDossier({
    titre: 'Choisir le second lieu des sauvegardes',
    envoi: 'Sauvegarder aussi ici',
    depart: second?.dossier ?? null,
    natif: etat.choixNatif,
    prendre: placer,
  });
  const occupe = enCours || placement;
  return (
    <Box component="section" aria-label="Second lieu" sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h2">Second lieu</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        Une clé USB ou un partage du lycée, où chaque sauvegarde est écrite aussi&nbsp;: si ce poste tombe en panne ou
        disparaît, la campagne n’est pas perdue.
      </Typography>
      {second ? (
        <Typography sx={{ overflowWrap: 'anywhere' }}>
          <strong>{second.dossier}</strong>, vu le {formatInstant(second.vuLe)}.
        </Typography>
      ) : (
        <Alert severity="info">Aucun second lieu n’est choisi&nbsp;: les sauvegardes ne sont que sur ce poste.</Alert>
      )}
      {second?.probleme && <Alert severity="warning">{second.probleme}</Alert>}
      {refus !== '' && <Alert severity="error">{refus}</Alert>}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button variant="outlined" startIcon={<FolderOpenOutlined />} disabled={occupe} onClick={demander}>
          {second ? 'Changer de second lieu…' : 'Choisir un second lieu…'}
        </Button>
        {second && (
          <Button disabled={occupe} onClick={() => void placer(null)}>
            Ne plus y sauvegarder
          </Button>
        )}
      </Stack>
      {dialogue}
    </Box>
  );
}

/** safety.md §3: what is kept, where, and the way back. */
export function OngletSauvegardes() {
  const { data, error, refetch } = useLecture('sauvegardes.etat', {});
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  return (
    <Box sx={{ display: 'grid', gap: 3, maxWidth: 900 }}>
      <Box component="section" aria-label="Sauvegardes" sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
        <Typography sx={{ color: 'text.secondary' }}>
          Une sauvegarde se fait d’elle-même à la fermeture, toutes les deux heures de travail, avant un import, un
          planning adopté ou une restauration. Elle est chiffrée, relue et vérifiée avant d’être comptée. Sont gardées
          toutes celles du jour, une par jour pendant quatorze jours, une par semaine pendant huit semaines.
        </Typography>
        {data.echec !== null && <Alert severity="error">{data.echec}</Alert>}
        <SauvegarderMaintenant />
      </Box>
      <SecondLieu etat={data} />
      <Box component="section" aria-label="Restaurer" sx={{ display: 'grid', gap: 1 }}>
        <Typography variant="h2">Restaurer</Typography>
        <Typography sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          «&nbsp;Vérifier&nbsp;» fait une restauration complète à côté des données et dit combien de temps elle a pris.
          Sauvegardes de ce poste&nbsp;: {data.dossier}
        </Typography>
        <ListeSauvegardes nom="Sauvegardes connues" sauvegardes={data.sauvegardes} />
        <ChercherSauvegardes natif={data.choixNatif} />
      </Box>
    </Box>
  );
}
