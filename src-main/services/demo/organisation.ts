import type { InputOf } from '../../contract/index.ts';
import { addJours } from '../../domain/date/jour.ts';
import type { CalendrierDemo } from './calendrier.ts';
import type { Scene } from './scene.ts';

type PlageSaisie = InputOf<'plages.enregistrer'>['plages'][number];

const SALLES: readonly (readonly [nom: string, pmr: boolean])[] = [
  ['A 102', true],
  ['A 104', true],
  ['B 12', true],
  ['B 14', false],
  ['C 201', false],
  ['Salle de réunion', true],
  ['Laboratoire 2', true],
  ['Restaurant d’application', true],
  ['Amphithéâtre', true],
];

interface JuryDemo {
  readonly nom: string;
  readonly salle: string;
  readonly domaines: readonly string[];
  readonly membres: readonly (readonly [prenom: string, nom: string])[];
  /** Ranks in the week (0 = lundi) of its mornings and afternoons. */
  readonly matins: readonly number[];
  readonly apresMidi: readonly number[];
}

const MODE = 'Mode, vêtement et maroquinerie';
const BOIS = 'Métiers du bois';
const METALLERIE = 'Métallerie - Bâtiment - Travaux publics';
const LABORATOIRE = 'Laboratoire';
const HOTELLERIE = 'Hôtellerie-restauration';

const JURYS: readonly JuryDemo[] = [
  {
    nom: 'Mode 1',
    salle: 'A 102',
    domaines: [MODE],
    membres: [
      ['Nadia', 'BELKACEM'],
      ['Sylvie', 'ROUSSEL'],
    ],
    matins: [0],
    apresMidi: [2],
  },
  {
    nom: 'Mode 2',
    salle: 'A 104',
    domaines: [MODE],
    membres: [
      ['Aurélie', 'GUÉRIN'],
      ['Fatou', 'SARR'],
    ],
    matins: [3],
    apresMidi: [1],
  },
  {
    nom: 'Bois 1',
    salle: 'B 12',
    domaines: [BOIS],
    membres: [
      ['Patrick', 'LEMOINE'],
      ['Élodie', 'CHARPENTIER'],
    ],
    matins: [1],
    apresMidi: [3],
  },
  {
    nom: 'Bois 2',
    salle: 'B 14',
    domaines: [BOIS, METALLERIE],
    membres: [
      ['Thierry', 'NGUYEN'],
      ['Marc', 'DUBOIS'],
      ['Samira', 'OUALI'],
    ],
    matins: [4],
    apresMidi: [0],
  },
  {
    nom: 'Métallerie',
    salle: 'C 201',
    domaines: [METALLERIE],
    membres: [
      ['Karim', 'BENSALEM'],
      ['Olivier', 'FABRE'],
    ],
    matins: [2],
    apresMidi: [4],
  },
  {
    nom: 'Laboratoire 1',
    salle: 'Laboratoire 2',
    domaines: [LABORATOIRE],
    membres: [
      ['Claire', 'MEUNIER'],
      ['Rachid', 'AMRANI'],
    ],
    matins: [0],
    apresMidi: [3],
  },
  {
    nom: 'Laboratoire 2',
    salle: 'Salle de réunion',
    domaines: [LABORATOIRE],
    membres: [
      ['Isabelle', 'CARPENTIER'],
      ['Yann', 'LE GOFF'],
    ],
    matins: [4],
    apresMidi: [1],
  },
  {
    nom: 'Hôtellerie',
    salle: 'Restaurant d’application',
    domaines: [HOTELLERIE],
    membres: [
      ['Jean-Marc', 'PELLETIER'],
      ['Maria', 'DA COSTA'],
      ['Christelle', 'ARNAUD'],
    ],
    matins: [1, 3],
    apresMidi: [2],
  },
];

/** Each séance by the rank of its week and day; three of them hold the pupils of a domaine. */
const SEANCES: Readonly<Record<string, readonly (readonly [semaine: number, jour: number, debut: string])[]>> = {
  Esthétique: [
    [0, 2, '14:00'],
    [2, 1, '14:00'],
    [3, 2, '10:00'],
  ],
  'Petite enfance': [
    [0, 3, '10:00'],
    [1, 2, '14:00'],
    [2, 3, '10:00'],
  ],
};

const CAPACITE = 20;

/** The fifth week is kept in reserve for those who did not come or registered late. */
const SEMAINE_RESERVE = 4;

function plagesDe({ matins, apresMidi }: JuryDemo, { lundi, semaines }: CalendrierDemo): PlageSaisie[] {
  return semaines.flatMap((jours, semaine) => {
    const ouvrir = (rangs: readonly number[], debut: string, fin: string): PlageSaisie[] =>
      rangs
        .map((rang) => addJours(lundi, 7 * semaine + rang))
        .filter((jour) => jours.includes(jour))
        .map((jour) => ({ jour, debut, fin, reserve: semaine === SEMAINE_RESERVE }));
    return [...ouvrir(matins, '08:30', '12:00'), ...ouvrir(apresMidi, '13:30', '16:30')];
  });
}

async function creerJurys(scene: Scene, calendrier: CalendrierDemo, salles: ReadonlyMap<string, string>) {
  const { domaines } = await scene.jouer('contexte.lire', {});
  for (const jury of JURYS) {
    const { id } = await scene.jouer('jurys.enregistrer', {
      id: null,
      nom: jury.nom,
      salleId: salles.get(jury.salle) ?? null,
      membres: jury.membres.map(([prenom, nom]) => ({ prenom, nom })),
      domaineIds: domaines.filter(({ nom }) => jury.domaines.includes(nom)).map((domaine) => domaine.id),
    });
    const plages = plagesDe(jury, calendrier);
    await scene.jouer('plages.enregistrer', { juryId: id, du: calendrier.lundi, au: calendrier.fin, plages });
  }
  return domaines;
}

/** Rooms, jurys, their plages and the séances collectives, three weeks before the first interview. */
export async function organiser(scene: Scene, calendrier: CalendrierDemo): Promise<void> {
  scene.regler(addJours(calendrier.lundi, -21), '10:00');
  const salles = new Map<string, string>();
  for (const [nom, pmr] of SALLES)
    salles.set(nom, (await scene.jouer('salles.enregistrer', { id: null, nom, pmr })).id);
  const domaines = await creerJurys(scene, calendrier, salles);
  for (const [nom, moments] of Object.entries(SEANCES))
    for (const [semaine, rang, debut] of moments) {
      const jours = calendrier.semaines[semaine] ?? [];
      const jour = jours[Math.min(rang, jours.length - 1)];
      const domaineId = domaines.find((domaine) => domaine.nom === nom)?.id;
      if (jour === undefined || domaineId === undefined) continue;
      const salleId = salles.get('Amphithéâtre') ?? null;
      await scene.jouer('seances.enregistrer', {
        id: null,
        domaineId,
        salleId,
        jour,
        debut,
        dureeMinutes: 60,
        capacite: CAPACITE,
      });
    }
}
