import ExpandLessOutlined from '@mui/icons-material/ExpandLessOutlined';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import { Box, Button, Checkbox, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useId, useState } from 'react';
import type { LotVue } from '../../../src-main/contract/courrier.ts';
import type { Absences } from '../../../src-main/domain/courrier/absences.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';

/** R28: told to the user, never written to the origine. */
function phraseAbsences({ attendus, manques }: Absences): string {
  if (attendus === 0) return 'aucun rendez-vous passé';
  return `${manques} sur ${attendus} (${Math.round((100 * manques) / attendus)}\u00a0%)`;
}

/** A message, and its text below the whole row once asked for. */
function LotLigne(props: {
  readonly lot: LotVue;
  readonly choisi: boolean;
  readonly avecAbsences: boolean;
  readonly onBasculer: (origineId: string) => void;
}) {
  const { lot, choisi, avecAbsences, onBasculer } = props;
  const [ouvert, setOuvert] = useState(false);
  const id = useId();
  const bord = ouvert ? { '& > td': { borderBottom: 0 } } : {};
  return (
    <>
      <TableRow sx={{ verticalAlign: 'top', ...bord }}>
        <TableCell padding="checkbox">
          <Checkbox
            size="small"
            checked={choisi}
            onChange={() => onBasculer(lot.origineId)}
            slotProps={{ input: { 'aria-label': `Écrire à ${lot.origineNom}` } }}
          />
        </TableCell>
        <TableCell>
          {lot.origineNom}
          <Box>
            <Button
              size="small"
              aria-expanded={ouvert}
              aria-controls={id}
              aria-label={`Lire le message à ${lot.origineNom}`}
              onClick={() => setOuvert((avant) => !avant)}
              startIcon={ouvert ? <ExpandLessOutlined /> : <ExpandMoreOutlined />}
              sx={{ ml: -0.75, py: 0, whiteSpace: 'nowrap' }}
            >
              Lire le message
            </Button>
          </Box>
        </TableCell>
        <TableCell sx={{ overflowWrap: 'anywhere' }}>
          {lot.destinataire}
          {lot.copies.length > 0 && (
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              copie&nbsp;: {lot.copies.join(', ')}
            </Typography>
          )}
          {lot.remarques.map((remarque) => (
            <Typography key={remarque} variant="body2" sx={{ color: 'warning.main' }}>
              {remarque}
            </Typography>
          ))}
        </TableCell>
        <TableCell align="right">{pluriel(lot.eleves, 'élève')}</TableCell>
        {avecAbsences && (
          <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
            {phraseAbsences(lot.absences)}
          </TableCell>
        )}
      </TableRow>
      {ouvert && (
        <TableRow id={id}>
          <TableCell padding="checkbox" />
          <TableCell colSpan={avecAbsences ? 4 : 3} sx={{ pt: 0 }}>
            <Typography sx={{ fontWeight: 600 }}>{lot.objet}</Typography>
            <Typography sx={{ whiteSpace: 'pre-wrap', mt: 1, maxWidth: 900 }}>{lot.corps}</Typography>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}

/** One row per message that could leave, each one chosen or not. */
export function LotsListe(props: {
  readonly lots: readonly LotVue[];
  readonly ecartes: ReadonlySet<string>;
  readonly avecAbsences: boolean;
  readonly onBasculer: (origineId: string) => void;
}) {
  const { lots, ecartes, avecAbsences, onBasculer } = props;
  return (
    <Table size="small" aria-label="Messages à préparer">
      <TableHead>
        <TableRow>
          <TableCell padding="checkbox">Envoi</TableCell>
          <TableCell sx={{ width: '26%' }}>Établissement</TableCell>
          <TableCell>Destinataires</TableCell>
          <TableCell align="right">Élèves</TableCell>
          {avecAbsences && <TableCell align="right">Absences passées</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {lots.map((lot) => (
          <LotLigne
            key={lot.origineId}
            lot={lot}
            choisi={!ecartes.has(lot.origineId)}
            avecAbsences={avecAbsences}
            onBasculer={onBasculer}
          />
        ))}
      </TableBody>
    </Table>
  );
}
