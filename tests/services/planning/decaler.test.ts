import { describe, expect, it } from 'vitest';
import { convocation, juryDe, LUNDI, lu, openPlanning, refusDe } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

const HEURES = ['09:00', '09:20', '10:00', '14:00'];

/** Four entretiens of one jury: three in the morning, one in the afternoon; the second is announced. */
async function preparer() {
  const essai = await openPlanning();
  const vue = await essai.lire();
  const eligible = vue.entretiens.filter(
    ({ mode, accesPmr, tempsMajore }) => mode === 'individuel' && !accesPmr && !tempsMajore,
  );
  const domaineId = eligible[0]?.domaineId ?? '';
  const ids = eligible
    .filter((one) => one.domaineId === domaineId)
    .slice(0, 4)
    .map(({ id }) => id);
  const juryId = juryDe(vue, domaineId).id;
  for (const [rank, entretienId] of ids.entries())
    await essai.t.ask('planning.placer', { entretienId, juryId, jour: LUNDI, debut: HEURES[rank] ?? '' });
  const ouvert = await essai.rouvrir({
    inserer: { convocation: [convocation({ entretienId: ids[1]!, juryId, jour: LUNDI, debut: '09:20' })] },
  });
  return { ...ouvert, ids, juryId };
}

describe('planning.decaler', () => {
  it('shifts what follows in the half-day, announced ones included, as one act that undo restores', async () => {
    const { t, lire, ids } = await preparer();
    const before = await lire();
    const acte = await t.act('planning.decaler', { entretienId: ids[1]!, minutes: 15 });
    expect(acte?.libelle).toMatch(/^décaler de 15\u00a0min 2\u00a0entretiens de .+, lun\. 15 mars à partir de 9/);
    const after = await lire();
    expect(ids.map((id) => lu(after, id).debut)).toEqual(['09:00', '09:35', '10:15', '14:00']);
    expect(lu(after, ids[1]!).statut).toBe('à reconvoquer');
    await annuler(t);
    expect(await lire()).toEqual(before);
  });

  it('refuses to leave the plage (H1) or to meet the one before (H2), and then writes nothing', async () => {
    const { t, lire, ids } = await preparer();
    const before = await lire();
    expect((await refusDe(t.ask('planning.decaler', { entretienId: ids[0]!, minutes: 120 }))).message).toContain(
      'ne siège pas',
    );
    expect((await refusDe(t.ask('planning.decaler', { entretienId: ids[1]!, minutes: -10 }))).message).toContain(
      'reçoit déjà',
    );
    expect(await lire()).toEqual(before);
  });

  it('leaves those already held where they are, and refuses to shift from one of them or from nowhere', async () => {
    const { t, lire, ids } = await preparer();
    t.now = new Date('2027-03-15T09:05:00');
    await t.ask('entretiens.noterPresence', { ids: [ids[0]!], presence: 'présent' });
    expect((await refusDe(t.ask('planning.decaler', { entretienId: ids[0]!, minutes: 10 }))).code).toBe(
      'entretien tenu',
    );
    await t.ask('planning.decaler', { entretienId: ids[1]!, minutes: 10 });
    expect(lu(await lire(), ids[0]!).debut).toBe('09:00');
    await t.ask('planning.retirer', { entretienIds: [ids[2]!] });
    expect((await refusDe(t.ask('planning.decaler', { entretienId: ids[2]!, minutes: 10 }))).code).toBe('sans place');
  });

  it('asks for a written reason where one is enough (R24), and keeps it with those that it concerns', async () => {
    const { lire, rouvrir, ids } = await preparer();
    const { candidatId } = lu(await lire(), ids[2]!);
    const absent = {
      id: 'absent',
      candidatId,
      origineId: null,
      membreId: null,
      salleId: null,
      jour: LUNDI,
      debut: '10:20',
      fin: '11:00',
    };
    const ferme = await rouvrir({ inserer: { indisponibilite: [absent] } });
    const before = await ferme.lire();
    const decalage = { entretienId: ids[1]!, minutes: 15 };
    const refus = await refusDe(ferme.t.ask('planning.decaler', decalage));
    expect(refus.code).toBe('motif nécessaire');
    expect(await ferme.lire()).toEqual(before);
    const acte = await ferme.t.act('planning.decaler', { ...decalage, motifForce: 'accord du collège' });
    expect(acte?.libelle).toContain('(règle forcée)');
    const after = await ferme.lire();
    expect(ids.map((id) => lu(after, id).motifForce)).toEqual([null, null, 'accord du collège', null]);
    await annuler(ferme.t);
    expect(await ferme.lire()).toEqual(before);
  });
});
