import { Alert, Box, Button, FormControlLabel, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import type { CatalogueAnnuelVue } from '../../../../src-main/contract/catalogue.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { ApercuCatalogue } from './apercu-catalogue.tsx';

type Lu = Extract<CatalogueAnnuelVue, { etat: 'lu' }>;

/** What was understood, and the way to say that it was not. */
function Comprises({ lu, corriger }: { readonly lu: Lu; readonly corriger: () => void }) {
  const lues = lu.colonnes.filter(({ champ }) => champ !== null);
  const aConfirmer = lues.filter(({ confiance }) => confiance === 'à confirmer');
  const laissees = lu.colonnes.filter(({ champ }) => champ === null);
  const citer = (colonnes: Lu['colonnes']): string => colonnes.map(({ entete }) => `« ${entete} »`).join(', ');
  return (
    <Box>
      <Typography>
        {pluriel(lu.formations.length, 'formation lue', 'formations lues')}
        {lu.feuillesLues.length > 1 && ` dans ${pluriel(lu.feuillesLues.length, 'feuille')}`}. Colonnes comprises :{' '}
        {citer(lues)}.{laissees.length > 0 && ` Colonnes laissées de côté : ${citer(laissees)}.`}
      </Typography>
      {aConfirmer.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          Vérifiez {citer(aConfirmer)} : un tel en-tête peut vouloir dire autre chose.
        </Alert>
      )}
      <Button size="small" onClick={corriger}>
        Corriger les colonnes
      </Button>
    </Box>
  );
}

function Ecartees({ lignes }: { readonly lignes: Lu['ecartees'] }) {
  if (lignes.length === 0) return null;
  return (
    <Alert severity="warning">
      <Typography component="h3" variant="h3">
        {pluriel(lignes.length, 'ligne laissée de côté', 'lignes laissées de côté')}
      </Typography>
      <Box
        component="ul"
        tabIndex={0}
        aria-label="Lignes laissées de côté"
        sx={{ m: 0, pl: 2, maxHeight: 160, overflowY: 'auto' }}
      >
        {lignes.map(({ feuille, ligne, phrase }) => (
          <li key={`${feuille}-${ligne}`}>
            {feuille !== null && `${feuille}, `}ligne {ligne} : {phrase}
          </li>
        ))}
      </Box>
    </Alert>
  );
}

const dire = ({ libelle, changements }: Lu['changements']['modifications'][number]): string =>
  `${libelle} : ${changements.map((un) => `${un.libelle} « ${un.avant || 'vide'} » → « ${un.apres || 'vide'} »`).join(' ; ')}`;

/** R05: what the yearly list would change in the catalogue, then the act, which can be undone. */
export function VerificationCatalogue(props: {
  readonly lu: Lu;
  readonly corriger: () => void;
  readonly fermer: () => void;
}) {
  const { lu, corriger, fermer } = props;
  const { faire, enCours } = useCommande('catalogue.importer');
  const [retirer, setRetirer] = useState(false);
  const { domaines, ajouts, modifications, absentes } = lu.changements;
  const retirables = absentes.filter(({ utilisee }) => !utilisee);
  const gardees = absentes.filter(({ utilisee }) => utilisee);
  const rien = ajouts.length + modifications.length + (retirer ? retirables.length : 0) === 0;
  const importer = async (): Promise<void> => {
    const { nomFichier, formations } = lu;
    if (await faire({ nomFichier, formations: [...formations], retirer }, { changements: lu.changements })) fermer();
  };
  return (
    <DialogueFormulaire
      titre={`Catalogue « ${lu.nomFichier} »`}
      envoi="Importer le catalogue"
      desactive={rien || enCours}
      onFermer={fermer}
      onEnvoyer={() => void importer()}
    >
      <Comprises lu={lu} corriger={corriger} />
      <Ecartees lignes={lu.ecartees} />
      <ApercuCatalogue titre="Domaines nouveaux" lignes={domaines} />
      <ApercuCatalogue titre="Formations nouvelles" lignes={ajouts} />
      <ApercuCatalogue titre="Formations complétées ou corrigées" lignes={modifications.map(dire)} />
      <ApercuCatalogue
        titre="Absentes de ce fichier, gardées : des élèves les demandent"
        lignes={gardees.map(({ libelle }) => libelle)}
      />
      <ApercuCatalogue
        titre="Absentes de ce fichier, que personne ne demande"
        lignes={retirables.map(({ libelle }) => libelle)}
      />
      {retirables.length > 0 && (
        <FormControlLabel
          label={`Retirer ${pluriel(retirables.length, 'formation absente', 'formations absentes')} que personne ne demande`}
          control={<Switch checked={retirer} onChange={(_event, oui) => setRetirer(oui)} />}
        />
      )}
      {rien && <Alert severity="success">Le catalogue de la campagne dit déjà tout ce que dit ce fichier.</Alert>}
    </DialogueFormulaire>
  );
}
