import { BrowserWindow, screen } from 'electron';

/**
 * The one window: an isolated, sandboxed page without Node. It is drawn for 1366 × 768, and stays whole on that screen at
 * 150 %, where 910 × 512 are left, the task bar included.
 */
export function createWindow(preload: string): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    title: 'Passpro Accueil',
    width: Math.min(1366, width),
    height: Math.min(768, height),
    minWidth: 900,
    minHeight: 460,
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
