import { newDocument, openFeuille, sousTitre, titre1, titre2 } from './feuille.ts';
import type { FontFaces } from './fonts/font-faces.ts';
import { gap } from './layout/block.ts';
import { table } from './layout/table.ts';
import { text } from './layout/text.ts';
import {
  dureesConservation,
  ficheRegistre,
  noticeFamilles,
  paragrapheFamilles,
} from './textes/donnees-personnelles.ts';
import type { Edition } from './types.ts';

/**
 * « Données personnelles » (safety.md §4), filled from the campaign: the notice to post up with its paragraph for letters, the
 * sheet for the registre des traitements, the table of retention. Each begins its page.
 */
export async function noticesPdf(faces: FontFaces, input: Edition): Promise<Uint8Array> {
  const document = newDocument(faces, input, 'Données personnelles');
  const page = (titre: string, ligne: string) => {
    const flow = openFeuille(document, { faces, edition: input, feuille: titre });
    flow.add(titre1(flow.setting, titre), sousTitre(flow.setting, ligne), gap(4));
    return flow;
  };

  const affiche = page(
    'Vos données et les entretiens Passpro',
    'Information des élèves et de leurs représentants légaux',
  );
  for (const [question, reponse] of noticeFamilles(input))
    affiche.add(
      titre2(affiche.setting, question),
      text(affiche.setting, reponse, { size: 11.5, leading: 15.5, after: 9 }),
    );
  affiche.finish();

  const registre = page('Registre des traitements', 'Fiche à reporter dans le registre du lycée (article 30 du RGPD)');
  registre.add(
    table(registre.setting, {
      columns: [
        { titre: 'Rubrique', share: 1, names: true },
        { titre: 'Contenu', share: 3.4 },
      ],
      rows: ficheRegistre(input),
    }),
  );
  registre.finish();

  const durees = page('Durées de conservation', 'Ce qui est gardé, combien de temps, ce que cela devient');
  durees.add(
    table(durees.setting, {
      columns: [
        { titre: 'Données', share: 1.3, names: true },
        { titre: 'Durée', share: 1.3 },
        { titre: 'Ensuite', share: 1.4 },
      ],
      rows: dureesConservation(input),
      after: 18,
    }),
    titre2(durees.setting, 'Paragraphe pour une lettre ou un message aux familles'),
    text(durees.setting, paragrapheFamilles(input), { size: 10.5, leading: 14 }),
  );
  durees.finish();
  return document.save();
}
