import DifferenceOutlined from '@mui/icons-material/DifferenceOutlined';
import {
  Alert,
  Button,
  FormControlLabel,
  Paper,
  Radio,
  RadioGroup,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { DouteVue } from '../../../src-main/contract/echanges-difference.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';

type Trancher = (cles: readonly string[], distinct: boolean) => void;

function CoteACote({ doute }: { readonly doute: DouteVue }) {
  const { champs, lignes, cotes } = doute;
  return (
    <Table aria-label={`Comparaison, ligne ${lignes[0]}`} sx={{ width: 'auto', '& td, & th': { py: 0.25 } }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 180 }}>Champ</TableCell>
          <TableCell sx={{ minWidth: 220 }}>{cotes[0]}</TableCell>
          <TableCell sx={{ minWidth: 220 }}>{cotes[1]}</TableCell>
          <TableCell>Écart</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {champs.map(({ libelle, valeurs: [gauche, droite], differe }) => (
          <TableRow key={libelle} sx={{ '& td': { fontWeight: differe ? 650 : 400 } }}>
            <TableCell component="th" scope="row" sx={{ color: 'text.secondary' }}>
              {libelle}
            </TableCell>
            <TableCell>{gauche || 'vide'}</TableCell>
            <TableCell>{droite || 'vide'}</TableCell>
            <TableCell>
              {differe && (
                <Stack component="span" direction="row" sx={{ gap: 0.5, alignItems: 'center' }}>
                  <DifferenceOutlined sx={{ fontSize: 16 }} color="warning" /> différent
                </Stack>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function UnDoute({ doute, trancher }: { readonly doute: DouteVue; readonly trancher: Trancher }) {
  const { cle, phrase, lignes, distinct, reponses } = doute;
  return (
    <Paper variant="outlined" sx={{ p: 1.5 }}>
      <Typography>
        {lignes.length > 1 ? 'Lignes' : 'Ligne'} {lignes.join(', ')} : {phrase}
      </Typography>
      <CoteACote doute={doute} />
      <RadioGroup
        row
        aria-label={`Ligne ${lignes[0]} : même élève ou non`}
        value={distinct ? 'autre' : 'même'}
        onChange={(_event, reponse) => trancher([cle], reponse === 'autre')}
      >
        <FormControlLabel value="même" control={<Radio size="small" />} label={reponses.meme} />
        <FormControlLabel value="autre" control={<Radio size="small" />} label={reponses.autre} />
      </RadioGroup>
    </Paper>
  );
}

/** procedure.md §5: matches that only the user can settle, side by side. Undoing the import undoes what was answered too. */
export function Doutes({ doutes, trancher }: { readonly doutes: readonly DouteVue[]; readonly trancher: Trancher }) {
  if (doutes.length === 0) return null;
  const cles = doutes.map(({ cle }) => cle);
  return (
    <Stack component="section" aria-label="Doublons possibles" sx={{ gap: 1 }}>
      <Alert
        severity="warning"
        action={
          doutes.length > 1 && (
            <Stack direction="row">
              <Button size="small" color="inherit" onClick={() => trancher(cles, false)}>
                Tous : même élève
              </Button>
              <Button size="small" color="inherit" onClick={() => trancher(cles, true)}>
                Tous : autre élève
              </Button>
            </Stack>
          )
        }
      >
        {pluriel(doutes.length, 'doublon possible', 'doublons possibles')} : comparez, puis dites si c’est le même
        élève. La réponse vaut pour cet import et s’annule avec lui.
      </Alert>
      {doutes.map((doute) => (
        <UnDoute key={doute.cle} doute={doute} trancher={trancher} />
      ))}
    </Stack>
  );
}
