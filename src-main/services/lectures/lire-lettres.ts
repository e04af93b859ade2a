import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import type { Candidat, Origine } from '../../domain/candidature/candidature.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { motifDu } from '../../domain/convocation/emission.ts';
import type { NatureLettre, TexteLettre } from '../../domain/convocation/lettre.ts';
import { nommerSalle } from '../../domain/planning/lieu.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { ConvocationsInput } from '../../documents/convocation.ts';
import type { DocumentRequest } from '../../documents/kinds.ts';
import type { ConvocationData } from '../../documents/types.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from './lire-entretiens.ts';
import type { Contexte } from '../handler.ts';
import { nomDeFichier, type Pli } from '../rediger.ts';
import { lireTextes } from './textes-lettres.ts';
import { composerLettre, type LettreSansTexte } from './composer-lettre.ts';
import { finConservation } from '../../domain/campagne/conservation.ts';
import { lireHistoires } from './dernieres.ts';
import { parId } from '../../domain/par-id.ts';

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
  /** Its convocations, the oldest first. */
  readonly histoire: readonly Convocation[];
}

/** Whose letters they are, and what they say. */
interface Emetteur extends Omit<ConvocationsInput, 'convocations'> {
  readonly texteDe: (nature: NatureLettre) => TexteLettre;
}

/**
 * Why the letter is written and which convocation it follows. R21, R28: one that holds is written again as it was issued,
 * of the same kind and date, so that the origin sees the letter it knows and not another change.
 */
function suiteDe({ vue, histoire }: Dossier): Pick<ConvocationData, 'motif' | 'precedente' | 'emiseLe'> {
  const derniere = histoire.at(-1) ?? null;
  const motif = motifDu({ ...vue, renonce: vue.statut === 'renoncé' }, vue.lieu, derniere);
  const reprise = motif === null ? derniere : null;
  const remplacee = reprise ? histoire.at(-2) : derniere;
  return {
    motif: motif ?? reprise?.motif ?? 'première',
    precedente: remplacee
      ? { emiseLe: remplacee.emiseLe.slice(0, 10), jour: remplacee.jour, debut: remplacee.debut }
      : null,
    emiseLe: reprise?.emiseLe.slice(0, 10) ?? null,
  };
}

function toLettre(dossier: Dossier, emetteur: Emetteur): ALettre[] {
  const { vue, candidat, origine } = dossier;
  if (vue.jour === null || vue.debut === null) return [];
  const { jour, debut } = vue;
  const { referentNom: nom, referentPrenom: prenom } = candidat;
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
    lieu: nommerSalle(vue.lieu),
    ...suiteDe(dossier),
  };
  const texte = emetteur.texteDe({ mode: vue.mode, motif: lettre.motif });
  const convocation = composerLettre(lettre, texte, emetteur);
  return [{ entretienId: vue.id, convocation, origineId: origine.id, cle: vue.id.slice(0, 4) }];
}

const rangPage = (a: ALettre, b: ALettre): number =>
  compareTextes(a.convocation.origine.nom, b.convocation.origine.nom) ||
  comparePersonnes(a.convocation.eleve, b.convocation.eleve);

/** The bytes of the lycée's logo; null when there is none. */
async function lireLogo(read: ReadStore): Promise<Uint8Array | null> {
  const logo = await read.get('logo', 'logo');
  return logo && Uint8Array.from(Buffer.from(logo.contenu, 'base64'));
}

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
    campagne: { ...campagne, conservationJusquau: finConservation(campagne) },
    editeLe: ctx.aujourdhui,
  };
  const emetteur = { ...commun, texteDe: await lireTextes(read) };
  const voulus = new Set(entretienIds);
  const candidats = parId(await read.all('candidat'));
  const origines = parId(await read.all('origine'));
  const histoires = await lireHistoires(read, entretienIds);
  const lettres = (await lireEntretiens(read))
    .filter(({ id }) => voulus.has(id))
    .flatMap((vue) => {
      const candidat = candidats.get(vue.candidatId);
      const origine = origines.get(vue.origineId);
      return candidat && origine
        ? toLettre({ vue, candidat, origine, histoire: histoires.get(vue.id) ?? [] }, emetteur)
        : [];
    });
  return { lettres: lettres.toSorted(rangPage), commun };
}

/** Letters in one file. */
export const demanderLettres = (
  lettres: readonly ALettre[],
  commun: Omit<ConvocationsInput, 'convocations'>,
): { readonly request: DocumentRequest; readonly parties: number } => ({
  request: {
    kind: 'convocations',
    data: { ...commun, convocations: lettres.map(({ convocation }) => convocation) },
  },
  parties: lettres.length,
});

/** The letters of one origine in one file, after the list of its pupils. */
export const plierOrigine = (siennes: readonly ALettre[], commun: Omit<ConvocationsInput, 'convocations'>): Pli => ({
  nomFichier: `${nomDeFichier(`${siennes[0]?.convocation.origine.nom} - ${siennes[0]?.convocation.origine.ville} - ${siennes[0]?.origineId.slice(0, 4)}`)}.pdf`,
  ...demanderLettres(siennes, { ...commun, bordereau: true }),
});
