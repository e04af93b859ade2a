import type { EntretienPlanning } from '../../../../src-main/contract/planning-vue.ts';
import { phraseConflit } from '../../../../src-main/domain/planning/phrase-conflit.ts';
import type { Statut } from '../../../../src-main/domain/planning/statut.ts';
import { nomPrenom } from '../../../../src-main/domain/texte/format.ts';
import { rangTeinte } from '../../../ui/couleurs-domaines.ts';
import { couleurEntretien } from '../plan/couleur-entretien.ts';
import { origineAbregee } from '../plan/libelles.ts';
import type { Modele } from '../plan/modele.ts';
import type { OptionsVue } from '../plan/options-vue.ts';

/** What the grid shows of one entretien, besides the hour and the jury where it is drawn: plain values, to be compared. */
export interface AspectEntretien {
  readonly nom: string;
  readonly domaine: string;
  readonly origine: string;
  readonly statut: Statut;
  /** Rank of its colour. */
  readonly teinte: number;
  /** Announced, pinned, forced or held: the automatic planner leaves it where it is (H6). */
  readonly fige: boolean;
  readonly epingle: boolean;
  readonly force: boolean;
  /** Why it should not stand there any more, if so. */
  readonly conflit: string | null;
  /** One line: name and hour. */
  readonly condense: boolean;
}

/** What a place breaks today, unless a person has forced it; a draft stands on a plan that has changed since. */
function conflitDe({ verdicts, noms }: Modele, { id, motifForce }: EntretienPlanning): string | null {
  const [conflit] = motifForce === null ? (verdicts.get(id)?.conflits ?? []) : [];
  return conflit ? phraseConflit(conflit, noms) : null;
}

export const aspectDe = (modele: Modele, options: OptionsVue, entretien: EntretienPlanning): AspectEntretien => ({
  nom: nomPrenom(entretien),
  domaine: entretien.domaineNom,
  origine: origineAbregee(entretien.origineNom),
  statut: entretien.statut,
  teinte: rangTeinte(couleurEntretien(modele, entretien, options.couleur)),
  fige: modele.index.entretiens.get(entretien.id)?.fige !== undefined,
  epingle: entretien.epingle,
  force: entretien.motifForce !== null,
  conflit: conflitDe(modele, entretien),
  condense: options.condense,
});

/** Whether both are drawn alike. */
export const memeAspect = (a: AspectEntretien | undefined, b: AspectEntretien): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
