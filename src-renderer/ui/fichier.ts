/** Bytes travel as base64 text in the contract's JSON. */
export function toBlob(base64: string, type: string): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type });
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Hands a file to the user: the window's own « Enregistrer sous ». */
export function telecharger(fichier: { readonly nomFichier: string; readonly contenu: string }): void {
  const type = TYPES[fichier.nomFichier.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  const url = URL.createObjectURL(toBlob(fichier.contenu, type));
  const lien = document.createElement('a');
  lien.href = url;
  lien.download = fichier.nomFichier;
  lien.click();
  // The download reads the blob after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
