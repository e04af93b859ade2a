import type { Session } from 'electron';
import { isOwnAddress, isOwnBlob, isPdfViewer, isViewerResource, ORIGIN } from './origin.ts';

/** Putting a text in the clipboard when the user asks for it: fingerprints, names to warn. Reading it stays refused. */
const ECRIRE_PRESSE_PAPIERS = 'clipboard-sanitized-write';

/** Refuses every other permission that a page can ask for (camera, place, notifications, devices…). */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === ECRIRE_PRESSE_PAPIERS));
  session.setPermissionCheckHandler((_contents, permission) => permission === ECRIRE_PRESSE_PAPIERS);
  session.setDevicePermissionHandler(() => false);
}

/** The page never reaches the network: only its own files, its own documents and the viewer that shows them. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const { url } = details;
    const viewer = isPdfViewer(url) || isViewerResource(url);
    answer({ cancel: !(isOwnAddress(url) || isOwnBlob(url) || viewer || isLocal(url)) });
  });
}

function isLocal(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('devtools:');
}

/**
 * Spelling in French. On Windows and Linux Chromium would fetch its dictionary from the network: it is told to look
 * among our own files, so nothing is fetched, and words are checked only once a dictionary is shipped there. macOS
 * uses its own dictionary and ignores both lines.
 */
export function checkSpelling(session: Session): void {
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGIN}/dictionnaires/`);
  session.setSpellCheckerLanguages(['fr']);
}

/** At closing, whatever the window's profile may hold of what was seen or typed; the choices of display stay. */
export function forgetVisit(session: Session): Promise<void> {
  return session.clearData({
    dataTypes: [
      'backgroundFetch',
      'cache',
      'cookies',
      'downloads',
      'fileSystems',
      'indexedDB',
      'serviceWorkers',
      'webSQL',
    ],
  });
}
