import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ExportRow, ImportRow } from '../../../src-main/domain/echange/historique.ts';
import { formatDate, formatHeure, formatNombre } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { EtatErreur, EtatVide } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';

const deuxChiffres = (nombre: number): string => String(nombre).padStart(2, '0');

/** An instant in the time of the workstation. */
function formatInstant(instant: string): string {
  const date = new Date(instant);
  const jour = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(deuxChiffres).join('-');
  return `${formatDate(jour)} à ${formatHeure(`${deuxChiffres(date.getHours())}:${deuxChiffres(date.getMinutes())}`)}`;
}

/** Enough of a SHA-256 to compare two files by eye; the whole of it on hover and when copied. */
function Empreinte({ sha256 }: { readonly sha256: string }) {
  return (
    <TableCell title={sha256} sx={{ fontFamily: 'monospace' }}>
      {sha256.slice(0, 12)}
    </TableCell>
  );
}

function Entetes({ titres }: { readonly titres: readonly string[] }) {
  return (
    <TableHead>
      <TableRow>
        {titres.map((titre) => (
          <TableCell key={titre}>{titre}</TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}

const TITRES_IMPORT = [
  'Importé le',
  'Fichier',
  'Lignes',
  'Nouvelles',
  'Modifiées',
  'Retirées',
  'Disparues',
  'Erreurs',
  'Empreinte (SHA-256)',
];

function Imports({ imports }: { readonly imports: readonly ImportRow[] }) {
  return (
    <Table aria-label="Listes importées">
      <Entetes titres={TITRES_IMPORT} />
      <TableBody>
        {imports.map((ligne) => (
          <TableRow key={ligne.id}>
            <TableCell>{formatInstant(ligne.importeLe)}</TableCell>
            <TableCell component="th" scope="row">
              {ligne.nomFichier}
            </TableCell>
            {[ligne.lignes, ligne.nouvelles, ligne.modifiees, ligne.retirees, ligne.disparues, ligne.erreurs].map(
              (nombre, rang) => (
                <TableCell key={TITRES_IMPORT[rang + 2]}>{formatNombre(nombre)}</TableCell>
              ),
            )}
            <Empreinte sha256={ligne.sha256} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Exports({ exports }: { readonly exports: readonly ExportRow[] }) {
  return (
    <Table aria-label="Fichiers exportés">
      <Entetes titres={['N°', 'Exporté le', 'Fichier', 'Lignes', 'Contenu', 'Motif', 'Empreinte (SHA-256)']} />
      <TableBody>
        {exports.map((ligne) => (
          <TableRow key={ligne.id}>
            <TableCell>{ligne.numero}</TableCell>
            <TableCell>{formatInstant(ligne.exporteLe)}</TableCell>
            <TableCell component="th" scope="row">
              {ligne.nomFichier}
            </TableCell>
            <TableCell>{formatNombre(ligne.lignes)}</TableCell>
            <TableCell>{ligne.nature === 'avis' ? `avis, ${ligne.portee}` : ligne.nature}</TableCell>
            <TableCell>{ligne.motif ?? ''}</TableCell>
            <Empreinte sha256={ligne.sha256} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Wide tables scroll by themselves, with the keyboard too, when the window is narrow or enlarged. */
const DEFILE = { tabIndex: 0, sx: { overflowX: 'auto' } } as const;

/** What came in and what went out, so that it can be proved. The files themselves are not kept. */
export function HistoriqueOnglet() {
  const { data, error, refetch } = useLecture('echanges.historique', {});
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  return (
    <Stack sx={{ gap: 3, pt: 1 }}>
      <Box component="section" aria-label="Imports" {...DEFILE}>
        <Typography variant="h2">Listes importées</Typography>
        {data.imports.length === 0 ? (
          <EtatVide texte="Aucune liste n’a encore été importée." />
        ) : (
          <Imports imports={data.imports} />
        )}
      </Box>
      <Box component="section" aria-label="Exports" {...DEFILE}>
        <Typography variant="h2">Fichiers exportés</Typography>
        {data.exports.length === 0 ? (
          <EtatVide texte="Aucun fichier n’est encore parti." />
        ) : (
          <Exports exports={data.exports} />
        )}
      </Box>
    </Stack>
  );
}
