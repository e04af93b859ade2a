import type { ExportVue, FichierReconnu, ImportVue } from '../../contract/echanges-avis.ts';
import type { ReadStore } from '../../store/types.ts';

/** Lines shown of each side; all of them are searched when a file is to be recognised. */
const HISTORIQUE_MAX = 500;

/** Every file that went out, the last one first; only an export of avis has marks that can be undone. */
export async function lireExports(read: ReadStore): Promise<readonly ExportVue[]> {
  const marques = new Set((await read.all('marquageExport')).map(({ id }) => id));
  return (await read.all('exportation'))
    .map((ligne) => ({ ...ligne, annule: ligne.nature === 'avis' && !marques.has(ligne.id) }))
    .toSorted((a, b) => b.numero - a.numero);
}

/** Every list that came in, or those of one file, the last one first; what « Annuler » took back is said to be undone. */
export async function lireImports(
  read: ReadStore,
  fichier: { readonly sha256?: string } = {},
): Promise<readonly ImportVue[]> {
  const marques = new Set((await read.all('marquageImport')).map(({ id }) => id));
  return (await read.all('importation', fichier))
    .map((ligne) => ({ ...ligne, annule: !marques.has(ligne.id) }))
    .toSorted((a, b) => (a.importeLe < b.importeLe ? 1 : -1));
}

export const lireHistorique = async (read: ReadStore) => ({
  imports: (await lireImports(read)).slice(0, HISTORIQUE_MAX),
  exports: (await lireExports(read)).slice(0, HISTORIQUE_MAX),
});

const momentDe = (reconnu: FichierReconnu): string =>
  reconnu.sens === 'entré' ? reconnu.ligne.importeLe : reconnu.ligne.exporteLe;

/** exchanges.md §2: proves that a file is one that was imported or sent, byte for byte: every line with its SHA-256. */
export async function reconnaitreFichier(read: ReadStore, sha256: string): Promise<readonly FichierReconnu[]> {
  const entres = (await lireImports(read, { sha256 })).map((ligne) => ({ sens: 'entré' as const, ligne }));
  const sortis = (await lireExports(read))
    .filter((ligne) => ligne.sha256 === sha256)
    .map((ligne) => ({ sens: 'sorti' as const, ligne }));
  return [...entres, ...sortis].toSorted((a, b) => (momentDe(a) < momentDe(b) ? -1 : 1));
}
