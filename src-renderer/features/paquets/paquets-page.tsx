import { Box, Button, Stack } from '@mui/material';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { RefusRecu } from '../../api/client.ts';
import { useActe, useLecture, useTache } from '../../api/hooks.ts';
import { useFichierDepose } from '../../shell/depot.tsx';
import { OuvrirPaquet, RevenirAuPoste } from '../../shell/ouvrir-paquet.tsx';
import { DialoguePaquet, type PaquetChoisi } from '../../ui/dialogue-paquet.tsx';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { retrouverFocus } from '../../ui/retrouver-focus.ts';
import { Squelette } from '../../ui/squelette.tsx';
import { Comparaison } from './comparaison.tsx';
import { ExporterDialogue } from './exporter-dialogue.tsx';
import { Historique } from './historique.tsx';

const TEXTE_REPRISE =
  'Le paquet rempli est d’abord comparé avec ce qui est ici\u00a0: rien n’est enregistré avant votre accord, et la reprise s’annule d’un clic.';

/** Opens a return, in place of the list of packets, until it is merged or closed. */
function useRetour(onOuvert: () => void) {
  const [lectureId, setLectureId] = useState<string | null>(null);
  const [refus, setRefus] = useState<string | null>(null);
  const { lancer, enCours } = useTache('paquets.lire');
  const { mutate: oublier } = useActe('paquets.fermer');
  const lire = async (paquet: PaquetChoisi): Promise<void> => {
    setRefus(null);
    try {
      setLectureId((await lancer(paquet)).lectureId);
      onOuvert();
    } catch (erreur) {
      if (!(erreur instanceof RefusRecu)) throw erreur;
      setRefus(erreur.message);
    }
  };
  const fermer = (): void => {
    setLectureId(null);
    oublier({});
  };
  return { lectureId, refus, enCours, lire, fermer, oublierRefus: () => setRefus(null) };
}

function Liste() {
  const { data, error, refetch } = useLecture('paquets.historique', {});
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  if (data.length === 0)
    return (
      <EtatVide
        texte={
          'Aucun paquet n’a encore été préparé. Un jury qui siège loin de ce poste peut emporter ses entretiens dans un fichier chiffré, les remplir sur un autre poste sans réseau, et vous les rendre.'
        }
      />
    );
  return (
    <Box role="region" aria-label="Historique des paquets" tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Historique paquets={data} />
    </Box>
  );
}

/** Entretiens that a jury takes away, fills elsewhere, and gives back. */
export function PaquetsPage() {
  const [ouvert, setOuvert] = useState<'exporter' | 'reprendre' | null>(null);
  const [depose, setDepose] = useState<File | null>(null);
  const { data: jurys } = useLecture('paquets.jurys', {});
  const fermerDialogue = (): void => {
    setOuvert(null);
    setDepose(null);
    retrouverFocus();
  };
  const retour = useRetour(fermerDialogue);
  useFichierDepose(
    useCallback((file: File) => {
      setDepose(file);
      setOuvert('reprendre');
    }, []),
  );
  const [premier, ...autres] = jurys ?? [];
  const { lectureId } = retour;
  return (
    <Page
      titre={lectureId ? 'Reprendre un paquet' : 'Paquets de jury'}
      actions={
        !lectureId && (
          <>
            <Button component={Link} to="/entretiens">
              Entretiens
            </Button>
            <OuvrirPaquet />
            <Button
              variant="outlined"
              onClick={() => {
                retour.oublierRefus();
                setOuvert('reprendre');
              }}
            >
              Reprendre un paquet…
            </Button>
            <Button variant="contained" disabled={!premier} onClick={() => setOuvert('exporter')}>
              Paquet pour un jury…
            </Button>
          </>
        )
      }
    >
      {lectureId ? (
        <Comparaison lectureId={lectureId} fermer={retour.fermer} />
      ) : (
        <Stack sx={{ gap: 1.5 }}>
          <RevenirAuPoste />
          <Liste />
        </Stack>
      )}
      {ouvert === 'exporter' && premier && <ExporterDialogue jurys={[premier, ...autres]} onFermer={fermerDialogue} />}
      {ouvert === 'reprendre' && (
        <DialoguePaquet
          key={depose?.name}
          titre="Reprendre un paquet rempli"
          depose={depose}
          envoi="Comparer"
          texte={TEXTE_REPRISE}
          aide="Celle sous laquelle le paquet est parti, ou une autre que le jury vous a dite."
          enCours={retour.enCours}
          refus={retour.refus}
          onFermer={fermerDialogue}
          onEnvoyer={(paquet) => void retour.lire(paquet)}
        />
      )}
    </Page>
  );
}
