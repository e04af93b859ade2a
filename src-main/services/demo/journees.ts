import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { InputOf } from '../../contract/index.ts';
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

const RETARD_MINUTES = 10;

const NIVEAUX = ['solide', 'en construction', 'à approfondir'] as const;

const parHeure = (a: EntretienVue, b: EntretienVue): number =>
  `${a.jour ?? ''} ${a.debut ?? ''} ${a.nom} ${a.prenom}`.localeCompare(
    `${b.jour ?? ''} ${b.debut ?? ''} ${b.nom} ${b.prenom}`,
  );

const duJour = (entretiens: readonly EntretienVue[], jour: string): EntretienVue[] =>
  entretiens.filter((entretien) => entretien.jour === jour).toSorted(parHeure);

/** Presences of the entretiens that are over, by groups; answers those received. */
async function noterPresences(scene: Scene, entretiens: readonly EntretienVue[], depart: number) {
  const constats = entretiens.map((entretien, rang) => ({
    entretien,
    presence: PRESENCES[(depart + rang) % PRESENCES.length] ?? 'présent',
  }));
  const exacts = constats.filter(({ presence }) => presence !== 'en retard');
  for (const [presence, groupe] of Map.groupBy(exacts, (constat) => constat.presence))
    await scene.jouer('entretiens.noterPresence', {
      ids: groupe.map(({ entretien }) => entretien.id),
      presence,
      arrivee: null,
    });
  for (const { entretien } of constats.filter(({ presence }) => presence === 'en retard'))
    await scene.jouer('entretiens.noterPresence', {
      ids: [entretien.id],
      presence: 'en retard',
      arrivee: toHeure(toMinutes(entretien.debut ?? '08:30') + RETARD_MINUTES),
    });
  return constats
    .filter(
      ({ presence, entretien }) => entretien.mode === 'individuel' && presence !== 'absent' && presence !== 'excusé',
    )
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

/** Writes about two entretiens out of three, fewer on the last days: there is something left to type, and something late. */
async function rediger(scene: Scene, recus: readonly EntretienVue[], recent: boolean): Promise<void> {
  const { criteres } = await scene.jouer('contexte.lire', {});
  const critereIds = criteres.map(({ id }) => id);
  for (const [rang, entretien] of recus.entries()) {
    if (rang % 5 === 3 || (recent && rang % 2 === 1)) continue;
    for (const saisie of saisiesDe({ entretien, rang, critereIds }))
      await scene.jouer('entretiens.saisir', { id: entretien.id, saisie });
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
