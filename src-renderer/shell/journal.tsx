import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Acte } from '../../src-main/contract/envelope.ts';
import type { DejaParti, EtatJournal } from '../../src-main/contract/journal.ts';
import { ask, RefusRecu } from '../api/client.ts';
import { queryClient, useLecture } from '../api/hooks.ts';
import { type Toast, useToast } from '../ui/toasts.tsx';
import { DialogueDepart } from './dialogue-depart.tsx';

interface Journal {
  readonly etat: EtatJournal | undefined;
  /** Undoes the act that is shown. */
  readonly annuler: () => void;
  readonly retablir: () => void;
  /** The way back beside the word that tells an act: it undoes that one and no other. */
  readonly retour: (acte: Acte) => NonNullable<Toast['action']>;
  /** What has just been done here is the next act to undo, even before the journal is read again. */
  readonly noter: (acte: Acte) => void;
}

const JournalContext = createContext<Journal | null>(null);

export function useJournal(): Journal {
  const journal = useContext(JournalContext);
  if (!journal) throw new Error('useJournal outside JournalProvider');
  return journal;
}

/** What could be redone goes away without a word only for an act that this window has just told. */
function useRedoPerdu(etat: EtatJournal | undefined, dits: ReadonlySet<string>): void {
  const toast = useToast();
  const avant = useRef<Acte | null>(null);
  useEffect(() => {
    if (!etat) return;
    const perdu = avant.current;
    avant.current = etat.retablissable;
    const { annulable } = etat;
    if (!perdu || etat.retablissable || !annulable || annulable.id === perdu.id || dits.has(annulable.id)) return;
    toast({
      gravite: 'info',
      texte: `«\u00a0${perdu.libelle}\u00a0» ne peut plus être rétabli\u00a0: «\u00a0${annulable.libelle}\u00a0» a été fait depuis.`,
    });
  }, [etat, dits, toast]);
}

type Sens = 'annuler' | 'retablir';

/** The act that the window shows as the next one: what was read last, or what it has done since itself. */
function acteMontre(sens: Sens, dit: { readonly acte: Acte; readonly le: number } | null): Acte | null | undefined {
  const etat = queryClient.getQueryState<EtatJournal>(['journal.etat', {}]);
  if (sens === 'retablir') return etat?.data?.retablissable;
  return dit && dit.le > (etat?.dataUpdatedAt ?? 0) ? dit.acte : etat?.data?.annulable;
}

/** Undo and redo for the whole window: keys, buttons and toasts take the same road, one step at a time. */
export function JournalProvider({ children }: { readonly children: ReactNode }) {
  const toast = useToast();
  const { data: etat } = useLecture('journal.etat', {});
  const [parti, setParti] = useState<DejaParti | null>(null);
  const [dits] = useState(() => new Set<string>());
  const enCours = useRef(false);
  /** Asked while another step goes on: it is about what is shown once that one is done. */
  const suite = useRef<Sens | null>(null);
  const dit = useRef<{ readonly acte: Acte; readonly le: number } | null>(null);
  useRedoPerdu(etat, dits);

  const rejouer = useCallback(
    async (sens: Sens, acte: Acte | null | undefined, franchir: readonly string[] = []) => {
      if (enCours.current) return;
      if (!acte) return toast({ gravite: 'info', texte: `Il n’y a rien à ${sens === 'annuler' ? sens : 'rétablir'}.` });
      enCours.current = true;
      try {
        const { value } =
          sens === 'annuler'
            ? await ask('journal.annuler', { acte: acte.id, franchir: [...franchir] })
            : await ask('journal.retablir', { acte: acte.id });
        toast({ gravite: 'info', texte: `${sens === 'annuler' ? 'Annulé' : 'Rétabli'}\u00a0: ${value.libelle}` });
      } catch (refus) {
        suite.current = null;
        if (!(refus instanceof RefusRecu)) throw refus;
        if (refus.code === 'déjà parti') setParti(refus.details as DejaParti);
        else toast({ gravite: 'info', texte: refus.message });
      } finally {
        // The next step is about the act that is shown then.
        await queryClient.invalidateQueries({ queryKey: ['journal.etat'] });
        enCours.current = false;
      }
    },
    [toast],
  );

  const demander = useCallback(
    async (demande: Sens) => {
      if (enCours.current) suite.current = demande;
      else
        for (let sens: Sens | null = demande; sens; sens = suite.current) {
          suite.current = null;
          await rejouer(sens, acteMontre(sens, dit.current));
        }
    },
    [rejouer],
  );

  const noter = useCallback<Journal['noter']>((acte) => {
    dit.current = { acte, le: Date.now() };
  }, []);
  const retour = useCallback<Journal['retour']>(
    (acte) => {
      dits.add(acte.id);
      noter(acte);
      return { libelle: 'Annuler', faire: () => void rejouer('annuler', acte) };
    },
    [rejouer, dits, noter],
  );
  const journal = useMemo<Journal>(
    () => ({
      etat,
      annuler: () => void demander('annuler'),
      retablir: () => void demander('retablir'),
      retour,
      noter,
    }),
    [etat, demander, retour, noter],
  );
  return (
    <JournalContext.Provider value={journal}>
      {children}
      {parti && (
        <DialogueDepart
          parti={parti}
          onFermer={() => setParti(null)}
          onAnnuler={() => {
            setParti(null);
            void rejouer(
              'annuler',
              parti.acte,
              parti.departs.map(({ id }) => id),
            );
          }}
        />
      )}
    </JournalContext.Provider>
  );
}
