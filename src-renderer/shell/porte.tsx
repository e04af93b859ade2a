import { type ReactNode, useEffect, useState } from 'react';
import type { EtatPorte } from '../../src-main/contract/securite.ts';
import { onAppEvent } from '../api/client.ts';
import { useLecture } from '../api/hooks.ts';
import { EtatErreur } from '../ui/page.tsx';
import { Deverrouiller } from './deverrouiller.tsx';
import { Ouverture } from './ouverture.tsx';
import { useVeille } from './verrou.ts';

function Ouverte({ ouvert, children }: { readonly ouvert: EtatPorte['ouvert']; readonly children: ReactNode }) {
  useVeille(ouvert?.verrouillage ?? 0);
  return children;
}

/** The campaign while its door is open; else what opens it. Another window that locks empties this one too. */
export function Porte({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useLecture('porte.etat', {});
  useEffect(
    () =>
      onAppEvent(({ type }) => {
        if (type === 'verrouillé') window.location.reload();
      }),
    [],
  );
  const [entree, setEntree] = useState(false);
  if (data?.ouverte && !entree) setEntree(true);
  // The page that was open begins anew with nothing in its memory: nobody types in it meanwhile.
  const sortie = entree && data?.ouverte === false;
  useEffect(() => {
    if (sortie) window.location.reload();
  }, [sortie]);
  if (sortie) return <Ouverture />;
  if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
  if (!data) return <Ouverture />;
  if (data.ouverte) return <Ouverte ouvert={data.ouvert}>{children}</Ouverte>;
  return <Deverrouiller etat={data} relire={() => void refetch()} />;
}
