import type { WebContents } from 'electron';
import { isOwnAddress, isOwnBlob, isPdfViewer } from './origin.ts';

/** Keeps a page where it is: no foreign address, no new window, no embedded browser. */
export function confineNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame
      ? isOwnAddress(event.url)
      : isOwnBlob(event.url) || isPdfViewer(event.url) || event.url === 'about:blank';
    if (!allowed) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
