import { Coupure, retablie } from './coupure.ts';
import { direEtat, lireEtat } from './etat-liaison.ts';

/** Milliseconds after which the window says that an act is not saved yet. */
const PATIENCE_MS = 3000;

interface Envoi {
  /** Sends it; the same name each time, so that it is done once. */
  readonly partir: () => Promise<string>;
  readonly resolve: (answer: string) => void;
  readonly reject: (error: unknown) => void;
}

const file: Envoi[] = [];
let enRoute = false;
/** The window is being left: nothing waits any more. */
let partante = false;

function retirer(envoi: Envoi): void {
  const rang = file.indexOf(envoi);
  if (rang >= 0) file.splice(rang, 1);
  direEtat({ enAttente: file.length, ...(file.length === 0 && { lente: false }) });
}

async function envoyer(envoi: Envoi): Promise<void> {
  const lenteur = setTimeout(() => direEtat({ lente: true }), PATIENCE_MS);
  try {
    const answer = await envoi.partir();
    retirer(envoi);
    envoi.resolve(answer);
  } catch (error) {
    if (error instanceof Coupure) return retablie();
    retirer(envoi);
    envoi.reject(error);
  } finally {
    clearTimeout(lenteur);
  }
}

async function vider(): Promise<void> {
  if (enRoute) return;
  enRoute = true;
  for (let premier = file[0]; premier; premier = file[0]) await envoyer(premier);
  enRoute = false;
}

/**
 * Sends an act after those before it, as long as it takes: when the application is out of reach it is kept here, in the
 * memory of the page alone, and leaves again by itself.
 */
export function deposer(partir: Envoi['partir']): Promise<string> {
  return new Promise((resolve, reject) => {
    const envoi = { partir, resolve, reject };
    file.push(envoi);
    direEtat({ enAttente: file.length });
    void (partante ? envoyer(envoi) : vider());
  });
}

/** Whether closing the window now would lose something. */
export const resteAEnvoyer = (): boolean => file.length > 0 && (lireEtat().coupee || lireEtat().lente);

window.addEventListener('pagehide', () => {
  partante = true;
  for (const envoi of file.slice(1)) void envoyer(envoi);
});
window.addEventListener('pageshow', () => {
  partante = false;
});
// In the desktop window the application is the window's own: it waits for what was sent before it closes.
if (!window.passpro)
  window.addEventListener('beforeunload', (event) => {
    if (resteAEnvoyer()) event.preventDefault();
  });
