import { describe, expect, it } from 'vitest';
import { prendreEnMain as prendre } from '../../../../src-renderer/features/planning/plan/deplacement.ts';
import { EnMain, ligneSuiveuse } from '../../../../src-renderer/features/planning/grille/en-main.ts';
import { entretien, jury, LUNDI, MARDI, modele, place } from '../vue-essai.ts';

/** Before everything that is planned. */
const prendreEnMain = (plan: Parameters<typeof prendre>[0], id: string, instant = '2027-03-08T09:00:00') =>
  prendre(plan, id, new Date(instant));

const deuxJours = [
  { jour: LUNDI, debut: '09:00', fin: '12:00', reserve: false },
  { jour: MARDI, debut: '09:00', fin: '12:00', reserve: false },
];

describe('an entretien in hand', () => {
  it('is answered by the verdict, in the words of the refusal (H2, H1)', () => {
    const plan = modele({ entretiens: [place('a', '10:00'), entretien({ id: 'b' })] });
    const { juger } = prendreEnMain(plan, 'b');
    expect(juger({ jury: 'J1', jour: LUNDI, debut: '10:10' })).toEqual({
      etat: 'impossible',
      phrases: ['Jury J1 reçoit déjà Lina a à 10\u00a0h.'],
    });
    expect(juger({ jury: 'J1', jour: LUNDI, debut: '13:00' }).phrases[0]).toContain('ne siège pas');
    expect(juger({ jury: 'J1', jour: LUNDI, debut: '10:20' })).toEqual({ etat: 'possible', phrases: [] });
  });

  it('may be forced outside the window (R24), and never where nobody sits', () => {
    const tard = '2027-03-22';
    const plan = modele({
      jurys: [jury('J1', { plages: [{ jour: tard, debut: '09:00', fin: '12:00', reserve: false }] })],
      entretiens: [entretien({ id: 'a' })],
      jours: [tard],
    });
    const { juger, surJour, proposer } = prendreEnMain(plan, 'a');
    expect(juger({ jury: 'J1', jour: tard, debut: '10:00' }).etat).toBe('forçable');
    expect(juger({ jury: 'J1', jour: tard, debut: '08:00' }).etat).toBe('impossible');
    expect(surJour(tard)).toBeNull();
    expect(proposer(5, LUNDI)).toEqual([]);
  });

  it('moves freely when pinned or announced, and says that a new announcement is needed (H6)', () => {
    const announced = place('a', '10:00', {
      epingle: true,
      statut: 'convoqué',
      convocation: { rang: 1, jour: LUNDI, debut: '10:00', emiseLe: '2027-03-02T08:00:00Z', issue: null },
    });
    const { juger } = prendreEnMain(modele({ entretiens: [announced] }), 'a');
    const reponse = juger({ jury: 'J1', jour: LUNDI, debut: '11:00' });
    expect(reponse.etat).toBe('gênant');
    expect(reponse.phrases[0]).toContain('il faudra le reconvoquer');
  });

  it('keeps jury and hour on another day when it can, else takes the best place of that day', () => {
    const jurys = [jury('J1', { plages: deuxJours })];
    const free = modele({ jurys, entretiens: [place('a', '10:00')] });
    expect(prendreEnMain(free, 'a').surJour(MARDI)).toEqual({ jury: 'J1', jour: MARDI, debut: '10:00' });
    const taken = modele({ jurys, entretiens: [place('a', '10:00'), place('b', '10:00', { jour: MARDI })] });
    const position = prendreEnMain(taken, 'a').surJour(MARDI);
    expect(position).toMatchObject({ jury: 'J1', jour: MARDI });
    expect(position?.debut).not.toBe('10:00');
  });

  it('may be forced into an hour that is over, never proposed there (H13)', () => {
    const plan = modele({ jurys: [jury('J1', { plages: deuxJours })], entretiens: [entretien({ id: 'a' })] });
    const { juger, proposer, surJour } = prendreEnMain(plan, 'a', `${LUNDI}T10:05:00`);
    expect(juger({ jury: 'J1', jour: LUNDI, debut: '09:00' })).toEqual({
      etat: 'forçable',
      phrases: ['Lundi 15 mars 2027 à 9\u00a0h, c’est déjà passé.'],
    });
    expect(proposer(50, LUNDI).filter(({ jour, debut }) => jour === LUNDI && debut < '10:05')).toEqual([]);
    expect(surJour(LUNDI)).toMatchObject({ jour: LUNDI, debut: '10:05' });
  });

  it('is refused by the whole grid when its domaine is collective (R27)', () => {
    const plan = modele({ entretiens: [entretien({ id: 'a', mode: 'collectif', domaineId: 'enfance' })] });
    const { juger, zones } = prendreEnMain(plan, 'a');
    expect(juger({ jury: 'J1', jour: LUNDI, debut: '10:00' }).phrases[0]).toContain('séance collective');
    expect(zones(LUNDI)).toEqual([]);
  });

  it('greys the starts that would overlap a neighbour', () => {
    const plan = modele({ entretiens: [place('a', '10:00'), entretien({ id: 'b' })] });
    const zones = prendreEnMain(plan, 'b').zones(LUNDI);
    expect(zones).toContainEqual({ jury: 'J1', debut: '09:45', fin: '10:20', forcable: false });
  });

  it('asks the plan once for one place and tells it beside the pointer', () => {
    const plan = modele({ entretiens: [place('a', '10:00'), entretien({ id: 'b' })] });
    const pris = new EnMain(prendreEnMain(plan, 'b'));
    const position = { jury: 'J1', jour: LUNDI, debut: '10:10' };
    expect(pris.juger(position)).toBe(pris.juger({ ...position }));
    expect(pris.dernier && ligneSuiveuse(pris.dernier, 'Jury 1')).toBe(
      '10\u00a0h\u00a010 · Jury 1 — Jury J1 reçoit déjà Lina a à 10\u00a0h.',
    );
  });
});
