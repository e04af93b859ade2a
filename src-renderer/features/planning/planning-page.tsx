import AutoAwesomeOutlined from '@mui/icons-material/AutoAwesomeOutlined';
import { Button } from '@mui/material';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useContexte } from '../../shell/contexte.tsx';
import { useAdressePage } from '../../ui/adresse.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { BarrePlanning } from './plan/barre-planning.tsx';
import { DialogueAbsence } from './absence/dialogue-absence.tsx';
import { DialoguePlanifier } from './proposition/dialogue-planifier.tsx';
import { jourVu, usePlace } from './plan/adresse.ts';
import { createModele } from './plan/modele.ts';
import { useOptionsVue, type OptionsVue } from './plan/options-vue.ts';
import { usePlan } from './plan/plan-lu.ts';
import { PlanDeTravail } from './plan-de-travail.tsx';
import { useAller } from './plan/use-aller.ts';

/** Tools that an address may open. */
const OUTILS = ['planifier', 'absence'] as const;

/** The planner takes the whole window: those to place on the left, the grid on the right, one toolbar line. */
export function PlanningPage() {
  const { data, error, refetch } = usePlan();
  const contexte = useContexte();
  const navigate = useNavigate();
  const [place, allerA] = usePlace();
  const [adresse, changerAdresse] = useAdressePage();
  const juryAFermer = adresse.get('fermer');
  const [choisi, setDialogue] = useState<(typeof OUTILS)[number] | null>(null);
  const demande = OUTILS.find((outil) => outil === adresse.get('outil')) ?? null;
  const dialogue = choisi ?? (juryAFermer === null ? demande : 'absence');
  const [habituelles, setOptions] = useOptionsVue();
  const options = useMemo(
    () => ({ ...habituelles, couleur: place.couleur ?? habituelles.couleur }),
    [habituelles, place.couleur],
  );
  const modele = useMemo(() => data && createModele(data, contexte), [data, contexte]);
  const jour = jourVu(place.jour, modele?.vue.jours, contexte.aujourdhui);
  // The address may name a jury that is no more.
  const affichage =
    place.affichage.type === 'jury' && !modele?.jurys.has(place.affichage.juryId)
      ? ({ type: 'jour' } as const)
      : place.affichage;
  const aller = useAller(modele, allerA);
  const changerOptions = (voulues: OptionsVue): void => {
    setOptions(voulues);
    if (voulues.couleur !== options.couleur) allerA({ couleur: voulues.couleur }, true);
  };
  const fermer = (): void => {
    setDialogue(null);
    changerAdresse({ fermer: null, outil: null });
  };

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
    return (
      <PlanDeTravail
        modele={modele}
        affichage={affichage}
        options={options}
        jour={jour}
        onJour={(autre) => allerA({ jour: autre })}
        onJury={(juryId) => allerA({ affichage: { type: 'jury', juryId } })}
        onAller={aller}
      />
    );
  };

  return (
    <Page
      titre="Planning"
      pleine
      actions={
        modele && (
          <>
            <BarrePlanning
              modele={modele}
              affichage={affichage}
              onAffichage={(autre) => allerA({ affichage: autre })}
              options={options}
              onOptions={changerOptions}
              onAller={aller}
              onAbsence={() => setDialogue('absence')}
            />
            <Button variant="contained" startIcon={<AutoAwesomeOutlined />} onClick={() => setDialogue('planifier')}>
              Planifier automatiquement
            </Button>
          </>
        )
      }
    >
      {corps()}
      {modele && dialogue === 'planifier' && (
        <DialoguePlanifier modele={modele} aujourdhui={contexte.aujourdhui} onAller={aller} onFermer={fermer} />
      )}
      {modele && dialogue === 'absence' && (
        <DialogueAbsence modele={modele} jourVu={jour} juryAFermer={juryAFermer} onFermer={fermer} />
      )}
    </Page>
  );
}
