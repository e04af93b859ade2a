import { type ReactNode, useCallback, useRef, useState } from 'react';
import type { Fichier } from '../../src-main/contract/convocations.ts';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { RefusRecu } from '../api/client.ts';
import { useTache } from '../api/hooks.ts';
import { ApercuPdf } from '../ui/apercu-pdf.tsx';
import { Progressant } from '../ui/progression.tsx';

/** The tasks that write one PDF. */
type Redaction = { [N in OperationName]: [OutputOf<N>] extends [Fichier | null] ? N : never }[OperationName];

interface Demande<N extends Redaction> {
  readonly titre: string;
  readonly input: InputOf<N>;
  readonly fichier: Fichier | null;
  readonly erreur: string | null;
}

/**
 * Writes a document and shows it: progress first, then the PDF, to be printed or saved. Closing while it is written
 * stops the work. `dialogue` goes anywhere in the page.
 */
export function useImpression<N extends Redaction>(
  name: N,
): { readonly ouvrir: (titre: string, input: InputOf<N>) => void; readonly dialogue: ReactNode } {
  const { lancer, arreter, enCours, progression } = useTache(name);
  const [demande, setDemande] = useState<Demande<N> | null>(null);
  const derniere = useRef(0);
  const ouvrir = useCallback(
    (titre: string, input: InputOf<N>) => {
      const rang = ++derniere.current;
      const montrer = (suite: Partial<Demande<N>>): void => {
        if (rang === derniere.current) setDemande({ titre, input, fichier: null, erreur: null, ...suite });
      };
      montrer({});
      lancer(input).then(
        (fichier) => montrer({ fichier: fichier as Fichier | null }),
        (erreur: unknown) => {
          if (!(erreur instanceof RefusRecu)) throw erreur;
          montrer({ erreur: erreur.message });
        },
      );
    },
    [lancer],
  );
  const fermer = (): void => {
    derniere.current++;
    setDemande(null);
    if (enCours) arreter();
  };
  const dialogue = demande && (
    <ApercuPdf
      titre={demande.titre}
      fichier={demande.fichier}
      erreur={demande.erreur}
      reessayer={() => ouvrir(demande.titre, demande.input)}
      onFermer={fermer}
      attente={
        <Progressant libelle={progression?.libelle ?? 'Préparation'} progression={progression} onArreter={fermer} />
      }
    />
  );
  return { ouvrir, dialogue };
}
