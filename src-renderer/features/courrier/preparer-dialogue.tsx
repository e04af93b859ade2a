import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useState } from 'react';
import type { Demande, PreparationVue } from '../../../src-main/contract/courrier.ts';
import type { NatureMessage } from '../../../src-main/domain/courrier/message.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Progressant } from '../../ui/progression.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { ChoixDemande, saisieDe, toDemande } from './choix-demande.tsx';
import { DernierEcran } from './dernier-ecran.tsx';
import { LotsListe } from './lots-liste.tsx';
import { useBrouillons } from './use-brouillons.ts';

const VIDES: Readonly<Record<NatureMessage, string>> = {
  convocations: 'Aucune convocation à envoyer\u00a0: tous les entretiens placés sont convoqués.',
  remplacements: 'Aucune convocation n’a changé depuis son envoi.',
  rappel: 'Aucun élève convoqué n’est attendu ce jour-là.',
  relance: 'Aucune convocation n’est sans réponse depuis si longtemps.',
};

function Reserves({ preparation }: { readonly preparation: PreparationVue }) {
  const { enAttente, nonConvoques } = preparation;
  return (
    <>
      {enAttente > 0 && (
        <Alert severity="info">
          {pluriel(enAttente, 'entretien')} sans nouveau message&nbsp;: un message qui les annonce attend déjà, ou son
          sort est inconnu.
        </Alert>
      )}
      {nonConvoques > 0 && (
        <Alert severity="warning">
          {pluriel(nonConvoques, 'entretien')} de ce jour sans convocation à jour&nbsp;: envoyez-la d’abord.
        </Alert>
      )}
    </>
  );
}

/** Chooses what to write, shows each message, then makes drafts or goes through the last screen to the outbox. */
export function PreparerDialogue(props: {
  /** What another screen asks to write; null to choose here. */
  readonly initiale: Demande | null;
  readonly serveurConnu: boolean;
  readonly onFermer: () => void;
  readonly onConfirme: () => void;
}) {
  const { initiale, serveurConnu, onFermer, onConfirme } = props;
  const [saisie, setSaisie] = useState(() => saisieDe(initiale));
  const [ecartes, setEcartes] = useState<ReadonlySet<string>>(new Set());
  const [dernier, setDernier] = useState(false);
  const { nature } = saisie;
  const demande = toDemande(saisie);
  const lecture = useLecture(
    'courrier.preparer',
    { demande: demande ?? { nature: 'remplacements' } },
    { enabled: demande !== null },
  );
  const serveur = useLecture('courrier.serveur', {});
  const confirmer = useCommande('courrier.confirmer');
  const brouillons = useBrouillons();
  const preparation = demande && !lecture.isPlaceholderData ? lecture.data : undefined;
  const choisis = (preparation?.lots ?? []).filter(({ origineId }) => !ecartes.has(origineId));
  const envoyables = choisis.filter(({ destinataire }) => destinataire !== null);
  const muets = choisis.length - envoyables.length;

  const basculer = (origineId: string): void =>
    setEcartes(
      (avant) => new Set(avant.has(origineId) ? [...avant].filter((id) => id !== origineId) : [...avant, origineId]),
    );
  const envoyer = async (): Promise<void> => {
    if (!demande || !preparation) return;
    const origineIds = envoyables.map(({ origineId }) => origineId);
    const fait = await confirmer.faire({ demande, origineIds, empreinte: preparation.empreinte });
    if (fait) onConfirme();
    else setDernier(false);
  };

  const corps = () => {
    if (lecture.error) return <EtatErreur texte={lecture.error.message} reessayer={() => void lecture.refetch()} />;
    if (!demande) return <Typography>Choisissez le jour des entretiens.</Typography>;
    if (!preparation) return <Squelette />;
    return (
      <>
        <Reserves preparation={preparation} />
        {preparation.lots.length === 0 ? (
          <Typography>{VIDES[nature]}</Typography>
        ) : (
          <LotsListe
            lots={preparation.lots}
            ecartes={ecartes}
            avecAbsences={nature === 'rappel' || nature === 'relance'}
            onBasculer={basculer}
          />
        )}
        {muets > 0 && (
          <Alert severity="warning">
            {pluriel(muets, 'établissement')} sans courriel utilisable&nbsp;: un brouillon peut être préparé, aucun
            message ne partira.
          </Alert>
        )}
      </>
    );
  };

  return (
    <Dialog
      open
      onClose={brouillons.enCours ? undefined : onFermer}
      maxWidth="lg"
      fullWidth
      aria-labelledby="envoi-titre"
    >
      <DialogTitle id="envoi-titre">{dernier ? 'Dernier écran avant l’envoi' : 'Préparer un envoi'}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        {dernier && serveur.data ? (
          <DernierEcran lots={envoyables} serveur={serveur.data} />
        ) : (
          <>
            <ChoixDemande saisie={saisie} onChange={setSaisie} />
            {corps()}
          </>
        )}
        {brouillons.enCours && (
          <Progressant
            libelle="Rédaction des convocations"
            progression={brouillons.progression}
            onArreter={brouillons.arreter}
          />
        )}
      </DialogContent>
      {dernier ? (
        <DialogActions>
          <Button onClick={() => setDernier(false)}>Revenir</Button>
          <Button variant="contained" disabled={confirmer.enCours} onClick={() => void envoyer()}>
            Envoyer {pluriel(envoyables.length, 'message')}
          </Button>
        </DialogActions>
      ) : (
        <DialogActions>
          <Button onClick={onFermer} disabled={brouillons.enCours}>
            Fermer
          </Button>
          <Button
            disabled={!demande || choisis.length === 0 || brouillons.enCours}
            onClick={() => demande && void brouillons.preparer(demande, choisis)}
          >
            Préparer {pluriel(choisis.length, 'brouillon')}
          </Button>
          <Button
            variant="contained"
            disabled={!serveurConnu || envoyables.length === 0 || brouillons.enCours}
            onClick={() => setDernier(true)}
          >
            Envoyer par le serveur…
          </Button>
        </DialogActions>
      )}
    </Dialog>
  );
}
