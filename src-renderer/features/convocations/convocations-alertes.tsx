import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Alert, Button } from '@mui/material';
import { Link } from 'react-router';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { JOURS_AVANT_RELANCE } from '../../../src-main/domain/convocation/accuse.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { dansVue, estARelancer, type Vue } from './vues.ts';

function SansReponse(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly seules: boolean;
  readonly onSeules: (seules: boolean) => void;
}) {
  const { lignes, seules, onSeules } = props;
  const origines = new Set(lignes.map(({ origineId }) => origineId)).size;
  return (
    <Alert
      severity="info"
      sx={{ my: 1 }}
      action={
        <>
          <Button size="small" color="inherit" aria-pressed={seules} onClick={() => onSeules(!seules)}>
            {seules ? 'Voir toutes les envoyées' : 'Ne voir qu’elles'}
          </Button>
          <Button
            size="small"
            color="inherit"
            component={Link}
            to="/convocations/envois"
            state={{ demande: { nature: 'relance', jours: JOURS_AVANT_RELANCE } }}
          >
            Relancer…
          </Button>
        </>
      }
    >
      {pluriel(lignes.length, 'convocation')} de {pluriel(origines, 'établissement')} sans accusé de réception depuis{' '}
      {JOURS_AVANT_RELANCE} jours ou plus.
    </Alert>
  );
}

/** R22: everybody is convened, or who is not; R21: who has not answered. */
export function ConvocationsAlertes(props: {
  readonly lignes: readonly ConvocationLigne[];
  readonly vue: Vue;
  readonly seules: boolean;
  readonly onSeules: (seules: boolean) => void;
}) {
  const { lignes, vue, seules, onSeules } = props;
  const nombre = (autre: Vue): number => lignes.filter((ligne) => dansVue(ligne, autre)).length;
  const sansPlace = nombre('sans place');
  const aRelancer = lignes.filter(estARelancer);
  return (
    <>
      {lignes.length > 0 && nombre('dues') === 0 && sansPlace === 0 && (
        <Alert icon={<CheckOutlined />} severity="success" sx={{ my: 1 }}>
          Tous les inscrits sont convoqués.
        </Alert>
      )}
      {vue === 'à jour' && aRelancer.length > 0 && (
        <SansReponse lignes={aRelancer} seules={seules} onSeules={onSeules} />
      )}
      {vue === 'sans place' && sansPlace > 0 && (
        <Alert
          severity="warning"
          sx={{ my: 1 }}
          action={
            <Button component={Link} to="/planning" size="small" color="inherit">
              Ouvrir le planning
            </Button>
          }
        >
          {pluriel(sansPlace, 'entretien')} sans date&nbsp;: tout inscrit doit être convoqué.
        </Alert>
      )}
    </>
  );
}
