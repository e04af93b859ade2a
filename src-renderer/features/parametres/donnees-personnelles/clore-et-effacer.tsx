import { Alert, Box, Button, Checkbox, FormControlLabel, FormGroup, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { GARDES, type InventaireVue, type PartGardee } from '../../../../src-main/contract/conservation.ts';
import { direComptes } from '../../../../src-main/domain/sauvegarde/ecart.ts';
import { estNomDeCampagne } from '../../../../src-main/domain/effacement/effacement.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { changerPar, rechargerFenetre } from '../../../api/changer-donnees.ts';
import { ask, RefusRecu } from '../../../api/client.ts';
import { useLecture } from '../../../api/hooks.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { usePermis } from '../../../shell/permis.ts';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';

const LIBELLES: Readonly<Record<PartGardee, string>> = {
  organisation: 'L’organisation\u00a0: lycée, domaines, formations, salles',
  lettres: 'Les textes des lettres et le logo',
  'grille d’entretien': 'La grille d’entretien',
  phrases: 'Les phrases proposées aux jurys',
  statistiques: 'Des statistiques anonymes par domaine et par collège (aucun effectif de moins de 5)',
};

/** Nothing of the campaign stays in this window either: views and settings of display begin anew. */
function oublierFenetre(): void {
  localStorage.clear();
  sessionStorage.clear();
  rechargerFenetre();
}

function Inventaire({ inventaire }: { readonly inventaire: InventaireVue }) {
  const { comptes, fichiers, second } = inventaire;
  return (
    <>
      <Typography>
        Seront effacés, sans retour possible&nbsp;: {direComptes(comptes) || 'une campagne sans élève'}, les clés qui
        les ouvrent, leurs sauvegardes et tout ce que l’application garde à côté ({pluriel(fichiers, 'fichier')}).
      </Typography>
      {second && !second.accessible && (
        <Alert severity="warning" sx={{ overflowWrap: 'anywhere' }}>
          Le second lieu des sauvegardes ({second.dossier}) n’est pas accessible&nbsp;: branchez-le d’abord. Sinon, ses
          sauvegardes s’ouvriront encore avec la clé de secours, et le certificat le dira.
        </Alert>
      )}
    </>
  );
}

function Dialogue({ fermer }: { readonly fermer: () => void }) {
  const { campagne } = useContexte();
  const { data, error } = useLecture('conservation.inventaire', {});
  const [garder, setGarder] = useState<readonly PartGardee[]>(GARDES);
  const [nom, setNom] = useState('');
  const [refus, setRefus] = useState('');
  const [enCours, setEnCours] = useState(false);
  const effacer = async (): Promise<void> => {
    setEnCours(true);
    try {
      await changerPar(() => ask('conservation.effacer', { nom: nom.trim(), garder: [...garder] }), oublierFenetre);
    } catch (erreur) {
      setEnCours(false);
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  return (
    <DialogueFormulaire
      titre="Clore et effacer la campagne"
      envoi={enCours ? 'Effacement…' : 'Effacer définitivement'}
      onFermer={fermer}
      onEnvoyer={() => void effacer()}
      refus={refus || error?.message}
      desactive={!data || enCours || !estNomDeCampagne(campagne, nom.trim())}
      largeur="sm"
    >
      {data ? <Inventaire inventaire={data} /> : <Typography role="status">Inventaire…</Typography>}
      <FormGroup role="group" aria-label="Ce qui est gardé">
        <Typography sx={{ fontWeight: 600 }}>Garder pour la prochaine campagne</Typography>
        {GARDES.map((part) => (
          <FormControlLabel
            key={part}
            label={LIBELLES[part]}
            control={
              <Checkbox
                size="small"
                checked={garder.includes(part)}
                onChange={(_event, coche) =>
                  setGarder(GARDES.filter((autre) => (autre === part ? coche : garder.includes(autre))))
                }
              />
            }
          />
        ))}
      </FormGroup>
      <TextField
        label={`Pour confirmer, tapez «\u00a0${campagne.nom}\u00a0»`}
        value={nom}
        onChange={({ target }) => setNom(target.value)}
        slotProps={{
          inputLabel: { shrink: true },
          htmlInput: { maxLength: 300, autoComplete: 'off', spellCheck: false },
        }}
      />
    </DialogueFormulaire>
  );
}

/** safety.md §4: the end of the campaign, for whoever holds the direction. */
export function CloreEtEffacer() {
  const { demo } = useContexte();
  const permis = usePermis();
  const [ouvert, setOuvert] = useState(false);
  const peut = permis('conservation.effacer');
  return (
    <Box component="section" aria-labelledby="effacer" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="effacer" variant="h2">
        Clore et effacer
      </Typography>
      <Typography>
        À la fin de la campagne, toutes les données des élèves sont détruites&nbsp;: les clés d’abord, puis le fichier
        et ses sauvegardes. Un certificat d’effacement est remis. Avant, transmettez les avis et remettez les fiches
        récapitulatives.
      </Typography>
      {demo && <Alert severity="info">L’exemple ne contient que des élèves inventés&nbsp;: il ne s’efface pas.</Alert>}
      {!demo && !peut && <Alert severity="info">L’effacement revient à la direction.</Alert>}
      {!demo && peut && (
        <Button variant="outlined" color="error" onClick={() => setOuvert(true)}>
          Clore et effacer…
        </Button>
      )}
      {ouvert && <Dialogue fermer={() => setOuvert(false)} />}
    </Box>
  );
}
