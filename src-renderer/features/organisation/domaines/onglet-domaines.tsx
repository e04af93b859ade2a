import {
  Box,
  Button,
  FormControlLabel,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import type { OrganisationVue } from '../../../../src-main/contract/organisation.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { contientTexte } from '../../../../src-main/domain/texte/contient-texte.ts';
import { INVISIBLE } from '../../../ui/invisible.ts';
import { EtatVide } from '../../../ui/page.tsx';
import { DomaineDialogue } from './domaine-dialogue.tsx';
import { FormationDialogue } from './formation-dialogue.tsx';
import type { DialogueCatalogue } from './formations-domaine.tsx';
import { ImporterCatalogue } from './importer-catalogue.tsx';
import { LigneDomaine } from './ligne-domaine.tsx';

/** R05, R06: the catalogue; hosted domaines first, the others on demand or when searched for. */
export function OngletDomaines({ organisation }: { readonly organisation: OrganisationVue }) {
  const { domaines, formations } = useContexte();
  const [cherche, setCherche] = useState('');
  const [tout, setTout] = useState(false);
  // Held here: a row that goes away would take its dialog with it, without a word.
  const [dialogue, setDialogue] = useState<DialogueCatalogue | null>(null);
  const textes = Map.groupBy(formations, ({ domaineId }) => domaineId);
  const visibles = domaines
    .filter(({ accueilli }) => tout || accueilli || cherche !== '')
    .filter(({ id, nom }) =>
      contientTexte(
        [nom, ...(textes.get(id) ?? []).map(({ voie, intitule, lieux }) => `${voie} ${intitule} ${lieux}`)].join(' '),
        cherche,
      ),
    )
    .toSorted((a, b) => Number(b.accueilli) - Number(a.accueilli));
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', my: 1, flexWrap: 'wrap' }}>
        <TextField
          type="search"
          label="Chercher un domaine, une formation, un lieu"
          value={cherche}
          onChange={({ target }) => setCherche(target.value)}
          sx={{ width: 320 }}
        />
        <FormControlLabel
          label="Tout le catalogue"
          control={<Switch checked={tout} onChange={(_event, oui) => setTout(oui)} />}
        />
        <Box sx={{ flexGrow: 1 }} />
        <ImporterCatalogue />
        <Button variant="contained" sx={{ whiteSpace: 'nowrap' }} onClick={() => setDialogue({ domaine: null })}>
          Ajouter un domaine
        </Button>
      </Box>
      {visibles.length === 0 ? (
        <EtatVide
          texte={
            cherche === ''
              ? 'Le lycée n’accueille encore aucun domaine. Affichez tout le catalogue, puis basculez ceux que vous accueillez.'
              : `Aucun domaine ni formation ne correspond à « ${cherche} ».`
          }
        />
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table sx={{ bgcolor: 'background.paper', '& td, & th': { px: 1 } }}>
            <TableHead>
              <TableRow>
                <TableCell>
                  <Box component="span" sx={INVISIBLE}>
                    Formations
                  </Box>
                </TableCell>
                <TableCell>
                  <Box component="span" sx={INVISIBLE}>
                    Couleur
                  </Box>
                </TableCell>
                <TableCell>Domaine</TableCell>
                <TableCell>Accueilli</TableCell>
                <TableCell>Mode</TableCell>
                <TableCell>Durée</TableCell>
                <TableCell align="right">Candidats</TableCell>
                <TableCell align="right">Entretiens</TableCell>
                <TableCell sx={{ minWidth: 300 }}>Temps ou places : nécessaires et ouverts</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {visibles.map((domaine) => (
                <LigneDomaine key={domaine.id} domaine={domaine} organisation={organisation} ouvrir={setDialogue} />
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {dialogue?.domaine && dialogue.formation !== undefined && (
        <FormationDialogue domaine={dialogue.domaine} formation={dialogue.formation} fermer={() => setDialogue(null)} />
      )}
      {dialogue && dialogue.formation === undefined && (
        <DomaineDialogue domaine={dialogue.domaine} fermer={() => setDialogue(null)} />
      )}
    </>
  );
}
