import { describe, expect, it } from 'vitest';
import { LUNDI, MERCREDI, openCampagnePlacee } from './campagne-placee.ts';

describe('R28 entretiens.noterPresence', () => {
  it('notes an arrival with the hour of the workstation, and undo takes it back', async () => {
    const { t, places, ligne, annuler } = await openCampagnePlacee();
    const [premier] = places;
    const id = premier?.id ?? '';
    const acte = await t.act('entretiens.noterPresence', { ids: [id], presence: 'présent' });
    expect(acte?.libelle).toMatch(/^noter «\u00a0présent\u00a0» pour .+ \(.+\)$/);
    expect(await ligne(id)).toMatchObject({ presence: 'présent', arrivee: '12:05', statut: 'présent' });
    await annuler();
    expect(await ligne(id)).toEqual(premier);
    await t.app.close();
  });

  it('keeps the hour of arrival when « présent » becomes « en retard », and drops it for an absence', async () => {
    const { t, places, ligne } = await openCampagnePlacee();
    const ids = [places[0]?.id ?? ''];
    await t.ask('entretiens.noterPresence', { ids, presence: 'présent', arrivee: '08:55' });
    await t.ask('entretiens.noterPresence', { ids, presence: 'en retard' });
    expect(await ligne(ids[0] ?? '')).toMatchObject({ presence: 'en retard', arrivee: '08:55', statut: 'présent' });
    await t.ask('entretiens.noterPresence', { ids, presence: 'absent' });
    expect(await ligne(ids[0] ?? '')).toMatchObject({ presence: 'absent', arrivee: null, statut: 'absent' });
    await t.ask('entretiens.noterPresence', { ids, presence: null });
    expect(await ligne(ids[0] ?? '')).toMatchObject({ presence: null, statut: 'convoqué' });
    await t.app.close();
  });

  it('warns about a day to come without blocking, and notes no hour', async () => {
    const { t, places, ligne } = await openCampagnePlacee({ now: '2027-03-12T09:00:00' });
    const id = places[0]?.id ?? '';
    const answer = await t.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' });
    expect(answer.avertissement).toContain('lundi 15 mars 2027');
    expect(await ligne(id)).toMatchObject({ presence: 'présent', arrivee: null });
    await t.app.close();
  });

  it('R27 notes a whole séance in one act', async () => {
    const { t, annuler } = await openCampagnePlacee({ now: `${MERCREDI}T14:00:00` });
    const ids = (await t.ask('entretiens.attendus', { jour: MERCREDI })).map(({ id }) => id);
    const acte = await t.act('entretiens.noterPresence', { ids, presence: 'présent' });
    expect(acte?.libelle).toContain(`${ids.length}\u00a0entretiens`);
    const presents = async () =>
      (await t.ask('entretiens.attendus', { jour: MERCREDI })).filter(({ presence }) => presence === 'présent').length;
    expect(await presents()).toBe(ids.length);
    await annuler();
    expect(await presents()).toBe(0);
    await t.app.close();
  });

  it('refuses an unplaced and an unknown one, without noting the others', async () => {
    const { t, places, ligne } = await openCampagnePlacee();
    const sansPlace = (await t.ask('entretiens.lister', {})).find(({ jour }) => jour === null)?.id ?? '';
    const premier = places[0]?.id ?? '';
    const noter = (ids: string[]) => t.ask('entretiens.noterPresence', { ids, presence: 'présent' });
    await expect(noter([premier, sansPlace])).rejects.toMatchObject({ code: 'à placer' });
    await expect(noter([premier, 'nul'])).rejects.toMatchObject({ code: 'introuvable' });
    expect((await ligne(premier)).presence).toBeNull();
    await t.app.close();
  });

  it('refuses an absence where results were typed', async () => {
    const { t, places } = await openCampagnePlacee();
    const id = places[0]?.id ?? '';
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: 'Bonjour' } });
    await expect(t.ask('entretiens.noterPresence', { ids: [id], presence: 'absent' })).rejects.toMatchObject({
      code: 'déjà saisi',
    });
    await t.app.close();
  });
});

describe('R28 entretiens.replacer', () => {
  it('frees the slots of several in one act, keeps the outcome of the convocation, and undo restores all', async () => {
    const { t, places, ligne, annuler } = await openCampagnePlacee();
    const [a = '', b = ''] = places.map(({ id }) => id);
    await t.ask('entretiens.noterPresence', { ids: [a], presence: 'absent' });
    await t.ask('entretiens.noterPresence', { ids: [b], presence: 'excusé' });
    const before = await ligne(a);
    const acte = await t.act('entretiens.replacer', { ids: [a, b] });
    expect(acte?.libelle).toBe('remettre à placer 2\u00a0entretiens');
    expect(await ligne(a)).toMatchObject({ statut: 'à replacer', presence: null, jour: null, juryId: null });
    const histoire = async (id: string) => (await t.ask('entretiens.lire', { id })).convocations;
    expect(await histoire(a)).toMatchObject([{ rang: 1, jour: LUNDI, debut: '09:00', issue: 'absent' }]);
    expect(await histoire(b)).toMatchObject([{ issue: 'excusé' }]);
    await annuler();
    expect(await ligne(a)).toEqual(before);
    expect(await histoire(a)).toMatchObject([{ issue: null }]);
    await t.app.close();
  });

  it('refuses when no absence was noted', async () => {
    const { t, places } = await openCampagnePlacee();
    await expect(t.ask('entretiens.replacer', { ids: [places[0]?.id ?? ''] })).rejects.toMatchObject({
      code: 'pas absent',
    });
    await t.app.close();
  });
});
