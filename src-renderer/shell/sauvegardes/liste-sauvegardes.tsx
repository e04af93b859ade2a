import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import type { SauvegardeVue } from '../../../src-main/contract/sauvegardes.ts';
import { direComptes } from '../../../src-main/domain/sauvegarde/ecart.ts';
import { LIBELLES_MOTIFS } from '../../../src-main/domain/sauvegarde/sauvegarde.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache } from '../../api/hooks.ts';
import { formatInstant } from '../../ui/instant.ts';
import { useToast } from '../../ui/toasts.tsx';
import { RestaurerDialogue } from './restaurer-dialogue.tsx';

const SECONDES = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Does a full restoration beside the data, and says how long it took. */
function useEssai() {
  const { lancer, enCours } = useTache('sauvegardes.essayer');
  const toast = useToast();
  const essayer = async (fichier: string): Promise<void> => {
    try {
      const { dureeMs, comptes } = await lancer({ fichier });
      toast({
        gravite: 'success',
        texte: `Restauration essayée en ${SECONDES.format(dureeMs / 1000)}\u00a0s, à côté des données\u00a0: ${direComptes(comptes) || 'une campagne sans élève'}. Vous sauriez restaurer.`,
      });
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      toast({ gravite: 'error', texte: erreur.message });
    }
  };
  return { essayer, enCours };
}

function Ligne(props: {
  readonly sauvegarde: SauvegardeVue;
  readonly occupe: boolean;
  readonly essayer: () => void;
  readonly restaurer: () => void;
}) {
  const { nom, octets, chemin, manifeste } = props.sauvegarde;
  const quand = manifeste ? formatInstant(manifeste.faiteLe) : nom;
  return (
    <TableRow>
      <TableCell title={chemin}>
        {quand}
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {manifeste ? LIBELLES_MOTIFS[manifeste.motif] : 'illisible'}, {formatNombre(Math.ceil(octets / 1024))}&nbsp;Ko
        </Typography>
      </TableCell>
      <TableCell>{manifeste && (direComptes(manifeste.comptes) || 'une campagne sans élève')}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Button size="small" disabled={props.occupe} onClick={props.essayer} aria-label={`Vérifier celle du ${quand}`}>
          Vérifier
        </Button>
        <Button size="small" onClick={props.restaurer} aria-label={`Restaurer… celle du ${quand}`}>
          Restaurer…
        </Button>
      </TableCell>
    </TableRow>
  );
}

/** Backups, each with what can be done of it. */
export function ListeSauvegardes(props: { readonly nom: string; readonly sauvegardes: readonly SauvegardeVue[] }) {
  const { essayer, enCours } = useEssai();
  const [choisie, setChoisie] = useState<string | null>(null);
  if (props.sauvegardes.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>Aucune sauvegarde ici.</Typography>;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={props.nom}>
        <TableHead>
          <TableRow>
            <TableCell>Faite le</TableCell>
            <TableCell>Contient</TableCell>
            <TableCell align="right">Gestes</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {props.sauvegardes.map((sauvegarde) => (
            <Ligne
              key={sauvegarde.chemin}
              sauvegarde={sauvegarde}
              occupe={enCours}
              essayer={() => void essayer(sauvegarde.chemin)}
              restaurer={() => setChoisie(sauvegarde.chemin)}
            />
          ))}
        </TableBody>
      </Table>
      {choisie !== null && <RestaurerDialogue fichier={choisie} fermer={() => setChoisie(null)} />}
    </Box>
  );
}
