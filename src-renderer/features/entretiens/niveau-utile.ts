/**
 * The niveau when it says more than the classe does: not « 3e », which almost everyone is in, nor what the classe
 * already names (« UPE2A » beside « UPE2A/EANA »). Null otherwise.
 */
export function niveauUtile(classe: string | null, niveau: string | null): string | null {
  if (!niveau || niveau === '3e') return null;
  return niveau.split('/').some((mot) => classe?.includes(mot)) ? null : niveau;
}
