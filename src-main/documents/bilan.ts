import type { DireAvancement } from './avancement.ts';
import { newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { gap } from './layout/block.ts';
import { table } from './layout/table.ts';
import type { Edition } from './types.ts';

/** A table of counts. The first column names the row, the others hold figures already formatted. */
export interface SectionBilanImprimee {
  readonly titre: string;
  readonly colonnes: readonly string[];
  readonly lignes: readonly (readonly string[])[];
}

export interface BilanInput extends Edition {
  readonly sections: readonly SectionBilanImprimee[];
}

const NOM_SHARE = 3;
/** The header of a table and its first rows. */
const TETE = 120;

/** Bilan of the campaign (exchanges.md §3): counts only, without any name. */
export async function bilanPdf(faces: FontFaces, input: BilanInput, avancement?: DireAvancement): Promise<Uint8Array> {
  const document = newDocument(faces, input, 'Bilan');
  const flow = openFeuille(document, { faces, edition: input, paysage: true, feuille: 'Bilan de la campagne' });
  const { setting } = flow;
  flow.add(titre1(setting, 'Bilan de la campagne'), sousTitre(setting, input.campagne.nom));
  for (const [index, { titre, colonnes, lignes }] of input.sections.entries()) {
    const columns = colonnes.map((colonne, rank) =>
      rank === 0
        ? { titre: colonne, share: NOM_SHARE, names: true }
        : { titre: colonne, share: 1, align: 'right' as const },
    );
    flow.add(titre2(setting, titre, TETE), table(setting, { columns, rows: lignes, vide: 'Rien à compter.' }), gap(14));
    await avancement?.(index + 1, input.sections.length);
  }
  flow.finish();
  return document.save();
}
