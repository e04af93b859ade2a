import type { Session } from 'electron';
import { isOwnBlob } from './origin.ts';

/** Files leave the application only by a save dialog, and only those that the page made itself (letters, lists, calendars). */
export function saveByDialog(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isOwnBlob(item.getURL())) return event.preventDefault();
    item.setSaveDialogOptions({ title: 'Enregistrer le document', defaultPath: item.getFilename() });
  });
}
