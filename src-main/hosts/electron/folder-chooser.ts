import { BrowserWindow, dialog, shell } from 'electron';
import type { OpenDialogOptions } from 'electron';

/** The chooser of folders of the system, in front of the window; null when it is left without choosing. */
export async function chooseFolder(start: string | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Choisir un dossier',
    buttonLabel: 'Choisir ce dossier',
    properties: ['openDirectory'],
    ...(start !== null && { defaultPath: start }),
  };
  const [window] = BrowserWindow.getAllWindows();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}

/** In the system's own window; it says by itself why it could not. */
export async function showFolder(folder: string): Promise<void> {
  await shell.openPath(folder);
}
