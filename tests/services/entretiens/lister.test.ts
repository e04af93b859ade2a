import { describe, expect, it } from 'vitest';
import { LUNDI, MERCREDI, openCampagnePlacee } from './campagne-placee.ts';

describe('entretiens.lister', () => {
  it('gives a day by hour, and a séance with its own day, hour and room', async () => {
    const { t, places } = await openCampagnePlacee();
    expect(places.map(({ debut }) => debut)).toEqual(['09:00', '09:20', '09:40', '10:00', '10:20', '10:40']);
    expect(places[0]).toMatchObject({ juryNom: 'Jury 1', lieu: 'B12', statut: 'convoqué', mode: 'individuel' });
    const seance = await t.ask('entretiens.attendus', { jour: MERCREDI });
    expect(seance.length).toBeGreaterThan(0);
    for (const ligne of seance)
      expect(ligne).toMatchObject({ mode: 'collectif', debut: '14:00', lieu: 'Amphithéâtre', statut: 'placé' });
    expect(await t.ask('entretiens.attendus', { jour: '2027-03-16' })).toEqual([]);
    await t.app.close();
  });

  it('R30 gives the due date and the delay, and nothing for a collective one (R27)', async () => {
    const { t, places, ligne } = await openCampagnePlacee({ now: '2027-03-18T09:00:00' });
    const id = places[0]?.id ?? '';
    expect(await ligne(id)).toMatchObject({ avancement: 'à saisir', echeance: '2027-03-18', enRetard: false });
    t.now = new Date('2027-03-19T00:05:00');
    expect(await ligne(id)).toMatchObject({ enRetard: true });
    const [collectif] = await t.ask('entretiens.attendus', { jour: MERCREDI });
    expect(collectif).toMatchObject({ avancement: 'sans objet', echeance: null, enRetard: false });
    await t.app.close();
  });

  it('R30 skips days without class and public holidays when the delay is in working days', async () => {
    const { t, places, ligne } = await openCampagnePlacee({
      before: async (tx) => {
        await tx.insert('jourSansClasse', [{ id: 'pont', debut: '2027-03-16', fin: '2027-03-25', libelle: 'Pont' }]);
      },
    });
    // 26 March, then Easter Monday the 29th is skipped, 30 and 31 March.
    expect((await ligne(places[0]?.id ?? '')).echeance).toBe('2027-03-31');
    await t.app.close();
  });

  it('leaves out the texts, and given up entretiens (R17)', async () => {
    const { t } = await openCampagnePlacee({
      before: async (tx) => {
        const [row] = await tx.all('entretien', { jour: LUNDI, debut: '09:00' });
        if (row) await tx.update('entretien', [{ id: row.id, renonce: true }]);
      },
    });
    const lignes = await t.ask('entretiens.lister', {});
    expect(lignes.map(({ debut, jour }) => `${jour} ${debut}`)).not.toContain(`${LUNDI} 09:00`);
    expect(JSON.stringify(lignes)).not.toContain('commentaireOrigine');
    await t.app.close();
  });
});

it('entretiens.jours counts those expected on each day, séances included', async () => {
  const { t } = await openCampagnePlacee();
  const seance = await t.ask('entretiens.attendus', { jour: MERCREDI });
  expect(await t.ask('entretiens.jours', {})).toEqual([
    { jour: LUNDI, attendus: 6 },
    { jour: MERCREDI, attendus: seance.length },
  ]);
  await t.app.close();
});

describe('entretiens.lire', () => {
  it('R14 gives the origin avis and comment of each formation, the jury and the history', async () => {
    const { t, places } = await openCampagnePlacee();
    const fiche = await t.ask('entretiens.lire', { id: places[0]?.id ?? '' });
    expect(fiche.entretien.formations[0]).toMatchObject({
      avisOrigine: 'favorable',
      commentaireOrigine: 'Curieuse et investie ; a visité deux lycées.',
      avis: null,
    });
    expect(fiche).toMatchObject({ juryNom: 'Jury 1', membres: ['AÏT-KACI Célestin', 'MARTIN Lina'], niveau: '3e' });
    expect(fiche.convocations).toMatchObject([{ rang: 1, motif: 'première', jour: LUNDI, issue: null }]);
    await t.app.close();
  });

  it('refuses an unknown one with a sentence', async () => {
    const { t } = await openCampagnePlacee();
    await expect(t.ask('entretiens.lire', { id: 'nul' })).rejects.toMatchObject({ code: 'introuvable' });
    await t.app.close();
  });
});
