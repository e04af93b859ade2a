import CheckOutlined from '@mui/icons-material/CheckOutlined';
import UnsubscribeOutlined from '@mui/icons-material/UnsubscribeOutlined';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Link as LienMui,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { nomPrenom, pluriel } from '../../../../src-main/domain/texte/format.ts';
import type { Modele } from './modele.ts';
import { changementsNonAnnonces, type ChangementNonAnnonce } from './non-annonces.ts';

function Liste(props: {
  readonly changements: readonly ChangementNonAnnonce[];
  readonly onAller: (entretienId: string) => void;
}) {
  return (
    <Table size="small" stickyHeader>
      <TableHead>
        <TableRow>
          <TableCell>Élève</TableCell>
          <TableCell>Annoncé</TableCell>
          <TableCell>Prévu maintenant</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {props.changements.map(({ entretien, annonce, maintenant }) => (
          <TableRow key={entretien.id}>
            <TableCell>
              <LienMui
                component="button"
                type="button"
                onClick={() => props.onAller(entretien.id)}
                sx={{ font: 'inherit' }}
              >
                {nomPrenom(entretien)}
              </LienMui>
              , {entretien.domaineNom}
            </TableCell>
            <TableCell>{annonce}</TableCell>
            <TableCell>{maintenant}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Draft against announced, always in sight: how many places differ from what was announced, and which. */
export function BadgeChangements(props: { readonly modele: Modele; readonly onAller: (entretienId: string) => void }) {
  const { modele, onAller } = props;
  const [ouvert, setOuvert] = useState(false);
  const changements = useMemo(() => changementsNonAnnonces(modele.vue.entretiens), [modele]);
  const nombre = changements.length;
  const fermer = (): void => setOuvert(false);
  if (nombre === 0)
    return (
      <Button color="success" startIcon={<CheckOutlined />} component={Link} to="/convocations?vue=à jour">
        Tout changement est annoncé
      </Button>
    );
  return (
    <>
      <Button
        color="warning"
        startIcon={<UnsubscribeOutlined />}
        onClick={() => setOuvert(true)}
        aria-haspopup="dialog"
      >
        {pluriel(nombre, 'changement non annoncé', 'changements non annoncés')}
      </Button>
      {ouvert && (
        <Dialog open onClose={fermer} maxWidth="md" fullWidth aria-labelledby="changements-titre">
          <DialogTitle id="changements-titre">
            {pluriel(nombre, 'changement non annoncé', 'changements non annoncés')}
          </DialogTitle>
          <DialogContent>
            <Liste
              changements={changements}
              onAller={(id) => {
                fermer();
                onAller(id);
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>Fermer</Button>
            <Button component={Link} to="/convocations?vue=à refaire" variant="contained">
              Refaire les convocations
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
