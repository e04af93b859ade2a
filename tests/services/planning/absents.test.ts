import { expect, it } from 'vitest';
import { addJours } from '../../../src-main/domain/date/jour.ts';
import { entretiensTouches } from '../../../src-main/domain/planning/absence.ts';
import { prenomNom } from '../../../src-main/domain/texte/format.ts';
import { individuel, juryDe, LUNDI, lu, MARDI, openPlanning, refusDe } from './open-planning.ts';
import { annuler } from '../../support/journal.ts';

const TOUT = { portee: { etendue: 'à placer' as const } };
const journee = (jour: string) => ({ jour, debut: null, fin: null });

/** A jury of some domaine, with one of those who sit in it. */
async function ouvrir() {
  const essai = await openPlanning();
  const vue = await essai.lire();
  const entretien = individuel(vue);
  const { id: juryId } = juryDe(vue, entretien.domaineId);
  const { jurys } = await essai.t.ask('organisation.lire', {});
  const membre = jurys.find(({ id }) => id === juryId)?.membres[0];
  if (!membre) throw new Error('Nobody sits in that jury');
  return { ...essai, entretien, juryId, membre };
}

it('H8: nobody is planned with the jury of a member who is away that day, and one undo brings it back', async () => {
  const { t, juryId, membre } = await ouvrir();
  const places = async () => {
    const { placements } = await t.ask('planning.proposer', TOUT);
    return placements.filter(({ jury, jour }) => jury === juryId && jour === LUNDI).length;
  };
  const avant = await t.ask('organisation.lire', {});
  expect(await places()).toBeGreaterThan(0);
  const absence = { de: 'membre', id: membre.id, indisponibilites: [journee(LUNDI), journee(MARDI)] } as const;
  const demande = { ...absence, indisponibilites: [...absence.indisponibilites] };
  const acte = await t.act('organisation.definirIndisponibilites', demande);
  expect(acte?.libelle).toMatch(/^modifier les indisponibilités (de |d’)/);
  const vue = await t.ask('organisation.lire', {});
  expect(vue.membres.find(({ id }) => id === membre.id)?.indisponibilites).toEqual(absence.indisponibilites);
  // What is offered goes down with him.
  const offre = ({ capacites }: typeof vue) => capacites.reduce((somme, une) => somme + une.offre, 0);
  expect(offre(vue)).toBeLessThan(offre(avant));
  expect(await places()).toBe(0);
  await annuler(t);
  expect(await t.ask('organisation.lire', {})).toEqual(avant);
  expect(await places()).toBeGreaterThan(0);
});

it('H8: a hand move into those hours is refused by a sentence that names him, and so is a room that is taken', async () => {
  const { t, lire, entretien, juryId, membre } = await ouvrir();
  const place = { entretienId: entretien.id, juryId, jour: MARDI, debut: '10:00' };
  await t.ask('planning.placer', place);
  const matin = { jour: MARDI, debut: '09:00', fin: '11:00' };
  const absence = { de: 'membre' as const, id: membre.id, indisponibilites: [matin] };
  expect(await t.ask('organisation.definirIndisponibilites', absence)).toEqual({
    avertissements: ['1\u00a0entretien est placé à ces heures\u00a0: à replacer au planning.'],
  });
  const refus = await refusDe(t.ask('planning.placer', { ...place, debut: '10:20' }));
  expect(refus.message).toBe(`${prenomNom(membre)} n’est pas là mardi 16 mars 2027, de 9\u00a0h à 11\u00a0h.`);
  expect(lu(await lire(), entretien.id).debut).toBe('10:00');
  await t.ask('planning.placer', { ...place, debut: '11:00' });
  await t.ask('organisation.definirIndisponibilites', { ...absence, indisponibilites: [] });
  const { salles } = await t.ask('organisation.lire', {});
  const salle = salles.find(({ id }) => id === juryId.replace('jury', 'salle'));
  await t.ask('organisation.definirIndisponibilites', {
    de: 'salle',
    id: salle?.id ?? '',
    indisponibilites: [journee(LUNDI)],
  });
  const prise = await refusDe(t.ask('planning.placer', { ...place, jour: LUNDI }));
  expect(prise.message).toContain(`a salle ${salle?.nom} n’est pas disponible lundi 15 mars 2027`);
});

it('a collective séance in a room that is taken is told', async () => {
  const { t } = await ouvrir();
  const jour = addJours(LUNDI, 2);
  await t.ask('organisation.definirIndisponibilites', {
    de: 'salle',
    id: 'salle-3',
    indisponibilites: [{ jour, debut: '14:30', fin: '15:30' }],
  });
  const [seance] = (await t.ask('organisation.lire', {})).seances;
  if (!seance) return expect.unreachable();
  const { places: _places, ...demande } = seance;
  const { avertissements } = await t.ask('seances.enregistrer', demande);
  expect(avertissements).toContain('La salle n’est pas disponible à ces heures\u00a0: choisissez-en une autre.');
});

it('goes with the member whom no jury holds any more, and with the room; undone with them', async () => {
  const { t, juryId, membre } = await ouvrir();
  const absence = { indisponibilites: [journee(MARDI)] };
  await t.ask('organisation.definirIndisponibilites', { ...absence, de: 'membre', id: membre.id });
  await t.ask('salles.enregistrer', { id: null, nom: 'C1', pmr: true });
  const lire = () => t.ask('organisation.lire', {});
  const c1 = (await lire()).salles.find(({ nom }) => nom === 'C1')?.id ?? '';
  await t.ask('organisation.definirIndisponibilites', { ...absence, de: 'salle', id: c1 });
  const avant = await lire();
  const jury = avant.jurys.find(({ id }) => id === juryId);
  if (!jury) return expect.unreachable();
  const membres = jury.membres.filter(({ id }) => id !== membre.id).map(({ id }) => ({ id }));
  const { nom, salleId, domaineIds } = jury;
  await t.ask('jurys.enregistrer', { id: juryId, nom, salleId, domaineIds: [...domaineIds], membres });
  await t.ask('salles.supprimer', { id: c1 });
  expect((await lire()).membres.map(({ id }) => id)).not.toContain(membre.id);
  const refus = await refusDe(
    t.ask('organisation.definirIndisponibilites', { ...absence, de: 'membre', id: membre.id }),
  );
  expect(refus.code).toBe('membre inconnu');
  await annuler(t);
  await annuler(t);
  expect(await lire()).toEqual(avant);
});

it('H11: the pupils of an origine are done before it leaves, in a collective séance as well', async () => {
  const { t, lire } = await openPlanning();
  const collectif = (await lire()).entretiens.find(({ mode }) => mode === 'collectif');
  if (!collectif) return expect.unreachable();
  const { origineId } = collectif;
  await t.ask('origines.modifier', { id: origineId, origine: {}, depart: '14:30' });
  const { placements, seances } = await t.ask('planning.proposer', TOUT);
  const vue = await lire();
  const siens = new Set(vue.entretiens.filter((un) => un.origineId === origineId).map(({ id }) => id));
  const places = placements.filter((un) => siens.has(un.entretien));
  expect(places.length).toBeGreaterThan(0);
  expect(places.filter(({ debut }) => debut > '14:10')).toEqual([]);
  expect(seances.filter((un) => siens.has(un.entretien))).toEqual([]);
  const refus = await refusDe(t.ask('planning.placerEnSeance', { entretienIds: [collectif.id], seanceId: 'seance-0' }));
  expect(refus.message).toMatch(/repart à 14\u00a0h\u00a030\.$/);
});

it('H8: a jury that also receives with one goes on without the other, and stops when both are away', async () => {
  const { t, lire, entretien, juryId, membre } = await ouvrir();
  const jury = (await t.ask('organisation.lire', {})).jurys.find(({ id }) => id === juryId);
  const autre = jury?.membres.find(({ id }) => id !== membre.id);
  if (!jury || !autre) return expect.unreachable();
  const membres = jury.membres.map(({ id }) => ({ id }));
  const { nom, salleId, domaineIds } = jury;
  await t.ask('jurys.enregistrer', { id: juryId, nom, salleId, domaineIds: [...domaineIds], membres, quorum: 1 });
  const absence = { de: 'membre' as const, indisponibilites: [journee(MARDI)] };
  await t.ask('organisation.definirIndisponibilites', { ...absence, id: membre.id });
  const place = { entretienId: entretien.id, juryId, jour: MARDI, debut: '10:00' };
  await t.ask('planning.placer', place);
  const malade = { jour: MARDI, debut: '08:00', fin: '18:00' };
  const touches = async (id: string) =>
    entretiensTouches((await lire()).instance, { qui: { type: 'membre', id }, ...malade }, new Set());
  expect(await touches(membre.id)).toEqual([]);
  expect(await touches(autre.id)).toEqual([entretien.id]);
  await t.ask('organisation.definirIndisponibilites', { ...absence, id: autre.id });
  expect((await refusDe(t.ask('planning.placer', { ...place, debut: '10:20' }))).message).toContain('n’est pas là');
});
