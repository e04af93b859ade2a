import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, pageOf, type TestApp } from '../../support/app.ts';
import { boite, confirmerTout, reglerServeur, seedCourrier } from '../../support/courrier-essai.ts';
import { ouvrirServeur, type ServeurEssai } from '../../support/serveur-smtp.ts';
import { tempFolder } from '../../support/store.ts';

const CONVOCATIONS = { nature: 'convocations' as const, entretienIds: [] };
const REMPLACEMENTS = { nature: 'remplacements' as const };
const rappel = (jour: string) => ({ nature: 'rappel' as const, jour });

let t: TestApp;
let serveur: ServeurEssai;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCourrier(dataDir, { origines: 3, eleves: 2 });
  t = await openTestApp({ dataDir });
  serveur = await ouvrirServeur();
});
afterEach(async () => {
  await t.app.close();
  await serveur.fermer();
  expect(t.logged).toEqual([]);
});

const preparer = (demande: Parameters<typeof t.ask<'courrier.preparer'>>[1]['demande']) =>
  t.ask('courrier.preparer', { demande });
const emettreTout = async (): Promise<string[]> => {
  const entretienIds = (await t.ask('convocations.lister', {})).map(({ id }) => id);
  await t.ask('convocations.emettre', { entretienIds });
  return entretienIds;
};
const deplacer = (entretienId: string) =>
  t.ask('planning.placerEnSeance', { entretienIds: [entretienId], seanceId: 'seance-1' });

describe('R21: what is prepared', () => {
  it('one message per origine, to its mailbox, the référents of its pupils in copy, its pupils in the body', async () => {
    const { lots } = await preparer(CONVOCATIONS);
    expect(lots.map(({ destinataire, copies, eleves }) => [destinataire, copies, eleves])).toEqual(
      [0, 1, 2].map((rang) => [boite(rang), [`referent${rang}@ac-creteil.fr`], 2]),
    );
    const [lot] = lots;
    expect(lot?.objet).toMatch(/Passpro 2027.*convocations de 2\s+élèves/u);
    expect(lot?.corps).toContain('NOM0 Élève0');
    expect(lot?.corps).toContain('mercredi 17 mars 2027');
    expect(lot?.corps).toMatch(/Aucun bulletin/);
    expect(lot?.corps).not.toMatch(/NOM1|jury/i);
  });

  it('« annule et remplace »: those that changed and no other, grouped by origine', async () => {
    const [id = ''] = await emettreTout();
    expect((await preparer(REMPLACEMENTS)).lots).toEqual([]);
    await deplacer(id);
    const { lots } = await preparer(REMPLACEMENTS);
    expect(lots.map(({ entretiens }) => entretiens.map((entretien) => entretien.id))).toEqual([[id]]);
    expect(lots[0]?.objet).toContain('annule et remplace');
    expect(lots[0]?.corps).toMatch(/jeudi 18 mars 2027.*remplace le rendez-vous du mercredi 17 mars 2027/u);
  });

  it('R28: a rappel asks who will not come, and tells the user alone how often they stayed away', async () => {
    const [absent = '', present = ''] = await emettreTout();
    await t.ask('entretiens.noterPresence', { ids: [absent], presence: 'absent' });
    await t.ask('entretiens.noterPresence', { ids: [present], presence: 'présent' });
    const { lots, nonConvoques } = await preparer(rappel('2027-03-17'));
    expect([lots.length, nonConvoques]).toEqual([2, 0]);
    expect(lots.every(({ corps }) => corps.includes('Qui ne viendra pas') && !/absent/i.test(corps))).toBe(true);
    await t.ask('entretiens.noterPresence', { ids: [present], presence: null });
    const avec = (await preparer(rappel('2027-03-17'))).lots.find(({ entretiens }) =>
      entretiens.some(({ id }) => id === present),
    );
    expect(avec?.absences).toEqual({ attendus: 1, manques: 1 });
    expect(avec?.corps).not.toMatch(/absen|%/i);
  });

  it('a rappel leaves out those whose convocation never left, and counts them', async () => {
    expect(await preparer(rappel('2027-03-17'))).toMatchObject({ lots: [], nonConvoques: 6 });
  });

  it('without a usable mailbox: said, and never sent', async () => {
    await reglerServeur(t, serveur);
    await t.ask('origines.modifier', { id: 'origine-0', origine: { courriel: '' } });
    const { lots, empreinte } = await preparer(CONVOCATIONS);
    expect(lots[0]).toMatchObject({ destinataire: null, remarques: ['Aucun courriel connu pour cet établissement.'] });
    await expect(
      t.ask('courrier.confirmer', { demande: CONVOCATIONS, origineIds: ['origine-0', 'origine-1'], empreinte }),
    ).rejects.toThrow(/Collège 000/);
    expect((await t.ask('courrier.lister', {})).messages).toEqual([]);
  });
});

describe('drafts', () => {
  it('one .eml per origine, marked as not sent, with its letters, readable by a mail program', async () => {
    const { lots } = await preparer(CONVOCATIONS);
    const fichier = await t.ask('courrier.brouillons', {
      demande: CONVOCATIONS,
      origineIds: lots.map(({ origineId }) => origineId),
    });
    const files = unzipSync(Buffer.from(fichier?.contenu ?? '', 'base64'));
    expect(Object.keys(files)).toEqual(['Collège 000.eml', 'Collège 001.eml', 'Collège 002.eml']);
    const eml = Buffer.from(files['Collège 001.eml'] ?? []).toString();
    expect(eml).toMatch(/^X-Unsent: 1\r$/m);
    expect(eml).toMatch(/^To: ce\.college1@ac-creteil\.fr\r$/m);
    expect(eml).toMatch(/^Cc: referent1@ac-creteil\.fr\r$/m);
    expect(eml).toMatch(/^Content-Type: application\/pdf/m);
    const [, base64 = ''] = /Content-Disposition: attachment;[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(eml) ?? [];
    expect(Buffer.from(base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('needs no server, opens no connection, marks nothing as issued', async () => {
    await t.ask('courrier.brouillons', { demande: CONVOCATIONS, origineIds: ['origine-0'] });
    expect(serveur.connexions).toBe(0);
    expect((await t.ask('convocations.lister', {})).every(({ etat }) => etat === 'à émettre')).toBe(true);
  });
});

describe('the confirmation', () => {
  it('is refused without a server', async () => {
    await expect(confirmerTout(t)).rejects.toThrow(/Aucun serveur/);
  });

  it('is refused in the example campaign: its pupils are invented, its mailboxes may not be', async () => {
    await reglerServeur(t, serveur);
    await t.app.close();
    t = await openTestApp({ dataDir: t.dataDir, demo: true });
    await expect(confirmerTout(t)).rejects.toThrow(/Aucun message ne part de la démonstration/);
    expect((await t.ask('courrier.lister', {})).messages).toEqual([]);
  });

  it('holds for what was on the screen: a change since is refused, and nothing is queued', async () => {
    await reglerServeur(t, serveur);
    const { empreinte } = await preparer(CONVOCATIONS);
    const [ligne] = await t.ask('convocations.lister', {});
    await deplacer(ligne?.id ?? '');
    await expect(
      t.ask('courrier.confirmer', { demande: CONVOCATIONS, origineIds: ['origine-0'], empreinte }),
    ).rejects.toThrow(/ont changé depuis cet écran/);
    expect((await t.ask('courrier.lister', {})).messages).toEqual([]);
  });

  it('leaves nothing to undo in itself, sends nothing, and what it queued is not prepared again', async () => {
    await reglerServeur(t, serveur);
    expect(await confirmerTout(t)).toBe(3);
    expect(await t.ask('journal.etat', { limite: 5 })).toMatchObject({
      annulable: { libelle: 'essai' },
      actes: [{ libelle: '3\u00a0messages en file d’envoi' }, { libelle: 'essai' }],
    });
    expect(serveur.connexions).toBe(0);
    expect(await preparer(CONVOCATIONS)).toMatchObject({ lots: [], enAttente: 6 });
  });
});

describe('the server’s settings', () => {
  it('never give the password back', async () => {
    await reglerServeur(t, serveur);
    const texte = await pageOf(t.app)('courrier.serveur', '{}');
    expect(texte).toContain('"motDePasseConnu":true');
    expect(texte).not.toContain('sésame');
  });

  it('keep the password for the same server and account only', async () => {
    await reglerServeur(t, serveur);
    const saisi = { ...serveur.acces, expediteurNom: '', motDePasse: null };
    expect(await t.ask('courrier.modifierServeur', { serveur: { ...saisi, port: 465 } })).toMatchObject({
      motDePasseConnu: true,
    });
    expect(await t.ask('courrier.modifierServeur', { serveur: { ...saisi, hote: 'localhost' } })).toMatchObject({
      motDePasseConnu: false,
    });
  });

  it.each([
    ['securite', 'aucune', /jamais en clair/],
    ['expediteurCourriel', 'pas une adresse', /expéditeur/],
    ['autorite', 'pas un certificat', /certificat/],
  ])('refuse %s « %s »', async (champ, valeur, phrase) => {
    const reglages = { ...serveur.acces, expediteurNom: '', [champ]: valeur };
    await expect(t.ask('courrier.modifierServeur', { serveur: reglages })).rejects.toThrow(phrase);
  });

  it('are verified without sending anything, with the stored password or a typed one', async () => {
    await reglerServeur(t, serveur);
    const saisi = { ...serveur.acces, expediteurNom: '', motDePasse: null };
    expect(await t.ask('courrier.verifierServeur', { serveur: saisi })).toMatchObject({ bon: true });
    expect(await t.ask('courrier.verifierServeur', { serveur: { ...saisi, motDePasse: 'faux' } })).toMatchObject({
      bon: false,
      phrase: expect.stringMatching(/identifiant ou le mot de passe/),
    });
    expect(serveur.recus).toEqual([]);
  });

  it('can be forgotten', async () => {
    await reglerServeur(t, serveur);
    await t.ask('courrier.oublierServeur', {});
    expect(await t.ask('courrier.serveur', {})).toBeNull();
  });
});
