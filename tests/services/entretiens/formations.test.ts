import { describe, expect, it } from 'vitest';
import { openCampagnePlacee } from './campagne-placee.ts';

/** An entretien that asks for one formation, and another formation of the same domaine. */
async function openAvecAutre(options: Parameters<typeof openCampagnePlacee>[0] = {}) {
  const essai = await openCampagnePlacee(options);
  const { formations } = await essai.t.ask('contexte.lire', {});
  const vue = essai.places.find(
    ({ domaineId, formations: demandees }) =>
      demandees.length === 1 && formations.filter((one) => one.domaineId === domaineId).length > 1,
  );
  const autre = formations.find(
    ({ id, domaineId }) => domaineId === vue?.domaineId && id !== vue.formations[0]?.formationId,
  );
  const ailleurs = formations.find(({ domaineId }) => domaineId !== vue?.domaineId);
  return {
    ...essai,
    id: vue?.id ?? '',
    demandee: vue?.formations[0]?.formationId ?? '',
    autre: autre?.id ?? '',
    ailleurs: ailleurs?.id ?? '',
  };
}

describe('R33 a formation asked for during the interview', () => {
  it('is added without origin avis, reopens a complete entretien, and undo takes it away', async () => {
    const { t, id, demandee, autre, ligne, annuler } = await openAvecAutre();
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: 'Bonjour' } });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId: demandee, valeur: 'favorable' } });
    expect((await ligne(id)).statut).toBe('avis complets');
    const acte = await t.act('entretiens.ajouterFormation', { id, formationId: autre });
    expect(acte?.libelle).toMatch(/^ajouter «\u00a0.+\u00a0» à l’entretien de /);
    const { entretien } = await t.ask('entretiens.lire', { id });
    expect(entretien.statut).toBe('compte rendu saisi');
    expect(entretien.formations[1]).toMatchObject({ formationId: autre, ajoute: true, avisOrigine: null, avis: null });
    await annuler();
    expect(await ligne(id)).toMatchObject({ statut: 'avis complets', formations: [{ formationId: demandee }] });
    await t.app.close();
  });

  it('may be taken back with its avis; one that was registered may not (R17)', async () => {
    const { t, id, demandee, autre, annuler } = await openAvecAutre();
    await t.ask('entretiens.ajouterFormation', { id, formationId: autre });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId: autre, valeur: 'réservé' } });
    const formations = async () => (await t.ask('entretiens.lire', { id })).entretien.formations;
    await t.ask('entretiens.retirerFormation', { id, formationId: autre });
    expect(await formations()).toHaveLength(1);
    await annuler();
    expect((await formations())[1]).toMatchObject({ ajoute: true, avis: 'réservé' });
    await expect(t.ask('entretiens.retirerFormation', { id, formationId: demandee })).rejects.toMatchObject({
      code: 'non ajoutée',
    });
    await t.app.close();
  });

  it('is refused of another domaine, when asked for already, for an absent pupil', async () => {
    const { t, id, demandee, autre, ailleurs } = await openAvecAutre();
    const refus = (formationId: string) => expect(t.ask('entretiens.ajouterFormation', { id, formationId })).rejects;
    await refus(ailleurs).toMatchObject({ code: 'autre domaine' });
    await refus('nulle').toMatchObject({ code: 'autre domaine' });
    await refus(demandee).toMatchObject({ code: 'déjà demandée' });
    await t.ask('entretiens.ajouterFormation', { id, formationId: autre });
    await refus(autre).toMatchObject({ code: 'déjà demandée' });
    await t.ask('entretiens.retirerFormation', { id, formationId: autre });
    await t.ask('entretiens.noterPresence', { ids: [id], presence: 'absent' });
    await refus(autre).toMatchObject({ code: 'absent' });
    await t.app.close();
  });

  it('is refused when the campaign does not allow it', async () => {
    const { t, id, autre } = await openAvecAutre({ campagne: { avisAjoute: false } });
    await expect(t.ask('entretiens.ajouterFormation', { id, formationId: autre })).rejects.toMatchObject({
      code: 'avis ajouté',
    });
    await t.app.close();
  });
});

describe('R32 validation by the chef d’établissement', () => {
  it('validates complete results, is taken back by any later change, and by undo', async () => {
    const { t, id, demandee, ligne, annuler } = await openAvecAutre({ campagne: { validationChef: true } });
    await expect(t.ask('entretiens.valider', { ids: [id] })).rejects.toMatchObject({ code: 'incomplet' });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: 'Bonjour' } });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId: demandee, valeur: 'favorable' } });
    expect(await t.ask('entretiens.valider', { ids: [id] })).toEqual({ valides: 1 });
    expect(await t.ask('entretiens.valider', { ids: [id] })).toEqual({ valides: 0 });
    expect((await ligne(id)).valideLe).not.toBeNull();
    await annuler();
    expect((await ligne(id)).valideLe).toBeNull();
    await t.ask('entretiens.valider', { ids: [id] });
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: 'Bonjour, corrigé' } });
    expect((await ligne(id)).valideLe).toBeNull();
    await t.app.close();
  });

  it('is refused when the campaign does not ask for it', async () => {
    const { t, id } = await openAvecAutre();
    await expect(t.ask('entretiens.valider', { ids: [id] })).rejects.toMatchObject({ code: 'sans validation' });
    await t.app.close();
  });
});
