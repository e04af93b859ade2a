import { describe, expect, it } from 'vitest';
import type { Saisie } from '../../../src-main/contract/entretiens.ts';
import { LUNDI, MERCREDI, openCampagnePlacee } from './campagne-placee.ts';

const texte = (valeur: string): Saisie => ({ champ: 'compteRendu', texte: valeur });

describe('R31 R32 entretiens.saisir', () => {
  it('makes the status evolve to complete, field by field, and each save is undone', async () => {
    const { t, places, ligne, annuler } = await openCampagnePlacee();
    const vue = places.find(({ formations }) => formations.length === 2);
    const id = vue?.id ?? '';
    const [f1 = '', f2 = ''] = vue?.formations.map(({ formationId }) => formationId) ?? [];
    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' });
    await t.ask('entretiens.saisir', { id, saisie: texte('Vous avez visité le lycée.') });
    expect(await ligne(id)).toMatchObject({
      statut: 'compte rendu saisi',
      avancement: 'incomplet',
      aCompteRendu: true,
    });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId: f1, valeur: 'favorable' } });
    expect(await ligne(id)).toMatchObject({ statut: 'compte rendu saisi', avisRendus: 1 });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId: f2, valeur: 'réservé' } });
    expect(await ligne(id)).toMatchObject({ statut: 'avis complets', avancement: 'complet', enRetard: false });
    await annuler();
    expect(await ligne(id)).toMatchObject({ statut: 'compte rendu saisi', avisRendus: 1 });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId: f1, valeur: null } });
    expect(await ligne(id)).toMatchObject({ avisRendus: 0 });
    await t.app.close();
  });

  it('joins the successive saves of one text in one act, and those of two fields in two', async () => {
    const { t, places, ligne, annuler } = await openCampagnePlacee();
    const [premier] = places;
    const id = premier?.id ?? '';
    const appreciation: Saisie = { champ: 'appreciation', critereId: 'critere-1', niveau: 'solide' };
    await t.ask('entretiens.saisir', { id, saisie: appreciation });
    for (const valeur of ['Vous', 'Vous avez', 'Vous avez visité'])
      await t.ask('entretiens.saisir', { id, saisie: texte(valeur) });
    await annuler();
    const fiche = await t.ask('entretiens.lire', { id });
    expect(fiche.entretien.compteRendu).toBe('');
    expect(fiche.appreciations).toEqual([{ critereId: 'critere-1', niveau: 'solide' }]);
    await annuler();
    expect((await t.ask('entretiens.lire', { id })).appreciations).toEqual([]);
    expect(await ligne(id)).toEqual(premier);
    await t.app.close();
  });

  it('leaves no act when nothing changed', async () => {
    const { t, places } = await openCampagnePlacee();
    const id = places[0]?.id ?? '';
    const lettre: Saisie = {
      champ: 'lettre',
      formationId: places[0]?.formations[0]?.formationId ?? '',
      presentee: true,
    };
    expect(await t.act('entretiens.saisir', { id, saisie: lettre })).not.toBeNull();
    expect(await t.act('entretiens.saisir', { id, saisie: lettre })).toBeNull();
    expect(
      await t.act('entretiens.saisir', { id, saisie: { champ: 'appreciation', critereId: 'critere-2', niveau: null } }),
    ).toBeNull();
    await t.app.close();
  });

  it('takes typing as proof of presence, but not a letter (R16)', async () => {
    const { t, places, ligne } = await openCampagnePlacee();
    const [a, b] = places;
    const formationId = b?.formations[0]?.formationId ?? '';
    await t.ask('entretiens.saisir', { id: a?.id ?? '', saisie: texte('Bonjour') });
    expect(await ligne(a?.id ?? '')).toMatchObject({ presence: 'présent' });
    await t.ask('entretiens.saisir', { id: b?.id ?? '', saisie: { champ: 'lettre', formationId, presentee: true } });
    expect(await ligne(b?.id ?? '')).toMatchObject({ presence: null, saisiLe: null });
    expect((await ligne(b?.id ?? '')).formations?.[0]).toMatchObject({ lettrePresentee: true });
    await t.app.close();
  });

  it('changes an appreciation, then takes it back', async () => {
    const { t, places } = await openCampagnePlacee();
    const id = places[0]?.id ?? '';
    const apprecier = async (niveau: 'solide' | 'à approfondir' | null) => {
      await t.ask('entretiens.saisir', { id, saisie: { champ: 'appreciation', critereId: 'critere-3', niveau } });
      return (await t.ask('entretiens.lire', { id })).appreciations.map((one) => one.niveau);
    };
    expect(await apprecier('solide')).toEqual(['solide']);
    expect(await apprecier('à approfondir')).toEqual(['à approfondir']);
    expect(await apprecier(null)).toEqual([]);
    await t.app.close();
  });

  it('clears the transmission and the validation: what was sent no longer stands', async () => {
    const { t, places, ligne } = await openCampagnePlacee({
      before: async (tx) => {
        const rows = await tx.all('entretien', { jour: LUNDI });
        const sent = '2027-03-15T10:00:00.000Z';
        await tx.update(
          'entretien',
          rows.map(({ id }) => ({ id, presence: 'présent', transmisLe: sent, valideLe: sent })),
        );
      },
    });
    const [a = '', b = '', c = ''] = places.map(({ id }) => id);
    expect(places[0]).toMatchObject({ statut: 'transmis' });
    await t.ask('entretiens.saisir', { id: a, saisie: texte('Corrigé') });
    await t.ask('entretiens.noterPresence', { ids: [b], presence: 'en retard' });
    const formationId = places[2]?.formations[0]?.formationId ?? '';
    await t.ask('entretiens.saisir', { id: c, saisie: { champ: 'lettre', formationId, presentee: false } });
    for (const id of [a, b, c]) expect(await ligne(id)).toMatchObject({ transmisLe: null, valideLe: null });
    expect(await ligne(places[3]?.id ?? '')).toMatchObject({ statut: 'transmis' });
    await t.app.close();
  });
});

describe('entretiens.saisir refuses', () => {
  it('R27 a collective entretien, letter included', async () => {
    const { t } = await openCampagnePlacee({ now: `${MERCREDI}T18:00:00` });
    const [vue] = await t.ask('entretiens.attendus', { jour: MERCREDI });
    const id = vue?.id ?? '';
    const formationId = vue?.formations[0]?.formationId ?? '';
    for (const saisie of [texte('x'), { champ: 'lettre', formationId, presentee: true } as const])
      await expect(t.ask('entretiens.saisir', { id, saisie })).rejects.toMatchObject({ code: 'collectif' });
    await t.app.close();
  });

  it('R28 an absent pupil, an unplaced one and one still to come', async () => {
    const { t, places, ligne } = await openCampagnePlacee();
    const [a = '', b = ''] = places.map(({ id }) => id);
    await t.ask('entretiens.noterPresence', { ids: [a], presence: 'excusé' });
    const refus = (id: string) => expect(t.ask('entretiens.saisir', { id, saisie: texte('x') })).rejects;
    await refus(a).toMatchObject({ code: 'absent', message: expect.stringContaining('corrigez d’abord la présence') });
    const lignes = await t.ask('entretiens.lister', {});
    const sansPlace = lignes.find(({ jour, mode }) => jour === null && mode === 'individuel')?.id ?? '';
    await refus(sansPlace).toMatchObject({ code: 'à placer' });
    t.now = new Date('2027-03-14T12:00:00');
    await refus(b).toMatchObject({ code: 'à venir' });
    expect(await ligne(b)).toMatchObject({ presence: null, aCompteRendu: false });
    await t.app.close();
  });

  it('a formation nobody asked for, an unknown criterion, a text too long', async () => {
    const { t, places } = await openCampagnePlacee();
    const id = places[0]?.id ?? '';
    const refus = (saisie: Saisie) => expect(t.ask('entretiens.saisir', { id, saisie })).rejects;
    await refus({ champ: 'avis', formationId: 'formation-56', valeur: 'favorable' }).toMatchObject({
      code: 'formation non demandée',
    });
    await refus({ champ: 'appreciation', critereId: 'nul', niveau: 'solide' }).toMatchObject({
      code: 'critère inconnu',
    });
    await refus(texte('x'.repeat(4001))).toMatchObject({ code: 'saisie invalide' });
    await t.app.close();
  });

  it('R17 a given up entretien, whose form can still be read', async () => {
    let renonce = '';
    const { t } = await openCampagnePlacee({
      before: async (tx) => {
        const [row] = await tx.all('entretien', { jour: LUNDI, debut: '09:00' });
        renonce = row?.id ?? '';
        await tx.update('entretien', [{ id: renonce, renonce: true }]);
      },
    });
    await expect(t.ask('entretiens.saisir', { id: renonce, saisie: texte('x') })).rejects.toMatchObject({
      code: 'renoncé',
    });
    await expect(t.ask('entretiens.noterPresence', { ids: [renonce], presence: 'absent' })).rejects.toMatchObject({
      code: 'renoncé',
    });
    expect((await t.ask('entretiens.lire', { id: renonce })).entretien.statut).toBe('renoncé');
    await t.app.close();
  });
});
