import { z } from 'zod';
import type { Fenetre } from '../domain/campagne/calendrier.ts';
import type { Decompte, PointCloture } from '../domain/campagne/cloture.ts';
import type { Conseil } from '../domain/campagne/conseil.ts';
import type { Bilan, JourBilan } from '../domain/echange/bilan.ts';
import type { CreneauVue } from './echanges-difference.ts';
import { command, query } from './operation.ts';

/** Counts of entretiens from registration to the académie: each step holds all those of the next. */
export interface Entonnoir {
  readonly inscrits: number;
  readonly places: number;
  readonly convoques: number;
  readonly recus: number;
  readonly avisComplets: number;
  readonly transmis: number;
}

export interface RendezVous {
  readonly id: string;
  readonly debut: string;
  readonly nom: string;
  readonly prenom: string;
  readonly domaineNom: string;
  readonly lieu: string;
}

export interface DomaineBilan {
  readonly domaineId: string;
  readonly nom: string;
  readonly inscrits: number;
  readonly places: number;
  readonly recus: number;
}

/** R35: what is left before closing. */
export interface ClotureVue {
  /** Instant at which it was closed; null while it is open. */
  readonly closeLe: string | null;
  /** null: no closing date in the settings. */
  readonly decompte: Decompte | null;
  readonly points: Readonly<Record<PointCloture, number>>;
  /** Sum of the points. */
  readonly restants: number;
}

export interface TableauVue {
  readonly candidats: number;
  readonly fenetres: readonly Fenetre[];
  readonly entonnoir: Entonnoir;
  /** R22: target 0. */
  readonly aConvoquer: number;
  /** R30. */
  readonly enRetard: number;
  readonly absents: number;
  /** R17: vanished from the last list. */
  readonly aConfirmer: number;
  /** R17: given up after their convocation left, with the slot that was announced; by day. */
  readonly aAnnuler: readonly CreneauVue[];
  readonly parDomaine: readonly DomaineBilan[];
  /** Those of today that have not come yet, by hour. */
  readonly prochains: readonly RendezVous[];
  readonly conseil: Conseil;
  readonly cloture: ClotureVue;
  /** R28: every day of appointments, in order. */
  readonly jours: readonly JourBilan[];
}

export const tableauOperations = {
  'tableau.lire': query(z.object({})).returns<TableauVue>(),
  /** `close: false` opens it again. */
  'tableau.clore': command(z.object({ close: z.boolean() })).returns<null>(),
  'tableau.bilan': query(z.object({})).returns<Bilan>(),
} as const;
