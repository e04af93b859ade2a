import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import { Button } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { BarrePlanning, type Affichage } from './barre-planning.tsx';
import { DialoguePlanifier } from './dialogue-planifier.tsx';
import { createModele } from './modele.ts';
import { PlanDeTravail } from './plan-de-travail.tsx';

/** The planner takes the whole window: those to place on the left, the grid on the right, one toolbar line. */
export function PlanningPage() {
  const { data, error, refetch } = useLecture('planning.lire', {});
  const contexte = useContexte();
  const navigate = useNavigate();
  const [affichage, setAffichage] = useState<Affichage>({ type: 'jour' });
  const [planifier, setPlanifier] = useState(false);
  const modele = useMemo(() => data && createModele(data, contexte), [data, contexte]);

  const corps = () => {
    if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
    if (!modele) return <Squelette />;
    if (modele.vue.jurys.length === 0 && modele.vue.seances.length === 0)
      return (
        <EtatVide
          texte="Aucun jury ni séance pour l’instant : le planning se remplit dès que l’organisation dit qui reçoit, où et quand."
          action={
            <Button variant="contained" onClick={() => void navigate('/organisation')}>
              Organiser les jurys
            </Button>
          }
        />
      );
    return <PlanDeTravail modele={modele} affichage={affichage} aujourdhui={contexte.aujourdhui} />;
  };

  return (
    <Page
      titre="Planning"
      pleine
      actions={
        modele && (
          <>
            <BarrePlanning modele={modele} affichage={affichage} onAffichage={setAffichage} />
            <Button variant="contained" startIcon={<AutoAwesomeOutlined />} onClick={() => setPlanifier(true)}>
              Planifier automatiquement
            </Button>
          </>
        )
      }
    >
      {corps()}
      {modele && planifier && (
        <DialoguePlanifier modele={modele} aujourdhui={contexte.aujourdhui} onFermer={() => setPlanifier(false)} />
      )}
    </Page>
  );
}
