import { Alert, Checkbox, FormControlLabel, FormGroup, FormLabel, Typography } from '@mui/material';
import { useState } from 'react';
import type { CatalogueAnnuelVue } from '../../../../src-main/contract/catalogue.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { ApercuTableau } from '../../../ui/apercu-tableau.tsx';
import {
  champsEnDouble,
  ColonnesTable,
  type Correspondance,
  correspondanceProposee,
} from '../../../ui/colonnes-table.tsx';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';

type Compris = Exclude<CatalogueAnnuelVue, { etat: 'refusé' }>;

function ChoixFeuilles(props: {
  readonly feuilles: Compris['feuilles'];
  readonly choisies: readonly string[];
  readonly choisir: (feuilles: readonly string[]) => void;
}) {
  const { feuilles, choisies, choisir } = props;
  return (
    <FormGroup role="group" aria-labelledby="feuilles-catalogue">
      <FormLabel id="feuilles-catalogue">Feuilles à lire</FormLabel>
      {feuilles.map(({ nom, lignes, colonnesReconnues }) => (
        <FormControlLabel
          key={nom}
          control={
            <Checkbox
              size="small"
              checked={choisies.includes(nom)}
              onChange={({ target }) =>
                choisir(target.checked ? [...choisies, nom] : choisies.filter((choisie) => choisie !== nom))
              }
            />
          }
          label={`${nom} (${pluriel(lignes, 'ligne')}, ${pluriel(colonnesReconnues, 'colonne reconnue', 'colonnes reconnues')})`}
        />
      ))}
    </FormGroup>
  );
}

/** R05: which sheets and which columns of the yearly list say what, with its first rows in sight. */
export function CorrespondanceCatalogue(props: {
  readonly vue: Compris;
  readonly enCours: boolean;
  readonly relire: (choix: { readonly feuilles?: string[]; readonly correspondance: Correspondance }) => void;
  readonly fermer: () => void;
}) {
  const { vue, enCours, relire, fermer } = props;
  const { colonnes, champs, feuilles, feuillesLues, apercu, nomFichier } = vue;
  const [correspondance, setCorrespondance] = useState(() => correspondanceProposee(colonnes));
  const [choisies, setChoisies] = useState(feuillesLues);
  const enDouble = champsEnDouble(correspondance, champs);
  const sansFeuille = feuilles.length > 0 && choisies.length === 0;
  const refus =
    enDouble.length > 0 && `${enDouble.map(({ libelle }) => libelle).join(', ')} : une seule colonne peut le dire.`;
  return (
    <DialogueFormulaire
      titre={`Colonnes de « ${nomFichier} »`}
      envoi="Lire le fichier"
      largeur="lg"
      desactive={enCours || sansFeuille || enDouble.length > 0}
      refus={refus || undefined}
      onFermer={fermer}
      onEnvoyer={() => relire({ correspondance, ...(feuilles.length > 0 && { feuilles: [...choisies] }) })}
    >
      {vue.etat === 'à préciser' ? (
        <Alert severity="info">{vue.phrase}</Alert>
      ) : (
        <Typography>Corrigez le sens des colonnes qui ont été mal comprises.</Typography>
      )}
      {feuilles.length > 0 && <ChoixFeuilles feuilles={feuilles} choisies={choisies} choisir={setChoisies} />}
      <ColonnesTable
        colonnes={colonnes}
        champs={champs}
        correspondance={correspondance}
        choisir={(entete, champ) => setCorrespondance((avant) => ({ ...avant, [entete]: champ }))}
      />
      <ApercuTableau apercu={apercu} champs={champs} correspondance={correspondance} />
    </DialogueFormulaire>
  );
}
