import { BrowserWindow } from 'electron';

/** The one window: an isolated, sandboxed page without Node. 1366 × 768 is the smallest screen it is drawn for. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Passpro Accueil',
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      // Chromium's own PDF viewer, for the previews of letters.
      plugins: true,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
