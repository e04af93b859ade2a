import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { EtatFiche, FicheLigne } from '../../contract/papier.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireRegleDelai, suivre } from '../lectures/echeances.ts';
import { lireEntretiens } from '../lectures/lire-entretiens.ts';

/** R34: individual entretiens only; given up ones are nobody's business any more (R17). */
export const concerneFiche = ({ mode, statut }: EntretienVue): boolean => mode === 'individuel' && statut !== 'renoncé';

/** What may be handed over of one entretien; null when nothing is due of it (absent). */
type Etape = 'fait' | 'en cours' | 'à venir';

interface Regle {
  readonly etapeDe: (vue: EntretienVue) => Etape | null;
}

async function lireRegle(read: ReadStore, aujourdhui: string): Promise<Regle> {
  const delai = await lireRegleDelai(read);
  const validationChef = (await read.get('campagne', 'campagne'))?.validationChef ?? false;
  return {
    etapeDe: (vue) => {
      const { avancement } = suivre(vue, delai, aujourdhui);
      if (avancement === 'sans objet') return null;
      if (avancement === 'à venir') return 'à venir';
      const complet = avancement === 'complet' || avancement === 'transmis';
      return complet && (vue.valideLe !== null || !validationChef) ? 'fait' : 'en cours';
    },
  };
}

function etatDe(etapes: readonly (Etape | null)[]): EtatFiche | null {
  if (etapes.includes('en cours')) return 'incomplète';
  if (etapes.includes('fait')) return 'prête';
  return etapes.includes('à venir') ? 'à venir' : null;
}

const dernier = (vues: readonly EntretienVue[]): string | null =>
  vues
    .flatMap(({ saisiLe, valideLe }) => [saisiLe, valideLe])
    .filter((instant) => instant !== null)
    .toSorted()
    .at(-1) ?? null;

/** Pupils with an individual entretien of which something is due, by origin then name. */
export async function listerFiches(read: ReadStore, aujourdhui: string): Promise<FicheLigne[]> {
  const { etapeDe } = await lireRegle(read, aujourdhui);
  const vues = (await lireEntretiens(read)).filter(concerneFiche);
  return [...Map.groupBy(vues, ({ candidatId }) => candidatId).values()]
    .flatMap((siens): FicheLigne[] => {
      const etat = etatDe(siens.map(etapeDe));
      const [premier] = siens;
      if (!premier || etat === null) return [];
      const { candidatId, nom, prenom, classe, origineId, origineNom } = premier;
      return [{ candidatId, nom, prenom, classe, origineId, origineNom, etat, modifieeLe: dernier(siens) }];
    })
    .toSorted((a, b) => compareTextes(a.origineNom, b.origineNom) || comparePersonnes(a, b));
}
