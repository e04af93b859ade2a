import type { Avis } from '../avis/avis.ts';
import type { Mode } from '../campagne/campagne.ts';
import type { Convocation } from '../convocation/convocation.ts';
import type { Entretien } from './entretien.ts';
import { estRecu } from './presence.ts';

/** Where an entretien stands, in the order of its life. */
export const STATUTS = [
  'à placer',
  'placé',
  'convoqué',
  'à reconvoquer',
  'présent',
  'absent',
  'excusé',
  'à replacer',
  'compte rendu saisi',
  'avis complets',
  'transmis',
  'renoncé',
] as const;
export type Statut = (typeof STATUTS)[number];

export interface EntretienSuivi {
  readonly entretien: Entretien;
  readonly mode: Mode;
  /** Name of the room where it takes place now; empty when there is none. */
  readonly lieu: string;
  /** The last one issued, whatever became of it. */
  readonly derniereConvocation: Convocation | null;
  /** One value per requested or added formation; null where not given yet. */
  readonly avis: readonly (Avis | null)[];
}

/** Day, start, jury or séance of what was announced differ from what is planned now. */
export const estObsolete = (entretien: Entretien, convocation: Convocation): boolean =>
  convocation.jour !== entretien.jour ||
  convocation.debut !== entretien.debut ||
  convocation.juryId !== entretien.juryId ||
  convocation.seanceId !== entretien.seanceId;

/** R21: what was announced is no longer true: it moved, or its room is another one. */
export const annonceChangee = (entretien: Entretien, lieu: string, convocation: Convocation): boolean =>
  estObsolete(entretien, convocation) || convocation.lieu !== lieu;

export const estPlace = (entretien: Entretien): boolean => entretien.jour !== null && entretien.debut !== null;

/** R32: complete when the compte rendu is written and every formation has its avis. R27: a collective one has neither. */
export const estComplet = (suivi: EntretienSuivi): boolean =>
  suivi.mode === 'collectif' ||
  (suivi.entretien.compteRendu.trim() !== '' && suivi.avis.length > 0 && suivi.avis.every((valeur) => valeur !== null));

function statutRecu(suivi: EntretienSuivi): Statut {
  if (suivi.entretien.transmisLe) return 'transmis';
  if (suivi.mode === 'collectif') return 'présent';
  if (estComplet(suivi)) return 'avis complets';
  return suivi.entretien.compteRendu.trim() === '' ? 'présent' : 'compte rendu saisi';
}

/** The status shown everywhere (screens.md). R17: given up comes first and keeps its history; R28: absent comes back to be placed. */
export function statutEntretien(suivi: EntretienSuivi): Statut {
  const { entretien, derniereConvocation, lieu } = suivi;
  if (entretien.renonce) return 'renoncé';
  if (estRecu(entretien.presence)) return statutRecu(suivi);
  if (entretien.presence !== null) return entretien.presence;
  if (!estPlace(entretien)) return derniereConvocation?.issue ? 'à replacer' : 'à placer';
  if (!derniereConvocation) return 'placé';
  return annonceChangee(entretien, lieu, derniereConvocation) || derniereConvocation.issue
    ? 'à reconvoquer'
    : 'convoqué';
}

/** R22: those that count in « à convoquer »; the target is 0. */
export const resteAConvoquer = (statut: Statut): boolean =>
  statut === 'à placer' || statut === 'placé' || statut === 'à reconvoquer' || statut === 'à replacer';
