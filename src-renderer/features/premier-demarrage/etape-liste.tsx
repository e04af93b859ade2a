import { Alert, Box, Typography } from '@mui/material';
import type { CampagneBrouillon } from '../../../src-main/domain/campagne/verifier-campagne.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { PiedEtape } from './pied-etape.tsx';

/** Step 4: what comes next, what is about to be created. */
export function EtapeListe(props: {
  readonly lycee: string;
  readonly campagne: CampagneBrouillon;
  readonly domaines: readonly string[];
  readonly refus: string | null;
  readonly enCours: boolean;
  readonly creer: () => void;
  readonly revenir: () => void;
}) {
  const { lycee, campagne, domaines, refus, enCours, creer, revenir } = props;
  const { entretiensDebut, entretiensFin } = campagne;
  const recapitulatif = [
    ['Lycée', lycee],
    ['Campagne', campagne.nom],
    [
      'Entretiens',
      entretiensDebut && entretiensFin
        ? `du ${formatJour(entretiensDebut)} au ${formatJour(entretiensFin)}`
        : 'à préciser',
    ],
    ['Accueil', `${pluriel(domaines.length, 'domaine')} : ${domaines.join(', ')}`],
  ];
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        creer();
      }}
    >
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: 0.75, m: 0, mb: 2 }}>
        {recapitulatif.map(([titre, texte]) => [
          <Typography key={titre} component="dt" sx={{ color: 'text.secondary' }}>
            {titre}
          </Typography>,
          <Typography key={`${titre}-texte`} component="dd" sx={{ m: 0 }}>
            {texte}
          </Typography>,
        ])}
      </Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        Et ensuite
      </Typography>
      <Typography>
        Ensuite s’ouvre la page Échanges : déposez-y le fichier de candidatures téléchargé de l’application de
        l’académie (CSV ou Excel). Rien n’est enregistré avant que vous ayez vu le compte rendu de lecture, et l’import
        s’annule d’un clic. Vous n’avez pas encore de liste ? Commencez par vos jurys et vos salles, dans Organisation ;
        un élève peut aussi être inscrit à la main.
      </Typography>
      {refus && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {refus}
        </Alert>
      )}
      <PiedEtape suivant="Créer la campagne" revenir={revenir} enCours={enCours} />
    </Box>
  );
}
