import { Box, Button } from '@mui/material';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import type { MessageVue } from '../../../src-main/contract/courrier.ts';
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
import { EnvoisGrille } from './envois-grille.tsx';
import { PreparerDialogue } from './preparer-dialogue.tsx';

/** Runs the outbox and says how it ended; the page itself follows the messages. */
function useExpedition(): { readonly expedier: () => void; readonly libelle: string | undefined } {
  const { lancer, progression } = useTache('courrier.expedier');
  const toast = useToast();
  const expedier = useCallback(() => {
    const suivre = async (): Promise<void> => {
      try {
        const { envoyes, refuses, inconnus, arret } = await lancer({});
        const bien = refuses + inconnus === 0 && arret === null;
        const texte = [
          `${pluriel(envoyes, 'message envoyé', 'messages envoyés')}`,
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
  const [preparation, setPreparation] = useState(false);
  const onDecider = useCallback(
    (message: MessageVue, decision: Decision) => {
      void decider({ messageId: message.id, decision }).then(retrouverFocus);
    },
    [decider],
  );
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
          <EnvoisGrille messages={data.messages} onDecider={onDecider} />
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
          <Button variant="contained" disabled={!data} onClick={() => setPreparation(true)}>
            Préparer un envoi…
          </Button>
        </>
      }
    >
      {corps()}
      {preparation && data && (
        <PreparerDialogue
          serveurConnu={data.serveurConnu}
          onFermer={() => {
            setPreparation(false);
            retrouverFocus();
          }}
          onConfirme={() => {
            setPreparation(false);
            retrouverFocus();
            if (!data.envoiEnCours) expedier();
          }}
        />
      )}
    </Page>
  );
}
