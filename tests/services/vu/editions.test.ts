import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Envelope } from '../../../src-main/contract/envelope.ts';
import type { EditionName, InputOf } from '../../../src-main/contract/index.ts';
import { type ConflitSaisie, MODIFIE_AILLEURS, type Valeurs } from '../../../src-main/contract/vu.ts';
import { openTestApp, pageOf, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { envoyer } from '../../support/envoyer.ts';
import { annuler } from '../../support/journal.ts';
import { tempFolder } from '../../support/store.ts';
import { EDITIONS } from './editions-essai.ts';

let t: TestApp;
beforeEach(async () => {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: 4 });
  t = await openTestApp({ dataDir });
});
afterEach(async () => {
  await t.app.close();
  expect(t.logged).toEqual([]);
});

const call = async (nom: string, input: object, vu?: Valeurs): Promise<Envelope> =>
  JSON.parse(await pageOf(t.app)(nom, JSON.stringify({ ...input, ...(vu && { vu }) }))) as Envelope;
/** As somebody who has just looked; answers the form as it then stands. */
const saisir = async (nom: string, input: object): Promise<Valeurs> => {
  const envelope = await envoyer(pageOf(t.app), nom, input);
  if (!envelope.ok || !envelope.vu) throw new Error(`${nom}: ${JSON.stringify(envelope)}`);
  return envelope.vu;
};
const conflitDe = (envelope: Envelope): ConflitSaisie => {
  if (envelope.ok || !('refus' in envelope)) throw new Error('Accepted');
  expect(envelope.refus.code).toBe(MODIFIE_AILLEURS);
  return envelope.refus.details as ConflitSaisie;
};
const actes = async () => (await t.ask('journal.etat', { limite: 500 })).actes.length;

const noms = Object.keys(EDITIONS) as (keyof typeof EDITIONS)[];

async function preparer(nom: keyof typeof EDITIONS) {
  const entree = (await EDITIONS[nom](t)) as (rang: 0 | 1 | 2) => InputOf<EditionName>;
  return { entree, vu: await saisir(nom, entree(0)) };
}

/** What they send never stands as it was sent: new lines take an identifier, an arrival takes the hour. */
const JAMAIS_PAREIL = new Set<EditionName>([
  'joursSansClasse.modifier',
  'criteres.modifier',
  'phrases.modifier',
  'entretiens.noterPresence',
]);

describe.each(noms)('%s', (nom) => {
  it('opened, then changed elsewhere: refused with both values, and nothing is written', async () => {
    const { entree, vu } = await preparer(nom);
    const ailleurs = await saisir(nom, entree(1));
    const avant = await actes();
    const { champs, maintenant } = conflitDe(await call(nom, entree(2), vu));
    expect(maintenant).toEqual(ailleurs);
    expect(champs.length).toBeGreaterThan(0);
    for (const { libelle, ici, maintenant: la } of champs) {
      expect(libelle).toMatch(/^\p{Lu}/u);
      expect(ici).not.toBe(la);
    }
    expect(await actes()).toBe(avant);
    expect(conflitDe(await call(nom, entree(2), vu)).maintenant).toEqual(ailleurs);
    // Kept all the same, over what has now been seen.
    expect(await call(nom, entree(2), maintenant)).toMatchObject({ ok: true });
  });

  it('a form that has seen what stands saves again and again', async () => {
    const { entree, vu } = await preparer(nom);
    const second = await call(nom, entree(1), vu);
    expect(second).toMatchObject({ ok: true });
    expect(await call(nom, entree(2), second.ok ? second.vu : {})).toMatchObject({ ok: true });
  });

  it.skipIf(JAMAIS_PAREIL.has(nom))('what is already as asked is no conflict', async () => {
    const { entree, vu } = await preparer(nom);
    await saisir(nom, entree(1));
    expect(await call(nom, entree(1), vu)).toMatchObject({ ok: true });
  });

  it.skipIf(nom === 'courrier.modifierServeur')('opened, then undone elsewhere: refused', async () => {
    const { entree, vu } = await preparer(nom);
    // Autosaves of one field join into one act: another lets some time pass.
    t.now = new Date(t.now.getTime() + 600_000);
    const second = await call(nom, entree(1), vu);
    await annuler(t);
    expect(conflitDe(await call(nom, entree(2), second.ok ? second.vu : {})).maintenant).toEqual(vu);
  });
});

it('R05: the import of a catalogue is held to the changes that it announced', async () => {
  const { domaines } = await t.ask('contexte.lire', {});
  const formation = { domaine: domaines[0]?.nom ?? '', mode: null, voie: '2de Pro', precision: null } as const;
  const input = {
    nomFichier: 'catalogue.csv',
    formations: [{ ...formation, intitule: 'Luthier', codeMef: '24730001011', lieux: null }],
    retirer: false,
  };
  const annonces = conflitDe(await call('catalogue.importer', input, {})).maintenant;
  await t.ask('catalogue.modifier', {
    acte: 'ajouter une formation',
    domaineId: domaines[0]?.id ?? '',
    formation: { voie: '2de Pro', intitule: 'Luthier', precision: '', codeMef: null },
  });
  expect(conflitDe(await call('catalogue.importer', input, annonces)).champs).toMatchObject([
    { libelle: 'Changements annoncés' },
  ]);
});

describe('gone elsewhere', () => {
  it.each([
    ['jurys.enregistrer', { nom: 'jurys.supprimer', input: { id: 'jury-2' } }, { id: 'jury-2' }],
    ['salles.enregistrer', { nom: 'salles.supprimer', input: { id: 'salle-9' } }, { id: 'salle-9' }],
    ['seances.enregistrer', { nom: 'seances.supprimer', input: { id: 'seance-0' } }, { id: 'seance-0' }],
  ] as const)('%s says so and makes nothing', async (nom, suppression, cible) => {
    const { entree, vu } = await preparer(nom);
    await call(suppression.nom, suppression.input);
    const avant = await t.ask('organisation.lire', {});
    const envelope = await call(nom, { ...entree(1), ...cible }, vu);
    expect(envelope).toMatchObject({ ok: false, refus: { phrase: expect.stringMatching(/n’existe plus/) as string } });
    expect(await t.ask('organisation.lire', {})).toEqual(avant);
  });

  it('a candidat whose registration was undone', async () => {
    const { formations } = await t.ask('contexte.lire', {});
    const [{ origineId }] = [(await t.ask('candidats.lister', {}))[0] ?? { origineId: '' }];
    const { candidat } = await t.ask('candidats.lire', { id: (await t.ask('candidats.lister', {}))[0]?.id ?? '' });
    const { id: _id, origineId: _origine, ...identite } = candidat;
    const { id } = await t.ask('candidats.inscrire', {
      identite: { ...identite, ine: null, nom: 'NOUVEAU' },
      origine: { id: origineId },
      voeux: [{ formationId: formations[0]?.id ?? '', avisOrigine: null, commentaireOrigine: '' }],
      malgreDoublon: true,
    });
    await annuler(t);
    expect(await call('candidats.modifier', { id, identite: { classe: '3B' } }, { classe: '3A' })).toMatchObject({
      ok: false,
      refus: { code: 'candidat inconnu' },
    });
  });
});

it('a lot names the entretien that somebody else has noted, and goes without it', async () => {
  const { entree } = await preparer('entretiens.noterPresence');
  const { ids } = entree(0) as InputOf<'entretiens.noterPresence'>;
  const { champs } = conflitDe(await call('entretiens.noterPresence', entree(1), { [ids[0] ?? '']: null }));
  expect(champs).toMatchObject([{ champ: ids[0], libelle: expect.stringMatching(/\(Métiers du bois\)$/) as string }]);
});
