import type { InputOf } from '../../../../src-main/contract/index.ts';
import type { OrigineAPrevenir, ReaffectationProposee } from '../../../../src-main/contract/planning.ts';
import { entretiensTouches, jurysAbsents } from '../../../../src-main/domain/planning/absence.ts';
import {
  compareTextes,
  formatHeure,
  formatJour,
  formatTelephone,
  nomPrenom,
} from '../../../../src-main/domain/texte/format.ts';
import { estDeplacable } from '../plan/places.ts';
import type { Modele } from '../plan/modele.ts';

export type Absence = InputOf<'planning.reaffecter'>['absence'];

/** Who can be absent: a whole jury, or somebody who sits in one or several. */
export interface Absentable {
  readonly cle: string;
  readonly qui: Absence['qui'];
  readonly groupe: 'Jurys' | 'Membres';
  readonly nom: string;
}

export function absentables({ vue, noms }: Modele): Absentable[] {
  const membres = [...new Set(vue.instance.jurys.flatMap((jury) => jury.membres))];
  return [
    ...vue.jurys.map(({ id, nom }): Absentable => ({
      cle: `jury ${id}`,
      qui: { type: 'jury', id },
      groupe: 'Jurys',
      nom,
    })),
    ...membres
      .map((id): Absentable => ({
        cle: `membre ${id}`,
        qui: { type: 'membre', id },
        groupe: 'Membres',
        nom: noms.membre(id),
      }))
      .toSorted((a, b) => compareTextes(a.nom, b.nom)),
  ];
}

/** What an absence concerns, before any search. */
export interface Portee {
  readonly jurys: readonly string[];
  readonly entretiens: number;
  readonly convoques: number;
  /** Entretiens that these jurys keep: already held, or at other hours. */
  readonly restent: number;
}

export function porteeAbsence({ vue, noms, entretiens }: Modele, absence: Absence): Portee {
  const tenus = new Set(vue.entretiens.filter((one) => !estDeplacable(one)).map(({ id }) => id));
  const touches = entretiensTouches(vue.instance, absence, tenus);
  const jurys = jurysAbsents(vue.instance, absence);
  const quitte = new Set(touches);
  return {
    jurys: [...jurys].map((id) => noms.jury(id)),
    restent: vue.entretiens.filter(({ id, juryId }) => juryId !== null && jurys.has(juryId) && !quitte.has(id)).length,
    entretiens: touches.length,
    convoques: touches.filter((id) => {
      const convocation = entretiens.get(id)?.convocation;
      return convocation && convocation.issue === null;
    }).length,
  };
}

/** Where one entretien goes, in words. */
export function destination({ noms }: Modele, apres: ReaffectationProposee['changements'][number]['apres']): string {
  return apres === null
    ? 'sans place pour l’instant'
    : `${formatJour(apres.jour)} à ${formatHeure(apres.debut)}, ${noms.jury(apres.jury)}`;
}

/** Whom to call, collège by collège, as a text to paste in a mail or to print. */
export function textePrevenir(
  modele: Modele,
  aPrevenir: readonly OrigineAPrevenir[],
  { changements }: Pick<ReaffectationProposee, 'changements'>,
): string {
  const byId = new Map(changements.map((one) => [one.entretien, one]));
  const debutDe = (id: string): string => byId.get(id)?.avant.debut ?? '';
  const parHeure = (ids: readonly string[]): string[] => ids.toSorted((a, b) => compareTextes(debutDe(a), debutDe(b)));
  const ligne = (id: string): string => {
    const entretien = modele.entretiens.get(id);
    const { avant, apres } = byId.get(id) ?? { avant: null, apres: null };
    const was = avant ? `${formatJour(avant.jour)} à ${formatHeure(avant.debut)}` : '';
    const now = apres ? `${formatJour(apres.jour)} à ${formatHeure(apres.debut)}` : 'date à venir';
    return `- ${entretien ? nomPrenom(entretien) : id} (${entretien?.domaineNom ?? ''})\u00a0: ${was} → ${now}`;
  };
  return aPrevenir
    .map(({ nom, telephone, courriel, referents, entretiens }) =>
      [
        [nom, formatTelephone(telephone), courriel, ...referents].filter(Boolean).join(' · '),
        ...parHeure(entretiens).map(ligne),
      ].join('\n'),
    )
    .join('\n\n');
}
