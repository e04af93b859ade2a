import { ipcMain } from 'electron';
import type { IpcMainInvokeEvent, WebContents } from 'electron';
import type { App } from '../../app.ts';
import { isOwnAddress } from './origin.ts';

/** Largest call accepted, in characters, as on the loopback host. */
const CALL_LIMIT = 64 * 1024 * 1024;

const NAME_LIMIT = 1000;

const isText = (value: unknown, limit: number): value is string => typeof value === 'string' && value.length <= limit;

/**
 * Answers the page's calls and sends it the application's events, and no other page: the sender must be the main
 * frame of our window, showing our own address. What it sends is text, never trusted, that the contract checks.
 */
export function connectPage(app: App, contents: WebContents): void {
  ipcMain.handle('passpro:call', (event, name: unknown, text: unknown, mention: unknown) => {
    if (!isOurPage(event, contents)) throw new Error('Call refused: it does not come from the application page.');
    if (!isText(name, NAME_LIMIT) || !isText(text, CALL_LIMIT) || !isText(mention, NAME_LIMIT)) {
      throw new Error('Call refused: a name, a text of at most 64 MiB and a mention are expected.');
    }
    return app.call(name, text, mention);
  });
  const stop = app.onEvent((text) => {
    if (!contents.isDestroyed()) contents.send('passpro:event', text);
  });
  contents.once('destroyed', () => {
    stop();
    ipcMain.removeHandler('passpro:call');
  });
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents): boolean {
  return sender === contents && senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}
