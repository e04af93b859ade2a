import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Box, ButtonBase, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { INVISIBLE } from '../../ui/invisible.ts';
import { LIBELLES_ONGLETS } from './barre-filtres.tsx';
import { compterEnsemble, estAJour, type LigneEnsemble, PAR_DOMAINE, PAR_JURY } from './compter.ts';
import type { Onglet } from './filtrer.ts';
import type { EtatPage } from './use-etat-page.ts';

const COLONNES: readonly Onglet[] = ['à saisir', 'en retard', 'incomplets', 'complets', 'à valider', 'transmis'];

function Nombre(props: {
  readonly nombre: number;
  readonly onglet: Onglet;
  readonly nom: string;
  readonly ouvrir: () => void;
}) {
  const { nombre, onglet, nom, ouvrir } = props;
  if (nombre === 0)
    return (
      <Box component="span" sx={{ color: 'text.secondary', px: 1 }}>
        0
      </Box>
    );
  return (
    <ButtonBase
      onClick={ouvrir}
      aria-label={`${nom}, ${LIBELLES_ONGLETS[onglet].toLocaleLowerCase('fr')} : ${nombre}`}
      sx={{
        minWidth: 36,
        minHeight: 28,
        px: 1,
        borderRadius: 1,
        justifyContent: 'flex-end',
        fontFamily: 'inherit',
        fontSize: 17,
        fontWeight: 650,
        color: onglet === 'en retard' ? 'error.main' : 'primary.main',
        '&:hover': { bgcolor: 'action.hover', textDecoration: 'underline' },
      }}
    >
      {formatNombre(nombre)}
    </ButtonBase>
  );
}

function TableEnsemble(props: {
  readonly titre: string;
  readonly entete: string;
  readonly lignes: readonly LigneEnsemble[];
  readonly colonnes: readonly Onglet[];
  readonly ouvrir: (id: string, onglet: Onglet) => void;
}) {
  const { titre, entete, lignes, colonnes, ouvrir } = props;
  return (
    <Box component="section" aria-label={titre}>
      <Typography variant="h2" sx={{ mb: 0.5 }}>
        {titre}
      </Typography>
      <Table sx={{ '& td, & th': { px: 0.5 } }} aria-label={titre}>
        <TableHead>
          <TableRow>
            <TableCell>{entete}</TableCell>
            {colonnes.map((onglet) => (
              <TableCell key={onglet} align="right">
                {LIBELLES_ONGLETS[onglet]}
              </TableCell>
            ))}
            <TableCell sx={{ width: 90 }}>
              <Box component="span" sx={INVISIBLE}>
                À jour
              </Box>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lignes.map((ligne) => (
            <TableRow key={ligne.id}>
              <TableCell component="th" scope="row">
                {ligne.nom}
                {entete === 'Jury' && ligne.membres.length > 0 && (
                  <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                    {ligne.membres.join(', ')}
                  </Box>
                )}
              </TableCell>
              {colonnes.map((onglet) => (
                <TableCell key={onglet} align="right" sx={{ py: 0 }}>
                  <Nombre
                    nombre={ligne.nombres[onglet]}
                    onglet={onglet}
                    nom={ligne.nom}
                    ouvrir={() => ouvrir(ligne.id, onglet)}
                  />
                </TableCell>
              ))}
              <TableCell sx={{ color: 'success.main', whiteSpace: 'nowrap', py: 0 }}>
                {estAJour(ligne) && (
                  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
                    <CheckOutlined fontSize="small" aria-hidden />à jour
                  </Box>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** R30, R32: where each jury and each domaine stands while no form is open; a figure opens its list. */
export function VueEnsemble(props: {
  readonly lignes: readonly EntretienLigne[];
  readonly etat: EtatPage;
  readonly validation: boolean;
}) {
  const { lignes, etat, validation } = props;
  const colonnes = COLONNES.filter((onglet) => validation || onglet !== 'à valider');
  const parJury = useMemo(() => compterEnsemble(lignes, PAR_JURY, COLONNES), [lignes]);
  const parDomaine = useMemo(() => compterEnsemble(lignes, PAR_DOMAINE, COLONNES), [lignes]);
  return (
    <Paper variant="outlined" sx={{ position: 'relative', p: 2, display: 'flex', flexDirection: 'column', gap: 2.5 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        Choisissez un entretien dans la liste, ou commencez la saisie par Alt+→ : tout s’enregistre au fil de la frappe.
      </Typography>
      <TableEnsemble
        titre="Par jury"
        entete="Jury"
        lignes={parJury}
        colonnes={colonnes}
        ouvrir={(jury, onglet) => etat.changer({ jury, onglet, domaine: null })}
      />
      <TableEnsemble
        titre="Par domaine"
        entete="Domaine"
        lignes={parDomaine}
        colonnes={colonnes}
        ouvrir={(domaine, onglet) => etat.changer({ domaine, onglet, jury: null })}
      />
    </Paper>
  );
}
