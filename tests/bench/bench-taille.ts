/** Figures of one size of campaign, in a process of its own so that its memory is its own: `node bench-taille.ts 405`. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { planifier } from '../../src-main/planner/planifier.ts';
import { makeListe } from '../support/make-liste.ts';
import { type Banc, chronometrer, openBanc, quantile } from './bench-application.ts';
import { creerCampagne, organiser, VEILLE } from './bench-campagne.ts';
import { jourOrdinaire } from './bench-courant.ts';

const LETTRES = 1000;
const MI_CAMPAGNE = '2027-03-17';
const LIMITE_PLANIFICATION_MS = 180_000;

/** One line of the table. */
export interface Figure {
  readonly nom: string;
  readonly valeur: number;
  readonly unite: 'ms' | 'Mo' | 'ko' | '';
  readonly detail?: string;
}

export interface Resultat {
  readonly figures: readonly Figure[];
  /** Where the built host can open this campaign. */
  readonly dataDir: string;
}

const enFrancais = (valeur: number): string => valeur.toLocaleString('fr-FR', { maximumFractionDigits: 1 });

async function importer(banc: Banc, eleves: number): Promise<Figure[]> {
  const contenu = Buffer.from(makeListe({ eleves, seed: 2027 })).toString('base64');
  const lecture = await chronometrer(() => banc.ask('echanges.lire', { nomFichier: 'liste.csv', contenu }));
  if (lecture.valeur.etat !== 'lu') throw new Error(`The list is ${lecture.valeur.etat}`);
  const { lectureId, comptes } = lecture.valeur.rapport;
  const difference = await chronometrer(() => banc.ask('echanges.difference', { lectureId }));
  const { empreinte } = difference.valeur;
  const application = await chronometrer(() => banc.ask('echanges.appliquer', { lectureId, empreinte }));
  const lignes = `${comptes.candidatures} candidatures`;
  return [
    { nom: 'import : lecture', valeur: lecture.ms, unite: 'ms', detail: lignes },
    { nom: 'import : différence', valeur: difference.ms, unite: 'ms' },
    { nom: 'import : application', valeur: application.ms, unite: 'ms' },
    { nom: 'import : total', valeur: lecture.ms + difference.ms + application.ms, unite: 'ms' },
  ];
}

async function planifierTout(banc: Banc): Promise<Figure[]> {
  const jurys = await organiser(banc);
  const { instance } = await banc.ask('planning.lire', {});
  const premier = await chronometrer(() => planifier(instance, { graine: 1, effort: 0, limiteMs: 0 }));
  const arret = setTimeout(() => void banc.ask('taches.arreter', { cible: 'bench' }), LIMITE_PLANIFICATION_MS);
  const poli = await chronometrer(() => banc.ask('planning.proposer', { portee: { etendue: 'à placer' } }, 'bench'));
  clearTimeout(arret);
  const { placements, seances, bilan, arrete } = poli.valeur;
  const adoption = await chronometrer(() =>
    banc.ask('planning.adopter', { placements: [...placements], seances: [...seances] }),
  );
  const sur = `${instance.entretiens.length} entretiens, ${jurys} jurys`;
  return [
    { nom: 'planification : premier plan complet', valeur: premier.ms, unite: 'ms', detail: sur },
    {
      nom: `planification : plan poli${arrete ? ' (arrêté)' : ''}`,
      valeur: poli.ms,
      unite: 'ms',
      detail: `${bilan.places} placés, borne ${bilan.borne}`,
    },
    { nom: 'planification : adoption', valeur: adoption.ms, unite: 'ms' },
  ];
}

async function convoquer(banc: Banc): Promise<Figure[]> {
  const { entretiens } = await banc.ask('planning.lire', {});
  const ids = entretiens.filter(({ jour }) => jour !== null && jour <= '2027-03-24').map(({ id }) => id);
  const choisis = ids.slice(0, LETTRES);
  const lettres = await chronometrer(() =>
    banc.ask('convocations.composer', { entretienIds: choisis, forme: 'un seul PDF' }),
  );
  const emission = await chronometrer(() => banc.ask('convocations.emettre', { entretienIds: choisis }));
  const octets = ((lettres.valeur?.contenu.length ?? 0) * 3) / 4;
  return [
    {
      nom: 'convocations en un seul PDF',
      valeur: lettres.ms,
      unite: 'ms',
      detail: `${choisis.length} lettres, ${enFrancais(octets / 1e6)} Mo`,
    },
    { nom: 'convocations : émission', valeur: emission.ms, unite: 'ms', detail: `${choisis.length} lettres` },
  ];
}

async function exporter(banc: Banc): Promise<Figure[]> {
  const mesurer = (format: 'csv' | 'xlsx') =>
    chronometrer(() => banc.ask('avis.exporter', { format, portee: 'tout', motif: 'mesure' }));
  const csv = await mesurer('csv');
  const xlsx = await mesurer('xlsx');
  return [
    { nom: 'export des avis, CSV', valeur: csv.ms, unite: 'ms', detail: `${csv.valeur.lignes} lignes` },
    { nom: 'export des avis, XLSX', valeur: xlsx.ms, unite: 'ms', detail: `${xlsx.valeur.lignes} lignes` },
  ];
}

/** safety.md §5: verified in less than 5 s, while the thread that answers the window waits less than 50 ms. */
async function sauvegarder(banc: Banc): Promise<Figure[]> {
  const attente = monitorEventLoopDelay({ resolution: 1 });
  attente.enable();
  const faite = await chronometrer(() => banc.ask('sauvegardes.faire', {}));
  attente.disable();
  const fichier = faite.valeur.derniere?.chemin ?? '';
  const octets = faite.valeur.derniere?.octets ?? 0;
  const essai = await banc.ask('sauvegardes.essayer', { fichier });
  return [
    { nom: 'sauvegarde vérifiée', valeur: faite.ms, unite: 'ms', detail: `${enFrancais(octets / 1e6)} Mo` },
    { nom: 'sauvegarde : attente de la fenêtre', valeur: attente.max / 1e6, unite: 'ms', detail: 'au plus' },
    { nom: 'restauration essayée', valeur: essai.dureeMs, unite: 'ms' },
  ];
}

async function travailler(banc: Banc): Promise<Figure[]> {
  banc.regler(`${MI_CAMPAGNE}T10:00:00`);
  banc.mesures.length = 0;
  await jourOrdinaire(banc, MI_CAMPAGNE);
  const { mesures } = banc;
  const p95 = (liste: readonly { readonly ms: number }[]): number =>
    quantile(
      liste.map(({ ms }) => ms),
      0.95,
    );
  const parOperation = [...Map.groupBy(mesures, ({ operation }) => operation)].toSorted(
    ([, a], [, b]) => p95(b) - p95(a),
  );
  return [
    { nom: 'appels mêlés : p95', valeur: p95(mesures), unite: 'ms', detail: `${mesures.length} appels` },
    ...parOperation.map(([operation, liste]): Figure => {
      const mediane = quantile(
        liste.map(({ ms }) => ms),
        0.5,
      );
      const ko = Math.round(
        quantile(
          liste.map(({ taille }) => taille),
          0.5,
        ) / 1000,
      );
      const detail = `médiane ${enFrancais(mediane)} ms, ${liste.length} appels, ${ko} ko`;
      return { nom: `p95 de ${operation}`, valeur: p95(liste), unite: 'ms', detail };
    }),
  ];
}

async function mesurer(eleves: number): Promise<Resultat> {
  const banc = await openBanc(VEILLE);
  await creerCampagne(banc);
  const imports = await importer(banc, eleves);
  const planning = await planifierTout(banc);
  const lettres = await convoquer(banc);
  const sauvegardes = await sauvegarder(banc);
  const courant = await travailler(banc);
  const exports = await exporter(banc);
  await banc.app.close();
  const memoire: Figure = { nom: 'mémoire (RSS) au plus', valeur: process.resourceUsage().maxRSS / 1000, unite: 'Mo' };
  return {
    dataDir: banc.dataDir,
    figures: [...imports, ...planning, ...lettres, ...sauvegardes, ...exports, ...courant, memoire],
  };
}

if (import.meta.main) process.send?.(await mesurer(Number(process.argv[2])));
