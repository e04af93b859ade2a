import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { boite, confirmerTout, reglerServeur, seedCourrier } from '../../support/courrier-essai.ts';
import { ouvrirServeur, type ServeurEssai } from '../../support/serveur-smtp.ts';
import { tempFolder } from '../../support/store.ts';

const REFERENT = 'referent0@ac-creteil.fr';
const CORRIGEE = 'ce.0939990D@ac-creteil.fr';

let t: TestApp;
let serveur: ServeurEssai;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCourrier(dataDir, { origines: 2, eleves: 2 });
  t = await openTestApp({ dataDir });
  serveur = await ouvrirServeur();
  await reglerServeur(t, serveur);
  await confirmerTout(t);
});
afterEach(async () => {
  await t.app.close();
  await serveur.fermer();
  expect(t.logged).toEqual([]);
});

const messages = async () => (await t.ask('courrier.lister', {})).messages;
const premier = async () => {
  const [message] = (await messages()).filter(({ origineId }) => origineId === 'origine-0').toReversed();
  if (!message) throw new Error('A message expected');
  return message;
};
const expedier = () => t.ask('courrier.expedier', {});
const decider = async (decision: 'compléter' | 'renvoyer') =>
  t.ask('courrier.decider', { messageId: (await premier()).id, decision });
const refuser = (adresse: string): void => {
  serveur.conduite = (a) =>
    a.length === 1 && a.includes(adresse) ? { quand: 'RCPT', code: 550, mots: 'Boîte inconnue' } : null;
};
const corriger = () => t.ask('origines.modifier', { id: 'origine-0', origine: { courriel: CORRIGEE } });
const envois = () => serveur.recus.map(({ a }) => a);

describe('R21: an address that did not get its message', () => {
  it('is named, and once corrected it alone gets the letters: nobody has them twice', async () => {
    refuser(boite(0));
    expect(await expedier()).toMatchObject({ envoyes: 2, partiels: 1, refuses: 0 });
    expect(await premier()).toMatchObject({
      etat: 'envoyé',
      refuses: [{ adresse: boite(0), reponse: expect.stringContaining('550 Boîte inconnue') }],
      decisions: ['compléter', 'renvoyer'],
    });
    await corriger();
    await decider('compléter');
    await expedier();
    expect(envois()).toEqual([[REFERENT], [boite(1), 'referent1@ac-creteil.fr'], [CORRIGEE]]);
    expect(serveur.recus[2]?.message).toMatch(/^Content-Type: application\/pdf/m);
    expect((await messages()).map(({ etat, refuses }) => [etat, refuses])).toEqual(
      Array.from({ length: 3 }, () => ['envoyé', []]),
    );
    expect((await messages()).map(({ reponse }) => reponse)).toContainEqual(
      expect.stringContaining(`Renvoyé à ${CORRIGEE}.`),
    );
    expect((await t.ask('convocations.lister', {})).every(({ etat }) => etat === 'à jour')).toBe(true);
  });

  it('refused once more, the second message still goes to that address alone', async () => {
    refuser(boite(0));
    await expedier();
    await decider('compléter');
    await expedier();
    const second = (await messages()).find(({ etat }) => etat === 'refusé');
    expect(second).toMatchObject({ destinataire: boite(0), copies: [] });
    await corriger();
    await t.ask('courrier.decider', { messageId: second?.id ?? '', decision: 'renvoyer' });
    await expedier();
    expect(envois()).toEqual([[REFERENT], [boite(1), 'referent1@ac-creteil.fr'], [CORRIGEE]]);
  });

  it('cannot be completed when everybody known has the message', async () => {
    refuser(REFERENT);
    await expedier();
    for (const { id } of await t.ask('candidats.lister', {}))
      await t.ask('candidats.modifier', { id, identite: { referentCourriel: '' } });
    await expect(decider('compléter')).rejects.toThrow(/ont déjà ce message/);
    expect(await premier()).toMatchObject({ etat: 'envoyé', refuses: [{ adresse: REFERENT }] });
  });

  it('a message that came back is noted for its addresses, then completed', async () => {
    await expedier();
    const { id } = await premier();
    await expect(t.ask('courrier.noterRetour', { messageId: id, adresses: ['autre@ac-creteil.fr'] })).rejects.toThrow(
      /n’est pas parti à cette adresse/,
    );
    await t.ask('courrier.noterRetour', { messageId: id, adresses: [boite(0)] });
    expect(await premier()).toMatchObject({
      etat: 'envoyé',
      refuses: [{ adresse: boite(0), reponse: 'message revenu, noté le lundi 8 mars 2027.' }],
    });
    await corriger();
    await decider('compléter');
    await expedier();
    expect(envois().at(-1)).toEqual([CORRIGEE]);
  });

  it('come back from everybody it is a refused message, sent again to all of them', async () => {
    await expedier();
    const { id } = await premier();
    await t.ask('courrier.noterRetour', { messageId: id, adresses: [boite(0), REFERENT] });
    expect(await premier()).toMatchObject({ etat: 'refusé', decisions: ['renvoyer', 'abandonner'] });
    await corriger();
    await decider('renvoyer');
    await expedier();
    expect(envois().at(-1)).toEqual([CORRIGEE, REFERENT]);
  });
});

describe('R21: a reminder', () => {
  it('leaves with the same letters, and not to those who answered meanwhile', async () => {
    await expedier();
    t.now = new Date('2027-03-16T09:00:00');
    const demande = { nature: 'relance' as const, jours: 7 };
    const { lots, empreinte } = await t.ask('courrier.preparer', { demande });
    expect(lots).toHaveLength(2);
    await t.ask('courrier.confirmer', { demande, empreinte, origineIds: ['origine-0', 'origine-1'] });
    const entretienIds = (await t.ask('convocations.lister', {}))
      .filter(({ origineId }) => origineId === 'origine-1')
      .map(({ id }) => id);
    await t.ask('convocations.accuser', { entretienIds, le: '2027-03-16', note: '' });
    await expedier();
    expect(envois().slice(2)).toEqual([[boite(0), REFERENT]]);
    expect(serveur.recus[2]?.message).toMatch(/^Content-Type: application\/pdf/m);
    expect((await t.ask('convocations.lister', {})).map(({ annonce }) => annonce?.emiseLe.slice(0, 10))).toEqual(
      Array.from({ length: 4 }, () => '2027-03-08'),
    );
  });
});
