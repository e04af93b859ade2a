import { Table, TableBody, TableCell, TableHead, TableRow, TextField } from '@mui/material';
import type { ChampVue, ColonneVue } from '../../src-main/contract/echanges-lecture.ts';
import { ConfianceVue } from './confiance.tsx';

/** Header of a column → field, or null when it is not read. */
export type Correspondance = Readonly<Record<string, string | null>>;

function LigneColonne(props: {
  readonly colonne: ColonneVue;
  readonly champs: readonly ChampVue[];
  readonly valeur: string | null;
  readonly choisir: (champ: string | null) => void;
}) {
  const { colonne, champs, valeur, choisir } = props;
  const changee = valeur !== colonne.champ;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
        {colonne.entete}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {colonne.exemples.join(' · ') || 'vide'}
      </TableCell>
      <TableCell sx={{ width: 320 }}>
        <TextField
          select
          value={valeur ?? ''}
          onChange={({ target }) => choisir(target.value || null)}
          slotProps={{ select: { native: true }, htmlInput: { 'aria-label': `Sens de la colonne ${colonne.entete}` } }}
        >
          <option value="">Ne pas lire</option>
          {champs.map(({ champ, libelle }) => (
            <option key={champ} value={champ}>
              {libelle}
            </option>
          ))}
        </TextField>
      </TableCell>
      <TableCell sx={{ width: 140 }}>
        <ConfianceVue confiance={changee ? 'choisie' : colonne.confiance} />
      </TableCell>
    </TableRow>
  );
}

/** What only the user can settle comes first, then what was not recognised, then what may be wrong. */
const RANG: Readonly<Record<ColonneVue['confiance'], number>> = {
  'à confirmer': 0,
  inconnue: 1,
  probable: 2,
  choisie: 3,
  certaine: 3,
};

/** Which column of a file is read as what, with the first values of each; those to settle first. */
export function ColonnesTable(props: {
  readonly colonnes: readonly ColonneVue[];
  readonly champs: readonly ChampVue[];
  readonly correspondance: Correspondance;
  readonly choisir: (entete: string, champ: string | null) => void;
}) {
  const { colonnes, champs, correspondance, choisir } = props;
  return (
    <Table aria-label="Colonnes du fichier" sx={{ bgcolor: 'background.paper' }}>
      <TableHead>
        <TableRow>
          <TableCell>Colonne du fichier</TableCell>
          <TableCell>Exemples</TableCell>
          <TableCell>Se lit comme</TableCell>
          <TableCell>Reconnaissance</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {colonnes
          .toSorted((a, b) => RANG[a.confiance] - RANG[b.confiance])
          .map((colonne) => (
            <LigneColonne
              key={colonne.entete}
              colonne={colonne}
              champs={champs}
              valeur={correspondance[colonne.entete] ?? null}
              choisir={(champ) => choisir(colonne.entete, champ)}
            />
          ))}
      </TableBody>
    </Table>
  );
}

/** The mapping that a reader proposes, to start from. */
export const correspondanceProposee = (
  colonnes: readonly ColonneVue[],
  proposee: Correspondance = {},
): Correspondance => Object.fromEntries(colonnes.map(({ entete, champ }) => [entete, proposee[entete] ?? champ]));

/** Fields that two columns or more are said to be: a file says each of them once. */
export function champsEnDouble(correspondance: Correspondance, champs: readonly ChampVue[]): readonly ChampVue[] {
  const choisis = Object.values(correspondance);
  return champs.filter(({ champ }) => choisis.filter((choisi) => choisi === champ).length > 1);
}

/** Those that must be found and that no column is said to be. */
export const champsAbsents = (
  correspondance: Correspondance,
  champs: readonly ChampVue[],
  exiges: readonly string[],
): readonly ChampVue[] =>
  champs.filter(({ champ }) => exiges.includes(champ) && !Object.values(correspondance).includes(champ));
