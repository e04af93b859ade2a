import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ComptesDifference, ImportFait } from '../../../src-main/contract/echanges-difference.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { CreneauxListe } from '../../ui/creneaux-liste.tsx';
import { TitreEtape } from './titre-etape.tsx';

const phrases = (comptes: ComptesDifference): readonly string[] =>
  [
    comptes.nouvelles > 0 && pluriel(comptes.nouvelles, 'nouvelle candidature', 'nouvelles candidatures'),
    comptes.elevesNouveaux > 0 && pluriel(comptes.elevesNouveaux, 'nouvel élève', 'nouveaux élèves'),
    comptes.originesNouvelles > 0 &&
      pluriel(comptes.originesNouvelles, 'nouvel établissement', 'nouveaux établissements'),
    comptes.modifiees > 0 && pluriel(comptes.modifiees, 'ligne modifiée', 'lignes modifiées'),
    comptes.changementsOrigine > 0 &&
      `${pluriel(comptes.changementsOrigine, 'ligne')} : changement d’établissement d’origine`,
    comptes.originesModifiees > 0 &&
      pluriel(comptes.originesModifiees, 'établissement modifié', 'établissements modifiés'),
    comptes.retirees > 0 && pluriel(comptes.retirees, 'candidature retirée', 'candidatures retirées'),
    comptes.disparues > 0 && pluriel(comptes.disparues, 'candidature disparue', 'candidatures disparues'),
    comptes.reapparues > 0 && pluriel(comptes.reapparues, 'candidature réapparue', 'candidatures réapparues'),
  ].filter((phrase) => phrase !== false);

/** The next thing to do, first things first: juries before places. */
function suite({ aPlacer, jurys }: ImportFait): { readonly vers: string; readonly libelle: string } | null {
  if (aPlacer === 0) return null;
  return jurys === 0
    ? { vers: '/organisation', libelle: 'Organiser les jurys' }
    : { vers: '/planning', libelle: `Planifier ${pluriel(aPlacer, 'entretien')}` };
}

/** What the import did, whom to warn, and what comes next. */
export function BilanImport(props: {
  readonly fait: ImportFait;
  readonly nomFichier: string;
  readonly fermer: () => void;
  /** Back to the comparison, once the import was undone. */
  readonly revoir: () => void;
}) {
  const { fait, nomFichier, fermer, revoir } = props;
  const [monteLe] = useState(Date.now);
  const { data: historique, dataUpdatedAt } = useLecture('echanges.historique', {});
  const prochain = suite(fait);
  // A history read before this import does not know it yet.
  if (
    historique &&
    dataUpdatedAt > monteLe &&
    historique.imports.some(({ id, annule }) => id === fait.importId && annule)
  )
    return (
      <Alert
        severity="info"
        action={
          <Button size="small" color="inherit" onClick={revoir}>
            Revoir la comparaison
          </Button>
        }
      >
        L’import de « {nomFichier} » a été annulé : tout est redevenu comme avant.
      </Alert>
    );
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <CheckCircleOutlined color="success" />
        <TitreEtape>La liste « {nomFichier} » est importée</TitreEtape>
      </Stack>
      <Stack component="ul" sx={{ m: 0, pl: 3 }}>
        {phrases(fait.comptes).map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </Stack>
      <CreneauxListe titre="Créneaux libérés" creneaux={fait.liberes} />
      <CreneauxListe
        titre="À prévenir : une convocation était partie"
        creneaux={fait.aPrevenir}
        aide="Prévenez ces établissements : l’entretien n’a plus lieu, ou la convocation est allée à un autre établissement."
      />
      <Stack direction="row" sx={{ gap: 1 }}>
        {prochain && (
          <Button variant="contained" component={Link} to={prochain.vers}>
            {prochain.libelle}
          </Button>
        )}
        <Button onClick={fermer}>Terminer</Button>
      </Stack>
    </Stack>
  );
}
