import { Alert, Button, Stack, Typography } from '@mui/material';
import type { EffacementsVus } from '../../../../src-main/contract/personnelles.ts';
import { nomAuteur } from '../../../../src-main/domain/journal/registre.ts';
import { formatJour, pluriel } from '../../../../src-main/domain/texte/format.ts';
import { queryClient, useLecture } from '../../../api/hooks.ts';
import { usePermis } from '../../../shell/permis.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { formatInstant } from '../../../ui/instant.ts';
import { EtatErreur } from '../../../ui/page.tsx';
import { useToast } from '../../../ui/toasts.tsx';

function Sauvegardes({ vus: { sauvegardes, partiesLe } }: { readonly vus: EffacementsVus }) {
  const { faire, enCours } = useCommande('personnelles.purger');
  const permis = usePermis();
  const toast = useToast();
  const purger = async (): Promise<void> => {
    const purge = await faire({});
    if (!purge) return;
    await queryClient.invalidateQueries({ queryKey: ['personnelles.effacements'] });
    const faites = `${pluriel(purge.nombre, 'fichier supprimé', 'fichiers supprimés')}.`;
    if (purge.horsDAtteinte === null) toast({ gravite: 'success', texte: faites });
    else
      toast({
        gravite: 'warning',
        texte: `${faites} Le second lieu (${purge.horsDAtteinte}) n’est pas accessible\u00a0: branchez-le, puis recommencez.`,
      });
  };
  if (sauvegardes.length === 0 || partiesLe === null) return null;
  return (
    <Stack sx={{ gap: 1, alignItems: 'start' }}>
      <Alert severity="warning">
        {pluriel(sauvegardes.length, 'sauvegarde date', 'sauvegardes datent')} d’avant un effacement et{' '}
        {sauvegardes.length > 1 ? 'contiennent' : 'contient'} peut-être encore un élève effacé. Sans rien faire,{' '}
        {sauvegardes.length > 1 ? 'elles disparaissent' : 'elle disparaît'} à la première sauvegarde qui suivra le{' '}
        {formatJour(partiesLe)}.
      </Alert>
      <ul>
        {sauvegardes.map(({ chemin, nom }) => (
          <li key={chemin}>{nom}</li>
        ))}
      </ul>
      {permis('personnelles.purger') && (
        <Button variant="outlined" color="error" disabled={enCours} onClick={() => void purger()}>
          Supprimer ces sauvegardes maintenant
        </Button>
      )}
    </Stack>
  );
}

/** That erasures took place, when, by whom, of how many rows; and the backups that are older. */
export function EffacementsFaits() {
  const { data, error, refetch } = useLecture('personnelles.effacements', {});
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data || data.effacements.length === 0) return null;
  return (
    <>
      <Typography variant="h3">Effacements faits</Typography>
      <ul>
        {data.effacements.map((un) => (
          <li key={un.id}>
            Un élève effacé le {formatInstant(un.faitLe)}, {nomAuteur(un)} ({pluriel(un.lignes, 'ligne')}).
          </li>
        ))}
      </ul>
      <Sauvegardes vus={data} />
    </>
  );
}
