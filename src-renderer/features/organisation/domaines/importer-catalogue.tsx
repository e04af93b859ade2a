import { Alert, Box, Button, FormControlLabel, Switch, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import type { CatalogueAnnuelVue } from '../../../../src-main/contract/catalogue.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../../api/client.ts';
import { useTache } from '../../../api/hooks.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';
import { lireFichier, tropGros } from '../../../ui/lire-fichier.ts';
import { useToast } from '../../../ui/toasts.tsx';
import { ApercuCatalogue } from './apercu-catalogue.tsx';

type Lu = Extract<CatalogueAnnuelVue, { etat: 'lu' }>;

const ILLISIBLE =
  'Le fichier n’a pas pu être ouvert : il a peut-être été déplacé, ou un autre programme l’enregistre encore. Choisissez-le à nouveau.';

/** What the file would change, then the act. */
function Verification({ lu, fermer }: { readonly lu: Lu; readonly fermer: () => void }) {
  const { faire, enCours } = useCommande('catalogue.importer');
  const [retirer, setRetirer] = useState(false);
  const { domaines, ajouts, modifications, absentes } = lu.changements;
  const retirables = absentes.filter(({ utilisee }) => !utilisee);
  const rien = ajouts.length + modifications.length + (retirer ? retirables.length : 0) === 0;
  const importer = async (): Promise<void> => {
    const { nomFichier, formations } = lu;
    if (await faire({ nomFichier, formations: [...formations], retirer })) fermer();
  };
  return (
    <DialogueFormulaire
      titre={`Catalogue « ${lu.nomFichier} »`}
      envoi="Importer le catalogue"
      desactive={rien || enCours}
      onFermer={fermer}
      onEnvoyer={() => void importer()}
    >
      <Typography>
        {pluriel(lu.formations.length, 'formation lue', 'formations lues')}. Colonnes comprises :{' '}
        {lu.colonnes
          .filter(({ champ }) => champ !== null)
          .map(({ entete }) => entete)
          .join(', ')}
        .
      </Typography>
      {lu.ecartees.length > 0 && (
        <Alert severity="warning">
          {pluriel(lu.ecartees.length, 'ligne laissée de côté', 'lignes laissées de côté')} :
          <Box component="ul" sx={{ m: 0, pl: 2 }}>
            {lu.ecartees.slice(0, 5).map(({ ligne, phrase }) => (
              <li key={ligne}>
                ligne {ligne} : {phrase}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <ApercuCatalogue titre="Domaines nouveaux" lignes={domaines} />
      <ApercuCatalogue titre="Formations nouvelles" lignes={ajouts} />
      <ApercuCatalogue titre="Formations complétées ou corrigées" lignes={modifications} />
      <ApercuCatalogue titre="Formations absentes de ce fichier" lignes={absentes.map(({ libelle }) => libelle)} />
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

/** R05: the académie's yearly list becomes the campaign's catalogue: read, shown, then taken in as one act. */
export function ImporterCatalogue() {
  const { lancer, enCours } = useTache('catalogue.lire');
  const [lu, setLu] = useState<Lu | null>(null);
  const champ = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const refuser = (texte: string): void => toast({ gravite: 'error', texte });
  const lire = async (file: File): Promise<void> => {
    const phrase = tropGros(file);
    if (phrase) return refuser(phrase);
    try {
      const vue = await lancer(await lireFichier(file));
      if (vue.etat === 'refusé') refuser(vue.phrase);
      else setLu(vue);
    } catch (erreur) {
      refuser(erreur instanceof RefusRecu ? erreur.message : ILLISIBLE);
    }
  };
  return (
    <>
      <input
        ref={champ}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx"
        aria-label="Fichier du catalogue"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void lire(file);
        }}
      />
      <Button
        variant="outlined"
        sx={{ whiteSpace: 'nowrap' }}
        disabled={enCours}
        onClick={() => champ.current?.click()}
      >
        Importer le catalogue…
      </Button>
      {lu && <Verification lu={lu} fermer={() => setLu(null)} />}
    </>
  );
}
