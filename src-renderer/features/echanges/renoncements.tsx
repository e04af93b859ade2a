import {
  Box,
  Button,
  Link as Lien,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Liberations, RenoncementVue } from '../../../src-main/contract/echanges-difference.ts';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { CreneauxListe } from '../../ui/creneaux-liste.tsx';
import { TableFiltreeVue } from './table-filtree.tsx';
import { useTableFiltree } from './use-table-filtree.ts';

function LigneRenoncement(props: {
  readonly renoncement: RenoncementVue;
  readonly trancher: (renonce: boolean) => void;
}) {
  const { renoncement, trancher } = props;
  const { titre, candidatId, origineNom, formation, domaineNom, placement } = renoncement;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        <Lien component={Link} to={`/candidats?candidat=${candidatId}`}>
          {titre}
        </Lien>
      </TableCell>
      <TableCell>{origineNom}</TableCell>
      <TableCell>
        {formation}, {domaineNom}
      </TableCell>
      <TableCell>{placement ?? 'pas placé'}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Button size="small" aria-label={`Confirmer le renoncement de ${titre}`} onClick={() => trancher(true)}>
          Confirmer
        </Button>
        <Button size="small" aria-label={`Garder la candidature de ${titre}`} onClick={() => trancher(false)}>
          Garder
        </Button>
      </TableCell>
    </TableRow>
  );
}

const PAR_PAGE = 25;
const AUCUN: readonly RenoncementVue[] = [];

const genreDe = ({ domaineNom }: RenoncementVue): string => domaineNom;
const texteDe = ({ titre, origineNom, formation, domaineNom }: RenoncementVue): string =>
  `${titre} ${origineNom} ${formation} ${domaineNom}`;

/** R17: candidatures that vanished from the last list, to confirm or to keep. Nothing when there is none. */
export function Renoncements() {
  const { data = AUCUN } = useLecture('echanges.renoncements', {});
  const table = useTableFiltree({ nom: 'renoncements', lignes: data, genreDe, texteDe, parPage: PAR_PAGE });
  const { filtrees } = table;
  const { faire } = useCommande('echanges.confirmerRenoncement');
  const [suites, setSuites] = useState<Liberations | null>(null);
  const section = useRef<HTMLElement>(null);
  const trancher = async (renoncements: readonly RenoncementVue[], renonce: boolean): Promise<void> => {
    const candidatureIds = renoncements.map(({ candidatureId }) => candidatureId);
    setSuites((await faire({ candidatureIds, renonce })) ?? null);
    // The button that had the focus is gone with its row.
    section.current?.focus({ preventScroll: true });
  };
  if (data.length === 0 && !suites) return null;
  return (
    <Box ref={section} component="section" aria-label="Renoncements à confirmer" tabIndex={-1} sx={{ outline: 'none' }}>
      {data.length > 0 && (
        <>
          <Stack direction="row" sx={{ alignItems: 'center', gap: 1 }}>
            <Typography variant="h2" sx={{ flexGrow: 1 }}>
              Renoncements à confirmer ({formatNombre(data.length)})
            </Typography>
            <Button disabled={filtrees.length === 0} onClick={() => void trancher(filtrees, true)}>
              {filtrees.length === data.length
                ? 'Confirmer tous les renoncements'
                : filtrees.length === 1
                  ? 'Confirmer celui qui est affiché'
                  : `Confirmer les ${pluriel(filtrees.length, '', 'affichés')}`}
            </Button>
          </Stack>
          <Typography sx={{ color: 'text.secondary', mb: 1 }}>
            Ces candidatures ont disparu de la dernière liste. Leur créneau est gardé jusqu’à votre réponse.
          </Typography>
          <TableFiltreeVue
            table={table}
            genres="Domaine"
            libelleGenre={(domaine) => domaine}
            recherche="Rechercher un élève, un établissement"
          >
            <Table aria-label="Renoncements à confirmer" sx={{ bgcolor: 'background.paper' }}>
              <TableHead>
                <TableRow>
                  <TableCell>Élève</TableCell>
                  <TableCell>Établissement</TableCell>
                  <TableCell>Formation</TableCell>
                  <TableCell>Entretien</TableCell>
                  <TableCell>Réponse</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {table.visibles.map((renoncement) => (
                  <LigneRenoncement
                    key={renoncement.candidatureId}
                    renoncement={renoncement}
                    trancher={(renonce) => void trancher([renoncement], renonce)}
                  />
                ))}
              </TableBody>
            </Table>
          </TableFiltreeVue>
        </>
      )}
      {suites && (
        <>
          <CreneauxListe titre="Créneaux libérés" creneaux={suites.liberes} />
          <CreneauxListe titre="À prévenir : une convocation était partie" creneaux={suites.aPrevenir} />
        </>
      )}
    </Box>
  );
}
