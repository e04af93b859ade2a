import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormLabel,
  Radio,
  RadioGroup,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useMemo } from 'react';
import type { Portee } from '../../../../src-main/contract/planning.ts';
import { formatJourCourt, formatNombre, pluriel } from '../../../../src-main/domain/texte/format.ts';
import { ContradictionsAvant } from './contradictions-vues.tsx';
import { demandeParDomaine, joursOuverts } from './demande-capacite.ts';
import { enJeu } from './en-jeu.ts';
import { ReserveAbsences } from './reserve-absences.tsx';
import type { Modele } from '../plan/modele.ts';

interface Props {
  readonly modele: Modele;
  readonly portee: Portee;
  readonly aujourdhui: string;
  readonly onPortee: (portee: Portee) => void;
  readonly onAller: (entretienId: string) => void;
}

/** Adds or removes one choice; all of them chosen = null, whatever comes later. */
function basculer(choix: readonly string[] | null, id: string, tous: readonly string[]): string[] | null {
  const now = new Set(choix ?? tous);
  if (now.has(id)) now.delete(id);
  else now.add(id);
  return tous.every((one) => now.has(one)) ? null : tous.filter((one) => now.has(one));
}

function Domaines({ modele, portee, aujourdhui, onPortee }: Props) {
  const demandes = useMemo(() => demandeParDomaine(modele, portee, aujourdhui), [modele, portee, aujourdhui]);
  const tous = demandes.map(({ domaineId }) => domaineId);
  if (demandes.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>Tous les entretiens ont déjà une place.</Typography>;
  return (
    <Table size="small" aria-label="Demande et capacité par domaine">
      <TableHead>
        <TableRow>
          <TableCell>Domaine</TableCell>
          <TableCell align="right">À placer</TableCell>
          <TableCell align="right">Places libres</TableCell>
          <TableCell>Remarque</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {demandes.map(({ domaineId, nom, demande, capacite, partagee }) => (
          <TableRow key={domaineId}>
            <TableCell sx={{ py: 0 }}>
              <FormControlLabel
                control={
                  <Checkbox
                    size="small"
                    checked={portee.domaineIds?.includes(domaineId) ?? true}
                    onChange={() => onPortee({ ...portee, domaineIds: basculer(portee.domaineIds, domaineId, tous) })}
                  />
                }
                label={nom}
              />
            </TableCell>
            <TableCell align="right">{formatNombre(demande)}</TableCell>
            <TableCell align="right">{formatNombre(capacite)}</TableCell>
            <TableCell>
              {capacite < demande && (
                <Box component="span" sx={{ color: 'warning.main', display: 'inline-flex', gap: 0.5 }}>
                  <WarningAmberOutlined fontSize="small" />
                  il en manque {formatNombre(demande - capacite)}
                </Box>
              )}
              {capacite >= demande && partagee && (
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  jurys partagés avec un autre domaine
                </Box>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** What each way of planning would touch, told before it is chosen. */
function Etendue({ modele, portee, aujourdhui, onPortee }: Props) {
  const { aPlacer, absents, brouillons, fixes } = useMemo(
    () => enJeu(modele, portee, aujourdhui),
    [modele, portee, aujourdhui],
  );
  const places = pluriel(brouillons, 'place jamais annoncée', 'places jamais annoncées');
  const aucune = brouillons === 0 ? 'Aucune place jamais annoncée à revoir.' : null;
  const attente =
    absents === 0
      ? ''
      : ` ${pluriel(absents, 'élève absent attend d’être remis', 'élèves absents attendent d’être remis')} à placer.`;
  const fixe =
    fixes === 0
      ? ''
      : ` ${pluriel(fixes, 'entretien convoqué ou épinglé ne bouge pas', 'entretiens convoqués ou épinglés ne bougent pas')}.`;
  const choix = (valeur: Portee['etendue'], titre: string, suite: string) => (
    <FormControlLabel
      value={valeur}
      disabled={valeur !== 'à placer' && aucune !== null && portee.etendue !== valeur}
      control={<Radio size="small" />}
      sx={{ alignItems: 'flex-start', mb: 0.5, '& .MuiRadio-root': { pt: 0.25 } }}
      label={
        <>
          {titre}
          <Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 13 }}>
            {suite}
          </Box>
        </>
      }
    />
  );
  return (
    <FormControl>
      <FormLabel id="etendue">Ce qui peut bouger</FormLabel>
      <RadioGroup
        aria-labelledby="etendue"
        value={portee.etendue}
        onChange={(_event, etendue) => onPortee({ ...portee, etendue: etendue as Portee['etendue'] })}
      >
        {choix(
          'à placer',
          'Placer ceux qui n’ont pas de place',
          `${pluriel(aPlacer, 'entretien')} à placer\u00a0; aucune place prévue ne bouge.${attente}`,
        )}
        {choix(
          'brouillons',
          'Revoir aussi les places jamais annoncées',
          aucune ?? `${places}\u00a0: à revoir seulement pour placer plus d’élèves.${fixe}`,
        )}
        {choix(
          'réorganiser',
          'Tout réorganiser',
          aucune ??
            `${places} à redistribuer comme si rien n’était prévu\u00a0: moins de venues par collège, moins d’attente, mais la plupart de ces élèves changent d’heure.${fixe}`,
        )}
      </RadioGroup>
    </FormControl>
  );
}

/** What the automatic planner may touch; before, what is asked for against what there is. */
export function ChoixPortee(props: Props) {
  const { modele, portee, aujourdhui, onPortee, onAller } = props;
  const jours = useMemo(() => joursOuverts(modele, aujourdhui), [modele, aujourdhui]);
  return (
    <>
      <ContradictionsAvant modele={modele} portee={portee} onAller={onAller} />
      <Etendue {...props} />
      <Box sx={{ my: 1.5 }}>
        <Domaines {...props} />
        <ReserveAbsences modele={modele} aujourdhui={aujourdhui} />
      </Box>
      <FormControl component="fieldset">
        <FormLabel component="legend">Jours</FormLabel>
        <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
          {jours.map((jour) => (
            <FormControlLabel
              key={jour}
              control={
                <Checkbox
                  size="small"
                  checked={portee.jours?.includes(jour) ?? true}
                  onChange={() => onPortee({ ...portee, jours: basculer(portee.jours, jour, jours) })}
                />
              }
              label={formatJourCourt(jour)}
            />
          ))}
        </Box>
        {jours.length === 0 && (
          <Typography sx={{ color: 'error.main' }}>
            Aucun jour à venir n’a de plage dans la fenêtre des entretiens : complétez l’organisation.
          </Typography>
        )}
      </FormControl>
    </>
  );
}
