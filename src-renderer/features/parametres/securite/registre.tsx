import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import {
  Alert,
  Box,
  Button,
  MenuItem,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { FiltreRegistre, RegistreVu } from '../../../../src-main/contract/registre.ts';
import { NATURES_OPERATION, nomAuteur } from '../../../../src-main/domain/journal/registre.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../../api/hooks.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { ChampDate } from '../../../ui/champ-date.tsx';
import { ChampRecherche } from '../../../ui/champ-recherche.tsx';
import { telecharger } from '../../../ui/fichier.ts';
import { formatInstant } from '../../../ui/instant.ts';
import { EtatErreur } from '../../../ui/page.tsx';
import { Squelette } from '../../../ui/squelette.tsx';

const TOUT: FiltreRegistre = { du: null, au: null, compte: null, nature: null, texte: '' };

/** « Toutes » is no value of the list: an empty name is the workstation without an account. */
const TOUTES = '*';

interface ChoixProps<T extends string> {
  readonly libelle: string;
  readonly valeur: T | null;
  readonly options: readonly T[];
  readonly nommer?: (option: T) => string;
  readonly choisir: (valeur: T | null) => void;
}

function Choix<T extends string>({ libelle, valeur, options, nommer = (un) => un, choisir }: ChoixProps<T>) {
  return (
    <TextField
      select
      size="small"
      label={libelle}
      value={valeur ?? TOUTES}
      onChange={({ target }) => choisir(options.find((un) => un === target.value) ?? null)}
      sx={{ width: 190 }}
    >
      <MenuItem value={TOUTES}>Toutes</MenuItem>
      {options.map((un) => (
        <MenuItem key={un} value={un}>
          {nommer(un)}
        </MenuItem>
      ))}
    </TextField>
  );
}

function Lignes({ vu: { operations, total } }: { readonly vu: RegistreVu }) {
  if (total === 0) return <Alert severity="info">Aucune opération ne répond à ce filtre.</Alert>;
  return (
    <>
      <Typography role="status" sx={{ color: 'text.secondary' }}>
        {pluriel(total, 'opération')}
        {total > operations.length &&
          `\u00a0: les ${operations.length} plus récentes sont montrées, l’export les contient toutes`}
      </Typography>
      <Box
        role="region"
        aria-label="Opérations"
        // Scrolled by keyboard too.
        tabIndex={0}
        sx={{ maxHeight: 480, overflow: 'auto', width: '100%', border: 1, borderColor: 'divider' }}
      >
        <Table aria-labelledby="registre-titre" size="small" stickyHeader>
          <TableHead>
            <TableRow>
              {['Date', 'Personne', 'Poste', 'Nature', 'Opération'].map((entete) => (
                <TableCell key={entete}>{entete}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {operations.map((operation) => (
              <TableRow key={operation.id}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(operation.faiteLe)}</TableCell>
                <TableCell>{nomAuteur(operation)}</TableCell>
                <TableCell>{operation.poste}</TableCell>
                <TableCell>{operation.nature}</TableCell>
                <TableCell>{operation.libelle}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}

function Exports({ filtre }: { readonly filtre: FiltreRegistre }) {
  const { faire, enCours } = useCommande('registre.exporter');
  const exporter = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const fichier = await faire({ ...filtre, format });
    if (fichier) telecharger(fichier);
  };
  return (
    <Stack direction="row" sx={{ gap: 1 }}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="outlined"
          startIcon={<DownloadOutlined />}
          disabled={enCours}
          onClick={() => void exporter(format)}
        >
          Exporter en {format.toUpperCase()}
        </Button>
      ))}
    </Stack>
  );
}

/** Who did what, when, from which poste: read by the direction and the pilotage, written by nobody. */
export function Registre() {
  const [filtre, setFiltre] = useState(TOUT);
  const { data, error, refetch } = useLecture('registre.lire', filtre);
  const changer = (suite: Partial<FiltreRegistre>): void => setFiltre({ ...filtre, ...suite });
  return (
    <Box component="section" aria-labelledby="registre-titre" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="registre-titre" variant="h2">
        Journal des opérations
      </Typography>
      <Typography>
        Qui a fait quoi, quand et depuis quel poste&nbsp;: les actes, mais aussi les ouvertures, les refus, les exports,
        les impressions, les courriels et les sauvegardes. Rien de ce qui a été saisi n’y figure, et « Annuler » n’en
        retire rien.
      </Typography>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', width: '100%' }}>
        <Box sx={{ width: 170 }}>
          <ChampDate libelle="Du" valeur={filtre.du} changer={(du) => changer({ du })} />
        </Box>
        <Box sx={{ width: 170 }}>
          <ChampDate libelle="Au" valeur={filtre.au} changer={(au) => changer({ au })} />
        </Box>
        <Choix
          libelle="Personne"
          valeur={filtre.compte}
          options={data?.comptes ?? []}
          nommer={(compteNom) => nomAuteur({ compteNom })}
          choisir={(compte) => changer({ compte })}
        />
        <Choix
          libelle="Nature"
          valeur={filtre.nature}
          options={NATURES_OPERATION}
          choisir={(nature) => changer({ nature })}
        />
        <ChampRecherche libelle="Opération" texte={filtre.texte} onChange={(texte) => changer({ texte })} />
      </Stack>
      {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
      {data ? <Lignes vu={data} /> : !error && <Squelette />}
      <Exports filtre={filtre} />
    </Box>
  );
}
