import { Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Portee } from '../../../../src-main/contract/planning.ts';
import type { BilanPlanning } from '../../../../src-main/domain/planning/instance.ts';
import { formatNombre, pluriel } from '../../../../src-main/domain/texte/format.ts';
import { useLecture, type Progression } from '../../../api/hooks.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { Comparaison } from './comparaison.tsx';
import { ChoixPortee } from './choix-portee.tsx';
import type { Modele } from '../plan/modele.ts';
import { PlanChange } from './plan-change.tsx';
import { obstaclesPartie, partie } from './proposition-partie.ts';
import { PropositionsEnAttente } from './propositions-en-attente.tsx';
import { ResumeProposition } from './resume-proposition.tsx';
import { usePlanification, type EtapePlanification } from './use-planification.ts';

export interface PlanifierProps {
  readonly modele: Modele;
  readonly aujourdhui: string;
  /** Shows one entretien in the grid. */
  readonly onAller: (entretienId: string) => void;
  readonly onFermer: () => void;
}

/** The best plan so far, as the planner tells it. */
function meilleur(progression: Progression | null): BilanPlanning | null {
  const detail = progression?.detail as { readonly bilan?: BilanPlanning } | undefined;
  return detail?.bilan ?? null;
}

function EnCours({ progression }: { readonly progression: Progression | null }) {
  const bilan = meilleur(progression);
  const part = progression && progression.total > 0 ? (100 * progression.fait) / progression.total : 0;
  return (
    <>
      <LinearProgress variant="determinate" value={part} aria-label="Avancement de la planification" sx={{ my: 2 }} />
      <Typography aria-live="polite">
        {bilan
          ? `Meilleur plan jusqu’ici\u00a0: ${pluriel(bilan.places, 'entretien placé', 'entretiens placés')}, ${pluriel(bilan.secondsTrajets, 'second trajet', 'seconds trajets')}, ${formatNombre(bilan.joursOrigines)} venues de collèges.`
          : 'Recherche d’un premier plan…'}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mt: 1 }}>
        Rien ne change dans le planning avant votre accord. Ce qui est convoqué ou épinglé ne bouge pas.
      </Typography>
    </>
  );
}

const TITRES: Readonly<Record<EtapePlanification['type'], string>> = {
  portée: 'Planifier automatiquement',
  calcul: 'Planification en cours',
  proposition: 'Proposition de planning',
};

const PORTEE_INITIALE: Portee = { etendue: 'à placer', domaineIds: null, jours: null };

/** Scope, then progress, then a proposal to adopt whole or in part: the plan does not change before. */
export function DialoguePlanifier({ modele, aujourdhui, onAller, onFermer }: PlanifierProps) {
  const [portee, setPortee] = useState(PORTEE_INITIALE);
  const planification = usePlanification();
  const { etape, gardee, tache } = planification;
  const { data: attente = [] } = useLecture('planning.propositions', {});
  const adopter = useCommande('planning.adopter');
  const fermer = (): void => {
    planification.abandonner();
    onFermer();
  };
  const aller = (entretienId: string): void => {
    fermer();
    onAller(entretienId);
  };
  const choisie = useMemo(
    () => (etape.type === 'proposition' ? partie(modele, etape.proposition, etape.exclus) : null),
    [modele, etape],
  );
  const obstacles = useMemo(() => (choisie ? obstaclesPartie(modele, choisie) : []), [modele, choisie]);
  const nombre = choisie ? choisie.placements.length + choisie.seances.length : 0;
  const accepter = async (): Promise<void> => {
    if (choisie && (await adopter.faire(choisie))) onFermer();
  };

  return (
    <Dialog open onClose={fermer} maxWidth="md" fullWidth aria-labelledby="planifier-titre">
      <DialogTitle id="planifier-titre">{TITRES[etape.type]}</DialogTitle>
      <DialogContent>
        {etape.type === 'portée' && (
          <>
            {!gardee && <PropositionsEnAttente propositions={attente} onReprendre={planification.reprendre} />}
            <ChoixPortee modele={modele} portee={portee} aujourdhui={aujourdhui} onPortee={setPortee} onAller={aller} />
          </>
        )}
        {etape.type === 'calcul' && <EnCours progression={tache.progression} />}
        {etape.type === 'proposition' && (
          <>
            <PlanChange
              modele={modele}
              proposition={etape.proposition}
              onRecalculer={() => void planification.lancer(etape.proposition.portee)}
            />
            {gardee && <Comparaison gardee={gardee} nouvelle={etape.proposition} onEchanger={planification.echanger} />}
            <ResumeProposition
              modele={modele}
              proposition={etape.proposition}
              exclus={etape.exclus}
              comparee={gardee !== null}
              onExclus={planification.exclure}
              obstacles={obstacles}
              onRemedier={(remede) => void planification.remedier(remede)}
              onAller={aller}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        {etape.type === 'portée' && (
          <>
            <Button onClick={fermer}>Fermer</Button>
            <Button variant="contained" onClick={() => void planification.lancer(portee)}>
              Chercher un planning
            </Button>
          </>
        )}
        {etape.type === 'calcul' && (
          <>
            <Button onClick={fermer}>Abandonner</Button>
            <Button variant="contained" onClick={tache.arreter}>
              Arrêter et garder le meilleur
            </Button>
          </>
        )}
        {etape.type === 'proposition' && (
          <>
            <Button onClick={() => void planification.oublier()}>Oublier</Button>
            <Button onClick={fermer}>Décider plus tard</Button>
            <Button onClick={planification.comparer}>Garder et comparer avec une autre</Button>
            <Button
              variant="contained"
              disabled={nombre === 0 || obstacles.length > 0 || adopter.enCours}
              onClick={() => void accepter()}
            >
              {nombre === 0 ? 'Rien à adopter' : `Adopter ${pluriel(nombre, 'placement')}`}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
