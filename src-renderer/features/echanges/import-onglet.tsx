import { Alert, Box, Stack, Typography } from '@mui/material';
import { assertNever } from '../../../src-main/domain/texte/assert-never.ts';
import { useLecture } from '../../api/hooks.ts';
import { ANNULATIONS, CreneauxListe } from '../../ui/creneaux-liste.tsx';
import { Progressant } from '../../ui/progression.tsx';
import { BilanImport } from './bilan-import.tsx';
import { Comparaison } from './comparaison.tsx';
import { CorrespondanceForm } from './correspondance-form.tsx';
import { DossierDepot } from './dossier-depot.tsx';
import { precisionsDe } from './precisions-rapport.ts';
import { Renoncements } from './renoncements.tsx';
import { AUCUNE_DECISION, type EtapeImport, type Import } from './use-import.ts';

function ZoneDepot() {
  return (
    <Box sx={{ border: '1px dashed', borderColor: 'text.secondary', borderRadius: 1, p: 3, textAlign: 'center' }}>
      <Typography variant="h3" component="h2">
        Déposez ici la liste de candidatures de l’académie
      </Typography>
      <Typography sx={{ color: 'text.secondary', maxWidth: 620, mx: 'auto' }}>
        Ou collez ici (Ctrl + V) des lignes copiées d’un tableur, avec leurs en-têtes. Fichier CSV, Excel (.xlsx, .xls,
        .xlsb) ou LibreOffice (.ods), avec ses lignes de titre et ses colonnes dans n’importe quel ordre. Il est d’abord
        lu et comparé : rien n’est enregistré avant votre accord, et l’import s’annule d’un clic. Le fichier lui-même
        n’est pas conservé.
      </Typography>
    </Box>
  );
}

function Etape({ importation, etat }: { readonly importation: Import; readonly etat: EtapeImport }) {
  const { aller, relire, fermer } = importation;
  switch (etat.etape) {
    case 'attente':
      return <ZoneDepot />;
    case 'refus':
      return (
        <>
          <Alert severity="error" role="alert" onClose={() => aller(etat.avant)}>
            {etat.phrase}
          </Alert>
          <Etape importation={importation} etat={etat.avant} />
        </>
      );
    case 'précisions':
      return (
        <CorrespondanceForm
          key={etat.cle}
          cle={etat.cle}
          precisions={etat.precisions}
          nomFichier={etat.fichier.nomFichier}
          valider={(choix) => void relire(etat.fichier, choix)}
          abandonner={() => void fermer()}
        />
      );
    case 'correspondance':
      return (
        <CorrespondanceForm
          key={etat.cle}
          cle={etat.cle}
          precisions={precisionsDe(etat.rapport)}
          nomFichier={etat.fichier.nomFichier}
          valider={(choix) => void relire(etat.fichier, choix)}
          abandonner={() => aller({ ...etat, etape: 'comparaison', decisions: null })}
        />
      );
    case 'comparaison': {
      const { fichier, rapport, decisions } = etat;
      return (
        <Comparaison
          key={rapport.lectureId}
          rapport={rapport}
          decisions={decisions ?? AUCUNE_DECISION}
          corriger={fichier && (() => aller({ etape: 'correspondance', cle: crypto.randomUUID(), rapport, fichier }))}
          importe={(fait) => aller({ etape: 'bilan', fait, nomFichier: rapport.nomFichier, revoir: etat })}
          fermer={() => void fermer()}
        />
      );
    }
    case 'bilan':
      return (
        <BilanImport
          fait={etat.fait}
          nomFichier={etat.nomFichier}
          fermer={() => void fermer()}
          revoir={() => aller(etat.revoir)}
        />
      );
    default:
      return assertNever(etat);
  }
}

/** What an import left to do, as long as it is to be done: the window may have been closed since. */
function Annulations() {
  const { data } = useLecture('tableau.lire', {});
  return <CreneauxListe {...ANNULATIONS} creneaux={data?.aAnnuler ?? []} />;
}

/** From a file to an import: read, said, compared, accepted, summed up. */
export function ImportOnglet({ importation }: { readonly importation: Import }) {
  const { enCours, progression, arreter, etat } = importation;
  const vue = etat.etape === 'refus' ? etat.avant : etat;
  return (
    <Stack sx={{ gap: 2, pt: 1 }}>
      {enCours ? (
        <Progressant
          libelle={progression?.libelle ?? 'Lecture du fichier'}
          progression={progression}
          onArreter={arreter}
        />
      ) : (
        <Etape importation={importation} etat={etat} />
      )}
      {!enCours && (vue.etape === 'attente' || vue.etape === 'bilan') && <Renoncements />}
      {!enCours && vue.etape === 'attente' && <Annulations />}
      {!enCours && vue.etape === 'attente' && <DossierDepot />}
    </Stack>
  );
}
