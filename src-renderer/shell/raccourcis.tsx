import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Typography,
} from '@mui/material';

interface Groupe {
  readonly titre: string;
  readonly raccourcis: readonly (readonly [touches: string, effet: string])[];
}

const GROUPES: readonly Groupe[] = [
  {
    titre: 'Partout',
    raccourcis: [
      ['Ctrl + K', 'chercher un élève, un établissement, une page ou une action'],
      ['Ctrl + Z', 'annuler le dernier acte'],
      ['Ctrl + Y', 'rétablir'],
      ['Ctrl + L', 'verrouiller'],
      ['Échap', 'fermer ce qui est ouvert au premier plan'],
      ['?', 'afficher cette liste'],
    ],
  },
  {
    titre: 'Dans un tableau',
    raccourcis: [
      ['/', 'aller à la recherche (Candidats, Convocations)'],
      ['↑ ↓ ← →', 'passer d’une case à l’autre'],
      ['Entrée', 'ouvrir la fiche'],
      ['Maj + Espace', 'choisir la ligne'],
    ],
  },
  {
    titre: 'Planning',
    raccourcis: [
      ['Entrée', 'ouvrir l’entretien pour le déplacer'],
      ['Suppr', 'remettre l’entretien parmi ceux à placer'],
      ['Ctrl + X, Ctrl + V', 'prendre l’entretien, le poser sur le jour affiché'],
      ['Maj + F10', 'ouvrir le menu de l’entretien'],
    ],
  },
  {
    titre: 'Échanges',
    raccourcis: [['Ctrl + V', 'lire les lignes copiées d’un tableur']],
  },
  {
    titre: 'Entretiens',
    raccourcis: [
      ['Alt + ↑, Alt + ↓', 'entretien précédent, suivant'],
      ['Alt + →', 'entretien suivant sans compte rendu'],
      ['P, R, A, E', 'présent, en retard, absent, excusé (dans Présence)'],
      ['1, 2, 3', 'choisir dans la grille ou parmi les avis'],
      ['L', 'lettre présentée (à côté de l’avis)'],
      ['Alt + P', 'phrases du lycée, dans le compte rendu'],
    ],
  },
];

const titreId = (titre: string): string => `raccourcis-${titre.replaceAll(' ', '-')}`;

/** The keys worth knowing, page by page. */
export function Raccourcis({ onFermer }: { readonly onFermer: () => void }) {
  return (
    <Dialog open onClose={onFermer} maxWidth="sm" fullWidth aria-labelledby="raccourcis-titre">
      <DialogTitle id="raccourcis-titre">Raccourcis du clavier</DialogTitle>
      <DialogContent tabIndex={0} role="region" aria-label="Liste des raccourcis">
        {GROUPES.map(({ titre, raccourcis }) => (
          <Box key={titre} sx={{ mb: 2 }}>
            <Typography id={titreId(titre)} variant="h3">
              {titre}
            </Typography>
            <Table aria-labelledby={titreId(titre)}>
              <TableBody>
                {raccourcis.map(([touches, effet]) => (
                  <TableRow key={touches}>
                    <TableCell component="th" scope="row" sx={{ width: 150, pl: 0, fontWeight: 600 }}>
                      {touches}
                    </TableCell>
                    <TableCell>{effet}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onFermer}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
