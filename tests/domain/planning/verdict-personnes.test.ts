import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../src-main/domain/planning/instance.ts';
import { verdictPlacement } from '../../../src-main/domain/planning/verdict.ts';
import {
  candidat,
  entretien,
  instance,
  jury,
  LUNDI,
  MARDI,
  origine,
  place,
  plage,
  position,
} from '../../support/planning-fixture.ts';

type Parts = Parameters<typeof instance>[0];

const regles = (
  parts: Parts,
  { plus = {}, pose, autres = [] }: { plus?: Parts; pose: Placement; autres?: readonly Placement[] },
): string[] =>
  verdictPlacement({ instance: instance({ ...parts, ...plus }), placements: autres, placement: pose }).conflits.map(
    ({ regle }) => regle,
  );

const JOURNEE = [plage('08:00', '17:00')];
const bois = jury('J1', { membres: ['m', 'n'], salle: 'B12', plages: JOURNEE });
const cuir = jury('J2', { membres: ['m'], salle: 'C1', plages: JOURNEE });
const deux: Parts = {
  jurys: [bois, cuir],
  candidats: [candidat('lina'), candidat('noe')],
  entretiens: [entretien('e1', 'lina'), entretien('e2', 'noe')],
};
const ABSENCE = [{ jour: LUNDI, debut: '10:00', fin: '12:00' }];

describe('H8 the room and the members', () => {
  it('refuses a room that is taken, a member who is away, and lets the quorum sit', () => {
    const salle = { salles: [{ id: 'B12', indisponibilites: ABSENCE }] };
    const membre = { membres: [{ id: 'n', indisponibilites: ABSENCE }] };
    for (const plus of [salle, membre]) {
      expect(regles(deux, { plus, pose: place('e1', 'J1', '09:45') })).toEqual(['H8']);
      expect(regles(deux, { plus, pose: place('e1', 'J1', '09:40') })).toEqual([]);
      expect(regles(deux, { plus, pose: place('e1', 'J1', '12:00') })).toEqual([]);
    }
    const quorum = { ...deux, jurys: [{ ...bois, quorum: 1 }, cuir] };
    expect(regles(quorum, { plus: membre, pose: place('e1', 'J1', '10:00') })).toEqual([]);
  });
});

describe('H9 the way of a member from one room to another', () => {
  it('keeps the margin, and the journey between two sites on top of it', () => {
    const autres = [place('e2', 'J2', '10:00')];
    const marge = { reglages: { margeMembreMinutes: 5 } };
    expect(regles(deux, { plus: marge, autres, pose: place('e1', 'J1', '10:20') })).toEqual(['H9']);
    expect(regles(deux, { plus: marge, autres, pose: place('e1', 'J1', '10:25') })).toEqual([]);
    const loin = {
      reglages: { ...marge.reglages, trajets: [{ de: 'A', vers: 'B', minutes: 20 }] },
      salles: [
        { id: 'B12', site: 'A' },
        { id: 'C1', site: 'B' },
      ],
    };
    expect(regles(deux, { plus: loin, autres, pose: place('e1', 'J1', '10:40') })).toEqual(['H9']);
    expect(regles(deux, { plus: loin, autres, pose: place('e1', 'J1', '10:45') })).toEqual([]);
  });
});

describe('H10 what a member can hold', () => {
  it('keeps his lunch, his pauses and his most entretiens a day, over all his jurys', () => {
    const dejeuner = { membres: [{ id: 'm', dejeuner: { entre: '11:30', et: '13:30', minutes: 90 } }] };
    const midi = [place('e2', 'J2', '11:30')];
    expect(regles(deux, { plus: dejeuner, autres: midi, pose: place('e1', 'J1', '13:10') })).toEqual(['H10']);
    expect(regles(deux, { plus: dejeuner, autres: midi, pose: place('e1', 'J1', '13:30') })).toEqual([]);
    const max = { membres: [{ id: 'm', maxParJour: 1 }] };
    const matin = [place('e2', 'J2', '09:00')];
    expect(regles(deux, { plus: max, autres: matin, pose: place('e1', 'J1', '15:00') })).toEqual(['H10']);
    const pause = { reglages: { pauseMinutes: 10 }, membres: [{ id: 'm', pauseApres: 1 }] };
    expect(regles(deux, { plus: pause, autres: matin, pose: place('e1', 'J1', '09:25') })).toEqual(['H10']);
    expect(regles(deux, { plus: pause, autres: matin, pose: place('e1', 'J1', '09:30') })).toEqual([]);
  });
});

describe('H11 the stay of an origine', () => {
  it('keeps its arrival and departure, those of the day first', () => {
    const college = origine('college', { arrivee: { '': '09:30', [MARDI]: '10:00' }, depart: { '': '16:00' } });
    const parts = { ...deux, origines: [college] };
    expect(regles(parts, { pose: place('e1', 'J1', '09:25') })).toEqual(['H11']);
    expect(regles(parts, { pose: place('e1', 'J1', '09:30') })).toEqual([]);
    expect(regles(parts, { pose: place('e1', 'J1', '15:45') })).toEqual(['H11']);
    const mardi = jury('J1', { plages: [plage('08:00', '17:00', MARDI)] });
    expect(regles({ ...parts, jurys: [mardi] }, { pose: place('e1', 'J1', '09:30', MARDI) })).toEqual(['H11']);
  });
  it('brings no more pupils at once than it can', () => {
    const parts = { ...deux, origines: [origine('college', { maxEnsemble: 1 })] };
    const libres = { ...parts, jurys: [bois, jury('J2', { plages: JOURNEE })] };
    const autres = [place('e2', 'J2', '10:00')];
    expect(regles(libres, { autres, pose: place('e1', 'J1', '10:10') })).toEqual(['H11']);
    expect(regles(libres, { autres, pose: place('e1', 'J1', '10:20') })).toEqual([]);
  });
});

describe('H12 conflicts of interest', () => {
  it('lets no member receive whom he must not meet', () => {
    const plus = { membres: [{ id: 'n', neRecoitPas: ['lina'] }] };
    expect(regles(deux, { plus, pose: place('e1', 'J1', '10:00') })).toEqual(['H12']);
    expect(regles(deux, { plus, pose: place('e1', 'J2', '10:00') })).toEqual([]);
  });
});

describe('H13 now', () => {
  it('leaves the notice that people need, and advances nobody that day; what is figé stays', () => {
    const plus = { maintenant: { jour: LUNDI, heure: '11:05' }, reglages: { preavisMinutes: 60 } };
    expect(regles(deux, { plus, pose: place('e1', 'J1', '12:00') })).toEqual(['H13']);
    expect(regles(deux, { plus, pose: place('e1', 'J1', '12:05') })).toEqual([]);
    const lundi = { maintenant: { jour: LUNDI, heure: '08:00' } };
    const place15 = position('J1', '15:00');
    const annonce = { ...deux, entretiens: [entretien('e1', 'lina', { actuel: place15 }), entretien('e2', 'noe')] };
    expect(regles(annonce, { plus: lundi, pose: place('e1', 'J1', '14:00') })).toEqual(['H13']);
    expect(regles(annonce, { plus: lundi, pose: place('e1', 'J1', '15:30') })).toEqual([]);
    const fige = { ...deux, entretiens: [entretien('e1', 'lina', { fige: position('J1', '09:00') })] };
    expect(regles(fige, { plus, pose: place('e1', 'J1', '09:00') })).toEqual([]);
  });
});
