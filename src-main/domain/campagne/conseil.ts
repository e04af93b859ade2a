/** What decides the next thing to do. */
export interface Avancee {
  readonly candidats: number;
  readonly plages: number;
  readonly seances: number;
  readonly aConfirmer: number;
  readonly aPlacer: number;
  readonly aEmettre: number;
  readonly attendusAujourdhui: number;
  readonly absents: number;
  readonly enRetard: number;
  readonly aSaisir: number;
  readonly aTransmettre: number;
  /** R35: nothing is left of the campaign but to close it. */
  readonly aClore: boolean;
  readonly close: boolean;
}

export type ActeConseille =
  | 'importer'
  | 'organiser'
  | 'confirmer'
  | 'recevoir'
  | 'planifier'
  | 'convoquer'
  | 'replacer'
  | 'saisir'
  | 'transmettre'
  | 'clore'
  | 'consulter'
  | 'attendre';

/** The one thing to do next, how many it concerns. */
export interface Conseil {
  readonly acte: ActeConseille;
  readonly nombre: number;
}

/**
 * The next thing to do, in the order in which work blocks other work: no list, no jury, pupils who wait today, late
 * comptes rendus (R30), those without a place or a convocation (R22), absent ones (R28), results to write, to send, then
 * closing (R35). Of a closed campaign there is only the bilan to read.
 */
export function conseiller(etat: Avancee): Conseil {
  if (etat.close) return { acte: 'consulter', nombre: 0 };
  if (etat.candidats === 0) return { acte: 'importer', nombre: 0 };
  if (etat.plages + etat.seances === 0) return { acte: 'organiser', nombre: 0 };
  const ordre: readonly (readonly [ActeConseille, number])[] = [
    ['recevoir', etat.attendusAujourdhui],
    ['saisir', etat.enRetard],
    ['confirmer', etat.aConfirmer],
    ['planifier', etat.aPlacer],
    ['convoquer', etat.aEmettre],
    ['replacer', etat.absents],
    ['saisir', etat.aSaisir],
    ['transmettre', etat.aTransmettre],
  ];
  const [acte, nombre] = ordre.find(([, combien]) => combien > 0) ?? [etat.aClore ? 'clore' : 'attendre', 0];
  return { acte, nombre };
}
