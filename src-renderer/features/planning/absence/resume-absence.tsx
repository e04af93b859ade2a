import ContentCopyOutlined from '@mui/icons-material/ContentCopyOutlined';
import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import PrintOutlined from '@mui/icons-material/PrintOutlined';
import {
  Alert,
  Box,
  Button,
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import type { ReaffectationProposee } from '../../../../src-main/contract/planning.ts';
import {
  compareTextes,
  formatHeure,
  formatJourCourt,
  nomPrenom,
  pluriel,
} from '../../../../src-main/domain/texte/format.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { destination, textePrevenir } from './absence-lue.ts';
import type { Modele } from '../plan/modele.ts';

interface Props {
  readonly modele: Modele;
  readonly proposition: ReaffectationProposee;
}

/** Who goes where, in the order of the hours; a move that is unticked leaves its pupil among those to place. */
export function MouvementsAbsence({
  modele,
  proposition,
  refuses,
  onRefuses,
}: Props & { readonly refuses: ReadonlySet<string>; readonly onRefuses: (refuses: ReadonlySet<string>) => void }) {
  const { changements, nonPlaces } = proposition;
  const motifs = new Map(nonPlaces.map((one) => [one.entretien, one]));
  const rows = changements.toSorted((a, b) =>
    compareTextes(`${a.avant.jour} ${a.avant.debut}`, `${b.avant.jour} ${b.avant.debut}`),
  );
  const basculer = (id: string): void =>
    onRefuses(new Set(refuses.has(id) ? [...refuses].filter((autre) => autre !== id) : [...refuses, id]));
  if (rows.length === 0) return <Alert severity="success">Aucun entretien n’est prévu à ces heures.</Alert>;
  return (
    <Table size="small" aria-label="Qui va où">
      <TableHead>
        <TableRow>
          <TableCell>Déplacer</TableCell>
          <TableCell>Élève</TableCell>
          <TableCell>Était à</TableCell>
          <TableCell>Ira</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ entretien, avant, apres }) => {
          const row = modele.entretiens.get(entretien);
          const reste = motifs.get(entretien);
          return (
            <TableRow key={entretien}>
              <TableCell padding="checkbox">
                {apres !== null && (
                  <Checkbox
                    size="small"
                    checked={!refuses.has(entretien)}
                    onChange={() => basculer(entretien)}
                    slotProps={{ input: { 'aria-label': `Déplacer ${row ? nomPrenom(row) : entretien}` } }}
                  />
                )}
              </TableCell>
              <TableCell>
                {row ? nomPrenom(row) : entretien}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {' '}
                  · {row?.domaineNom}
                </Box>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {formatJourCourt(avant.jour)} à {formatHeure(avant.debut)}, {modele.noms.jury(avant.jury)}
              </TableCell>
              <TableCell>
                {apres === null || refuses.has(entretien) ? <strong>À placer</strong> : destination(modele, apres)}
                {apres === null && reste && (
                  <Typography variant="body2">
                    {reste.motif} {reste.remede}
                  </Typography>
                )}
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

/** R21: those already convoked, by collège, with what is needed to reach it; the whole list is copied at once. */
export function APrevenir({ modele, proposition, onImprimer }: Props & { readonly onImprimer: (() => void) | null }) {
  const toast = useToast();
  const { aPrevenir } = proposition;
  const texte = useMemo(() => textePrevenir(modele, aPrevenir, proposition), [modele, aPrevenir, proposition]);
  const copier = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(texte);
      toast({ gravite: 'success', texte: 'La liste est copiée\u00a0: collez-la dans un courriel ou un document.' });
    } catch {
      // Without a word from the browser: the text is there to be copied by hand.
      toast({
        gravite: 'error',
        texte: 'La copie a été refusée\u00a0: sélectionnez le texte et copiez-le avec Ctrl+C.',
      });
    }
  };
  if (aPrevenir.length === 0)
    return (
      <Typography sx={{ mt: 2 }}>Aucun de ces élèves n’était encore convoqué&nbsp;: personne à prévenir.</Typography>
    );
  const eleves = aPrevenir.reduce((sum, { entretiens }) => sum + entretiens.length, 0);
  return (
    <Box component="section" aria-label="À prévenir" sx={{ mt: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <MarkEmailReadOutlined fontSize="small" />
        <Typography variant="h3" sx={{ flexGrow: 1 }}>
          À prévenir&nbsp;: {pluriel(eleves, 'entretien déjà convoqué', 'entretiens déjà convoqués')}
        </Typography>
        {onImprimer && (
          <Button startIcon={<PrintOutlined />} onClick={onImprimer}>
            Imprimer
          </Button>
        )}
        <Button startIcon={<ContentCopyOutlined />} onClick={() => void copier()}>
          Copier la liste
        </Button>
      </Box>
      <Box
        component="pre"
        tabIndex={0}
        aria-label="Liste à copier"
        sx={{ m: 0, mt: 1, p: 1, fontFamily: 'inherit', fontSize: 13, whiteSpace: 'pre-wrap', bgcolor: 'action.hover' }}
      >
        {texte}
      </Box>
    </Box>
  );
}
