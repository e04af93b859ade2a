import { Button, Checkbox, FormControlLabel, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { PrecisionsVue } from '../../../src-main/contract/echanges-lecture.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { ApercuTableau } from '../../ui/apercu-tableau.tsx';
import { useGarde } from '../../ui/garde.ts';
import { champsAbsents, champsEnDouble, ColonnesTable, correspondanceProposee } from '../../ui/colonnes-table.tsx';
import { PiedCollant } from './pied-collant.tsx';
import { TitreEtape } from './titre-etape.tsx';
import type { ChoixDeLecture } from './use-import.ts';

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

function DatesMoisEnPremier(props: {
  readonly dates: PrecisionsVue['datesMoisEnPremier'];
  readonly valeurs: PrecisionsVue['proposition']['moisEnPremier'];
  readonly choisir: (champ: 'dateNaissance' | 'dateInscription', mois: boolean) => void;
}) {
  const { dates, valeurs, choisir } = props;
  return dates.map(({ champ, entete, exemples }) => (
    <FormControlLabel
      key={champ}
      control={<Checkbox checked={valeurs[champ] ?? false} onChange={({ target }) => choisir(champ, target.checked)} />}
      label={`« ${entete} » : le mois est écrit avant le jour (${exemples.join(', ')})`}
    />
  ));
}

const enumerer = (champs: readonly { readonly libelle: string }[]): string =>
  champs.map(({ libelle }) => libelle).join(', ');

/** exchanges.md §1.3: what only the user knows of a file: its sheet, its columns, its dates. Remembered once imported. */
export function CorrespondanceForm(props: {
  /** Names the form: its choices are found again when the user comes back to the page. */
  readonly cle: string;
  readonly precisions: PrecisionsVue;
  readonly nomFichier: string;
  readonly valider: (choix: ChoixDeLecture) => void;
  readonly abandonner: () => void;
}) {
  const { cle, precisions, nomFichier, valider, abandonner } = props;
  const { colonnes, champs, feuilles, proposition, datesMoisEnPremier, apercu, champsManquants } = precisions;
  const [proposee] = useState(() => correspondanceProposee(colonnes, proposition.correspondance));
  const [correspondance, setCorrespondance] = useGarde(`import.colonnes.${cle}`, proposee);
  const [feuille, setFeuille] = useGarde(`import.feuille.${cle}`, proposition.feuille ?? '');
  const [moisEnPremier, setMoisEnPremier] = useGarde(`import.dates.${cle}`, proposition.moisEnPremier);
  const autreFeuille = feuille !== (proposition.feuille ?? '');
  const enDouble = champsEnDouble(correspondance, champs);
  const absents = champsAbsents(correspondance, champs, champsManquants);
  const deFeuille = feuille ? { feuille } : {};
  const bloque = !autreFeuille && enDouble.length + absents.length > 0;
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
      {autreFeuille ? (
        <Typography>
          La feuille « {feuille} » sera lue : ses colonnes seront montrées si elles sont à préciser.
        </Typography>
      ) : (
        <>
          <DatesMoisEnPremier
            dates={datesMoisEnPremier}
            valeurs={moisEnPremier}
            choisir={(champ, mois) => setMoisEnPremier((avant) => ({ ...avant, [champ]: mois }))}
          />
          <ColonnesTable
            colonnes={colonnes}
            champs={champs}
            correspondance={correspondance}
            choisir={(entete, champ) => setCorrespondance((avant) => ({ ...avant, [entete]: champ }))}
          />
          <ApercuTableau apercu={apercu} champs={champs} correspondance={correspondance} />
        </>
      )}
      <PiedCollant>
        <Typography role="alert" sx={{ flexGrow: 1, color: 'error.main' }}>
          {bloque && absents.length > 0 && `Aucune colonne ne dit encore : ${enumerer(absents)}. `}
          {bloque && enDouble.length > 0 && `${enumerer(enDouble)} : une seule colonne peut le dire.`}
        </Typography>
        <Button onClick={abandonner}>Abandonner</Button>
        <Button type="submit" variant="contained" disabled={bloque}>
          Lire le fichier
        </Button>
      </PiedCollant>
    </Stack>
  );
}
