import ExpandMore from '@mui/icons-material/ExpandMore';
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Alert,
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { ReactNode } from 'react';
import type { RapportVue } from '../../../src-main/contract/echanges-lecture.ts';
import { formatDate, pluriel } from '../../../src-main/domain/texte/format.ts';
import { ProblemesTable } from './problemes-table.tsx';
import { TitreEtape } from './titre-etape.tsx';

const SEPARATEURS: Readonly<Record<string, string>> = { ';': 'points-virgules', ',': 'virgules', '\t': 'tabulations' };

function Repli(props: { readonly titre: string; readonly ouvert?: boolean; readonly children: ReactNode }) {
  return (
    <Accordion variant="outlined" disableGutters defaultExpanded={props.ouvert ?? false}>
      <AccordionSummary expandIcon={<ExpandMore />}>
        <Typography component="span">{props.titre}</Typography>
      </AccordionSummary>
      <AccordionDetails>{props.children}</AccordionDetails>
    </Accordion>
  );
}

function Colonnes({ rapport, corriger }: { readonly rapport: RapportVue; readonly corriger: (() => void) | null }) {
  const libelles = new Map(rapport.champs.map(({ champ, libelle }) => [champ, libelle]));
  return (
    <>
      <Table aria-label="Colonnes comprises">
        <TableHead>
          <TableRow>
            <TableCell>Colonne du fichier</TableCell>
            <TableCell>Lue comme</TableCell>
            <TableCell>Exemples</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rapport.colonnes.map(({ entete, champ, exemples }) => (
            <TableRow key={entete}>
              <TableCell component="th" scope="row">
                {entete}
              </TableCell>
              <TableCell>{champ === null ? 'ni lue ni conservée' : (libelles.get(champ) ?? champ)}</TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>{exemples.join(' · ')}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {corriger && (
        <Button onClick={corriger} sx={{ mt: 1 }}>
          Corriger la correspondance
        </Button>
      )}
    </>
  );
}

function resume({ comptes, encodage, separateur, feuille, ligneEntete }: RapportVue): string {
  return [
    `${pluriel(comptes.candidatures, 'candidature')} de ${pluriel(comptes.eleves, 'élève')}`,
    comptes.doublonsFusionnes > 0 && pluriel(comptes.doublonsFusionnes, 'doublon réuni', 'doublons réunis'),
    comptes.ecartees > 0 && pluriel(comptes.ecartees, 'ligne écartée', 'lignes écartées'),
    feuille !== null && `feuille « ${feuille} »`,
    `en-têtes à la ligne ${ligneEntete}`,
    separateur === null ? false : `${encodage}, ${SEPARATEURS[separateur] ?? separateur}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** exchanges.md §1: what was understood of the file, and what was not. */
export function Rapport({
  rapport,
  corriger,
}: {
  readonly rapport: RapportVue;
  readonly corriger: (() => void) | null;
}) {
  const { comptes, problemes, lignesIgnorees, dejaImporteLe } = rapport;
  const lues = rapport.colonnes.filter(({ champ }) => champ !== null).length;
  const trouves = [
    comptes.erreurs > 0 && pluriel(comptes.erreurs, 'erreur'),
    comptes.avertissements > 0 && pluriel(comptes.avertissements, 'avertissement'),
    comptes.informations > 0 && pluriel(comptes.informations, 'information'),
  ].filter(Boolean);
  return (
    <Stack sx={{ gap: 1 }}>
      <div>
        <TitreEtape>{rapport.nomFichier}</TitreEtape>
        <Typography>{resume(rapport)}</Typography>
      </div>
      {dejaImporteLe !== null && (
        <Alert severity="info">Ce même fichier a déjà été importé le {formatDate(dejaImporteLe.slice(0, 10))}.</Alert>
      )}
      {rapport.nature === 'avis' && (
        <Alert severity="info">C’est un fichier d’avis de l’application : il n’efface et ne retire rien.</Alert>
      )}
      <div>
        <Repli titre={`Colonnes : ${lues} lues sur ${rapport.colonnes.length}`}>
          <Colonnes rapport={rapport} corriger={corriger} />
        </Repli>
        {problemes.length > 0 && (
          <Repli titre={`Constats : ${trouves.join(', ')}`} ouvert={comptes.erreurs > 0}>
            <ProblemesTable
              lectureId={rapport.lectureId}
              problemes={problemes}
              total={comptes.erreurs + comptes.avertissements + comptes.informations}
            />
          </Repli>
        )}
        {lignesIgnorees.length > 0 && (
          <Repli titre={`Lignes laissées de côté (titres, totaux) : ${lignesIgnorees.length}`}>
            <Stack component="ul" sx={{ m: 0, pl: 2 }}>
              {lignesIgnorees.map(({ ligne, motif, contenu }) => (
                <li key={ligne}>
                  Ligne {ligne}, {motif.toLocaleLowerCase('fr')} : {contenu}
                </li>
              ))}
            </Stack>
          </Repli>
        )}
      </div>
    </Stack>
  );
}
