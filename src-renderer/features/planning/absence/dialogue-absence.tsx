import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Typography,
} from '@mui/material';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ReaffectationProposee } from '../../../../src-main/contract/planning.ts';
import { pluriel } from '../../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../../api/client.ts';
import { useTache } from '../../../api/hooks.ts';
import { useContexte } from '../../../shell/contexte.tsx';
import { useCommande } from '../../../shell/use-commande.ts';
import { useImpression } from '../../../shell/use-impression.tsx';
import { Progressant } from '../../../ui/progression.tsx';
import { useToast } from '../../../ui/toasts.tsx';
import { type Absence, absentables, porteeAbsence } from './absence-lue.ts';
import { FormulaireAbsence, lireSaisie, type SaisieAbsence } from './formulaire-absence.tsx';
import type { Modele } from '../plan/modele.ts';
import { APrevenir, MouvementsAbsence } from './resume-absence.tsx';

type Etape =
  | { readonly type: 'saisie' }
  | { readonly type: 'calcul' }
  | { readonly type: 'proposition'; readonly absence: Absence; readonly proposition: ReaffectationProposee }
  | { readonly type: 'fait'; readonly proposition: ReaffectationProposee };

const TITRES: Readonly<Record<Etape['type'], string>> = {
  saisie: 'Absence ou fermeture',
  calcul: 'Recherche des remplaçants',
  proposition: 'Ce que deviennent ces entretiens',
  fait: 'C’est fait',
};

/** The proposal in one sentence, on its button. */
function libelleAdoption({ placements, retraits }: Pick<ReaffectationProposee, 'placements' | 'retraits'>): string {
  if (placements.length + retraits.length === 0) return 'Fermer les plages';
  if (placements.length === 0) return `Fermer et remettre ${pluriel(retraits.length, 'entretien')} à placer`;
  const places = `Déplacer ${pluriel(placements.length, 'entretien')}`;
  return retraits.length === 0 ? places : `${places}, en laisser ${retraits.length} à placer`;
}

/** The proposal without the moves that were unticked: those pupils wait for a place. */
function retenir(proposition: ReaffectationProposee, refuses: ReadonlySet<string>): ReaffectationProposee {
  const ecartes = proposition.placements.flatMap(({ entretien }) => (refuses.has(entretien) ? [entretien] : []));
  return {
    ...proposition,
    placements: proposition.placements.filter(({ entretien }) => !refuses.has(entretien)),
    retraits: [...proposition.retraits, ...ecartes],
    changements: proposition.changements.map((one) => (refuses.has(one.entretien) ? { ...one, apres: null } : one)),
  };
}

/** One act for a half-day without somebody: who takes over, who is left over, whom to tell; then the list to copy. */
export function DialogueAbsence(props: {
  readonly modele: Modele;
  readonly jourVu: string;
  /** The jury that « Supprimer » was asked for. */
  readonly juryAFermer: string | null;
  readonly onFermer: () => void;
}) {
  const { modele, jourVu, juryAFermer, onFermer } = props;
  const { aujourdhui } = useContexte();
  const [etape, setEtape] = useState<Etape>({ type: 'saisie' });
  const [saisie, setSaisie] = useState<SaisieAbsence>({
    qui: absentables(modele).find(({ qui }) => qui.type === 'jury' && qui.id === juryAFermer) ?? null,
    jour: (juryAFermer !== null && modele.vue.jours.find((un) => un >= aujourdhui)) || jourVu,
    moment: juryAFermer === null ? 'matin' : 'suite',
    debut: null,
    fin: null,
  });
  const tache = useTache('planning.proposerReaffectation');
  const reaffecter = useCommande('planning.reaffecter');
  const impression = useImpression('planning.imprimerAPrevenir');
  const toast = useToast();
  const [refuses, setRefuses] = useState<ReadonlySet<string>>(new Set());
  const [supprimerJury, setSupprimerJury] = useState(juryAFermer !== null);
  const absence = lireSaisie(saisie, modele.vue.jours.at(-1) ?? saisie.jour);
  const entier = absence?.qui.type === 'jury' && saisie.moment === 'suite';
  const restent = useMemo(() => (entier ? porteeAbsence(modele, absence).restent : 0), [entier, modele, absence]);
  const peutSupprimer = entier && restent === 0;

  const proposer = async (chercher: boolean): Promise<void> => {
    if (!absence) return;
    setEtape({ type: 'calcul' });
    setRefuses(new Set());
    try {
      setEtape({ type: 'proposition', absence, proposition: await tache.lancer({ absence, chercher }) });
    } catch (refus) {
      if (!(refus instanceof RefusRecu)) throw refus;
      toast({ gravite: 'error', texte: refus.message });
      setEtape({ type: 'saisie' });
    }
  };
  const adopter = async (): Promise<void> => {
    if (etape.type !== 'proposition') return;
    const retenue = retenir(etape.proposition, refuses);
    const { placements, retraits } = retenue;
    const fait = await reaffecter.faire({
      absence: etape.absence,
      placements: [...placements],
      retraits: [...retraits],
      supprimerJury: peutSupprimer && supprimerJury,
    });
    if (fait) setEtape({ type: 'fait', proposition: retenue });
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
            if (etape.type === 'saisie') void proposer(true);
            else void adopter();
          }}
          style={{ display: 'contents' }}
        >
          <DialogContent>
            {etape.type === 'saisie' && <FormulaireAbsence modele={modele} saisie={saisie} onSaisie={setSaisie} />}
            {etape.type === 'saisie' && restent > 0 && (
              <Typography sx={{ mt: 1 }}>
                Ce jury garde {pluriel(restent, 'entretien déjà passé', 'entretiens déjà passés')}&nbsp;: il reste dans
                l’organisation, sans plage à venir.
              </Typography>
            )}
            {etape.type === 'saisie' && peutSupprimer && (
              <FormControlLabel
                label="Supprimer ensuite ce jury"
                control={
                  <Checkbox
                    checked={supprimerJury}
                    onChange={(_event, coche) => setSupprimerJury(coche)}
                    size="small"
                  />
                }
              />
            )}
            {etape.type === 'calcul' && (
              <Progressant
                libelle="Réaffectation"
                progression={tache.progression}
                onArreter={tache.arreter}
                libelleArret="Arrêter et garder le meilleur"
              />
            )}
            {etape.type === 'proposition' && (
              <MouvementsAbsence
                modele={modele}
                proposition={etape.proposition}
                refuses={refuses}
                onRefuses={setRefuses}
              />
            )}
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
              <>
                <Button disabled={!absence} onClick={() => void proposer(false)}>
                  Fermer et remettre à placer…
                </Button>
                <Button type="submit" variant="contained" disabled={!absence}>
                  Chercher qui peut les recevoir
                </Button>
              </>
            )}
            {etape.type === 'proposition' && (
              <Button type="submit" variant="contained" disabled={reaffecter.enCours}>
                {libelleAdoption(retenir(etape.proposition, refuses))}
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
