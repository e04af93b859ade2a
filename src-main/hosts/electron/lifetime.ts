import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import { HOST_FILES } from '../data-present.ts';
import { HostError } from '../host-error.ts';
import type { Log } from '../technical-log.ts';
import { ORIGIN } from './origin.ts';

/** Ends the process only once the application has closed its data, however the end was asked for. */
export function closeBeforeQuit(close: () => Promise<void>, log: Log): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    close()
      .catch((error: unknown) => log('La fermeture des données a échoué.', error))
      .finally(() => {
        state = 'closed';
        app.quit();
      });
  });
  app.on('window-all-closed', () => app.quit());
}

/** Says when the page has crashed, and shows it again if the user wants: what was saved is in the data file. */
export function surviveCrashes(window: BrowserWindow, log: Log): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log(`La fenêtre s’est arrêtée (${details.reason}, ${details.exitCode}).`);
    const choice = dialog.showMessageBoxSync({
      type: 'error',
      title: 'Passpro Accueil',
      message: 'La fenêtre s’est arrêtée de façon inattendue.',
      detail: 'Tout ce qui était enregistré est conservé. Rouvrez la fenêtre pour continuer.',
      buttons: ['Rouvrir la fenêtre', 'Quitter'],
      defaultId: 0,
      cancelId: 1,
    });
    if (choice === 0) void window.loadURL(`${ORIGIN}/`);
    else app.quit();
  });
}

/**
 * A bug that nothing caught: its stack goes to the log, the user is told, and the data are closed properly. A promise that
 * nobody waited for is logged only: what it was about has failed, the rest goes on.
 */
export function stopOnBug(log: Log): void {
  process.on('unhandledRejection', (reason) => log('Une promesse a échoué sans que rien ne l’attende.', reason));
  process.on('uncaughtException', (error) => {
    log('Erreur inattendue.', error);
    dialog.showErrorBox(
      'Passpro Accueil',
      `Passpro Accueil a rencontré une erreur et va se fermer. Tout ce qui était enregistré est conservé : relancez-le. Le détail est dans ${HOST_FILES.log}, dans le dossier des données.`,
    );
    app.quit();
  });
}

/** The last word when the application cannot start: the sentence of a HostError, or where to look. */
export function sayWhyNot(error: unknown): void {
  const sentence =
    error instanceof HostError
      ? error.message
      : `Passpro Accueil n’a pas pu démarrer. Vos données n’ont pas été modifiées. Le détail est dans ${HOST_FILES.log}, dans le dossier des données.`;
  dialog.showErrorBox('Passpro Accueil', sentence);
}
