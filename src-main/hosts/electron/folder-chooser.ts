import { BrowserWindow, dialog } from 'electron';
import type { OpenDialogOptions } from 'electron';

/** The chooser of folders of the system, in front of the window; null when it is left without choosing. */
export async function chooseFolder(start: string | null): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: 'Choisir le dossier de dépôt',
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
