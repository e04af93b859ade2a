import { Button, Dialog, DialogActions, DialogContent, DialogTitle, LinearProgress, Typography } from '@mui/material';
import { useMemo, useState } from 'react';
import type { Portee, PropositionPlanning } from '../../../src-main/contract/planning.ts';
import type { BilanPlanning } from '../../../src-main/domain/planning/instance.ts';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../api/client.ts';
import { useTache, type Progression } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { useToast } from '../../ui/toasts.tsx';
import { Comparaison } from './comparaison.tsx';
import { ChoixPortee } from './choix-portee.tsx';
import type { Modele } from './modele.ts';
import { AUCUN_EXCLU, obstaclesPartie, partie, type Exclus } from './proposition-partie.ts';
import type { DeplacementFige } from './remede-fige.tsx';
import { ResumeProposition } from './resume-proposition.tsx';

export interface PlanifierProps {
  readonly modele: Modele;
  readonly aujourdhui: string;
  readonly onFermer: () => void;
}

type Etape =
  | { readonly type: 'portée' }
  | { readonly type: 'calcul' }
  | {
      readonly type: 'proposition';
      readonly proposition: PropositionPlanning;
      readonly exclus: Exclus;
    };

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
          ? `Meilleur plan jusqu’ici : ${pluriel(bilan.places, 'entretien placé', 'entretiens placés')}, ${pluriel(bilan.secondsTrajets, 'second trajet', 'seconds trajets')}, ${formatNombre(bilan.joursOrigines)} venues de collèges.`
          : 'Recherche d’un premier plan…'}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mt: 1 }}>
        Rien n’est enregistré avant votre accord. Ce qui est convoqué ou épinglé ne bouge pas.
      </Typography>
    </>
  );
}

const TITRES: Readonly<Record<Etape['type'], string>> = {
  portée: 'Planifier automatiquement',
  calcul: 'Planification en cours',
  proposition: 'Proposition de planning',
};

const PORTEE_INITIALE: Portee = { etendue: 'à placer', domaineIds: null, jours: null };

/** Scope, then progress, then a proposal to adopt whole or by domaine: nothing is written before. */
export function DialoguePlanifier({ modele, aujourdhui, onFermer }: PlanifierProps) {
  const [etape, setEtape] = useState<Etape>({ type: 'portée' });
  const [portee, setPortee] = useState(PORTEE_INITIALE);
  const tache = useTache('planning.proposer');
  const adopter = useCommande('planning.adopter');
  const placer = useCommande('planning.placer');
  const [gardee, setGardee] = useState<PropositionPlanning | null>(null);
  const toast = useToast();

  const lancer = async (): Promise<void> => {
    setEtape({ type: 'calcul' });
    try {
      const proposition = await tache.lancer({ portee });
      setEtape({ type: 'proposition', proposition, exclus: AUCUN_EXCLU });
    } catch (refus) {
      if (!(refus instanceof RefusRecu)) throw refus;
      toast({ gravite: 'error', texte: refus.message });
      setEtape({ type: 'portée' });
    }
  };
  /** H6: one figé entretien moved on demand; what it makes possible is then searched for. */
  const deplacer = async ({ entretien, vers }: DeplacementFige): Promise<void> => {
    const { jury: juryId, jour, debut } = vers;
    if (!(await placer.faire({ entretienId: entretien, juryId, jour, debut }))) return;
    // What was kept was found in the plan before this move.
    setGardee(null);
    await lancer();
  };
  const fermer = (): void => {
    if (tache.enCours) tache.arreter();
    onFermer();
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
          <ChoixPortee modele={modele} portee={portee} aujourdhui={aujourdhui} onPortee={setPortee} />
        )}
        {etape.type === 'calcul' && <EnCours progression={tache.progression} />}
        {etape.type === 'proposition' && (
          <>
            {gardee && (
              <Comparaison
                gardee={gardee}
                nouvelle={etape.proposition}
                onEchanger={() => {
                  setGardee(etape.proposition);
                  setEtape({ type: 'proposition', proposition: gardee, exclus: AUCUN_EXCLU });
                }}
              />
            )}
            <ResumeProposition
              modele={modele}
              proposition={etape.proposition}
              exclus={etape.exclus}
              onExclus={(exclus) => setEtape({ ...etape, exclus })}
              obstacles={obstacles}
              onDeplacer={(fige) => void deplacer(fige)}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        {etape.type === 'calcul' ? (
          <>
            <Button onClick={fermer}>Abandonner</Button>
            <Button variant="contained" onClick={tache.arreter}>
              Arrêter et garder le meilleur
            </Button>
          </>
        ) : (
          <Button onClick={fermer}>{etape.type === 'proposition' ? 'Ne rien adopter' : 'Fermer'}</Button>
        )}
        {etape.type === 'portée' && (
          <Button variant="contained" onClick={() => void lancer()}>
            Chercher un planning
          </Button>
        )}
        {etape.type === 'proposition' && (
          <>
            <Button
              onClick={() => {
                setGardee(etape.proposition);
                setEtape({ type: 'portée' });
              }}
            >
              Garder et comparer avec une autre
            </Button>
            <Button
              variant="contained"
              disabled={nombre === 0 || obstacles.length > 0 || adopter.enCours}
              onClick={() => void accepter()}
            >
              Adopter {pluriel(nombre, 'placement')}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  );
}
