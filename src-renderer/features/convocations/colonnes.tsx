import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined';
import { Box, Button, IconButton } from '@mui/material';
import type { GridColDef } from '@mui/x-data-grid';
import { Link } from 'react-router';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import {
  compareTextes,
  formatHeure,
  formatJourCourt,
  nomPrenom,
  pluriel,
} from '../../../src-main/domain/texte/format.ts';
import { parPersonne } from '../../ui/grille.tsx';
import { INVISIBLE } from '../../ui/invisible.ts';
import type { Vue } from './vues.ts';

type Colonne = GridColDef<ConvocationLigne>;

const quand = (jour: string | null, debut: string | null): string =>
  jour && debut ? `${formatJourCourt(jour)}, ${formatHeure(debut)}` : '';

const QUI: readonly Colonne[] = [
  {
    field: 'eleve',
    headerName: 'Élève',
    width: 150,
    valueGetter: (_valeur, ligne) => nomPrenom(ligne),
    sortComparator: parPersonne,
  },
  { field: 'classe', headerName: 'Classe', width: 80, sortComparator: compareTextes },
  { field: 'origineNom', headerName: 'Établissement d’origine', width: 175, sortComparator: compareTextes },
  { field: 'domaineNom', headerName: 'Domaine', minWidth: 130, flex: 1, sortComparator: compareTextes },
];

const QUAND: Colonne = {
  field: 'jour',
  headerName: 'Rendez-vous',
  width: 148,
  valueGetter: (_valeur, { jour, debut }) => `${jour ?? ''} ${debut ?? ''}`,
  valueFormatter: (_valeur, { jour, debut }) => quand(jour, debut),
};

const LIEU: Colonne = { field: 'lieu', headerName: 'Lieu', minWidth: 90, flex: 1, sortComparator: compareTextes };

const ANNONCE: Colonne = {
  field: 'annonce',
  headerName: 'Annoncé',
  width: 140,
  valueGetter: (_valeur, { annonce }) => annonce?.emiseLe ?? '',
  valueFormatter: (_valeur, { annonce }) => (annonce ? quand(annonce.jour, annonce.debut) : 'pas encore'),
};

const MOTIF: Colonne = {
  field: 'motif',
  headerName: 'Motif',
  width: 118,
  valueFormatter: (motif: ConvocationLigne['motif']) => motif ?? '',
};

const RAISON: Colonne = { field: 'raison', headerName: 'Pourquoi', minWidth: 170, flex: 1 };

const ENVOYEE: Colonne = {
  field: 'emiseLe',
  headerName: 'Envoyée le',
  width: 104,
  valueGetter: (_valeur, { annonce }) => annonce?.emiseLe.slice(0, 10) ?? '',
  valueFormatter: (jour: string) => (jour ? formatJourCourt(jour) : ''),
};

const depuis = (jours: number): string => (jours === 0 ? 'depuis aujourd’hui' : `depuis ${pluriel(jours, 'jour')}`);

const ATTENTE: Colonne = {
  field: 'joursSansAccuse',
  headerName: 'Sans réponse',
  width: 130,
  valueFormatter: (jours: number | null) => (jours === null ? '' : depuis(jours)),
};

const REPONSE: readonly Colonne[] = [
  {
    field: 'accuse',
    headerName: 'Accusé le',
    width: 104,
    valueGetter: (_valeur, { accuse }) => accuse?.le ?? '',
    valueFormatter: (jour: string) => (jour ? formatJourCourt(jour) : ''),
  },
  {
    field: 'note',
    headerName: 'Qui a répondu',
    minWidth: 150,
    flex: 1.4,
    sortComparator: compareTextes,
    valueGetter: (_valeur, { accuse }) => accuse?.note ?? '',
  },
];

/** Places what has no date, shows the letter of what has one. */
const geste = (vue: Vue, onApercu: (ligne: ConvocationLigne) => void): Colonne => {
  const titre = vue === 'sans place' ? 'Placer' : 'Aperçu';
  return {
    field: 'apercu',
    headerName: titre,
    width: vue === 'sans place' ? 84 : 56,
    sortable: false,
    renderHeader: () => (
      <Box component="span" sx={INVISIBLE}>
        {titre}
      </Box>
    ),
    renderCell: ({ row, tabIndex }) =>
      row.jour ? (
        <IconButton
          size="small"
          tabIndex={tabIndex}
          aria-label={`Aperçu de la convocation de ${nomPrenom(row)}`}
          onClick={() => onApercu(row)}
        >
          <VisibilityOutlined fontSize="small" />
        </IconButton>
      ) : (
        <Button
          size="small"
          component={Link}
          to={`/planning?entretien=${encodeURIComponent(row.id)}`}
          tabIndex={tabIndex}
          aria-label={`Placer ${nomPrenom(row)}`}
        >
          Placer
        </Button>
      ),
  };
};

const SUITES: Readonly<Record<Vue, readonly Colonne[]>> = {
  dues: [QUAND, LIEU, ANNONCE, MOTIF],
  'à refaire': [QUAND, LIEU, ANNONCE, MOTIF],
  'à jour': [QUAND, LIEU, ENVOYEE, ATTENTE],
  accusée: [QUAND, ENVOYEE, ...REPONSE],
  'sans place': [RAISON, ANNONCE],
};

/** The columns that answer the question of each view. */
export const colonnesDe = (vue: Vue, onApercu: (ligne: ConvocationLigne) => void): Colonne[] => [
  ...QUI,
  ...SUITES[vue],
  geste(vue, onApercu),
];
