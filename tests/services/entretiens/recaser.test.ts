import { describe, expect, it } from 'vitest';
import { LUNDI, MERCREDI, openCampagnePlacee } from './campagne-placee.ts';

const A_NEUF_HEURES = { now: `${LUNDI}T09:05:00` };

describe('R28 another hour for somebody who came late', () => {
  it('proposes what is left of the day first, and nothing that is over', async () => {
    const { t, places } = await openCampagnePlacee(A_NEUF_HEURES);
    const creneaux = await t.ask('entretiens.creneaux', { id: places[0]?.id ?? '' });
    expect(creneaux.length).toBeGreaterThan(1);
    expect(creneaux.filter(({ jour, debut }) => `${jour} ${debut}` < `${LUNDI} 09:05`)).toEqual([]);
    expect(creneaux[0]).toMatchObject({ jour: LUNDI });
    const jours = creneaux.map(({ jour }) => (jour === LUNDI ? 0 : 1));
    expect(jours).toEqual(jours.toSorted((a, b) => a - b));
    await t.app.close();
  });

  it('keeps him noted as arrived when it is the same day, in one act that undo takes back', async () => {
    const { t, places, ligne, annuler } = await openCampagnePlacee(A_NEUF_HEURES);
    const id = places[0]?.id ?? '';
    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'en retard' });
    const avant = await ligne(id);
    const creneau = (await t.ask('entretiens.creneaux', { id })).find(({ jour }) => jour === LUNDI);
    if (!creneau) return expect.fail('nothing left of the day');
    const { juryId, jour, debut } = creneau;
    const acte = await t.act('entretiens.recaser', { id, juryId, jour, debut });
    expect(acte?.libelle).toContain('une autre heure');
    expect(await ligne(id)).toMatchObject({ juryId, jour, debut, presence: 'en retard', arrivee: '09:05' });
    await annuler();
    expect(await ligne(id)).toEqual(avant);
    await t.app.close();
  });

  it('starts anew on another day, and keeps an absence on the convocation that it did not answer', async () => {
    const { t, places, ligne } = await openCampagnePlacee(A_NEUF_HEURES);
    const id = places[0]?.id ?? '';
    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'absent' });
    const creneau = (await t.ask('entretiens.creneaux', { id })).find(({ jour }) => jour > LUNDI);
    if (!creneau) return expect.fail('no other day');
    const { juryId, jour, debut } = creneau;
    await t.ask('entretiens.recaser', { id, juryId, jour, debut });
    expect(await ligne(id)).toMatchObject({ jour, debut, presence: null });
    expect((await t.ask('entretiens.lire', { id })).convocations.at(-1)?.issue).toBe('absent');
    await t.app.close();
  });

  it('refuses an hour that is over, a place that is taken, one who was received, and a séance', async () => {
    const { t, places } = await openCampagnePlacee(A_NEUF_HEURES);
    const [premier, second] = places;
    const id = premier?.id ?? '';
    const juryId = premier?.juryId ?? '';
    const recaser = (fields: { readonly jour?: string; readonly debut: string }) =>
      t.ask('entretiens.recaser', { id, juryId, jour: LUNDI, ...fields });
    await expect(recaser({ debut: '09:00' })).rejects.toMatchObject({ code: 'créneau passé' });
    await expect(recaser({ debut: '03:00', jour: MERCREDI })).rejects.toMatchObject({ code: 'placement impossible' });
    await t.ask('entretiens.noterPresence', { ids: [second?.id ?? ''], presence: 'présent' });
    await expect(t.ask('entretiens.creneaux', { id: second?.id ?? '' })).rejects.toMatchObject({ code: 'déjà reçu' });
    const [enSeance] = await t.ask('entretiens.attendus', { jour: MERCREDI });
    await expect(t.ask('entretiens.creneaux', { id: enSeance?.id ?? '' })).rejects.toMatchObject({ code: 'en séance' });
    await t.app.close();
  });
});
