import { app, BrowserWindow, dialog } from 'electron';

/**
 * One process holds the window and the keyring. Another start, from its first moment on, brings this one's window forward;
 * asked for other data, it is told where they can be opened. False in the process that must leave.
 */
export function guardSecondStarts(dataDir: string): boolean {
  if (!app.requestSingleInstanceLock({ dataDir })) return false;
  app.on('second-instance', (_event, _argv, _folder, asked) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    const wanted = folderIn(asked);
    if (wanted !== undefined && wanted !== dataDir) void sayWhere(window, { open: dataDir, wanted });
  });
  return true;
}

function folderIn(asked: unknown): string | undefined {
  const named = typeof asked === 'object' && asked !== null && 'dataDir' in asked ? asked.dataDir : undefined;
  return typeof named === 'string' ? named : undefined;
}

function sayWhere(window: BrowserWindow, { open, wanted }: { open: string; wanted: string }): Promise<unknown> {
  return dialog.showMessageBox(window, {
    type: 'info',
    title: 'Passpro Accueil',
    message: `Passpro Accueil est déjà ouvert, sur le dossier ${open}.`,
    detail: `Pour ouvrir ${wanted}, fermez d’abord cette fenêtre, puis recommencez.`,
    buttons: ['Compris'],
  });
}
