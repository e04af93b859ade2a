import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import PushPinOutlined from '@mui/icons-material/PushPinOutlined';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useMemo, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { formatDuree, formatHeure, formatJour, nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { StatutVu } from '../../../ui/statut.tsx';
import { ChoixSeance } from './choix-seance.tsx';
import type { AForcer } from './dialogue-forcer.tsx';
import { Decalage } from './decalage.tsx';
import { prendreEnMain } from '../plan/deplacement.ts';
import { Echange } from './echange.tsx';
import { estDeplacable } from '../plan/places.ts';
import { FormulairePlacement } from './formulaire-placement.tsx';
import { ListePropositions } from './liste-propositions.tsx';
import type { Modele } from '../plan/modele.ts';
import type { Actes } from '../plan/use-actes.ts';

function Situation({ modele, entretien }: { readonly modele: Modele; readonly entretien: EntretienPlanning }) {
  const { jour, debut, juryId, lieu, dureeMinutes, domaineNom, origineNom, convocation, motifForce } = entretien;
  const place =
    jour && debut
      ? [`${formatJour(jour)} à ${formatHeure(debut)}`, ...(juryId ? [modele.noms.jury(juryId)] : []), lieu]
      : ['sans place'];
  // What was announced is worth a line only when it is no longer what stands above.
  const estSaPlace = convocation?.issue === null && convocation.jour === jour && convocation.debut === debut;
  return (
    <Stack sx={{ gap: 0.25, mb: 1 }}>
      <Typography>
        {domaineNom} · {formatDuree(dureeMinutes)} · {origineNom}
      </Typography>
      <Typography component="div">
        <StatutVu statut={entretien.statut} /> · {place.filter(Boolean).join(', ')}
      </Typography>
      {convocation && !estSaPlace && (
        <Typography sx={{ color: 'text.secondary' }}>
          Dernière convocation : {formatJour(convocation.jour)} à {formatHeure(convocation.debut)}
          {convocation.issue ? ` (${convocation.issue})` : ''}
        </Typography>
      )}
      {motifForce !== null && <Typography sx={{ color: 'text.secondary' }}>Règle forcée : {motifForce}</Typography>}
    </Stack>
  );
}

function Actions(props: {
  readonly entretien: EntretienPlanning;
  readonly actes: Actes;
  readonly onRetirer: (entretienId: string) => void;
  readonly onFermer: () => void;
}) {
  const { entretien, actes, onRetirer, onFermer } = props;
  const navigate = useNavigate();
  const { id, jour, epingle, candidatId } = entretien;
  const mobile = jour !== null && estDeplacable(entretien);
  const puisFermer = (act: Promise<boolean>): void => {
    onFermer();
    void act;
  };
  const retirer = (): void => {
    onFermer();
    onRetirer(id);
  };
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 1.5, ml: -1 }}>
      {mobile && (
        <>
          <Button startIcon={<PushPinOutlined />} onClick={() => puisFermer(actes.epingler([id], !epingle))}>
            {epingle ? 'Libérer' : 'Épingler'}
          </Button>
          <Button startIcon={<DeleteOutlined />} disabled={epingle} onClick={retirer}>
            {epingle ? 'Retirer (épinglé)' : 'Retirer'}
          </Button>
        </>
      )}
      <Button
        startIcon={<PersonOutlined />}
        onClick={() => void navigate(`/candidats?candidat=${encodeURIComponent(candidatId)}`)}
      >
        Voir la fiche
      </Button>
    </Stack>
  );
}

/** The second click of a double click on an entretien falls where the dialog has just opened: it chooses nothing. */
function arreterDoubleClic(event: MouseEvent): void {
  if (event.detail > 1) event.stopPropagation();
}

/** Everything a pointer can do with one entretien, by the keyboard: place, move, propositions, exchange, pin, take out. */
export function DialogueEntretien(props: {
  readonly modele: Modele;
  readonly entretienId: string;
  /** The day on screen, proposed first. */
  readonly jourVu: string;
  readonly actes: Actes;
  readonly onRetirer: (entretienId: string) => void;
  readonly onFermer: () => void;
  readonly onForcer: (aForcer: AForcer) => void;
}) {
  const { modele, entretienId, jourVu, actes, onRetirer, onFermer, onForcer } = props;
  const entretien = modele.entretiens.get(entretienId);
  const deplacement = useMemo(() => prendreEnMain(modele, entretienId), [modele, entretienId]);
  if (!entretien) return null;
  const tenu = !estDeplacable(entretien);
  const placer = (position: Parameters<Actes['placer']>[1], motif?: string): void => {
    onFermer();
    void actes.placer(entretienId, position, motif);
  };
  const corps = () => {
    if (tenu)
      return (
        <Typography>Cet élève a été reçu : sa place ne change plus, sauf à corriger sa présence (Jour J).</Typography>
      );
    if (entretien.mode === 'collectif')
      return (
        <ChoixSeance modele={modele} entretien={entretien} actes={actes} onFermer={onFermer} onForcer={onForcer} />
      );
    return (
      <>
        <FormulairePlacement
          modele={modele}
          entretien={entretien}
          deplacement={deplacement}
          jourVu={jourVu}
          onPlacer={placer}
        />
        <ListePropositions modele={modele} deplacement={deplacement} jourVu={jourVu} onPlacer={placer} />
        {entretien.juryId !== null && (
          <>
            <Decalage modele={modele} entretien={entretien} actes={actes} onFermer={onFermer} />
            <Echange modele={modele} entretien={entretien} actes={actes} onFermer={onFermer} />
          </>
        )}
      </>
    );
  };
  return (
    <Dialog
      open
      onClose={onFermer}
      maxWidth="sm"
      fullWidth
      aria-labelledby="entretien-titre"
      onClickCapture={arreterDoubleClic}
    >
      <DialogTitle id="entretien-titre" sx={{ pb: 0.5 }}>
        {nomPrenom(entretien)}
      </DialogTitle>
      <DialogContent>
        <Situation modele={modele} entretien={entretien} />
        <Actions entretien={entretien} actes={actes} onRetirer={onRetirer} onFermer={onFermer} />
        {corps()}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onFermer}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
