import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  DemandeSeances,
  EntretienCollectif,
  SeanceAPourvoir,
} from '../../src-main/planner/seances/remplissage.ts';
import { remplirSeances } from '../../src-main/planner/seances/seances.ts';
import { candidat, LUNDI, MARDI, origine } from '../support/planning-fixture.ts';

const seance = (id: string, capacite: number, jour = LUNDI, debut = '14:00'): SeanceAPourvoir => ({
  id,
  domaine: 'hotellerie',
  jour,
  debut,
  dureeMinutes: 60,
  capacite,
});

const pupils = (college: string, count: number): EntretienCollectif[] =>
  Array.from({ length: count }, (_, rank) => ({
    id: `${college}${rank}`,
    candidat: `${college}${rank}`,
    origine: college,
    domaine: 'hotellerie',
  }));

const demande = (
  seances: readonly SeanceAPourvoir[],
  entretiens: readonly EntretienCollectif[],
  more: Partial<DemandeSeances> = {},
): DemandeSeances => ({
  seances,
  entretiens,
  candidats: entretiens.map((one) => candidat(one.candidat, { origine: one.origine })),
  origines: [...new Set(entretiens.map((one) => one.origine))].map((id) => origine(id)),
  reglages: { margeMinutes: 10 },
  ...more,
});

const whereIs = (of: DemandeSeances): Record<string, string> =>
  Object.fromEntries(remplirSeances(of).placements.map(({ entretien, seance: at }) => [entretien, at]));

describe('séances collectives', () => {
  it('keeps collèges together when a séance takes them', () => {
    const places = whereIs(demande([seance('s1', 5), seance('s2', 7, MARDI)], [...pupils('a', 5), ...pupils('b', 7)]));
    expect(new Set(pupils('a', 5).map(({ id }) => places[id]))).toEqual(new Set(['s1']));
    expect(new Set(pupils('b', 7).map(({ id }) => places[id]))).toEqual(new Set(['s2']));
  });

  it('splits a collège that no séance takes whole', () => {
    const { placements, nonPlaces } = remplirSeances(
      demande([seance('s1', 3), seance('s2', 4, MARDI)], pupils('a', 7)),
    );
    expect(placements).toHaveLength(7);
    expect(nonPlaces).toEqual([]);
  });

  it('H4: respects indisponibilités and the earliest hour', () => {
    const absent = { origines: [origine('a', { indisponibilites: [{ jour: LUNDI }], pasAvant: '14:00' })] };
    const seances = [seance('s1', 3), seance('s2', 3, MARDI, '13:30'), seance('s3', 3, MARDI)];
    expect(Object.values(whereIs(demande(seances, pupils('a', 3), absent)))).toEqual(['s3', 's3', 's3']);
  });

  it('H3: stays clear of the pupil’s individual entretiens', () => {
    const pris = [{ candidat: 'a0', jour: LUNDI, debut: '15:05', dureeMinutes: 20 }];
    expect(whereIs(demande([seance('s1', 3)], pupils('a', 1), { pris }))).toEqual({});
    expect(whereIs(demande([seance('s1', 3)], pupils('a', 1), { pris: [{ ...pris[0]!, debut: '15:10' }] }))).toEqual({
      a0: 's1',
    });
  });

  it('brings a pupil on the day on which he comes anyway', () => {
    const pris = [{ candidat: 'a0', jour: MARDI, debut: '09:00', dureeMinutes: 20 }];
    expect(whereIs(demande([seance('s1', 1), seance('s2', 9, MARDI)], pupils('a', 1), { pris }))).toEqual({ a0: 's2' });
  });

  it('H6: keeps figés even where they are too many, and drafts while possible', () => {
    const [one, two, three] = pupils('a', 3);
    const entretiens = [
      { ...one!, fige: 's1' },
      { ...two!, fige: 's1' },
      { ...three!, actuel: 's2' },
    ];
    expect(whereIs(demande([seance('s1', 1), seance('s2', 1, MARDI)], entretiens))).toEqual({
      a0: 's1',
      a1: 's1',
      a2: 's2',
    });
  });

  it('moves others on to place one more', () => {
    const entretiens = [...pupils('a', 1), ...pupils('b', 1)];
    const origines = [origine('a'), origine('b', { indisponibilites: [{ jour: MARDI }] })];
    const places = whereIs(demande([seance('s1', 1), seance('s2', 1, MARDI)], entretiens, { origines }));
    expect(places).toEqual({ a0: 's2', b0: 's1' });
  });

  const remedesOf = (of: DemandeSeances): string[] =>
    remplirSeances(of).nonPlaces.map(({ remede }) => remede.replaceAll('\u00a0', ' '));

  it('says why and what to do when places are missing, once for all whom it helps', () => {
    const { nonPlaces } = remplirSeances(demande([seance('s1', 1)], pupils('a', 3)));
    expect(nonPlaces.map(({ motif }) => motif.replaceAll('\u00a0', ' '))).toEqual([
      'Les séances de hotellerie possibles pour a1 sont complètes (1 place en tout).',
      'Les séances de hotellerie possibles pour a2 sont complètes (1 place en tout).',
    ]);
    const more = 'Porter à 3 places la séance du lundi 15 mars 2027 à 14 h.';
    expect(remedesOf(demande([seance('s1', 1)], pupils('a', 3)))).toEqual([more, more]);
  });

  it('H4: asks the collège when that is enough, and for places too when it is not', () => {
    const origines = [origine('a', { indisponibilites: [{ jour: LUNDI }] })];
    const asked = 'Lever l’indisponibilité du collège de a0 lundi 15 mars 2027, toute la journée';
    expect(remedesOf(demande([seance('s1', 1)], pupils('a', 2), { origines }))).toEqual([
      `${asked}.`,
      'Lever l’indisponibilité du collège de a1 lundi 15 mars 2027, toute la journée ; et porter à 2 places la séance du lundi 15 mars 2027 à 14 h.',
    ]);
    const early = [origine('a', { pasAvant: '15:00' })];
    expect(remedesOf(demande([seance('s1', 1)], pupils('a', 1), { origines: early }))).toEqual([
      'Obtenir que le collège de a0 puisse être là avant 15 h.',
    ]);
  });

  it('H3: names the hour of a séance more that the pupils can attend', () => {
    const pris = pupils('a', 2).map(({ candidat: id }) => ({
      candidat: id,
      jour: LUNDI,
      debut: '14:00',
      dureeMinutes: 60,
    }));
    const more = 'Prévoir une séance de hotellerie lundi 15 mars 2027 à 8 h 30.';
    expect(remedesOf(demande([seance('s1', 5)], pupils('a', 2), { pris }))).toEqual([more, more]);
  });

  it('says so when nothing tells on which day a séance could be', () => {
    expect(remedesOf(demande([], pupils('a', 1)))).toEqual(['Prévoir une séance de hotellerie.']);
  });

  it('never exceeds a capacity and leaves nobody out while a possible séance has room', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, sizes, fc.array(fc.nat(4)), (capacities, colleges, away) => {
        const seances = capacities.map((capacite, rank) =>
          seance(`s${rank}`, capacite, rank % 2 ? MARDI : LUNDI, `1${rank}:00`),
        );
        const entretiens = colleges.flatMap((size, rank) => pupils(`c${rank}-`, size));
        const origines = colleges.map((_, rank) =>
          origine(`c${rank}-`, { indisponibilites: away.includes(rank) ? [{ jour: MARDI }] : [] }),
        );
        const { placements, nonPlaces } = remplirSeances(demande(seances, entretiens, { origines }));
        expect(placements.length + nonPlaces.length).toBe(entretiens.length);
        for (const { id, capacite } of seances)
          expect(placements.filter((one) => one.seance === id).length).toBeLessThanOrEqual(capacite);
        const room = seances.filter(
          ({ id, capacite }) => placements.filter((one) => one.seance === id).length < capacite,
        );
        for (const { entretien } of nonPlaces) {
          const stuck = away.includes(Number(entretien.slice(1).split('-')[0]));
          expect(room.filter(({ jour }) => jour !== MARDI || !stuck)).toEqual([]);
        }
      }),
    );
  });
});
