import { cibleDe, memeValeur, type Valeurs, valeurDe } from '../../src-main/contract/vu.ts';

/** What this window has shown or written of one field, and its own writes of it, the last of which stands there. */
interface Suite {
  readonly connues: readonly unknown[];
  readonly ecrites: readonly { readonly valeur: unknown }[];
}

/** An edit on its way: its operation, its input, and its form as it was opened. */
export interface Envoi {
  readonly nom: string;
  readonly input: Valeurs;
  readonly vu: Valeurs;
}

/**
 * What this window has itself written since its screens were read last. A form that still holds what it was given has
 * seen its own writes too: two changes in a row are no conflict.
 */
const suites = new Map<string, Suite>();

/** Once the screens have been read again, they say it themselves: answers the way to forget what was written until now. */
export function marquerLecture(): () => void {
  const lues = [...suites];
  return () => {
    for (const [cle, suite] of lues) if (suites.get(cle) === suite) suites.delete(cle);
  };
}

/** The fields of a lot are its objects: whatever is sent of one of them is sent of the same object. */
function cleDe({ nom, input, vu }: Envoi): (champ: string) => string {
  const champs = Object.keys(vu);
  const lot = champs.every((champ) => valeurDe(input, champ) === undefined);
  const cible = lot ? '' : JSON.stringify(cibleDe(input, champs));
  return (champ) => `${nom} ${cible} ${champ}`;
}

/** What was seen, this window's own last writes included. */
export function suivreVu(envoi: Envoi): Valeurs {
  const cle = cleDe(envoi);
  return Object.fromEntries(
    Object.entries(envoi.vu).map(([champ, valeur]) => {
      const suite = suites.get(cle(champ));
      return [
        champ,
        suite?.connues.some((connue) => memeValeur(connue, valeur)) ? suite.ecrites.at(-1)?.valeur : valeur,
      ];
    }),
  );
}

/** These values stand now, or will once the answer has come: answers the way to take that back. */
export function retenirVu(envoi: Envoi, valeurs: Valeurs): () => void {
  const cle = cleDe(envoi);
  const gardees: (readonly [string, { readonly valeur: unknown }])[] = [];
  for (const champ of Object.keys(envoi.vu)) {
    if (valeurs[champ] === undefined) continue;
    const nom = cle(champ);
    const suite = suites.get(nom);
    const ecrite = { valeur: valeurs[champ] };
    gardees.push([nom, ecrite]);
    const connues = [...(suite?.connues ?? []), envoi.vu[champ], ecrite.valeur];
    suites.set(nom, { connues, ecrites: [...(suite?.ecrites ?? []), ecrite] });
  }
  return () => {
    for (const [nom, ecrite] of gardees) {
      const suite = suites.get(nom);
      const ecrites = suite?.ecrites.filter((autre) => autre !== ecrite) ?? [];
      if (suite && ecrites.length > 0) suites.set(nom, { ...suite, ecrites });
      else suites.delete(nom);
    }
  };
}
