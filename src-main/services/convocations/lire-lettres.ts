import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import type { Candidat, Origine } from '../../domain/candidature/candidature.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { motifDu } from '../../domain/convocation/emission.ts';
import type { NatureLettre, TexteLettre } from '../../domain/convocation/lettre.ts';
import { compareTextes } from '../../domain/texte/format.ts';
import type { ConvocationsInput } from '../../documents/convocation.ts';
import type { ConvocationData } from '../../documents/types.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from '../entretiens/lire-entretiens.ts';
import type { Contexte } from '../handler.ts';
import { lireLogo } from '../modeles/logo.ts';
import { lireTextes } from '../modeles/textes.ts';
import { composerLettre, type LettreSansTexte } from '../modeles/valeurs.ts';
import { finConservation } from '../papier/lire-edition.ts';
import { dernieres } from './emettre.ts';

/** One letter to write, and what files are named and grouped by. */
export interface ALettre {
  readonly entretienId: string;
  readonly convocation: ConvocationData;
  readonly origineId: string;
  /** Makes two namesakes two files. */
  readonly cle: string;
}

interface Dossier {
  readonly vue: EntretienVue;
  readonly candidat: Candidat;
  readonly origine: Origine;
  readonly precedente: Convocation | null;
}

/** Whose letters they are, and what they say. */
interface Emetteur extends Omit<ConvocationsInput, 'convocations'> {
  readonly texteDe: (nature: NatureLettre) => TexteLettre;
}

function toLettre({ vue, candidat, origine, precedente }: Dossier, emetteur: Emetteur): ALettre[] {
  if (vue.jour === null || vue.debut === null) return [];
  const { jour, debut } = vue;
  const motif = motifDu({ ...vue, renonce: vue.statut === 'renoncé' }, vue.lieu, precedente);
  const { referentNom: nom, referentPrenom: prenom } = candidat;
  // Announced as it stands: the letter is the same one again, it replaces nothing.
  const remplacee = motif === 'remplacement' || motif === 'après absence' ? precedente : null;
  const lettre: LettreSansTexte = {
    eleve: {
      nom: candidat.nom,
      prenom: candidat.prenom,
      dateNaissance: candidat.dateNaissance,
      classe: candidat.classe,
    },
    origine,
    referent: nom || prenom ? { nom, prenom } : null,
    domaine: vue.domaineNom,
    formations: vue.formations.map(({ voie, intitule }) => ({ voie, intitule })),
    mode: vue.mode,
    jour,
    debut,
    dureeMinutes: vue.dureeMinutes,
    lieu: vue.lieu,
    motif: motif ?? precedente?.motif ?? 'première',
    precedente: remplacee && { emiseLe: remplacee.emiseLe.slice(0, 10), jour: remplacee.jour, debut: remplacee.debut },
  };
  // What replaces nothing does not speak of what went before.
  const texte = emetteur.texteDe({ mode: vue.mode, motif: lettre.precedente ? lettre.motif : 'première' });
  const convocation = composerLettre(lettre, texte, emetteur);
  return [{ entretienId: vue.id, convocation, origineId: origine.id, cle: vue.id.slice(0, 4) }];
}

const rangPage = (a: ALettre, b: ALettre): number =>
  compareTextes(a.convocation.origine.nom, b.convocation.origine.nom) ||
  compareTextes(
    `${a.convocation.eleve.nom} ${a.convocation.eleve.prenom}`,
    `${b.convocation.eleve.nom} ${b.convocation.eleve.prenom}`,
  );

/** Everything the letters of these entretiens say, in the order of origins then names; those without a place are left out. */
export async function lireLettres(
  read: ReadStore,
  { entretienIds, ctx }: { entretienIds: readonly string[]; ctx: Contexte },
): Promise<{ readonly lettres: readonly ALettre[]; readonly commun: Omit<ConvocationsInput, 'convocations'> }> {
  const campagne = await read.get('campagne', 'campagne');
  const lycee = await read.get('etablissement', 'etablissement');
  if (!campagne || !lycee) throw new Refus('campagne absente', 'Créez d’abord la campagne du lycée.');
  const commun = {
    lycee: { ...lycee, logo: await lireLogo(read) },
    campagne: { ...campagne, conservationJusquau: finConservation(campagne.annee) },
    editeLe: ctx.aujourdhui,
  };
  const emetteur = { ...commun, texteDe: await lireTextes(read) };
  const voulus = new Set(entretienIds);
  const candidats = new Map((await read.all('candidat')).map((row) => [row.id, row]));
  const origines = new Map((await read.all('origine')).map((row) => [row.id, row]));
  const precedentes = await dernieres(read, entretienIds);
  const lettres = (await lireEntretiens(read))
    .filter(({ id }) => voulus.has(id))
    .flatMap((vue) => {
      const candidat = candidats.get(vue.candidatId);
      const origine = origines.get(vue.origineId);
      return candidat && origine
        ? toLettre({ vue, candidat, origine, precedente: precedentes.get(vue.id) ?? null }, emetteur)
        : [];
    });
  return { lettres: lettres.toSorted(rangPage), commun };
}
