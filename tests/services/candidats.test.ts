import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src-main/contract/index.ts';
import { IDENTITE_VIDE } from '../../src-main/domain/candidature/champs-candidat.ts';
import { openTestApp, pageOf, type TestApp } from '../support/app.ts';
import { seedCampagne } from '../support/campagne-essai.ts';
import { tempFolder } from '../support/store.ts';
import { annuler, retablir } from '../support/journal.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir);
  t = await openTestApp({ dataDir });
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

async function formationsOf(nom: string): Promise<string[]> {
  const { domaines, formations } = await t.ask('contexte.lire', {});
  const id = domaines.find((domaine) => domaine.nom === nom)?.id;
  return formations.filter(({ domaineId }) => domaineId === id).map((formation) => formation.id);
}

async function saisie(fields: Partial<InputOf<'candidats.inscrire'>> = {}): Promise<InputOf<'candidats.inscrire'>> {
  const [premiere = '', seconde = ''] = await formationsOf('Métiers du bois');
  return {
    identite: {
      ...IDENTITE_VIDE,
      nom: 'NUÑEZ',
      prenom: 'Anaïs',
      ine: '0119123456t',
      dateNaissance: '2012-09-03',
      classe: '3C',
    },
    origine: {
      nouvelle: {
        uai: null,
        nom: 'CFA des Compagnons',
        type: 'CFA',
        adresse: '',
        codePostal: '75011',
        ville: 'Paris',
        telephone: '',
        courriel: 'contact@cfa-compagnons.fr',
      },
    },
    voeux: [premiere, seconde].map((formationId) => ({ formationId, avisOrigine: null, commentaireOrigine: '' })),
    ...fields,
  };
}

const ligne = async (id: string) => (await t.ask('candidats.lister', {})).find((candidat) => candidat.id === id);

it('R22: says why an entretien has no place, in the list and in the form of the pupil', async () => {
  const { id } = await t.ask('candidats.inscrire', await saisie());
  const lire = async () => (await t.ask('candidats.lister', {})).find((une) => une.id === id)?.entretiens[0]?.raison;
  expect(await lire()).toBe('');
  // Every hour of the jurys is behind us.
  t.now = new Date('2027-04-15T09:00:00');
  const raison = await lire();
  expect(raison).not.toBe('');
  expect((await t.ask('candidats.lire', { id })).entretiens[0]).toMatchObject({ statut: 'à placer', raison });
  const [convocation] = (await t.ask('convocations.lister', {})).filter((une) => une.candidatId === id);
  expect(convocation?.raison).toBe(raison);
});

describe('candidats.inscrire', () => {
  it('R08, R13: writes the pupil, the new origine and one entretien for two formations of one domaine', async () => {
    const { id } = await t.ask('candidats.inscrire', await saisie());
    const fiche = await t.ask('candidats.lire', { id });
    expect(fiche.origine).toMatchObject({ nom: 'CFA des Compagnons', uai: null });
    expect(fiche.candidat.ine).toBe('0119123456T');
    expect(fiche.candidatures).toHaveLength(2);
    expect(fiche.entretiens.map(({ statut, formations }) => [statut, formations.length])).toEqual([['à placer', 2]]);
  });

  it('refuses a UAI whose key is wrong, and writes nothing', async () => {
    const demande = await saisie();
    if (!('nouvelle' in demande.origine)) throw new Error('unexpected');
    const origine = { nouvelle: { ...demande.origine.nouvelle, uai: '0939990E' } };
    const before = await t.ask('candidats.lister', {});
    await expect(t.ask('candidats.inscrire', { ...demande, origine })).rejects.toThrow(
      /clé de l’UAI 0939990E est fausse/,
    );
    expect(await t.ask('candidats.lister', {})).toEqual(before);
  });

  it('uses the origine that has the same UAI instead of a second one', async () => {
    const demande = await saisie();
    if (!('nouvelle' in demande.origine)) throw new Error('unexpected');
    const origine = { nouvelle: { ...demande.origine.nouvelle, uai: '0939990d' } };
    const { id } = await t.ask('candidats.inscrire', { ...demande, origine });
    expect((await t.ask('candidats.lire', { id })).origine.nom).toBe('Collège Rosa-Parks');
  });

  it('§5: shows a possible double, and accepts it once confirmed', async () => {
    await t.ask('candidats.inscrire', await saisie());
    const encore = await saisie();
    const jumeau = { ...encore, identite: { ...encore.identite, nom: 'Nunez', ine: null } };
    await expect(t.ask('candidats.inscrire', jumeau)).rejects.toMatchObject({ code: 'doublon possible' });
    await expect(t.ask('candidats.inscrire', { ...jumeau, malgreDoublon: true })).resolves.toBeDefined();
  });

  it('R01: a pupil already in a lycée is kept with a warning; an odd INE too', async () => {
    const demande = await saisie();
    const identite = { ...demande.identite, niveau: 'autre' as const, ine: '2420000001K' };
    const { avertissements } = await t.ask('candidats.inscrire', { ...demande, identite });
    expect(avertissements).toHaveLength(2);
  });

  it('R10: says that registrations are over, the day after the last one, and that a domaine is hosted elsewhere', async () => {
    const demande = await saisie();
    t.now = new Date('2027-03-31T20:00:00');
    expect((await t.ask('candidats.inscrire', demande)).avertissements).toEqual([]);
    t.now = new Date('2027-04-01T08:00:00');
    const [ailleurs = ''] = await formationsOf('Optique lunetterie');
    const voeux = [{ formationId: ailleurs, avisOrigine: null, commentaireOrigine: '' }];
    const { avertissements } = await t.ask('candidats.inscrire', { ...demande, voeux, malgreDoublon: true });
    expect(avertissements).toEqual([
      'Les inscriptions sont closes depuis le mercredi 31 mars 2027 : cette inscription est hors délai.',
      expect.stringContaining('aucun entretien n’est prévu ici'),
    ]);
  });

  it('is undone and redone as one act with its name', async () => {
    const acte = await t.act('candidats.inscrire', await saisie());
    expect(acte?.libelle).toBe('inscrire Anaïs Nuñez');
    const after = await t.ask('candidats.lister', {});
    await annuler(t);
    expect((await t.ask('candidats.lister', {})).some(({ prenom }) => prenom === 'Anaïs')).toBe(false);
    expect((await t.ask('origines.lister', {})).some(({ nom }) => nom === 'CFA des Compagnons')).toBe(false);
    await retablir(t);
    expect(await t.ask('candidats.lister', {})).toEqual(after);
  });
});

describe('candidatures', () => {
  it('R12: the same formation twice is refused with its name', async () => {
    const demande = await saisie();
    const { id } = await t.ask('candidats.inscrire', demande);
    await expect(t.ask('candidatures.ajouter', { candidatId: id, voeux: demande.voeux })).rejects.toThrow(
      /déjà demandée/,
    );
  });

  it('R17: giving up the last candidature of a domaine gives up the entretien; taking it back restores it', async () => {
    const { id } = await t.ask('candidats.inscrire', await saisie());
    const [une = '', autre = ''] = (await t.ask('candidats.lire', { id })).candidatures.map(
      (candidature) => candidature.id,
    );
    await t.ask('candidatures.renoncer', { ids: [une] });
    expect((await ligne(id))?.entretiens[0]?.statut).toBe('à placer');
    await t.ask('candidatures.renoncer', { ids: [autre] });
    expect(await ligne(id)).toMatchObject({ renonce: true, entretiens: [{ statut: 'renoncé' }] });
    await t.ask('candidatures.reprendre', { ids: [autre] });
    expect(await ligne(id)).toMatchObject({ renonce: false, entretiens: [{ statut: 'à placer' }] });
  });

  it('R17: gives up those of several pupils in one act, named by their number and undone at once', async () => {
    const [une, autre] = await t.ask('candidats.lister', {});
    const ids = [une, autre].flatMap((eleve) => eleve?.candidatures.map(({ id }) => id) ?? []);
    const acte = await t.act('candidatures.renoncer', { ids });
    expect(acte?.libelle).toMatch(/^noter le renoncement de 2\sélèves$/u);
    for (const eleve of [une, autre])
      expect(await ligne(eleve?.id ?? '')).toMatchObject({ renonce: true, entretiens: [{ statut: 'renoncé' }] });
    await annuler(t);
    expect([await ligne(une?.id ?? ''), await ligne(autre?.id ?? '')]).toEqual([une, autre]);
  });

  it('R14: changes the avis and the comment of the origin, one without the other, and is undone', async () => {
    const { id } = await t.ask('candidats.inscrire', await saisie());
    const premiere = async () => (await t.ask('candidats.lire', { id })).candidatures[0];
    const candidatureId = (await premiere())?.id ?? '';
    await t.ask('candidatures.modifier', { id: candidatureId, commentaireOrigine: 'A visité l’atelier.' });
    const acte = await t.act('candidatures.modifier', { id: candidatureId, avisOrigine: 'réservé' });
    expect(acte?.libelle).toBe('modifier l’avis d’origine d’Anaïs Nuñez');
    expect(await premiere()).toMatchObject({ avisOrigine: 'réservé', commentaireOrigine: 'A visité l’atelier.' });
    await annuler(t);
    expect(await premiere()).toMatchObject({ avisOrigine: null, commentaireOrigine: 'A visité l’atelier.' });
  });

  it('an unknown candidature is refused and nothing is given up', async () => {
    const { id } = await t.ask('candidats.inscrire', await saisie());
    const [une = ''] = (await t.ask('candidats.lire', { id })).candidatures.map((candidature) => candidature.id);
    await expect(t.ask('candidatures.renoncer', { ids: [une, 'inconnue'] })).rejects.toThrow(/n’existe plus/);
    expect((await ligne(id))?.candidatures.map(({ etat }) => etat)).toEqual(['inscrite', 'inscrite']);
  });
});

describe('indisponibilités (H4)', () => {
  it('replaces the list of a pupil, refuses hours out of order, and is undone', async () => {
    const { id } = await t.ask('candidats.inscrire', await saisie());
    const matin = { jour: '2027-03-16', debut: '08:00', fin: '12:00' };
    await t.ask('candidats.definirIndisponibilites', { id, indisponibilites: [matin] });
    const faux = [{ ...matin, fin: '07:00' }];
    await expect(t.ask('candidats.definirIndisponibilites', { id, indisponibilites: faux })).rejects.toThrow(
      /seconde après/,
    );
    expect((await t.ask('candidats.lire', { id })).indisponibilites).toMatchObject([matin]);
    await annuler(t);
    expect((await t.ask('candidats.lire', { id })).indisponibilites).toEqual([]);
  });

  it('keeps the hours between which its pupils are there and the closed days of an origine', async () => {
    const [origine] = await t.ask('origines.lister', {});
    const id = origine?.id ?? '';
    const jours = [{ jour: '2027-03-16', debut: null, fin: null }];
    await t.ask('origines.modifier', { id, origine: {}, pasAvant: '09:30', depart: '16:00', indisponibilites: jours });
    const relue = (await t.ask('origines.lister', {})).find((autre) => autre.id === id);
    expect(relue).toMatchObject({ pasAvant: '09:30', depart: '16:00', indisponibilites: jours });
  });

  it('changes one field of an origine without a word on the others, refuses a bad mail, and is undone', async () => {
    const relire = async () => (await t.ask('origines.lister', {}))[0];
    const avant = await relire();
    const id = avant?.id ?? '';
    await expect(t.ask('origines.modifier', { id, origine: { courriel: 'ce.0939990D' } })).rejects.toThrow(
      /courriel de l’établissement est mal formé/,
    );
    const acte = await t.act('origines.modifier', { id, origine: { telephone: '0149000000' } });
    expect(acte?.libelle).toBe(`modifier ${avant?.nom}`);
    expect(await relire()).toEqual({ ...avant, telephone: '0149000000' });
    await annuler(t);
    expect(await relire()).toEqual(avant);
  });
});

describe('the wire', () => {
  it.each([
    ['candidats.lire', '{"id":12}', 'saisie invalide'],
    ['candidats.lire', 'pas du json', 'saisie illisible'],
    ['toString', '{}', 'opération inconnue'],
    ['__proto__', '{}', 'opération inconnue'],
    ['candidats.lire', '{"id":"absent"}', 'candidat inconnu'],
  ])('%s with %s is refused: %s', async (name, text, code) => {
    expect(JSON.parse(await pageOf(t.app)(name, text))).toMatchObject({ ok: false, refus: { code } });
  });
});
