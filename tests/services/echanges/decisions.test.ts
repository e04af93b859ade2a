import { expect, it } from 'vitest';
import { csv, exemple, importer, lireEtComparer, openCampagneVide } from './campagne-vide.ts';
import { annuler } from '../../support/journal.ts';

const AUCUNE = { distincts: [], memes: [], refusees: [], reprises: [] };

it('exchanges.md §1: what was decided about a list stays with it until it is closed, or another one is read', async () => {
  const t = await openCampagneVide();
  await importer(t, exemple('v1'));
  const { rapport, difference } = await lireEtComparer(t, exemple('v2'));
  const { lectureId } = rapport;
  expect(await t.ask('echanges.enCours', {})).toEqual({ rapport, decisions: AUCUNE });
  const refusees = difference.elements.slice(0, 3).map(({ cle }) => cle);
  await t.ask('echanges.decider', {
    lectureId,
    distincts: ['doute:1:x'],
    memes: ['liste:1:2'],
    refusees,
    reprises: ['y'],
  });
  expect((await t.ask('echanges.enCours', {}))?.decisions).toEqual({
    distincts: ['doute:1:x'],
    memes: ['liste:1:2'],
    refusees,
    reprises: ['y'],
  });

  const autre = await lireEtComparer(t, exemple('v2'));
  expect((await t.ask('echanges.enCours', {}))?.decisions).toEqual(AUCUNE);
  await expect(t.ask('echanges.decider', { lectureId, ...AUCUNE, refusees })).rejects.toMatchObject({
    code: 'lecture expirée',
  });
  await t.ask('echanges.fermer', {});
  expect(await t.ask('echanges.enCours', {})).toBeNull();
  await expect(t.ask('echanges.difference', { lectureId: autre.rapport.lectureId })).rejects.toMatchObject({
    code: 'lecture expirée',
  });
  await t.app.close();
});

it('a list taken in is no longer under way, and can be compared again once its import was undone', async () => {
  const t = await openCampagneVide();
  const { choix, difference } = await lireEtComparer(t, exemple('v1'));
  await t.ask('echanges.appliquer', choix);
  expect(await t.ask('echanges.enCours', {})).toBeNull();
  await annuler(t);
  expect(await t.ask('echanges.difference', { lectureId: choix.lectureId })).toEqual(difference);
  await t.app.close();
});

it('an import that is refused leaves the list under way', async () => {
  const t = await openCampagneVide();
  await importer(t, exemple('v1'));
  const { choix } = await lireEtComparer(t, exemple('v1'));
  await expect(t.ask('echanges.appliquer', choix)).rejects.toMatchObject({ code: 'rien à importer' });
  expect((await t.ask('echanges.enCours', {}))?.rapport.lectureId).toBe(choix.lectureId);
  await t.app.close();
});

it('a file that cannot be read, or that has to be explained first, costs nothing of the list read before it', async () => {
  const t = await openCampagneVide();
  const { rapport, difference } = await lireEtComparer(t, exemple('v1'));
  const decisions = { ...AUCUNE, refusees: [difference.elements[0]?.cle ?? ''] };
  await t.ask('echanges.decider', { lectureId: rapport.lectureId, ...decisions });
  const pdf = { nomFichier: 'liste.csv', contenu: Buffer.from('%PDF-1.7').toString('base64') };
  expect(await t.ask('echanges.lire', pdf)).toMatchObject({ etat: 'refusé' });
  expect(
    await t.ask('echanges.lire', csv('Identité;Prénom;Formation;Domaine', 'MARTIN;Lina;Vannier;Bois')),
  ).toMatchObject({
    etat: 'à préciser',
  });
  expect(await t.ask('echanges.enCours', {})).toMatchObject({ rapport: { lectureId: rapport.lectureId }, decisions });
  await t.app.close();
});
