import { Coupure } from './coupure.ts';
import { direEtat } from './etat-liaison.ts';

/** Longest answer waited for: a host that sleeps is asked again. */
const PATIENCE_MS = 10_000;

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

async function signer(cle: string, texte: string): Promise<string> {
  const encode = new TextEncoder();
  const algorithme = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', encode.encode(cle), algorithme, false, ['sign']);
  return base64url(new Uint8Array(await crypto.subtle.sign('HMAC', secret, encode.encode(texte))));
}

const demander = (chemin: string, credentials: RequestCredentials): Promise<Response> =>
  fetch(chemin, { credentials, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });

async function lire(chemin: string, credentials: RequestCredentials): Promise<string> {
  const reponse = await demander(chemin, credentials);
  if (!reponse.ok) throw new Coupure(`HTTP ${reponse.status}`);
  return reponse.text();
}

/** The secret that this page shares with its host, given while the session is open; kept in memory. */
export const lireCle = (): Promise<string> => lire('/retour/cle', 'same-origin');

/**
 * Comes back after a cut, to a host that may have been started again. Anyone on this machine may listen at its address
 * meanwhile: whoever answers proves first that it knows the secret, at this very address; only then does the page prove
 * itself, and is given the cookie of the new session.
 */
export async function revenirAvec(cle: string): Promise<void> {
  const defi = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const ici = `${window.location.host} ${defi}`;
  if ((await lire(`/retour?defi=${defi}`, 'omit')) !== (await signer(cle, `hote ${ici}`)))
    throw new Coupure('Another program answers at the address of the host.');
  const entree = await demander(`/entrer?jeton=${await signer(cle, `page ${ici}`)}`, 'same-origin');
  if (entree.ok) return;
  // It is our host, and it says why.
  direEtat({ porteClose: await entree.text() });
  throw new Coupure(`HTTP ${entree.status}`);
}
