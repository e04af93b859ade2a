import type { Fichier } from '../../contract/convocations.ts';
import type { modelesOperations } from '../../contract/modeles.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Mode } from '../../domain/campagne/campagne.ts';
import type { MotifConvocation } from '../../domain/convocation/convocation.ts';
import { addJours } from '../../domain/date/jour.ts';
import { verifierLettre } from '../../domain/convocation/verifier-lettre.ts';
import { lireLettres } from '../lectures/lire-lettres.ts';
import { rediger } from '../rediger.ts';
import type { TacheContexte } from '../handler.ts';
import { composerLettre, type LettreSansTexte } from '../lectures/composer-lettre.ts';

/** A pupil that nobody has, for a lycée that has placed nobody yet. */
const exemple = (mode: Mode, aujourdhui: string): LettreSansTexte => ({
  eleve: { nom: 'Exemple', prenom: 'Camille', dateNaissance: null, classe: '3e A' },
  origine: { nom: 'Collège d’exemple', adresse: '1, rue de l’École', codePostal: '00000', ville: 'Exempleville' },
  referent: { nom: 'Modèle', prenom: 'Dominique' },
  domaine: 'Métiers du bois',
  formations: [{ voie: '1CAP2', intitule: 'Ébéniste' }],
  mode,
  jour: addJours(aujourdhui, 14),
  debut: '10:20',
  dureeMinutes: mode === 'collectif' ? 60 : 20,
  lieu: 'Salle B12',
  motif: 'première',
  precedente: null,
  emiseLe: null,
});

/** The same letter as if it were written for that reason. */
function commeSi(lettre: LettreSansTexte, motif: MotifConvocation, aujourdhui: string): LettreSansTexte {
  if (motif === 'première') return { ...lettre, motif, precedente: null };
  const { jour, debut } = lettre;
  return {
    ...lettre,
    motif,
    precedente: lettre.precedente ?? { emiseLe: addJours(aujourdhui, -7), jour: addJours(jour, -7), debut },
  };
}

/** The letter with the text being written, of a real pupil when one is named. @throws Refus as saving that text would. */
export async function apercuModele(
  ctx: TacheContexte,
  { mode, motif, texte, entretienId }: Input<(typeof modelesOperations)['modeles.apercu']>,
): Promise<Fichier | null> {
  const erreur = verifierLettre(texte, motif).find(({ gravite }) => gravite === 'erreur');
  if (erreur) throw new Refus('lettre', erreur.phrase, { champ: erreur.champ });
  const { lettres, commun } = await ctx.read((read) =>
    lireLettres(read, { entretienIds: entretienId === null ? [] : [entretienId], ctx }),
  );
  const lettre = lettres[0]?.convocation ?? exemple(mode, ctx.aujourdhui);
  const convocation = composerLettre(commeSi({ ...lettre, mode }, motif, ctx.aujourdhui), texte, commun);
  const pli = {
    nomFichier: 'Aperçu de la lettre.pdf',
    request: { kind: 'convocations' as const, data: { ...commun, convocations: [convocation] } },
    parties: 1,
  };
  return rediger(ctx, [pli], { libelle: 'Rédaction de la lettre', archive: '' });
}
