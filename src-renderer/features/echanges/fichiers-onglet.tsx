import {
  Box,
  Button,
  MenuItem,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { type ReactNode, useId, useState } from 'react';
import { useLecture } from '../../api/hooks.ts';
import { useSortie } from './use-sortie.ts';

function Ligne(props: { readonly titre: string; readonly aide: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <TableRow>
      <TableCell component="th" scope="row" id={id} sx={{ width: 220, fontWeight: 650 }}>
        {props.titre}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{props.aide}</TableCell>
      <TableCell>
        <Stack direction="row" role="group" aria-labelledby={id} sx={{ gap: 1, justifyContent: 'flex-end' }}>
          {props.children}
        </Stack>
      </TableCell>
    </TableRow>
  );
}

const TOUS = 'tous';

function Calendriers({
  exporter,
  enCours,
}: {
  readonly exporter: (id: string | null) => void;
  readonly enCours: boolean;
}) {
  const { data } = useLecture('organisation.lire', {});
  const [choix, setChoix] = useState(TOUS);
  return (
    <Ligne
      titre="Calendriers des jurys"
      aide="Un fichier .ics par jury, pour l’agenda de ses membres : heure, salle, domaine, NOM Prénom, et rien d’autre de l’élève. Un nouvel export met l’agenda à jour."
    >
      <TextField
        select
        size="small"
        value={choix}
        onChange={({ target }) => setChoix(target.value)}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Jury' } } }}
        sx={{ minWidth: 160 }}
      >
        <MenuItem value={TOUS}>Tous les jurys</MenuItem>
        {data?.jurys.map(({ id, nom }) => (
          <MenuItem key={id} value={id}>
            {nom}
          </MenuItem>
        ))}
      </TextField>
      <Button
        variant="outlined"
        sx={{ whiteSpace: 'nowrap' }}
        disabled={enCours}
        onClick={() => exporter(choix === TOUS ? null : choix)}
      >
        {choix === TOUS ? 'Archive .zip' : 'Calendrier .ics'}
      </Button>
    </Ligne>
  );
}

/** exchanges.md §3: the lists of the campaign, each as a file; every file is kept in the history with its SHA-256. */
export function FichiersOnglet() {
  const { exporter, exporterCalendrier, imprimer, enCours } = useSortie();
  const bouton = (libelle: string, faire: () => Promise<void>) => (
    <Button variant="outlined" disabled={enCours} onClick={() => void faire()}>
      {libelle}
    </Button>
  );
  return (
    <Box sx={{ pt: 1, overflowX: 'auto' }}>
      <Typography sx={{ color: 'text.secondary', mb: 1 }}>
        Chaque fichier est daté, numéroté et gardé dans l’historique avec son empreinte.
      </Typography>
      <Table aria-label="Fichiers de la campagne" sx={{ bgcolor: 'background.paper' }}>
        <TableBody>
          <Ligne
            titre="Candidats"
            aide="Toutes les candidatures, dans le format de référence des listes : le fichier peut être relu ici."
          >
            {bouton('CSV', () => exporter({ contenu: 'candidats', format: 'csv' }))}
            {bouton('Excel', () => exporter({ contenu: 'candidats', format: 'xlsx' }))}
          </Ligne>
          <Ligne titre="Planning" aide="Une ligne par entretien placé, dans l’ordre des jours et des heures.">
            {bouton('CSV', () => exporter({ contenu: 'planning', format: 'csv' }))}
            {bouton('Excel', () => exporter({ contenu: 'planning', format: 'xlsx' }))}
          </Ligne>
          <Calendriers exporter={(id) => void exporterCalendrier(id)} enCours={enCours} />
          <Ligne
            titre="Bilan"
            aide="Effectifs, présence et délais par domaine et par établissement d’origine. Aucun nom d’élève."
          >
            {bouton('Excel', () => exporter({ contenu: 'bilan', format: 'xlsx' }))}
            {bouton('PDF', () => imprimer('bilan'))}
          </Ligne>
        </TableBody>
      </Table>
    </Box>
  );
}
