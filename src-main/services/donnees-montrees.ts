import { porteOperations } from '../contract/securite.ts';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { Envelope } from '../contract/envelope.ts';
import type { OperationName } from '../contract/index.ts';

/** What a data file is for the user. */
const NOMS = {
  campagne: 'vos données',
  exemple: 'les données d’exemple',
  poste: 'le poste de jury',
} as const;

export type Nature = keyof typeof NOMS;

/** A page asks it to know which data it shows: all the rest names them. */
const POUR_COMMENCER: OperationName = 'donnees.lire';

const SEL = 16;

/** The name of a data file: what it is, and the random salt that it begins with. */
export async function identifierDonnees(path: string, nature: Nature): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SEL), 0, SEL, 0);
    if (bytesRead < SEL) throw new Error(`${path} has no salt yet`);
    return `${nature}-${buffer.toString('hex')}`;
  } finally {
    await file.close();
  }
}

const zMot = z.string().min(1).max(100).optional().catch(undefined);
const zMention = z.object({ donnees: zMot, demande: zMot }).catch({ donnees: undefined, demande: undefined });

/** What a page says of its call; a text that says nothing usable says nothing. */
export function lireMention(text: string): z.output<typeof zMention> {
  try {
    return zMention.parse(JSON.parse(text));
  } catch {
    // A text of whoever calls: it says nothing.
    return zMention.parse({});
  }
}

function nommer(id: string): string | null {
  const nature = id.split('-')[0] ?? '';
  return Object.hasOwn(NOMS, nature) ? NOMS[nature as Nature] : null;
}

function phrase(avant: string | null, ici: string | null): string {
  if (avant === null || ici === null || avant === ici)
    return 'Cette fenêtre montrait d’autres données que celles qui sont ouvertes maintenant\u00a0: rien n’a été écrit. Rechargez-la pour continuer.';
  return `Cette fenêtre montrait ${avant}, et Passpro Accueil montre maintenant ${ici}\u00a0: rien n’a été écrit. Rechargez-la pour continuer.`;
}

/**
 * A window left on a form must not write what it shows over other data: each call names the data that it speaks of, but
 * those made before they are known. Null when they are those that are open.
 */
export function refusAutresDonnees(name: string, donnees: string | undefined, ouvertes: string | null): string | null {
  const aLaPorte = name === POUR_COMMENCER || Object.hasOwn(porteOperations, name);
  if (aLaPorte || ouvertes === null || donnees === ouvertes) return null;
  const refus = { code: 'autres données', phrase: phrase(nommer(donnees ?? ''), nommer(ouvertes)) };
  return JSON.stringify({ ok: false, refus } satisfies Envelope);
}
