import { Alert, Button } from '@mui/material';
import { Link } from 'react-router';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';

/** Said from the first day, until the fiche de secours is printed and typed back. */
export function RappelSecours() {
  const { demo } = useContexte();
  const { data } = useLecture('securite.lire', {});
  if (demo || !data?.gardee || data.secours?.verifieeLe) return null;
  return (
    <Alert
      severity="info"
      action={
        <Button component={Link} to="/parametres?onglet=securite" size="small" color="inherit">
          Fiche de secours
        </Button>
      }
    >
      {data.secours
        ? 'La fiche de secours n’est pas encore vérifiée\u00a0: tapez un groupe de la feuille imprimée.'
        : 'Imprimez la fiche de secours\u00a0: elle rouvre les données si ce poste est perdu ou remplacé.'}
    </Alert>
  );
}
