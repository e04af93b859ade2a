import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { Portee, PropositionPlanning } from '../../../../src-main/contract/planning.ts';
import { formatDuree, formatNombre } from '../../../../src-main/domain/texte/format.ts';

interface Ligne {
  readonly nom: string;
  readonly valeur: (proposition: PropositionPlanning) => number;
  readonly dire: (valeur: number) => string;
  /** Whether more is better. */
  readonly plus?: true;
}

/** In the order of the objectives: what comes first matters most. */
const LIGNES: readonly Ligne[] = [
  { nom: 'Entretiens individuels placés', valeur: ({ bilan }) => bilan.places, dire: formatNombre, plus: true },
  { nom: 'Élèves en séance', valeur: ({ seances }) => seances.length, dire: formatNombre, plus: true },
  { nom: 'Sans place', valeur: ({ nonPlaces }) => nonPlaces.length, dire: formatNombre },
  { nom: 'Seconds trajets', valeur: ({ bilan }) => bilan.secondsTrajets, dire: formatNombre },
  { nom: 'Venues de collèges', valeur: ({ bilan }) => bilan.joursOrigines, dire: formatNombre },
  { nom: 'Attente des élèves', valeur: ({ bilan }) => bilan.attenteMinutes, dire: formatDuree },
  { nom: 'Demi-journées de jury', valeur: ({ bilan }) => bilan.demiJournees, dire: formatNombre },
  { nom: 'Trous des jurys', valeur: ({ bilan }) => bilan.trousMinutes, dire: formatDuree },
  { nom: 'Places déjà prévues qui changent', valeur: ({ changements }) => changements.length, dire: formatNombre },
];

const ETENDUES: Readonly<Record<Portee['etendue'], string>> = {
  'à placer': 'sans rien déplacer',
  brouillons: 'en revoyant le jamais annoncé',
  réorganiser: 'en réorganisant tout',
};

/** What a proposal was allowed to move. */
function Etendue({ proposition }: { readonly proposition: PropositionPlanning }) {
  return (
    <Box component="span" sx={{ display: 'block', fontWeight: 400, color: 'text.secondary', fontSize: 13 }}>
      {ETENDUES[proposition.portee.etendue]}
    </Box>
  );
}

/** Two proposals side by side; the better figure of each line is in bold and says so. */
export function Comparaison(props: {
  readonly gardee: PropositionPlanning;
  readonly nouvelle: PropositionPlanning;
  /** Shows the kept one in place of the new one. */
  readonly onEchanger: () => void;
}) {
  const { gardee, nouvelle, onEchanger } = props;
  const cellule = (ligne: Ligne, ici: number, autre: number) => {
    const mieux = ligne.plus ? ici > autre : ici < autre;
    return (
      <TableCell align="right" sx={{ fontWeight: mieux ? 650 : 400 }}>
        {ligne.dire(ici)}
        {mieux && ' ✓ mieux'}
      </TableCell>
    );
  };
  return (
    <Box component="section" aria-label="Comparaison" sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography variant="h3" sx={{ flexGrow: 1 }}>
          Deux propositions
        </Typography>
        <Button onClick={onEchanger}>Revenir à la proposition gardée</Button>
      </Box>
      {LIGNES.every(({ valeur }) => valeur(gardee) === valeur(nouvelle)) && (
        <Typography sx={{ color: 'text.secondary' }}>Elles se valent en tout point.</Typography>
      )}
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>Par ordre d’importance</TableCell>
            <TableCell align="right">
              Gardée
              <Etendue proposition={gardee} />
            </TableCell>
            <TableCell align="right">
              Affichée ci-dessous
              <Etendue proposition={nouvelle} />
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {LIGNES.map((ligne) => {
            const [a, b] = [ligne.valeur(gardee), ligne.valeur(nouvelle)];
            return (
              <TableRow key={ligne.nom}>
                <TableCell>{ligne.nom}</TableCell>
                {cellule(ligne, a, b)}
                {cellule(ligne, b, a)}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
