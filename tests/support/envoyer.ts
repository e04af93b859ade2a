import type { Envelope } from '../../src-main/contract/envelope.ts';
import { type ConflitSaisie, MODIFIE_AILLEURS } from '../../src-main/contract/vu.ts';

type Call = (name: string, text: string) => Promise<string>;

/** One call. An edit is sent as by somebody who has just looked: over what stands, whatever it is. */
export async function envoyer<T>(call: Call, name: string, input: object): Promise<Envelope<T>> {
  const send = async (sent: object): Promise<Envelope<T>> =>
    JSON.parse(await call(name, JSON.stringify(sent))) as Envelope<T>;
  const envelope = await send(input);
  if (envelope.ok || !('refus' in envelope) || envelope.refus.code !== MODIFIE_AILLEURS) return envelope;
  return send({ ...input, vu: (envelope.refus.details as ConflitSaisie).maintenant });
}
