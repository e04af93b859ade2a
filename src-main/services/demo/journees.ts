import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { EntretienPlanning } from '../../contract/planning-vue.ts';
import type { InputOf } from '../../contract/index.ts';
import type { Formation } from '../../domain/campagne/campagne.ts';
import { toHeure, toMinutes } from '../../domain/date/heure.ts';
import type { Presence } from '../../domain/planning/entretien.ts';
import type { CalendrierDemo } from './calendrier.ts';
import type { Scene } from './scene.ts';
import { choisirAvis, redigerCompteRendu } from './textes.ts';

type Saisie = InputOf<'entretiens.saisir'>['saisie'];

/** R28: over ten pupils, three do not come and one comes late. */
const PRESENCES: readonly Presence[] = [
  'présent',
  'présent',
  'absent',
  'présent',
  'présent',
  'absent',
  'présent',
  'en retard',
  'excusé',
  'présent',
];

/** Minutes between the hour of the entretien and the arrival. */
const ECARTS: Readonly<Partial<Record<Presence, number>>> = { présent: -5, 'en retard': 10 };

const NIVEAUX = ['solide', 'en construction', 'à approfondir'] as const;

const parHeure = (a: EntretienPlanning, b: EntretienPlanning): number =>
  `${a.jour ?? ''} ${a.debut ?? ''} ${a.nom} ${a.prenom}`.localeCompare(
    `${b.jour ?? ''} ${b.debut ?? ''} ${b.nom} ${b.prenom}`,
  );

const duJour = (entretiens: readonly EntretienPlanning[], jour: string): EntretienPlanning[] =>
  entretiens.filter((entretien) => entretien.jour === jour).toSorted(parHeure);

function arriveeDe({ debut }: EntretienPlanning, presence: Presence): string | null {
  const ecart = ECARTS[presence];
  return debut === null || ecart === undefined ? null : toHeure(toMinutes(debut) + ecart);
}

/** Presences of the entretiens that are over, by groups; answers those received one by one. */
async function noterPresences(scene: Scene, entretiens: readonly EntretienPlanning[], depart: number) {
  const constats = entretiens.map((entretien, rang) => {
    const presence = PRESENCES[(depart + rang) % PRESENCES.length] ?? 'présent';
    return { entretien, presence, arrivee: arriveeDe(entretien, presence) };
  });
  for (const groupe of Map.groupBy(constats, ({ presence, arrivee }) => `${presence} ${arrivee}`).values()) {
    const [{ presence, arrivee } = { presence: null, arrivee: null }] = groupe;
    await scene.jouer('entretiens.noterPresence', {
      ids: groupe.map(({ entretien }) => entretien.id),
      presence,
      arrivee,
    });
  }
  return constats
    .filter(({ presence, entretien }) => entretien.mode === 'individuel' && ECARTS[presence] !== undefined)
    .map(({ entretien }) => entretien);
}

interface AEcrire {
  readonly entretien: EntretienVue;
  readonly rang: number;
  readonly critereIds: readonly string[];
}

/** What is typed of one entretien: most are complete, some lack an avis, a few have the grid and the letters as well. */
function saisiesDe({ entretien, rang, critereIds }: AEcrire): Saisie[] {
  const avis = choisirAvis(rang);
  const texte = redigerCompteRendu(entretien.domaineNom, avis, rang);
  const formations = rang % 6 === 5 ? entretien.formations.slice(1) : entretien.formations;
  const grille = rang % 4 === 0 ? critereIds : [];
  const lettres = rang % 4 === 2 ? entretien.formations : [];
  return [
    ...grille.map((critereId, place) => ({
      champ: 'appreciation' as const,
      critereId,
      niveau: NIVEAUX[(rang + place) % NIVEAUX.length] ?? null,
    })),
    ...lettres.map(({ formationId }) => ({ champ: 'lettre' as const, formationId, presentee: rang % 3 !== 0 })),
    { champ: 'compteRendu', texte },
    ...formations.map(({ formationId }, place) => ({
      champ: 'avis' as const,
      formationId,
      valeur: choisirAvis(rang + place),
    })),
  ];
}

/** R33: a pupil now and then asks for another formation of the domaine during the interview. */
async function ajouterUnVoeu(scene: Scene, entretien: EntretienVue, formations: readonly Formation[]): Promise<void> {
  const demandees = new Set(entretien.formations.map(({ formationId }) => formationId));
  const autre = formations.find(({ id, domaineId }) => domaineId === entretien.domaineId && !demandees.has(id));
  if (!autre) return;
  await scene.jouer('entretiens.ajouterFormation', { id: entretien.id, formationId: autre.id });
  const saisie: Saisie = { champ: 'avis', formationId: autre.id, valeur: 'favorable' };
  await scene.jouer('entretiens.saisir', { id: entretien.id, saisie });
}

/** Writes about two entretiens out of three, fewer on the last days: there is something left to type, and something late. */
async function rediger(scene: Scene, recus: readonly EntretienPlanning[], recent: boolean): Promise<void> {
  const { criteres, formations } = await scene.jouer('contexte.lire', {});
  const critereIds = criteres.map(({ id }) => id);
  for (const [rang, { id }] of recus.entries()) {
    if (rang % 5 === 3 || (recent && rang % 2 === 1)) continue;
    const { entretien } = await scene.jouer('entretiens.lire', { id });
    for (const saisie of saisiesDe({ entretien, rang, critereIds }))
      await scene.jouer('entretiens.saisir', { id, saisie });
    if (rang === 6) await ajouterUnVoeu(scene, entretien, formations);
  }
}

/** Holds the days of class from one to another, each at its end. */
export async function tenirJournees(scene: Scene, calendrier: CalendrierDemo, jours: readonly string[]): Promise<void> {
  const { entretiens } = await scene.jouer('planning.lire', {});
  let depart = 0;
  for (const jour of jours) {
    scene.regler(jour, '17:00');
    const prevus = duJour(entretiens, jour);
    const recus = await noterPresences(scene, prevus, depart);
    depart += prevus.length;
    scene.regler(jour, '18:00');
    await rediger(scene, recus, jour === calendrier.passes.at(-1));
  }
}

/** Notes who came this very day, up to the hour. */
export async function commencerJournee(scene: Scene, jour: string, heure: string): Promise<void> {
  const { entretiens } = await scene.jouer('planning.lire', {});
  const finis = duJour(entretiens, jour).filter(
    ({ debut, dureeMinutes }) => debut !== null && toMinutes(debut) + dureeMinutes <= toMinutes(heure),
  );
  await noterPresences(scene, finis, 0);
}
