import type { modelesOperations } from '../../contract/modeles.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Anomalie } from '../../domain/campagne/anomalie.ts';
import type { MotifConvocation } from '../../domain/convocation/convocation.ts';
import { idModele, type NatureLettre, type TexteLettre } from '../../domain/convocation/lettre.ts';
import { texteParDefaut } from '../../domain/convocation/textes-lettre.ts';
import { verifierLettre } from '../../domain/convocation/verifier-lettre.ts';
import { pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';

type Operations = typeof modelesOperations;

const MOTIFS: Readonly<Record<MotifConvocation, string>> = {
  première: 'première convocation',
  remplacement: 'changement de rendez-vous',
  'après absence': 'après une absence',
};

const PARTIES: readonly (keyof TexteLettre)[] = ['introduction', 'aApporter', 'empechement', 'signature', 'pied'];

/** Whether two texts say the same, blanks around apart. */
const memeTexte = (a: TexteLettre, b: TexteLettre): boolean =>
  PARTIES.every((partie) => a[partie].trim() === b[partie].trim());

const nommerLettre = ({ mode, motif }: NatureLettre): string => `«\u00a0${MOTIFS[motif]}, ${mode}\u00a0»`;

async function ecrire(tx: WriteStore, nature: NatureLettre, texte: TexteLettre): Promise<void> {
  const id = idModele(nature);
  const actuel = await tx.get('modeleLettre', id);
  if (memeTexte(texte, texteParDefaut(nature))) {
    if (actuel) await tx.remove('modeleLettre', [id]);
  } else if (actuel) await tx.update('modeleLettre', [{ id, ...texte }]);
  else await tx.insert('modeleLettre', [{ id, ...nature, ...texte }]);
}

/**
 * Gives a text to one letter or several; doubtful words are answered as alerts. A text like the proposed one is the
 * proposed one again. @throws Refus when a part is empty, too long, or has a field that means nothing in that letter.
 */
export async function modifierModeles(
  tx: WriteStore,
  { natures, texte }: Input<Operations['modeles.modifier']>,
): Promise<{ alertes: Anomalie[] }> {
  const alertes: Anomalie[] = [];
  for (const nature of natures) {
    const anomalies = verifierLettre(texte, nature.motif);
    const erreur = anomalies.find(({ gravite }) => gravite === 'erreur');
    if (erreur)
      throw new Refus('lettre', `Lettre ${nommerLettre(nature)}\u00a0: ${erreur.phrase}`, { champ: erreur.champ });
    alertes.splice(0, alertes.length, ...anomalies);
    await ecrire(tx, nature, texte);
  }
  const [premiere] = natures;
  if (premiere && natures.length === 1) {
    tx.nommer(`modifier la lettre ${nommerLettre(premiere)}`);
    tx.fusionner(`modeles.modifier ${idModele(premiere)}`);
  } else tx.nommer(`donner le même texte à ${pluriel(natures.length, 'lettre')}`);
  return { alertes };
}

/** Takes the text that the application proposes again; nothing to do where it never changed. */
export async function reinitialiserModele(tx: WriteStore, nature: NatureLettre): Promise<null> {
  const id = idModele(nature);
  if (!(await tx.get('modeleLettre', id))) return null;
  await tx.remove('modeleLettre', [id]);
  tx.nommer(`reprendre le texte proposé de la lettre ${nommerLettre(nature)}`);
  return null;
}
