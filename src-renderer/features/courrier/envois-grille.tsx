import { Box, Button, Typography } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo } from 'react';
import type { MessageVue } from '../../../src-main/contract/courrier.ts';
import { heureDuPoste, jourDuPoste } from '../../../src-main/domain/date/temps-du-poste.ts';
import type { Decision } from '../../../src-main/domain/courrier/suite-essai.ts';
import { compareTextes, formatHeure, formatJourCourt, pluriel } from '../../../src-main/domain/texte/format.ts';
import { Grille } from '../../ui/grille.tsx';
import { EtatMessageVu, LIBELLES_NATURE } from './etat-message.tsx';

const LIBELLES_DECISION: Readonly<Record<Exclude<Decision, 'compléter'>, string>> = {
  renvoyer: 'Renvoyer',
  parti: 'Il est parti',
  abandonner: 'Abandonner',
};

/** What the row decides at once, with its words; those that an address refused are completed once it is corrected. */
const gestesDe = (message: MessageVue): (readonly [Decision, string])[] =>
  message.decisions.flatMap((decision) => {
    if (decision === 'compléter') return [];
    const aTous = decision === 'renvoyer' && message.etat === 'envoyé' && message.copies.length > 0;
    return [[decision, aTous ? 'Renvoyer à tous' : LIBELLES_DECISION[decision]] as const];
  });

/** An instant as the workstation's clock tells it. */
const quand = (instant: string): string =>
  `${formatJourCourt(jourDuPoste(new Date(instant)))}, ${formatHeure(heureDuPoste(instant))}`;

const contenuDe = ({ nature, jour, entretiens }: MessageVue): string =>
  `${LIBELLES_NATURE[nature]}${jour ? ` du ${formatJourCourt(jour)}` : ''}, ${pluriel(entretiens, 'entretien')}`;

const partielDe = ({ etat, refuses }: MessageVue): boolean => etat === 'envoyé' && refuses.length > 0;

function reponseDe({ reponse, prochaineTentative }: MessageVue): string {
  const suite = prochaineTentative ? `Nouvel essai ${quand(prochaineTentative)}. ` : '';
  return `${suite}${reponse}`;
}

/** The outbox and what left: one row per message, with the server's words and what can be decided of it. */
export function EnvoisGrille(props: {
  readonly messages: readonly MessageVue[];
  readonly onDecider: (message: MessageVue, decision: Decision) => void;
  readonly onCorriger: (message: MessageVue) => void;
  readonly onRetour: (message: MessageVue) => void;
}) {
  const { messages, onDecider, onCorriger, onRetour } = props;
  const colonnes = useMemo<GridColDef<MessageVue>[]>(
    () => [
      { field: 'origineNom', headerName: 'Établissement', width: 160, sortComparator: compareTextes },
      {
        field: 'destinataire',
        headerName: 'Destinataires',
        minWidth: 190,
        flex: 1,
        renderCell: ({ row }) => (
          <Box sx={{ overflowWrap: 'anywhere' }}>
            {row.destinataire}
            {row.copies.length > 0 && (
              <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
                copie&nbsp;: {row.copies.join(', ')}
              </Typography>
            )}
          </Box>
        ),
      },
      { field: 'nature', headerName: 'Contenu', width: 160, valueGetter: (_valeur, row) => contenuDe(row) },
      {
        field: 'etat',
        headerName: 'État',
        width: 136,
        renderCell: ({ row }) => <EtatMessageVu etat={row.etat} partiel={partielDe(row)} />,
      },
      {
        field: 'envoyeLe',
        headerName: 'Date',
        width: 126,
        valueGetter: (_valeur, row) => row.envoyeLe ?? row.creeLe,
        valueFormatter: (instant: string) => quand(instant),
      },
      {
        field: 'reponse',
        headerName: 'Réponse du serveur',
        minWidth: 160,
        flex: 1,
        sortable: false,
        valueGetter: (_valeur, row) => reponseDe(row),
        renderCell: ({ value }) => <Box sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{value}</Box>,
      },
      {
        field: 'decisions',
        headerName: 'Décider',
        width: 190,
        sortable: false,
        renderCell: ({ row, tabIndex }) => (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.5, my: -0.5 }}>
            {(row.etat === 'refusé' || row.refuses.length > 0) && (
              <Button
                size="small"
                tabIndex={tabIndex}
                aria-label={`Corriger…\u00a0: adresse du message à ${row.origineNom}`}
                onClick={() => onCorriger(row)}
              >
                Corriger…
              </Button>
            )}
            {gestesDe(row).map(([decision, libelle]) => (
              <Button
                key={decision}
                size="small"
                tabIndex={tabIndex}
                aria-label={`${libelle}\u00a0: message à ${row.origineNom}`}
                onClick={() => onDecider(row, decision)}
              >
                {libelle}
              </Button>
            ))}
            {row.etat === 'envoyé' && (
              <Button
                size="small"
                tabIndex={tabIndex}
                aria-label={`Revenu…\u00a0: message à ${row.origineNom}`}
                onClick={() => onRetour(row)}
              >
                Revenu…
              </Button>
            )}
          </Box>
        ),
      },
    ],
    [onDecider, onCorriger, onRetour],
  );
  return (
    <Box sx={{ flexGrow: 1, minHeight: 300, '& .MuiDataGrid-cell': { py: 0.75 } }}>
      <Grille
        label="Envois"
        rows={[...messages]}
        columns={colonnes}
        vide="Aucun message."
        getRowHeight={() => 'auto'}
        disableColumnFilter
      />
    </Box>
  );
}
