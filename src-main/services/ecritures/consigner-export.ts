import { createHash } from 'node:crypto';
import type { ExportRow } from '../../domain/echange/historique.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';

/** A file about to go out. */
export interface AConsigner {
  readonly nature: ExportRow['nature'];
  readonly format: ExportRow['format'];
  readonly contenu: Uint8Array;
  readonly lignes: number;
  /** Its name, once its number is known. */
  readonly nommer: (numero: string) => string;
  readonly portee?: ExportRow['portee'];
  readonly motif?: string | null;
}

const TROIS_CHIFFRES = 3;

async function prochainNumero(read: ReadStore): Promise<number> {
  return Math.max(0, ...(await read.all('exportation')).map(({ numero }) => numero)) + 1;
}

/**
 * exchanges.md §2: every file that goes out is numbered and keeps its proof: SHA-256, lines, instant, reason. It left the
 * machine: « Annuler » never takes that line away.
 */
export async function consignerExport(
  tx: WriteStore,
  ctx: Pick<Contexte, 'maintenant' | 'newId'>,
  { nature, format, contenu, lignes, nommer, portee = 'tout', motif = null }: AConsigner,
) {
  const numero = await prochainNumero(tx);
  const ligne: ExportRow = {
    id: ctx.newId(),
    numero,
    nature,
    format,
    nomFichier: `${nommer(String(numero).padStart(TROIS_CHIFFRES, '0'))}.${format}`,
    sha256: createHash('sha256').update(contenu).digest('hex'),
    exporteLe: ctx.maintenant,
    lignes,
    portee,
    motif,
  };
  await tx.insert('exportation', [ligne]);
  tx.nommer(`fichier «\u00a0${ligne.nomFichier}\u00a0» remis`);
  tx.partir();
  const { id, nomFichier, sha256 } = ligne;
  return { id, numero, nomFichier, lignes, sha256, contenu: Buffer.from(contenu).toString('base64') };
}
