import { Box, Checkbox, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { LotVue } from '../../../src-main/contract/courrier.ts';
import type { Absences } from '../../../src-main/domain/courrier/absences.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';

/** R28: told to the user, never written to the origine. */
function phraseAbsences({ attendus, manques }: Absences): string {
  if (attendus === 0) return 'aucun rendez-vous passé';
  return `${manques} sur ${attendus} (${Math.round((100 * manques) / attendus)}\u00a0%)`;
}

function Message({ lot }: { readonly lot: LotVue }) {
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
        Lire le message
      </Box>
      <Typography sx={{ fontWeight: 600, mt: 1 }}>{lot.objet}</Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', mt: 1, maxWidth: 720 }}>{lot.corps}</Typography>
    </Box>
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
          <TableCell>Établissement</TableCell>
          <TableCell>Destinataires</TableCell>
          <TableCell align="right">Élèves</TableCell>
          {avecAbsences && <TableCell align="right">Absences passées</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        {lots.map((lot) => (
          <TableRow key={lot.origineId} sx={{ verticalAlign: 'top' }}>
            <TableCell padding="checkbox">
              <Checkbox
                size="small"
                checked={!ecartes.has(lot.origineId)}
                onChange={() => onBasculer(lot.origineId)}
                slotProps={{ input: { 'aria-label': `Écrire à ${lot.origineNom}` } }}
              />
            </TableCell>
            <TableCell>
              {lot.origineNom}
              <Message lot={lot} />
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
            {avecAbsences && <TableCell align="right">{phraseAbsences(lot.absences)}</TableCell>}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
