import type { ConvocationLigne, convocationsOperations, EtatConvocation } from '../../contract/convocations.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { Candidat, Origine } from '../../domain/candidature/candidature.ts';
import type { MotifConvocation } from '../../domain/convocation/convocation.ts';
import { compareTextes } from '../../domain/texte/format.ts';
import { lireEntretiens } from '../entretiens/lire-entretiens.ts';
import type { Handlers } from '../handler.ts';

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
  readonly candidats: ReadonlyMap<string, Candidat>;
  readonly origines: ReadonlyMap<string, Origine>;
}

function toLigne(vue: EntretienVue, etat: EtatConvocation, { candidats, origines }: Registres): ConvocationLigne {
  const { convocation } = vue;
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
  };
}

export const listerConvocations: Pick<Handlers<typeof convocationsOperations>, 'convocations.lister'> = {
  'convocations.lister': async (read) => {
    const registres = {
      candidats: new Map((await read.all('candidat')).map((row) => [row.id, row])),
      origines: new Map((await read.all('origine')).map((row) => [row.id, row])),
    };
    const lignes = (await lireEntretiens(read)).flatMap((vue) => {
      const etat = ETATS[vue.statut];
      return etat ? [toLigne(vue, etat, registres)] : [];
    });
    return lignes.toSorted(
      (a, b) =>
        compareTextes(a.origineNom, b.origineNom) || compareTextes(`${a.nom} ${a.prenom}`, `${b.nom} ${b.prenom}`),
    );
  },
};
