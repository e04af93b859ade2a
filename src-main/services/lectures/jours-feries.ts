// The library ships no types, and programs that import this file (the tests) must see ours.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./jours-feries-lib.d.ts" />
import lireJoursFeries from '@socialgouv/jours-feries';
import type { JourFerie } from '../../domain/campagne/calendrier.ts';
import { jourDuPoste } from '../../domain/date/temps-du-poste.ts';

const MIDI_MS = 12 * 3_600_000;

/** The library reckons in local milliseconds: half a day more keeps the day right across a change of clock. */
const jourLocal = (minuit: Date): string => jourDuPoste(new Date(minuit.getTime() + MIDI_MS));

/** procedure.md §4: public holidays of the given years, in order, Easter-based ones included. */
export const joursFeries = (annees: readonly number[]): JourFerie[] =>
  annees
    .flatMap((annee) => Object.entries(lireJoursFeries(annee)))
    .map(([libelle, date]) => ({ jour: jourLocal(date), libelle }))
    .toSorted((a, b) => (a.jour < b.jour ? -1 : 1));
