import { Alert, Button, Paper, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import type { ImportFait } from '../../../src-main/contract/echanges-difference.ts';
import type { RapportVue } from '../../../src-main/contract/echanges-lecture.ts';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { Doutes } from './doutes.tsx';
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

/** exchanges.md §1: what was understood, what it would change, and the act that takes it in. */
export function Comparaison(props: {
  readonly rapport: RapportVue;
  /** Null when the file is no longer at hand. */
  readonly corriger: (() => void) | null;
  readonly importe: (fait: ImportFait) => void;
  readonly fermer: () => void;
}) {
  const { rapport, corriger, importe, fermer } = props;
  const { lectureId } = rapport;
  const [distincts, setDistincts] = useState<ReadonlySet<string>>(new Set());
  const [refusees, setRefusees] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useLecture('echanges.difference', { lectureId, distincts: [...distincts] });
  const appliquer = useCommande('echanges.appliquer');
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Squelette />;
  const retenus = data.elements.filter(({ cle }) => !refusees.has(cle)).length;
  const importer = async (): Promise<void> => {
    const cles = new Set(data.elements.map(({ cle }) => cle));
    const fait = await appliquer.faire({
      lectureId,
      empreinte: data.empreinte,
      distincts: [...distincts],
      refusees: [...refusees].filter((cle) => cles.has(cle)),
    });
    if (fait) importe(fait);
    else await refetch();
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <Rapport rapport={rapport} corriger={corriger} />
      <Remarques remarques={data.remarques} />
      <Doutes
        doutes={data.doutes}
        trancher={(cle, distinct) => setDistincts((avant) => basculer(avant, [cle], distinct))}
      />
      {data.elements.length === 0 ? (
        <Alert severity={data.remarques.length === 0 ? 'success' : 'info'}>
          {data.remarques.length === 0
            ? 'Cette liste ne change rien : tout ce qu’elle dit est déjà connu.'
            : 'Il n’y a rien d’autre à importer de cette liste.'}
        </Alert>
      ) : (
        <DifferenceTable
          difference={data}
          refusees={refusees}
          basculer={(cles, accepter) => setRefusees((avant) => basculer(avant, cles, !accepter))}
        />
      )}
      <Paper
        variant="outlined"
        sx={{ position: 'sticky', bottom: 8, p: 1, px: 2, display: 'flex', alignItems: 'center', gap: 2, zIndex: 2 }}
      >
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
      </Paper>
    </Stack>
  );
}
