import { addJours } from '../date/jour.ts';
import { formatDate, pluriel } from '../texte/format.ts';
import { finConservationMax } from './conservation.ts';
import type { Anomalie } from './anomalie.ts';
import type { Campagne } from './campagne.ts';

export type CampagneSaisie = Omit<Campagne, 'id' | 'closeLe'>;

/** As a form holds it: the two dates that the campaign cannot do without may still be missing. */
export type CampagneBrouillon = Omit<CampagneSaisie, 'entretiensDebut' | 'entretiensFin'> &
  Readonly<Record<'entretiensDebut' | 'entretiensFin', string | null>>;

type Champ = keyof CampagneBrouillon;
type AnomalieCampagne = Anomalie<Champ>;

/** Each window: its two fields and its French name. */
const PERIODES = [
  ['inscriptionsDebut', 'inscriptionsFin', 'les inscriptions'],
  ['planificationDebut', 'planificationFin', 'la planification'],
  ['entretiensDebut', 'entretiensFin', 'les entretiens'],
] as const;

/** What should come before what; the later field bears the sentence. */
const SUITES: readonly {
  readonly avant: Champ;
  readonly apres: Champ;
  readonly gravite: Anomalie['gravite'];
  readonly phrase: string;
}[] = [
  {
    avant: 'inscriptionsFin',
    apres: 'entretiensFin',
    gravite: 'alerte',
    phrase:
      'Les entretiens finissent avant la clôture des inscriptions : les derniers inscrits ne pourront pas être reçus.',
  },
  {
    avant: 'inscriptionsDebut',
    apres: 'entretiensDebut',
    gravite: 'alerte',
    phrase: 'Les entretiens commencent avant l’ouverture des inscriptions.',
  },
  {
    avant: 'inscriptionsFin',
    apres: 'planificationFin',
    gravite: 'alerte',
    phrase:
      'La planification finit avant la clôture des inscriptions : tous les inscrits doivent pourtant être convoqués.',
  },
  {
    avant: 'convocationsFin',
    apres: 'entretiensFin',
    gravite: 'alerte',
    phrase: 'Des convocations pourraient encore partir après le dernier jour d’entretien.',
  },
  {
    avant: 'entretiensFin',
    apres: 'fermeture',
    gravite: 'erreur',
    phrase:
      'La fermeture vient avant le dernier jour d’entretien : les derniers avis ne pourraient plus être transmis.',
  },
  {
    avant: 'ficheFin',
    apres: 'fermeture',
    gravite: 'alerte',
    phrase: 'La fermeture vient avant la date limite des fiches récapitulatives.',
  },
];

const erreur = (champ: Champ, phrase: string): AnomalieCampagne => ({ champ, gravite: 'erreur', phrase });

function verifierPeriodes(campagne: CampagneBrouillon): AnomalieCampagne[] {
  return PERIODES.flatMap(([champDebut, champFin, nom]) => {
    const debut = campagne[champDebut];
    const fin = campagne[champFin];
    if (!debut || !fin || debut <= fin) return [];
    return [
      erreur(
        champFin,
        `Pour ${nom}, le dernier jour (${formatDate(fin)}) vient avant le premier (${formatDate(debut)}).`,
      ),
    ];
  });
}

function verifierSuites(campagne: CampagneBrouillon): AnomalieCampagne[] {
  return SUITES.flatMap(({ avant, apres, gravite, phrase }) => {
    const premier = campagne[avant];
    const second = campagne[apres];
    return typeof premier === 'string' && typeof second === 'string' && premier > second
      ? [{ champ: apres, gravite, phrase }]
      : [];
  });
}

function verifierDelai({ entretiensFin, fermeture, delaiCompteRendu }: CampagneBrouillon): AnomalieCampagne[] {
  if (!entretiensFin || !fermeture || fermeture < entretiensFin || !Number.isInteger(delaiCompteRendu)) return [];
  if (addJours(entretiensFin, delaiCompteRendu) <= fermeture) return [];
  const delai = pluriel(delaiCompteRendu, 'jour');
  const phrase = `Le délai de ${delai} après le dernier entretien dépasse la fermeture : les derniers comptes rendus devront être saisis plus vite.`;
  return [{ champ: 'fermeture', gravite: 'alerte', phrase }];
}

/** Whole numbers with their bounds, as the contract also holds them. */
const BORNES: readonly (readonly [Champ, number, number])[] = [
  ['annee', 2000, 2100],
  ['delaiCompteRendu', 0, 60],
  ['margeMinutes', 0, 240],
  ['pauseApres', 1, 50],
  ['pauseMinutes', 0, 120],
];

function verifierNombres(campagne: CampagneBrouillon): AnomalieCampagne[] {
  return BORNES.flatMap(([champ, min, max]) => {
    const valeur = campagne[champ];
    if (typeof valeur === 'number' && Number.isInteger(valeur) && min <= valeur && valeur <= max) return [];
    return [erreur(champ, `Indiquez un nombre entier, de ${min} à ${max}.`)];
  });
}

function verifierNecessaire(campagne: CampagneBrouillon): AnomalieCampagne[] {
  const { annee, entretiensDebut, entretiensFin } = campagne;
  const anomalies: AnomalieCampagne[] = [];
  if (campagne.nom.trim() === '')
    anomalies.push(erreur('nom', 'Donnez un nom à la campagne, par exemple « Passpro 2027 ».'));
  if (!entretiensDebut) anomalies.push(erreur('entretiensDebut', 'Indiquez le premier jour d’entretien.'));
  if (!entretiensFin) anomalies.push(erreur('entretiensFin', 'Indiquez le dernier jour d’entretien.'));
  if (entretiensFin && Number.isInteger(annee) && Number(entretiensFin.slice(0, 4)) !== annee)
    anomalies.push({
      champ: 'annee',
      gravite: 'alerte',
      phrase: `Les entretiens finissent en ${entretiensFin.slice(0, 4)}, et non en ${annee}.`,
    });
  return anomalies;
}

/** safety.md §4: never more than one year past the usual end, never before the last avis. */
function verifierConservation({
  conservation,
  annee,
  entretiensFin,
  fermeture,
}: CampagneBrouillon): AnomalieCampagne[] {
  if (!conservation) return [];
  const max = finConservationMax({ annee, entretiensFin, fermeture });
  if (conservation > max) return [erreur('conservation', `Les données s’effacent au plus tard le ${formatDate(max)}.`)];
  const derniere = fermeture ?? entretiensFin;
  return derniere && conservation < derniere
    ? [
        erreur(
          'conservation',
          `Les données servent encore jusqu’au ${formatDate(derniere)} : choisissez un jour plus tard.`,
        ),
      ]
    : [];
}

/**
 * procedure.md §4: whether the settings of a campaign hold together. Errors are refused: no name, no interview window
 * (R24 makes it a hard limit), a number out of bounds, a window that ends before it starts, a closing date before the last entretien (R35).
 * Alerts are only shown: an order of windows that leaves somebody out (R20, R22), a compte rendu delay (R30) past the
 * closing date.
 */
export const verifierCampagne = (campagne: CampagneBrouillon): AnomalieCampagne[] => [
  ...verifierNecessaire(campagne),
  ...verifierNombres(campagne),
  ...verifierPeriodes(campagne),
  ...verifierSuites(campagne),
  ...verifierDelai(campagne),
  ...verifierConservation(campagne),
];
