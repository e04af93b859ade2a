import { nommerSalle } from '../../domain/planning/lieu.ts';
import { toHeure, toMinutes } from '../../domain/date/heure.ts';
import type { Jury, Seance } from '../../domain/organisation/organisation.ts';
import { compareTextes } from '../../domain/texte/format.ts';
import type { FeuilleEmargement, LigneEmargement } from '../../documents/emargement.ts';
import type { Attendu, Journee } from './lire-journee.ts';

/** Where the morning ends [D]: lunch is before or after one o'clock, never across it. */
const MI_JOURNEE = '13:00';

const DEMI_JOURNEES = [(heure: string) => heure < MI_JOURNEE, (heure: string) => heure >= MI_JOURNEE] as const;

const toLigne = (vue: Attendu): LigneEmargement => ({
  debut: vue.debut,
  eleve: vue,
  classe: vue.classe,
  origine: vue.origineNom,
});

const finDe = (debut: string, dureeMinutes: number): string => toHeure(toMinutes(debut) + dureeMinutes);

const lieuDe = (vues: readonly Attendu[]): string => {
  const lieu = vues.find((vue) => vue.lieu !== '')?.lieu;
  return nommerSalle(lieu ?? '');
};

const domainesDe = (vues: readonly Attendu[]): string =>
  [...new Set(vues.map(({ domaineNom }) => domaineNom))].toSorted(compareTextes).join(', ');

/** Sheets of one jury: morning, afternoon. From the first to the last minute that it sits or receives. */
function deJury(journee: Journee, { id }: Jury): FeuilleEmargement[] {
  const siens = journee.attendus.filter(({ juryId }) => juryId === id);
  return DEMI_JOURNEES.flatMap((dedans) => {
    const presents = siens.filter(({ debut }) => dedans(debut));
    if (presents.length === 0) return [];
    const plages = (journee.plages.get(id) ?? []).filter(({ debut }) => dedans(debut));
    const debuts = [...plages, ...presents].map(({ debut }) => debut).toSorted();
    const fins = [
      ...plages.map(({ fin }) => fin),
      ...presents.map(({ debut, dureeMinutes }) => finDe(debut, dureeMinutes)),
    ].toSorted();
    return [
      {
        titre: domainesDe(presents),
        jour: journee.jour,
        debut: debuts[0] ?? '',
        fin: fins.at(-1) ?? '',
        lieu: lieuDe(presents),
        lignes: presents.map(toLigne),
        membres: journee.membres.get(id) ?? [],
      },
    ];
  });
}

function deSeance(journee: Journee, { id, debut, dureeMinutes }: Seance): FeuilleEmargement[] {
  const siens = journee.attendus.filter(({ seanceId }) => seanceId === id);
  if (siens.length === 0) return [];
  return [
    {
      titre: `Séance collective : ${domainesDe(siens)}`,
      jour: journee.jour,
      debut,
      fin: finDe(debut, dureeMinutes),
      lieu: lieuDe(siens),
      lignes: siens.map(toLigne),
      membres: [],
    },
  ];
}

/** exchanges.md §3: one sheet per jury and half-day, one per séance collective. Pupils read them: they name rooms and domaines, no jury. */
export const feuillesEmargement = (journee: Journee): FeuilleEmargement[] => [
  ...journee.jurys.flatMap((jury) => deJury(journee, jury)),
  ...journee.seances.flatMap((seance) => deSeance(journee, seance)),
];
