import { describe, expect, it } from 'vitest';
import type { RemedeFaisable, NonPlaceVue } from '../../../src-main/contract/planning.ts';
import type { PlanningVue } from '../../../src-main/contract/planning-vue.ts';
import { convocation, individuel, juryDe, LUNDI, lu, MARDI, openPlanning, refusDe } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

const TOUT = { etendue: 'à placer' as const };

/** The one change that a proposal says would place somebody. */
function changementDe({ changement }: NonPlaceVue): RemedeFaisable {
  if (!changement || changement.changement === 'ensemble') throw new Error('Not one change');
  return changement as RemedeFaisable;
}

const organisation = ({ instance, seances }: PlanningVue) => ({
  jurys: instance.jurys,
  origines: instance.origines,
  indisponibilites: instance.candidats.map(({ indisponibilites }) => indisponibilites),
  capacites: seances.map(({ capacite }) => capacite),
});

describe('planning.remedier', () => {
  it('raises the capacity of a séance as proposed (R27), and the next search seats everybody', async () => {
    const { t, lire } = await openPlanning({ modifier: { seance: [{ id: 'seance-0', capacite: 1 }] } });
    const { nonPlaces } = await t.ask('planning.proposer', { portee: TOUT });
    const [reste] = nonPlaces;
    if (!reste) return expect.unreachable();
    expect(nonPlaces.every(({ faisable }) => faisable)).toBe(true);
    expect(reste.changement).toMatchObject({ changement: 'capacite', seance: 'seance-0' });
    const avant = organisation(await lire());
    const acte = await t.act('planning.remedier', { changements: [changementDe(reste)] });
    expect(acte?.libelle).toMatch(/^porter à \d+\u00a0places la séance du /);
    expect((await t.ask('planning.proposer', { portee: TOUT })).nonPlaces).toEqual([]);
    await annuler(t);
    expect(organisation(await lire())).toEqual(avant);
  });

  it('lifts an indisponibilité of a pupil, of a collège, and an hour of arrival', async () => {
    const essai = await openPlanning();
    const vue = await essai.lire();
    const { candidatId, origineId } = individuel(vue);
    const ligne = {
      candidatId: null,
      origineId: null,
      membreId: null,
      salleId: null,
      jour: MARDI,
      debut: null,
      fin: null,
    };
    const { t, lire } = await essai.rouvrir({
      inserer: {
        indisponibilite: [
          { ...ligne, id: 'eleve', candidatId, debut: '10:00', fin: '11:00' },
          { ...ligne, id: 'college', origineId },
        ],
      },
      modifier: { origine: [{ id: origineId, pasAvant: '09:30' }] },
    });
    const eleve = {
      changement: 'indisponibilite',
      de: 'candidat',
      id: candidatId,
      jour: MARDI,
      debut: '10:00',
      fin: '11:00',
    } as const;
    const college = { changement: 'indisponibilite', de: 'origine', id: origineId, jour: MARDI } as const;
    const avant = organisation(await lire());
    await t.ask('planning.remedier', {
      changements: [eleve, college, { changement: 'pas-avant', origine: origineId }],
    });
    expect(organisation(await lire())).toEqual(organisation(vue));
    expect((await refusDe(t.ask('planning.remedier', { changements: [college] }))).code).toBe('proposition périmée');
    await annuler(t);
    expect(organisation(await lire())).toEqual(avant);
  });

  it('opens a half-day for a jury as one act, and writes nothing when one of two changes is refused', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const jury = juryDe(vue, individuel(vue).domaineId);
    const jour = '2027-03-22';
    const plage = { changement: 'plage', jury: jury.id, jour, debut: '08:30', fin: '12:00' } as const;
    const rien = { changement: 'pas-avant', origine: 'inconnue' } as const;
    expect((await refusDe(t.ask('planning.remedier', { changements: [plage, rien] }))).code).toBe(
      'proposition périmée',
    );
    expect(organisation(await lire())).toEqual(organisation(vue));
    const acte = await t.act('planning.remedier', { changements: [plage] });
    expect(acte?.libelle).toContain(`ouvrir ${jury.nom}`);
    const ouvertes = (await lire()).jurys.find(({ id }) => id === jury.id)?.plages.filter((one) => one.jour === jour);
    expect(ouvertes).toMatchObject([{ debut: '08:30', fin: '12:00', reserve: false }]);
  });

  it('moves a figé entretien on demand, judged as any placement (H6)', async () => {
    const essai = await openPlanning();
    const vue = await essai.lire();
    const un = individuel(vue);
    const juryId = juryDe(vue, un.domaineId).id;
    await essai.t.ask('planning.placer', { entretienId: un.id, juryId, jour: LUNDI, debut: '10:00' });
    const { t, lire } = await essai.rouvrir({
      inserer: { convocation: [convocation({ entretienId: un.id, juryId, jour: LUNDI, debut: '10:00' })] },
    });
    const vers = { jury: juryId, jour: MARDI, debut: '09:00' };
    const acte = await t.act('planning.remedier', { changements: [{ changement: 'fige', entretien: un.id, vers }] });
    expect(acte?.libelle).toContain('déplacer ');
    expect(lu(await lire(), un.id)).toMatchObject({ jour: MARDI, debut: '09:00', statut: 'à reconvoquer' });
    const dehors = { ...vers, debut: '20:00' };
    const refus = await refusDe(
      t.ask('planning.remedier', { changements: [{ changement: 'fige', entretien: un.id, vers: dehors }] }),
    );
    expect(refus.code).toBe('placement impossible');
  });
});

describe('what a proposal says of those who keep their place', () => {
  it('tells two convoked at the same hour of the same jury (H2, H6), and leaves them there', async () => {
    const essai = await openPlanning();
    const vue = await essai.lire();
    const [un, autre] = [0, 1].map((rank) => individuel(vue, rank, individuel(vue).domaineId));
    if (!un || !autre) return expect.unreachable();
    const juryId = juryDe(vue, un.domaineId).id;
    const place = { juryId, jour: LUNDI, debut: '10:00', dureeMinutes: 20 };
    const { t } = await essai.rouvrir({
      modifier: {
        entretien: [
          { id: un.id, ...place },
          { id: autre.id, ...place },
        ],
      },
      inserer: { convocation: [un, autre].map(({ id }) => convocation({ entretienId: id, ...place })) },
    });
    const { contradictions, placements } = await t.ask('planning.proposer', { portee: TOUT });
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]?.entretiens.toSorted()).toEqual([un.id, autre.id].toSorted());
    expect(contradictions[0]?.conflit.regle).toBe('H2');
    expect(placements.map(({ entretien }) => entretien)).not.toContain(un.id);
  });

  it('moves a draft for the sake of its collège only when asked to reorganise, and never what is pinned (H6)', async () => {
    const { t, lire } = await openPlanning();
    const vue = await lire();
    const premier = individuel(vue);
    const meme = vue.entretiens.filter(
      ({ domaineId, origineId, mode }) =>
        mode === 'individuel' && domaineId === premier.domaineId && origineId === premier.origineId,
    );
    const [epingle, brouillon] = meme;
    if (!epingle || !brouillon) return expect.unreachable();
    const juryId = juryDe(vue, premier.domaineId).id;
    await t.ask('planning.placer', { entretienId: epingle.id, juryId, jour: LUNDI, debut: '10:00' });
    await t.ask('planning.epingler', { entretienIds: [epingle.id], epingle: true });
    await t.ask('planning.placer', { entretienId: brouillon.id, juryId, jour: MARDI, debut: '10:00' });
    const bouges = async (etendue: 'brouillons' | 'réorganiser') => {
      const { changements, placements } = await t.ask('planning.proposer', {
        portee: { etendue, domaineIds: [premier.domaineId] },
      });
      expect(placements.map(({ entretien }) => entretien)).not.toContain(epingle.id);
      return changements.map(({ entretien, apres }) => [entretien, apres?.jour]);
    };
    expect(await bouges('brouillons')).toEqual([]);
    expect(await bouges('réorganiser')).toEqual([[brouillon.id, LUNDI]]);
  });
});

describe('proposals that are kept', () => {
  it('outlive the window, two at most, until one is adopted; undo brings none back', async () => {
    const essai = await openPlanning();
    const a = await essai.t.ask('planning.proposer', { portee: TOUT });
    const { t, lire } = await essai.rouvrir({});
    expect((await t.ask('planning.propositions', {})).map(({ id }) => id)).toEqual([a.id]);
    const [relue] = await t.ask('planning.propositions', {});
    expect(relue).toEqual(a);
    t.now = new Date('2027-03-08T10:00:00');
    const b = await t.ask('planning.proposer', { portee: { etendue: 'brouillons' }, garder: a.id });
    expect((await t.ask('planning.propositions', {})).map(({ id }) => id)).toEqual([b.id, a.id]);
    t.now = new Date('2027-03-08T11:00:00');
    const c = await t.ask('planning.proposer', { portee: TOUT, garder: b.id });
    expect((await t.ask('planning.propositions', {})).map(({ id }) => id)).toEqual([c.id, b.id]);
    await t.ask('planning.oublierProposition', { id: b.id });
    expect((await t.ask('planning.propositions', {})).map(({ id }) => id)).toEqual([c.id]);
    await t.ask('planning.adopter', { placements: [...c.placements], seances: [...c.seances] });
    expect(await t.ask('planning.propositions', {})).toEqual([]);
    await annuler(t);
    expect((await lire()).entretiens.every(({ jour }) => jour === null)).toBe(true);
    expect(await t.ask('planning.propositions', {})).toEqual([]);
  });
});
