import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReaffectationProposee } from '../../../../src-main/contract/planning.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../../api/client.ts';
import { useTache } from '../../../api/hooks.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { useImpression } from '../../../shell/use-impression.tsx';
import { Progressant } from '../../../ui/progression.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import type { Absence } from './absence-lue.ts';
import { FormulaireAbsence, lireSaisie, type SaisieAbsence } from './formulaire-absence.tsx';
import type { Modele } from '../plan/modele.ts';
import { APrevenir, MouvementsAbsence } from './resume-absence.tsx';

type Etape =
  | { readonly type: 'saisie' }
  | { readonly type: 'calcul' }
  | { readonly type: 'proposition'; readonly absence: Absence; readonly proposition: ReaffectationProposee }
  | { readonly type: 'fait'; readonly proposition: ReaffectationProposee };

const TITRES: Readonly<Record<Etape['type'], string>> = {
  saisie: 'Un membre du jury est absent',
  calcul: 'Recherche des remplaçants',
  proposition: 'Qui reçoit ces élèves',
  fait: 'C’est réaffecté',
};

/** The proposal in one sentence, on its button. */
function libelleAdoption({ placements, retraits }: ReaffectationProposee): string {
  if (placements.length + retraits.length === 0) return 'Fermer les plages';
  const places = `Déplacer ${pluriel(placements.length, 'entretien')}`;
  return retraits.length === 0 ? places : `${places}, en laisser ${retraits.length} à placer`;
}

/** One act for a half-day without somebody: who takes over, who is left over, whom to tell; then the list to copy. */
export function DialogueAbsence(props: {
  readonly modele: Modele;
  readonly jourVu: string;
  readonly onFermer: () => void;
}) {
  const { modele, jourVu, onFermer } = props;
  const [etape, setEtape] = useState<Etape>({ type: 'saisie' });
  const [saisie, setSaisie] = useState<SaisieAbsence>({
    qui: null,
    jour: jourVu,
    moment: 'matin',
    debut: null,
    fin: null,
  });
  const tache = useTache('planning.proposerReaffectation');
  const reaffecter = useCommande('planning.reaffecter');
  const impression = useImpression('planning.imprimerAPrevenir');
  const toast = useToast();
  const absence = lireSaisie(saisie);

  const chercher = async (): Promise<void> => {
    if (!absence) return;
    setEtape({ type: 'calcul' });
    try {
      setEtape({ type: 'proposition', absence, proposition: await tache.lancer({ absence }) });
    } catch (refus) {
      if (!(refus instanceof RefusRecu)) throw refus;
      toast({ gravite: 'error', texte: refus.message });
      setEtape({ type: 'saisie' });
    }
  };
  const adopter = async (): Promise<void> => {
    if (etape.type !== 'proposition') return;
    const { placements, retraits } = etape.proposition;
    const fait = await reaffecter.faire({
      absence: etape.absence,
      placements: [...placements],
      retraits: [...retraits],
    });
    if (fait) setEtape({ type: 'fait', proposition: etape.proposition });
  };
  const imprimer = ({ aPrevenir }: ReaffectationProposee): void =>
    impression.ouvrir('À prévenir', { entretienIds: aPrevenir.flatMap(({ entretiens }) => [...entretiens]) });
  const fermer = (): void => {
    if (tache.enCours) tache.arreter();
    onFermer();
  };

  return (
    <>
      <Dialog open onClose={fermer} maxWidth="md" fullWidth aria-labelledby="absence-titre">
        <DialogTitle id="absence-titre">{TITRES[etape.type]}</DialogTitle>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (etape.type === 'saisie') void chercher();
            else void adopter();
          }}
          style={{ display: 'contents' }}
        >
          <DialogContent>
            {etape.type === 'saisie' && <FormulaireAbsence modele={modele} saisie={saisie} onSaisie={setSaisie} />}
            {etape.type === 'calcul' && (
              <Progressant
                libelle="Réaffectation"
                fait={tache.progression?.fait ?? 0}
                total={tache.progression?.total ?? 0}
                onArreter={tache.arreter}
                libelleArret="Arrêter et garder le meilleur"
              />
            )}
            {etape.type === 'proposition' && <MouvementsAbsence modele={modele} proposition={etape.proposition} />}
            {(etape.type === 'proposition' || etape.type === 'fait') && (
              <APrevenir
                modele={modele}
                proposition={etape.proposition}
                onImprimer={etape.type === 'fait' ? () => imprimer(etape.proposition) : null}
              />
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={fermer}>{etape.type === 'proposition' ? 'Ne rien changer' : 'Fermer'}</Button>
            {etape.type === 'saisie' && (
              <Button type="submit" variant="contained" disabled={!absence}>
                Chercher qui peut les recevoir
              </Button>
            )}
            {etape.type === 'proposition' && (
              <Button type="submit" variant="contained" disabled={reaffecter.enCours}>
                {libelleAdoption(etape.proposition)}
              </Button>
            )}
            {etape.type === 'fait' && etape.proposition.aPrevenir.length > 0 && (
              <Button component={Link} to="/convocations?vue=à refaire" variant="contained">
                Refaire les convocations
              </Button>
            )}
          </DialogActions>
        </form>
      </Dialog>
      {impression.dialogue}
    </>
  );
}
