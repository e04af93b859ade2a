import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ExportVue, ImportVue } from '../../../src-main/contract/echanges-avis.ts';
import { formatNombre } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { EtatErreur, EtatVide } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { Empreinte } from './empreinte.tsx';
import { formatInstant } from '../../ui/instant.ts';
import { contenuExport, remarquesExport } from './libelles-export.ts';
import { VerifierFichier } from './verifier-fichier.tsx';

interface Entete {
  readonly titre: string;
  readonly nombre?: boolean;
}

function Entetes({ entetes }: { readonly entetes: readonly Entete[] }) {
  return (
    <TableHead>
      <TableRow>
        {entetes.map(({ titre, nombre = false }) => (
          <TableCell key={titre} align={nombre ? 'right' : 'left'}>
            {titre}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}

const FOND = { bgcolor: 'background.paper', '& td, & th': { verticalAlign: 'top' } } as const;
const INSTANT = { whiteSpace: 'nowrap' } as const;
const NOM = { overflowWrap: 'anywhere', minWidth: 180 } as const;

const COMPTES = [
  ['Lignes', 'lignes'],
  ['Nouvelles', 'nouvelles'],
  ['Modifiées', 'modifiees'],
  ['Retirées', 'retirees'],
  ['Disparues', 'disparues'],
  ['Erreurs', 'erreurs'],
] as const;

const ENTETES_IMPORT: readonly Entete[] = [
  { titre: 'Importé le' },
  { titre: 'Fichier' },
  ...COMPTES.map(([titre]) => ({ titre, nombre: true })),
  { titre: 'Empreinte (SHA-256)' },
];

function Imports({ imports }: { readonly imports: readonly ImportVue[] }) {
  return (
    <Table aria-label="Listes importées" sx={FOND}>
      <Entetes entetes={ENTETES_IMPORT} />
      <TableBody>
        {imports.map((ligne) => (
          <TableRow key={ligne.id}>
            <TableCell sx={INSTANT}>{formatInstant(ligne.importeLe)}</TableCell>
            <TableCell component="th" scope="row" sx={NOM}>
              {ligne.annule ? <s>{ligne.nomFichier}</s> : ligne.nomFichier}
              {ligne.annule && (
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  Import annulé : rien n’en reste dans la campagne.
                </Typography>
              )}
            </TableCell>
            {COMPTES.map(([titre, champ]) => (
              <TableCell key={titre} align="right">
                {formatNombre(ligne[champ])}
              </TableCell>
            ))}
            <TableCell>
              <Empreinte sha256={ligne.sha256} fichier={ligne.nomFichier} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const ENTETES_EXPORT: readonly Entete[] = [
  { titre: 'N°', nombre: true },
  { titre: 'Exporté le' },
  { titre: 'Contenu' },
  { titre: 'Lignes', nombre: true },
  { titre: 'Fichier' },
  { titre: 'Empreinte (SHA-256)' },
];

function LigneExport({ ligne }: { readonly ligne: ExportVue }) {
  return (
    <TableRow>
      <TableCell align="right">{ligne.numero}</TableCell>
      <TableCell sx={INSTANT}>{formatInstant(ligne.exporteLe)}</TableCell>
      <TableCell sx={{ minWidth: 240 }}>
        {contenuExport(ligne)}
        {remarquesExport(ligne).map((remarque) => (
          <Typography key={remarque} variant="body2" sx={{ color: 'text.secondary', maxWidth: 420 }}>
            {remarque}
          </Typography>
        ))}
      </TableCell>
      <TableCell align="right">{formatNombre(ligne.lignes)}</TableCell>
      <TableCell component="th" scope="row" sx={NOM}>
        {ligne.nomFichier}
      </TableCell>
      <TableCell>
        <Empreinte sha256={ligne.sha256} fichier={ligne.nomFichier} />
      </TableCell>
    </TableRow>
  );
}

function Exports({ exports }: { readonly exports: readonly ExportVue[] }) {
  return (
    <Table aria-label="Fichiers exportés" sx={FOND}>
      <Entetes entetes={ENTETES_EXPORT} />
      <TableBody>
        {exports.map((ligne) => (
          <LigneExport key={ligne.id} ligne={ligne} />
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
      <Stack sx={{ gap: 1 }}>
        <Typography sx={{ color: 'text.secondary', maxWidth: 900 }}>
          Les fichiers ne sont pas conservés, seulement leur empreinte : un fichier remis ne peut pas être téléchargé de
          nouveau d’ici, mais celui que vous avez gardé peut être vérifié. Un import ou un export reste inscrit même si
          vous l’annulez.
        </Typography>
        <VerifierFichier />
      </Stack>
      <Box component="section" aria-label="Exports" {...DEFILE}>
        <Typography variant="h2">Fichiers exportés</Typography>
        {data.exports.length === 0 ? (
          <EtatVide texte="Aucun fichier n’est encore parti." />
        ) : (
          <Exports exports={data.exports} />
        )}
      </Box>
      <Box component="section" aria-label="Imports" {...DEFILE}>
        <Typography variant="h2">Listes importées</Typography>
        {data.imports.length === 0 ? (
          <EtatVide texte="Aucune liste n’a encore été importée." />
        ) : (
          <Imports imports={data.imports} />
        )}
      </Box>
    </Stack>
  );
}
