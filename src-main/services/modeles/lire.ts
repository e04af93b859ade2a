import type { LettreVue, ModelesVue } from '../../contract/modeles.ts';
import { MODES } from '../../domain/campagne/campagne.ts';
import { MOTIFS_CONVOCATION } from '../../domain/convocation/convocation.ts';
import { idModele, type TexteLettre } from '../../domain/convocation/lettre.ts';
import { AUCUN_BULLETIN, noticeRgpd } from '../../documents/textes/rgpd.ts';
import type { ReadStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { lireEdition } from '../lectures/lire-edition.ts';
import { lireTextes } from '../lectures/textes-lettres.ts';

const seulTexte = ({ introduction, aApporter, empechement, signature, pied }: TexteLettre): TexteLettre => ({
  introduction,
  aApporter,
  empechement,
  signature,
  pied,
});

/** Every letter of the lycée, its logo, and what no letter can leave out. */
export async function lireModeles(read: ReadStore, ctx: Contexte): Promise<ModelesVue> {
  const { lycee, campagne } = await lireEdition(read, ctx);
  const texteDe = await lireTextes(read);
  const modifiees = new Set((await read.all('modeleLettre')).map(({ id }) => id));
  const logo = await read.get('logo', 'logo');
  return {
    lettres: MODES.flatMap((mode) =>
      MOTIFS_CONVOCATION.map((motif): LettreVue => {
        const nature = { mode, motif };
        return { ...nature, texte: seulTexte(texteDe(nature)), modifiee: modifiees.has(idModele(nature)) };
      }),
    ),
    logo: logo && { type: logo.type, contenu: logo.contenu },
    mentions: [AUCUN_BULLETIN, noticeRgpd(lycee, campagne)],
  };
}
