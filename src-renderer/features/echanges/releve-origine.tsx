import ReplayOutlined from '@mui/icons-material/ReplayOutlined';
import {
  Box,
  Button,
  Checkbox,
  Chip,
  Link as Lien,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { Link } from 'react-router';
import type { LigneReleveVue } from '../../../src-main/contract/fichiers.ts';
import { formatDate, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { BoutonCopier } from '../../ui/bouton-copier.tsx';

type Cocher = (entretienIds: readonly string[], saisi: boolean) => void;

function Ligne({ ligne, cocher }: { readonly ligne: LigneReleveVue; readonly cocher: Cocher }) {
  const { entretienId, etat, domaineNom, ine, jour, presence, avis, compteRendu } = ligne;
  const titre = nomPrenom(ligne);
  return (
    <TableRow sx={{ verticalAlign: 'top' }}>
      <TableCell padding="checkbox">
        <Checkbox
          size="small"
          checked={etat === 'saisi'}
          onChange={(_event, oui) => cocher([entretienId], oui)}
          slotProps={{ input: { 'aria-label': `${titre}, ${domaineNom} : saisi dans l’application de l’académie` } }}
        />
      </TableCell>
      <TableCell component="th" scope="row" sx={{ width: 200 }}>
        <Lien component={Link} to={`/entretiens?id=${entretienId}`}>
          {titre}
        </Lien>
        {ine !== null && <Typography variant="body2">INE {ine}</Typography>}
        {etat === 'à ressaisir' && (
          <Chip
            size="small"
            color="warning"
            variant="outlined"
            icon={<ReplayOutlined />}
            label="Changé depuis : à ressaisir"
          />
        )}
      </TableCell>
      <TableCell sx={{ width: 170 }}>
        {domaineNom}
        <Typography variant="body2">
          {jour !== null && `${formatDate(jour)}, `}
          {presence}
        </Typography>
      </TableCell>
      <TableCell sx={{ width: 280 }}>
        {avis.map((un) => (
          <div key={un}>{un}</div>
        ))}
      </TableCell>
      <TableCell>
        {compteRendu !== '' && (
          <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
            <Box sx={{ flexGrow: 1, whiteSpace: 'pre-line' }}>{compteRendu}</Box>
            <BoutonCopier
              texte={compteRendu}
              nom={`Copier le compte rendu de ${titre}, ${domaineNom}`}
              fait={`Le compte rendu de ${titre} est copié : collez-le dans l’application de l’académie.`}
            />
          </Box>
        )}
      </TableCell>
    </TableRow>
  );
}

/** The entretiens of one origin, in the order of names, with one act to tick them all. */
export function ReleveOrigine({
  lignes,
  cocher,
}: {
  readonly lignes: readonly LigneReleveVue[];
  readonly cocher: Cocher;
}) {
  const [premiere] = lignes;
  if (!premiere) return null;
  const { origineNom, origineUai } = premiere;
  const reste = lignes.filter(({ etat }) => etat !== 'saisi').map(({ entretienId }) => entretienId);
  return (
    <Box component="section" aria-label={origineNom}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          {origineNom}
          {origineUai !== null && ` (${origineUai})`}
        </Typography>
        {reste.length > 1 && (
          <Button size="small" aria-label={`Tout cocher pour ${origineNom}`} onClick={() => cocher(reste, true)}>
            Tout cocher
          </Button>
        )}
      </Stack>
      <Box sx={{ overflowX: 'auto' }}>
        <Table aria-label={`À saisir, ${origineNom}`} sx={{ bgcolor: 'background.paper' }}>
          <TableHead>
            <TableRow>
              <TableCell>Saisi</TableCell>
              <TableCell>Élève</TableCell>
              <TableCell>Entretien</TableCell>
              <TableCell>Avis</TableCell>
              <TableCell>Compte rendu</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {lignes.map((ligne) => (
              <Ligne key={ligne.entretienId} ligne={ligne} cocher={cocher} />
            ))}
          </TableBody>
        </Table>
      </Box>
    </Box>
  );
}
