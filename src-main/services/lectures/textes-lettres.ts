import { idModele, type NatureLettre, type TexteLettre } from '../../domain/convocation/lettre.ts';
import { texteParDefaut } from '../../domain/convocation/textes-lettre.ts';
import type { ReadStore } from '../../store/types.ts';
import { parId } from '../../domain/par-id.ts';

/** The text of each letter: the lycée's own, else the one that the application proposes. */
export async function lireTextes(read: ReadStore): Promise<(nature: NatureLettre) => TexteLettre> {
  const modeles = parId(await read.all('modeleLettre'));
  return (nature) => modeles.get(idModele(nature)) ?? texteParDefaut(nature);
}
