import type { Envelope } from '../../contract/envelope.ts';
import type { InputOf, OperationName, OutputOf } from '../../contract/index.ts';

/** The example campaign is played through the contract, as a user would, with a calendar of its own. */
export interface Scene {
  /** One call of the contract. `tache` names a long piece of work, to stop it. @throws when it is not accepted. */
  readonly jouer: <N extends OperationName>(nom: N, entree: InputOf<N>, tache?: string) => Promise<OutputOf<N>>;
  /** From now on, the application is at that day (ISO) and hour (HH:MM). */
  readonly regler: (jour: string, heure: string) => void;
}

export type Appel = (nom: string, texte: string) => Promise<string>;

/** A refusal here is a bug of the script: it says which call and why. */
export function createScene(call: Appel, regler: Scene['regler']): Scene {
  return {
    regler,
    jouer: async <N extends OperationName>(nom: N, entree: InputOf<N>, tache?: string) => {
      const texte = JSON.stringify(tache === undefined ? entree : { ...entree, tache });
      const envelope = JSON.parse(await call(nom, texte)) as Envelope<OutputOf<N>>;
      if (envelope.ok) return envelope.value;
      const { phrase } = 'refus' in envelope ? envelope.refus : envelope.panne;
      throw new Error(`Example campaign, ${nom}: ${phrase}`);
    },
  };
}
