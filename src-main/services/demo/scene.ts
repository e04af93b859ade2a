import type { Envelope } from '../../contract/envelope.ts';
import { type ConflitSaisie, MODIFIE_AILLEURS } from '../../contract/vu.ts';
import type { InputOf, OperationName, OutputOf } from '../../contract/index.ts';
import type { Appel } from '../dispatcher.ts';

/** The example campaign is played through the contract, as a user would, with a calendar of its own. */
export interface Scene {
  /** One call of the contract. `tache` names a long piece of work, to stop it. @throws when it is not accepted. */
  readonly jouer: <N extends OperationName>(nom: N, entree: InputOf<N>, tache?: string) => Promise<OutputOf<N>>;
  /** From now on, the application is at that day (ISO) and hour (HH:MM). */
  readonly regler: (jour: string, heure: string) => void;
}

/** The script has nobody to look over: what stands is what it has seen. A refusal here is a bug of the script: it says which call and why. */
export function createScene(call: Appel, regler: Scene['regler']): Scene {
  return {
    regler,
    jouer: async <N extends OperationName>(nom: N, entree: InputOf<N>, tache?: string) => {
      const envoyer = async (envoi: object): Promise<Envelope<OutputOf<N>>> =>
        JSON.parse(await call(nom, JSON.stringify(envoi))) as Envelope<OutputOf<N>>;
      const envoi = tache === undefined ? entree : { ...entree, tache };
      let envelope = await envoyer(envoi);
      if (!envelope.ok && 'refus' in envelope && envelope.refus.code === MODIFIE_AILLEURS)
        envelope = await envoyer({ ...envoi, vu: (envelope.refus.details as ConflitSaisie).maintenant });
      if (envelope.ok) return envelope.value;
      const { phrase } = 'refus' in envelope ? envelope.refus : envelope.panne;
      throw new Error(`Example campaign, ${nom}: ${phrase}`);
    },
  };
}
