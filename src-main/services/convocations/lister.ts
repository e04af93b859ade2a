import type { ConvocationLigne, convocationsOperations, EtatConvocation } from '../../contract/convocations.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { Candidat, Origine } from '../../domain/candidature/candidature.ts';
import { joursSansAccuse } from '../../domain/convocation/accuse.ts';
import type { Convocation, MotifConvocation } from '../../domain/convocation/convocation.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import { signesNonImprimables } from '../../domain/texte/imprimable.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';
import type { Handlers } from '../handler.ts';
import { dernieres } from '../lectures/dernieres.ts';
import { lireRaisons } from '../lectures/raisons.ts';
import { parId } from '../../domain/par-id.ts';

/** Those that a convocation may still concern: given up and already held ones are left out. */
const ETATS: Readonly<Partial<Record<EntretienVue['statut'], EtatConvocation>>> = {
  'à placer': 'sans place',
  'à replacer': 'sans place',
  placé: 'à émettre',
  'à reconvoquer': 'à refaire',
  convoqué: 'à jour',
};

const motifDe = (vue: EntretienVue, etat: EtatConvocation): MotifConvocation | null => {
  if (etat === 'à émettre') return 'première';
  if (etat !== 'à refaire') return null;
  return vue.convocation?.issue ? 'après absence' : 'remplacement';
};

interface Registres {
  readonly aujourdhui: string;
  readonly derniers: ReadonlyMap<string, Convocation>;
  readonly raisonDe: (vue: EntretienVue) => string;
  readonly candidats: ReadonlyMap<string, Candidat>;
  readonly origines: ReadonlyMap<string, Origine>;
}

/** R21: what the origin said of the convocation that holds. */
function suiteDe(
  { id }: EntretienVue,
  { derniers, aujourdhui }: Registres,
): Pick<ConvocationLigne, 'accuse' | 'joursSansAccuse'> {
  const derniere = derniers.get(id);
  if (!derniere) return { accuse: null, joursSansAccuse: null };
  const { accuseLe: le, accuseNote: note } = derniere;
  return { accuse: le === null ? null : { le, note }, joursSansAccuse: joursSansAccuse(derniere, aujourdhui) };
}

function toLigne(vue: EntretienVue, rang: EtatConvocation, registres: Registres): ConvocationLigne {
  const { candidats, origines, raisonDe } = registres;
  const { convocation } = vue;
  const suite = rang === 'à jour' ? suiteDe(vue, registres) : { accuse: null, joursSansAccuse: null };
  const etat = suite.accuse ? 'accusée' : rang;
  return {
    id: vue.id,
    candidatId: vue.candidatId,
    nom: vue.nom,
    prenom: vue.prenom,
    classe: vue.classe,
    origineId: vue.origineId,
    origineNom: vue.origineNom,
    origineCourriel: origines.get(vue.origineId)?.courriel ?? '',
    referentCourriel: candidats.get(vue.candidatId)?.referentCourriel ?? '',
    domaineId: vue.domaineId,
    domaineNom: vue.domaineNom,
    jour: vue.jour,
    debut: vue.debut,
    lieu: vue.lieu,
    etat,
    motif: motifDe(vue, etat),
    annonce: convocation && { jour: convocation.jour, debut: convocation.debut, emiseLe: convocation.emiseLe },
    ...suite,
    raison: etat === 'sans place' ? raisonDe(vue) : '',
    nonImprimables: signesNonImprimables(
      [vue.nom, vue.prenom, vue.classe, vue.origineNom, vue.domaineNom, vue.lieu].join(' '),
    ),
  };
}

export const listerConvocations: Pick<Handlers<typeof convocationsOperations>, 'convocations.lister'> = {
  'convocations.lister': async (read, _input, { aujourdhui }) => {
    const vues = await lireEntretiens(read);
    const registres = {
      aujourdhui,
      derniers: await dernieres(
        read,
        vues.flatMap(({ id, statut }) => (statut === 'convoqué' ? id : [])),
      ),
      raisonDe: await lireRaisons(read, vues, aujourdhui),
      candidats: parId(await read.all('candidat')),
      origines: parId(await read.all('origine')),
    };
    const lignes = vues.flatMap((vue) => {
      const etat = ETATS[vue.statut];
      return etat ? [toLigne(vue, etat, registres)] : [];
    });
    return lignes.toSorted((a, b) => compareTextes(a.origineNom, b.origineNom) || comparePersonnes(a, b));
  },
};
