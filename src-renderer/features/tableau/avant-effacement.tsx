import { Alert, Button } from '@mui/material';
import { Link } from 'react-router';
import type { TableauVue } from '../../../src-main/contract/tableau.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { direConservation, FIN_DE_CAMPAGNE, useConservation } from '../../shell/conservation.tsx';

/** safety.md §4: from thirty days before the data go, what is still to be done with them. */
export function AvantEffacement({ tableau }: { readonly tableau: TableauVue }) {
  const etat = useConservation();
  if (!etat || etat.etape === 'en cours') return null;
  const { restants, points } = tableau.cloture;
  const { recus } = tableau.entonnoir;
  return (
    <Alert
      severity={etat.etape === 'bientôt' ? 'info' : 'warning'}
      action={
        <Button
          component={Link}
          to={restants > 0 ? '/cloture' : FIN_DE_CAMPAGNE}
          size="small"
          color="inherit"
          sx={{ whiteSpace: 'nowrap' }}
        >
          {restants > 0 ? 'Ce qui reste' : 'Clore et effacer'}
        </Button>
      }
    >
      {direConservation(etat)}
      {restants > 0 &&
        ` ${pluriel(restants, 'point reste', 'points restent')} à régler, dont ${pluriel(points.transmissions, 'entretien', 'entretiens')} à remettre à l’académie.`}
      {recus > 0 &&
        ` Vérifiez que les fiches récapitulatives (${pluriel(recus, 'entretien tenu', 'entretiens tenus')}) ont été remises\u00a0: elles ne pourront plus être imprimées.`}
    </Alert>
  );
}
