import { effetDe } from './effets.ts';

/** Undoes (`avant`) or redoes (`apres`). */
export type Sens = 'avant' | 'apres';

/** What is asked: the act that was shown, and the departures that its reader was told about. */
export interface DemandeRejeu {
  readonly acte: string;
  readonly franchir: readonly string[];
}

export interface ActeNomme {
  readonly id: string;
  readonly libelle: string;
}

/** An act of the journal as it is judged. */
export interface ActeJuge extends ActeNomme {
  readonly operation: string;
  /** Rows that it wrote; none for what only left the machine. */
  readonly lignes: number;
}

/** Something that left the machine: undoing calls nothing back. */
export interface Depart {
  readonly id: string;
  readonly phrase: string;
}

/** What can be replayed now, and what left after it without writing a row of the journal. */
export interface Rejouable {
  readonly acte: ActeJuge | null;
  readonly partis: readonly ActeJuge[];
}

export type Rejeu =
  | { readonly issue: 'fait'; readonly acte: ActeNomme }
  | { readonly issue: 'rien' }
  | { readonly issue: 'plancher'; readonly phrase: string }
  | { readonly issue: 'dépassé'; readonly dernier: ActeNomme }
  | { readonly issue: 'départ'; readonly acte: ActeNomme; readonly departs: readonly Depart[] };

const majuscule = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);

/** The sentence of an act that left the machine; null for any other. */
function phraseDepart({ operation, libelle, lignes }: ActeJuge): string | null {
  const { depart } = effetDe(operation);
  if (!depart && lignes > 0) return null;
  return depart?.(lignes) ?? majuscule(libelle);
}

/** What undoing this act passes over, the last departure first. */
const departsDe = (acte: ActeJuge, partis: readonly ActeJuge[]): Depart[] =>
  [...partis, acte].flatMap((parti) => {
    const phrase = phraseDepart(parti);
    return phrase === null ? [] : [{ id: parti.id, phrase }];
  });

export const estPlancher = ({ operation }: Pick<ActeJuge, 'operation'>): boolean =>
  effetDe(operation).plancher !== undefined;

/**
 * [D] Undo and redo replay the act that was shown and no other. The creation of the campaign and the erasure of a
 * pupil are floors. What left the
 * machine is a border: it is passed once each departure has been told, named one by one.
 */
export function jugerRejeu(sens: Sens, { acte, partis }: Rejouable, demande: DemandeRejeu): Rejeu {
  if (!acte) return { issue: 'rien' };
  const { plancher } = effetDe(acte.operation);
  if (sens === 'avant' && plancher !== undefined) return { issue: 'plancher', phrase: plancher };
  const nomme = { id: acte.id, libelle: acte.libelle };
  if (acte.id !== demande.acte) return { issue: 'dépassé', dernier: nomme };
  const departs = sens === 'avant' ? departsDe(acte, partis) : [];
  return departs.every(({ id }) => demande.franchir.includes(id))
    ? { issue: 'fait', acte: nomme }
    : { issue: 'départ', acte: nomme, departs };
}
