import { Box, Button } from '@mui/material';
import { useCallback, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Demande, MessageVue } from '../../../src-main/contract/courrier.ts';
import type { Decision } from '../../../src-main/domain/courrier/suite-essai.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { RefusRecu } from '../../api/client.ts';
import { useActe, useLecture, useTache } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { retrouverFocus } from '../../ui/retrouver-focus.ts';
import { Squelette } from '../../ui/squelette.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { AlertesEnvois } from './alertes-envois.tsx';
import { CorrigerDialogue } from './corriger-dialogue.tsx';
import { EnvoisGrille } from './envois-grille.tsx';
import { PreparerDialogue } from './preparer-dialogue.tsx';
import { RetourDialogue } from './retour-dialogue.tsx';

/** Runs the outbox and says how it ended; the page itself follows the messages. */
function useExpedition(): { readonly expedier: () => void; readonly libelle: string | undefined } {
  const { lancer, progression } = useTache('courrier.expedier');
  const toast = useToast();
  const expedier = useCallback(() => {
    const suivre = async (): Promise<void> => {
      try {
        const { envoyes, partiels, refuses, inconnus, arret } = await lancer({});
        const bien = partiels + refuses + inconnus === 0 && arret === null;
        const texte = [
          `${pluriel(envoyes, 'message envoyé', 'messages envoyés')}`,
          partiels > 0 && `${partiels} en partie seulement`,
          refuses > 0 && pluriel(refuses, 'refusé'),
          inconnus > 0 && `${inconnus} au sort inconnu`,
          arret,
        ];
        toast({ gravite: bien ? 'success' : 'warning', texte: texte.filter(Boolean).join('. ') });
      } catch (erreur) {
        if (!(erreur instanceof RefusRecu)) throw erreur;
        toast({ gravite: 'error', texte: erreur.message });
      }
    };
    void suivre();
  }, [lancer, toast]);
  return { expedier, libelle: progression?.libelle };
}

/** Place 5, outbox: what is to be written to the origines, what left, what the server answered. */
export function EnvoisPage() {
  const { data, error, refetch } = useLecture('courrier.lister', {});
  const { expedier, libelle } = useExpedition();
  const { mutate: arreter } = useActe('courrier.arreter');
  const { faire: decider } = useCommande('courrier.decider');
  const { state, pathname } = useLocation();
  const navigate = useNavigate();
  const [demandee] = useState(() => (state as { readonly demande?: Demande } | null)?.demande ?? null);
  const [preparation, setPreparation] = useState<{ readonly initiale: Demande | null } | null>(
    demandee && { initiale: demandee },
  );
  const fermer = (): void => {
    setPreparation(null);
    // Back to this page later, nothing opens by itself.
    if (state) void navigate(pathname, { replace: true });
    retrouverFocus();
  };
  const onDecider = useCallback(
    (message: MessageVue, decision: Decision) => {
      void decider({ messageId: message.id, decision }).then(retrouverFocus);
    },
    [decider],
  );
  const [aCorriger, setACorriger] = useState<MessageVue | null>(null);
  const [retour, setRetour] = useState<MessageVue | null>(null);
  const envoyes = data?.messages.filter(({ etat }) => etat === 'envoyé').length ?? 0;

  const corps = () => {
    if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
    if (!data) return <Squelette />;
    return (
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, height: '100%' }}>
        <AlertesEnvois boite={data} libelle={libelle} onExpedier={expedier} onArreter={() => arreter({})} />
        {data.messages.length === 0 ? (
          <EtatVide texte="Aucun message n’a encore été préparé. Un envoi fait un message par établissement d’origine, avec ses convocations et la liste de ses élèves." />
        ) : (
          <EnvoisGrille messages={data.messages} onDecider={onDecider} onCorriger={setACorriger} onRetour={setRetour} />
        )}
      </Box>
    );
  };

  return (
    <Page
      titre="Envois"
      soustitre={data && pluriel(envoyes, 'message envoyé', 'messages envoyés')}
      pleine
      actions={
        <>
          <Button component={Link} to="/convocations">
            Convocations
          </Button>
          <Button variant="contained" disabled={!data} onClick={() => setPreparation({ initiale: null })}>
            Préparer un envoi…
          </Button>
        </>
      }
    >
      {corps()}
      {preparation && data && (
        <PreparerDialogue
          initiale={preparation.initiale}
          serveurConnu={data.serveurConnu}
          onFermer={fermer}
          onConfirme={() => {
            fermer();
            if (!data.envoiEnCours) expedier();
          }}
        />
      )}
      {aCorriger && (
        <CorrigerDialogue
          message={aCorriger}
          onFermer={() => {
            setACorriger(null);
            retrouverFocus();
          }}
        />
      )}
      {retour && (
        <RetourDialogue
          message={retour}
          onFermer={() => {
            setRetour(null);
            retrouverFocus();
          }}
        />
      )}
    </Page>
  );
}
