/** The renderer's scheme and its only host name: `app://passpro/`. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://passpro`;

/** True for an address of the renderer's own files. Compared as parsed, so that `app://passpro.evil/` is not one. */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === 'passpro' && url.username === '';
}

/** True for a document that the page made itself (a PDF preview): `blob:app://passpro/…`. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
}

/** Chromium's own PDF viewer, which shows such a document in its frame. */
export function isPdfViewer(address: string): boolean {
  return address.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/');
}

/** What the viewer itself is made of besides: Chromium's shared styles and scripts. No page may be shown from there. */
export function isViewerResource(address: string): boolean {
  return address.startsWith('chrome://resources/');
}
