import {
  Button,
  Checkbox,
  FormControlLabel,
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
import type { ColonneVue, PrecisionsVue } from '../../../src-main/contract/echanges-lecture.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { TitreEtape } from './titre-etape.tsx';
import type { ChoixDeLecture } from './use-import.ts';

const CONFIANCES: Readonly<Record<ColonneVue['confiance'], string>> = {
  certaine: 'reconnue',
  probable: 'probable',
  'à confirmer': 'à confirmer',
  choisie: 'choisie',
  inconnue: 'non reconnue',
};

type Correspondance = Readonly<Record<string, string | null>>;

function ChoixFeuille(props: {
  readonly feuilles: PrecisionsVue['feuilles'];
  readonly valeur: string;
  readonly choisir: (feuille: string) => void;
}) {
  const { feuilles, valeur, choisir } = props;
  return (
    <TextField
      select
      label="Feuille du classeur"
      value={valeur}
      onChange={({ target }) => choisir(target.value)}
      sx={{ maxWidth: 480 }}
    >
      {feuilles.map(({ nom, lignes, colonnesReconnues }) => (
        <MenuItem key={nom} value={nom}>
          {nom} ({pluriel(lignes, 'ligne')}, {pluriel(colonnesReconnues, 'colonne reconnue', 'colonnes reconnues')})
        </MenuItem>
      ))}
    </TextField>
  );
}

function LigneColonne(props: {
  readonly colonne: ColonneVue;
  readonly champs: PrecisionsVue['champs'];
  readonly valeur: string | null;
  readonly choisir: (champ: string | null) => void;
}) {
  const { colonne, champs, valeur, choisir } = props;
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {colonne.entete}
      </TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{colonne.exemples.join(' · ') || 'vide'}</TableCell>
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
      <TableCell>{CONFIANCES[colonne.confiance]}</TableCell>
    </TableRow>
  );
}

/** exchanges.md §1.3: what only the user knows of a file: its sheet, its columns, its dates. Remembered once imported. */
export function CorrespondanceForm(props: {
  readonly precisions: PrecisionsVue;
  readonly nomFichier: string;
  readonly valider: (choix: ChoixDeLecture) => void;
  readonly abandonner: () => void;
}) {
  const { precisions, nomFichier, valider, abandonner } = props;
  const { colonnes, champs, feuilles, proposition, datesMoisEnPremier } = precisions;
  const initiale: Correspondance = Object.fromEntries(
    colonnes.map(({ entete, champ }) => [entete, proposition.correspondance[entete] ?? champ]),
  );
  const [correspondance, setCorrespondance] = useState(initiale);
  const [feuille, setFeuille] = useState(proposition.feuille ?? '');
  const [moisEnPremier, setMoisEnPremier] = useState(proposition.moisEnPremier);
  const autreFeuille = feuille !== (proposition.feuille ?? '');
  const choisis = Object.values(correspondance).filter((champ) => champ !== null);
  const enDouble = champs.filter(({ champ }) => choisis.filter((choisi) => choisi === champ).length > 1);
  const deFeuille = feuille ? { feuille } : {};
  return (
    <Stack
      component="form"
      sx={{ gap: 2 }}
      onSubmit={(event) => {
        event.preventDefault();
        // The columns shown are those of the proposed sheet: another one is read by itself first.
        valider(autreFeuille ? deFeuille : { ...deFeuille, correspondance, moisEnPremier });
      }}
    >
      <div>
        <TitreEtape>{nomFichier}</TitreEtape>
        <Typography>{precisions.phrase}</Typography>
      </div>
      {feuilles.length > 0 && <ChoixFeuille feuilles={feuilles} valeur={feuille} choisir={setFeuille} />}
      {!autreFeuille && (
        <Table aria-label="Colonnes du fichier">
          <TableHead>
            <TableRow>
              <TableCell>Colonne du fichier</TableCell>
              <TableCell>Exemples</TableCell>
              <TableCell>Se lit comme</TableCell>
              <TableCell>Reconnaissance</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {colonnes.map((colonne) => (
              <LigneColonne
                key={colonne.entete}
                colonne={colonne}
                champs={champs}
                valeur={correspondance[colonne.entete] ?? null}
                choisir={(champ) => setCorrespondance((avant) => ({ ...avant, [colonne.entete]: champ }))}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {!autreFeuille &&
        datesMoisEnPremier.map(({ champ, entete, exemples }) => (
          <FormControlLabel
            key={champ}
            control={
              <Checkbox
                checked={moisEnPremier[champ] ?? false}
                onChange={({ target }) => setMoisEnPremier((avant) => ({ ...avant, [champ]: target.checked }))}
              />
            }
            label={`« ${entete} » : le mois est écrit avant le jour (${exemples.join(', ')})`}
          />
        ))}
      {enDouble.length > 0 && (
        <Typography role="alert" sx={{ color: 'error.main' }}>
          {enDouble.map(({ libelle }) => libelle).join(', ')} : une seule colonne peut le dire.
        </Typography>
      )}
      <Stack direction="row" sx={{ gap: 1 }}>
        <Button type="submit" variant="contained" disabled={enDouble.length > 0}>
          Lire le fichier
        </Button>
        <Button onClick={abandonner}>Abandonner</Button>
      </Stack>
    </Stack>
  );
}
