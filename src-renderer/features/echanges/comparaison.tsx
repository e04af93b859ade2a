import { Alert, Button, Stack, Typography } from '@mui/material';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ImportFait } from '../../../src-main/contract/echanges-difference.ts';
import type { DecisionsListe, RapportVue } from '../../../src-main/contract/echanges-lecture.ts';
import { elementsRefuses } from '../../../src-main/domain/candidature/correction.ts';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { ask } from '../../api/client.ts';
import { useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { useGarde } from '../../ui/garde.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { Disparitions } from './disparitions.tsx';
import { Doutes } from './doutes.tsx';
import { PiedCollant } from './pied-collant.tsx';
import { Rapport } from './rapport.tsx';
import { Remarques } from './remarques.tsx';

const basculer = (cles: ReadonlySet<string>, choisies: readonly string[], dedans: boolean): ReadonlySet<string> => {
  const suite = new Set(cles);
  for (const cle of choisies) {
    if (dedans) suite.add(cle);
    else suite.delete(cle);
  }
  return suite;
};

const mutable = ({ distincts, memes, refusees, reprises }: DecisionsListe) => ({
  distincts: [...distincts],
  memes: [...memes],
  refusees: [...refusees],
  reprises: [...reprises],
});

function Expiree({ phrase, fermer }: { readonly phrase: string; readonly fermer: () => void }) {
  return (
    <Alert severity="warning" role="alert" onClose={fermer}>
      {phrase}
    </Alert>
  );
}

/** What the user decides: found again when he comes back to the page, and by another window. */
function useDecisions(lectureId: string, connues: DecisionsListe) {
  const [initiales] = useState(connues);
  const [decisions, setDecisions] = useGarde(`import.decisions.${lectureId}`, initiales);
  useEffect(() => {
    // A list read since has decisions of its own.
    if (decisions !== initiales) ask('echanges.decider', { lectureId, ...mutable(decisions) }).catch(() => undefined);
  }, [decisions, initiales, lectureId]);
  const reponses = useMemo(
    () => ({ distincts: [...decisions.distincts], memes: [...decisions.memes] }),
    [decisions.distincts, decisions.memes],
  );
  const trancher = useCallback(
    (cles: readonly string[], distinct: boolean) =>
      setDecisions((avant) => ({
        ...avant,
        distincts: [...basculer(new Set(avant.distincts), cles, distinct)],
        memes: [...basculer(new Set(avant.memes), cles, !distinct)],
      })),
    [setDecisions],
  );
  const accepter = useCallback(
    (cles: readonly string[], accepte: boolean) =>
      setDecisions((avant) => ({
        ...avant,
        refusees: [...basculer(new Set(avant.refusees), cles, !accepte)],
        reprises: [...basculer(new Set(avant.reprises), cles, accepte)],
      })),
    [setDecisions],
  );
  return { decisions, reponses, trancher, accepter };
}

/** exchanges.md §1: what was understood, what it would change, and the act that takes it in. */
export function Comparaison(props: {
  readonly rapport: RapportVue;
  readonly decisions: DecisionsListe;
  /** Null when the file is no longer at hand. */
  readonly corriger: (() => void) | null;
  readonly importe: (fait: ImportFait) => void;
  readonly fermer: () => void;
}) {
  const { rapport, corriger, importe, fermer } = props;
  const { lectureId } = rapport;
  const { decisions, reponses, trancher, accepter } = useDecisions(lectureId, props.decisions);
  const { data, error, refetch } = useLecture('echanges.difference', { lectureId, ...reponses });
  const appliquer = useCommande('echanges.appliquer');
  const refusees = useMemo(() => elementsRefuses(data?.elements ?? [], decisions), [data, decisions]);
  if (error?.code === 'lecture expirée') return <Expiree phrase={error.message} fermer={fermer} />;
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  const retenus = data.elements.filter(({ cle }) => !refusees.has(cle)).length;
  const importer = async (): Promise<void> => {
    const cles = new Set(data.elements.map(({ cle }) => cle));
    const fait = await appliquer.faire({
      lectureId,
      empreinte: data.empreinte,
      ...reponses,
      refusees: decisions.refusees.filter((cle) => cles.has(cle)),
      reprises: decisions.reprises.filter((cle) => cles.has(cle)),
    });
    if (fait) importe(fait);
    else await refetch();
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <Rapport rapport={rapport} corriger={corriger} />
      <Remarques remarques={data.remarques} />
      <Doutes doutes={data.doutes} trancher={trancher} />
      <Disparitions
        elements={data.elements}
        nommees={rapport.comptes.candidatures}
        refusees={refusees}
        accepter={accepter}
      />
      {data.elements.length === 0 ? (
        <Alert severity={data.remarques.length === 0 ? 'success' : 'info'}>
          {data.remarques.length === 0
            ? 'Cette liste ne change rien : tout ce qu’elle dit est déjà connu.'
            : 'Il n’y a rien d’autre à importer de cette liste.'}
        </Alert>
      ) : (
        <DifferenceTable lectureId={lectureId} difference={data} refusees={refusees} basculer={accepter} />
      )}
      <PiedCollant>
        <Typography sx={{ flexGrow: 1, textAlign: 'right' }} aria-live="polite">
          {data.elements.length > 0 &&
            `${pluriel(retenus, 'changement retenu', 'changements retenus')} sur ${formatNombre(data.elements.length)}`}
        </Typography>
        <Button onClick={fermer}>{data.elements.length === 0 ? 'Fermer' : 'Abandonner'}</Button>
        {data.elements.length > 0 && (
          <Button variant="contained" disabled={retenus === 0 || appliquer.enCours} onClick={() => void importer()}>
            {appliquer.enCours ? 'Import en cours…' : `Importer ${pluriel(retenus, 'changement')}`}
          </Button>
        )}
      </PiedCollant>
    </Stack>
  );
}
