import { Alert, Button } from '@mui/material';
import { Link } from 'react-router';
import type { BoiteEnvoi } from '../../../src-main/contract/courrier.ts';
import type { EtatMessage } from '../../../src-main/domain/courrier/message.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { Progressant } from '../../ui/progression.tsx';

const compter = ({ messages }: BoiteEnvoi, ...etats: readonly EtatMessage[]): number =>
  messages.filter(({ etat }) => etats.includes(etat)).length;

export const nombreEnAttente = (boite: BoiteEnvoi): number => compter(boite, 'à envoyer', 'à reprendre');

/** What is leaving, what waits, and what only the user can decide. */
export function AlertesEnvois(props: {
  readonly boite: BoiteEnvoi;
  /** What the sending under way says of itself. */
  readonly libelle: string | undefined;
  readonly onExpedier: () => void;
  readonly onArreter: () => void;
}) {
  const { boite, libelle, onExpedier, onArreter } = props;
  const attente = nombreEnAttente(boite);
  const inconnus = compter(boite, 'sort inconnu');
  const refuses = compter(boite, 'refusé');
  const partiels = boite.messages.filter(({ etat, refuses: siens }) => etat === 'envoyé' && siens.length > 0).length;
  return (
    <>
      {boite.envoiEnCours && (
        <Progressant
          libelle={libelle ?? 'Envoi des messages'}
          progression={{
            fait: boite.messages.length - attente - compter(boite, 'en cours'),
            total: boite.messages.length,
          }}
          onArreter={onArreter}
        />
      )}
      {!boite.envoiEnCours && attente > 0 && (
        <Alert
          severity="info"
          action={
            <Button size="small" color="inherit" onClick={onExpedier}>
              Envoyer maintenant
            </Button>
          }
        >
          {pluriel(attente, 'message attend', 'messages attendent')} dans la boîte d’envoi.
        </Alert>
      )}
      {inconnus > 0 && (
        <Alert severity="warning">
          Sort inconnu pour {pluriel(inconnus, 'message')}&nbsp;: tout a été remis au serveur, ou l’application s’est
          arrêtée, avant sa réponse. Demandez à l’établissement s’il l’a reçu, puis décidez&nbsp;: rien n’est renvoyé
          tout seul.
        </Alert>
      )}
      {refuses > 0 && (
        <Alert severity="error">
          {pluriel(refuses, 'message refusé', 'messages refusés')}&nbsp;: lisez la réponse du serveur, corrigez
          l’adresse s’il le faut, puis renvoyez.
        </Alert>
      )}
      {partiels > 0 && (
        <Alert severity="warning">
          {pluriel(partiels, 'message envoyé en partie', 'messages envoyés en partie')}&nbsp;: une adresse ne l’a pas
          reçu. Corrigez-la, puis renvoyez à elle seule.
        </Alert>
      )}
      {!boite.serveurConnu && (
        <Alert
          severity="info"
          action={
            <Button size="small" color="inherit" component={Link} to="/parametres?onglet=courriel">
              Régler le serveur
            </Button>
          }
        >
          Aucun serveur de messagerie n’est réglé. Vous pouvez préparer des brouillons et les envoyer vous-même.
        </Alert>
      )}
    </>
  );
}
