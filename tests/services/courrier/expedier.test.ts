import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { boite, confirmerTout, reglerServeur, seedCourrier } from '../../support/courrier-essai.ts';
import { ouvrirServeur, type ServeurEssai } from '../../support/serveur-smtp.ts';
import { tempFolder } from '../../support/store.ts';
import { annuler } from '../../support/journal.ts';

let dataDir: string;
let t: TestApp;
let serveur: ServeurEssai;

async function ouvrir(origines: number, eleves = 1): Promise<void> {
  await seedCourrier(dataDir, { origines, eleves });
  t = await openTestApp({ dataDir });
  serveur = await ouvrirServeur();
  await reglerServeur(t, serveur);
}

beforeEach(() => {
  dataDir = tempFolder();
});
afterEach(async () => {
  await t.app.close();
  await serveur.fermer();
  expect(t.logged).toEqual([]);
});

const messages = async () => (await t.ask('courrier.lister', {})).messages;
const parBoite = async () => new Map((await messages()).map((message) => [message.destinataire, message]));
const expedier = () => t.ask('courrier.expedier', {});
const etatsConvocations = async () => (await t.ask('convocations.lister', {})).map(({ etat }) => etat);

describe('sending', () => {
  it('R21: each origine gets its message with its letters; then its pupils are convoqués, in one act', async () => {
    await ouvrir(4);
    await confirmerTout(t);
    expect(await expedier()).toEqual({ envoyes: 4, partiels: 0, refuses: 0, inconnus: 0, restants: 0, arret: null });
    expect(serveur.recus.map(({ a }) => a)).toEqual(
      [0, 1, 2, 3].map((rang) => [boite(rang), `referent${rang}@ac-creteil.fr`]),
    );
    const message = serveur.recus[0]?.message ?? '';
    expect(message).toMatch(/^Content-Type: application\/pdf/m);
    expect(message).not.toMatch(/^X-Unsent/m);
    expect(await etatsConvocations()).toEqual(['à jour', 'à jour', 'à jour', 'à jour']);
    const { actes } = await t.ask('journal.etat', { limite: 3 });
    expect(actes.map(({ libelle }) => libelle)).toEqual([
      'noter les convocations envoyées par courriel',
      '4\u00a0messages en file d’envoi',
      'essai',
    ]);
    expect(serveur.connexions).toBe(1);
  });

  it('undoing afterwards takes the convocations back, never the messages', async () => {
    await ouvrir(2);
    await confirmerTout(t);
    await expedier();
    await annuler(t);
    expect(await etatsConvocations()).toEqual(['à émettre', 'à émettre']);
    expect((await messages()).map(({ etat }) => etat)).toEqual(['envoyé', 'envoyé']);
    expect(await expedier()).toMatchObject({ envoyes: 0 });
    expect(serveur.recus).toHaveLength(2);
    const { lots } = await t.ask('courrier.preparer', { demande: { nature: 'convocations' } });
    expect(lots.map(({ remarques }) => remarques)).toEqual([
      [expect.stringMatching(/Déjà envoyé par courriel/)],
      [expect.stringMatching(/Déjà envoyé par courriel/)],
    ]);
  });

  it('announces what was written, even if the entretien moves while it leaves', async () => {
    await ouvrir(1);
    await confirmerTout(t);
    const [ligne] = await t.ask('convocations.lister', {});
    serveur.conduite = async () => {
      await t.ask('planning.placerEnSeance', { entretienIds: [ligne?.id ?? ''], seanceId: 'seance-1' });
      serveur.conduite = () => null;
      return null;
    };
    await expedier();
    expect(await t.ask('convocations.lister', {})).toMatchObject([
      { etat: 'à refaire', jour: '2027-03-18', annonce: { jour: '2027-03-17' } },
    ]);
  });

  const effacer = (candidatId: string, nom: string) => t.ask('personnelles.effacer', { candidatId, nom });

  it('safety.md §4: a pupil erased while his message leaves stops nothing, and is written nowhere again', async () => {
    await ouvrir(2);
    await confirmerTout(t);
    serveur.conduite = async () => {
      serveur.conduite = () => null;
      await effacer('candidat-0-0', 'NOM0 Élève0');
      return null;
    };
    expect(await expedier()).toMatchObject({ envoyes: 2, inconnus: 0, restants: 0, arret: null });
    expect((await messages()).map(({ destinataire }) => destinataire)).toEqual([boite(1)]);
    expect(await etatsConvocations()).toEqual(['à jour']);
  });

  it('safety.md §4: a pupil erased once his letter was written does not leave with the others', async () => {
    await ouvrir(2, 2);
    await confirmerTout(t);
    // Both messages are written by now, and the second one has not left.
    serveur.conduite = async (a) => {
      serveur.conduite = () => null;
      const autre = a.includes(boite(0)) ? 1 : 0;
      await effacer(`candidat-${autre}-0`, `NOM${autre} Élève0`);
      return null;
    };
    expect(await expedier()).toMatchObject({ envoyes: 2, restants: 0 });
    expect((await messages()).map(({ entretiens }) => entretiens).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  it('a message whose pupils have all lost their place does not leave', async () => {
    await ouvrir(2);
    await confirmerTout(t);
    const [ligne] = await t.ask('convocations.lister', {});
    await t.ask('planning.retirer', { entretienIds: [ligne?.id ?? ''] });
    expect(await expedier()).toMatchObject({ envoyes: 1, restants: 0 });
    expect((await parBoite()).get(boite(0))).toMatchObject({ etat: 'abandonné' });
  });

  it('a 5xx is refused with the server’s words; corrected, it can be sent again', async () => {
    await ouvrir(2);
    await confirmerTout(t);
    serveur.conduite = (a) =>
      a.some((adresse) => /1@/.test(adresse)) ? { quand: 'RCPT', code: 550, mots: 'Boîte inconnue' } : null;
    expect(await expedier()).toMatchObject({ envoyes: 1, refuses: 1, restants: 0 });
    const refuse = (await parBoite()).get(boite(1));
    expect(refuse).toMatchObject({ etat: 'refusé', reponse: expect.stringContaining('550 Boîte inconnue') });
    expect(await etatsConvocations()).toEqual(['à jour', 'à émettre']);
    await t.ask('origines.modifier', { id: 'origine-1', origine: { courriel: 'ce.0939990D@ac-creteil.fr' } });
    await t.ask('courrier.decider', { messageId: refuse?.id ?? '', decision: 'renvoyer' });
    serveur.conduite = () => null;
    await expedier();
    expect(serveur.recus.at(-1)?.a).toContain('ce.0939990D@ac-creteil.fr');
    expect(await etatsConvocations()).toEqual(['à jour', 'à jour']);
  });

  it('a 4xx is tried again after a while, the other messages first', async () => {
    await ouvrir(3);
    await confirmerTout(t);
    const debut = t.now.getTime();
    let refus = 2;
    serveur.conduite = (a) =>
      a.includes(boite(0)) && a.length > 1 && (refus -= 1) >= 0
        ? { quand: 'DATA', code: 451, mots: 'Plus tard' }
        : null;
    expect(await expedier()).toMatchObject({ envoyes: 3, restants: 0 });
    expect(serveur.recus.map(({ a }) => a[0])).toEqual([boite(1), boite(2), boite(0)]);
    expect((await parBoite()).get(boite(0))).toMatchObject({ etat: 'envoyé', tentatives: 3 });
    expect((t.now.getTime() - debut) / 60_000).toBe(1 + 5);
  });

  it('gives up after five deferrals, with the last words', async () => {
    await ouvrir(1);
    await confirmerTout(t);
    serveur.conduite = (a) => (a.length > 1 ? { quand: 'DATA', code: 452, mots: 'Disque plein' } : null);
    expect(await expedier()).toMatchObject({ envoyes: 0, refuses: 0, restants: 0 });
    expect(await messages()).toMatchObject([
      { etat: 'refusé', tentatives: 5, reponse: expect.stringMatching(/après 5 tentatives.*452 Disque plein/u) },
    ]);
  });

  it('a wrong password stops it at once and blames no message', async () => {
    await ouvrir(2);
    await confirmerTout(t);
    await t.ask('courrier.modifierServeur', {
      serveur: { ...serveur.acces, expediteurNom: '', motDePasse: 'changé depuis' },
    });
    expect(await expedier()).toMatchObject({ envoyes: 0, restants: 2, arret: expect.stringMatching(/mot de passe/) });
    expect((await messages()).map(({ etat, tentatives }) => [etat, tentatives])).toEqual([
      ['à envoyer', 0],
      ['à envoyer', 0],
    ]);
  });

  it('stops between two messages, and goes on later from there', async () => {
    await ouvrir(4);
    await confirmerTout(t);
    serveur.conduite = async (a) => {
      if (a.includes(boite(1))) await t.ask('courrier.arreter', {});
      return null;
    };
    expect(await expedier()).toMatchObject({ envoyes: 2, restants: 2 });
    serveur.conduite = () => null;
    expect(await expedier()).toMatchObject({ envoyes: 2, restants: 0 });
    expect(new Set(serveur.recus.map(({ a }) => a[0])).size).toBe(4);
  });

  it('is alone: a second one is refused', async () => {
    await ouvrir(1);
    await confirmerTout(t);
    let second: Promise<unknown> = Promise.resolve();
    serveur.conduite = async () => {
      second = expect(expedier()).rejects.toThrow(/déjà en cours/);
      await second;
      serveur.conduite = () => null;
      return null;
    };
    await expedier();
    await second;
    expect(serveur.recus).toHaveLength(1);
  });
});

describe('unknown fate', () => {
  it('cut after the message, before the answer: shown as such, never resent by itself; the user says it left', async () => {
    await ouvrir(2);
    await confirmerTout(t);
    serveur.conduite = (a) => (a.includes(boite(0)) && a.length > 1 ? { quand: 'coupe après' } : null);
    expect(await expedier()).toMatchObject({ envoyes: 1, inconnus: 1, restants: 0 });
    const inconnu = (await parBoite()).get(boite(0));
    expect(inconnu).toMatchObject({ etat: 'sort inconnu', decisions: ['renvoyer', 'parti', 'abandonner'] });
    expect(await expedier()).toMatchObject({ envoyes: 0 });
    expect(serveur.recus).toHaveLength(2);
    await t.ask('courrier.decider', { messageId: inconnu?.id ?? '', decision: 'parti' });
    expect(await etatsConvocations()).toEqual(['à jour', 'à jour']);
  });

  it('resent, it keeps its Message-ID; a copy of a received one gets its own', async () => {
    await ouvrir(1);
    await confirmerTout(t);
    serveur.conduite = (a) => (a.length > 1 ? { quand: 'coupe après' } : null);
    await expedier();
    serveur.conduite = () => null;
    for (const decision of ['renvoyer', 'renvoyer'] as const) {
      const [dernier] = await messages();
      await t.ask('courrier.decider', { messageId: dernier?.id ?? '', decision });
      t.now = new Date(t.now.getTime() + 60_000);
      await expedier();
    }
    const ids = serveur.recus.map(({ message }) => /^Message-ID: (.+)\r?$/im.exec(message)?.[1]);
    expect(ids).toHaveLength(3);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[1]);
  });

  it('the application killed while a message leaves: that one is of unknown fate, the others leave once', async () => {
    await ouvrir(6);
    await confirmerTout(t);
    await t.app.close();
    let enfant: ChildProcess | null = null;
    serveur.conduite = async (a) => {
      if (a.length > 1 && a.includes(boite(2)) && enfant?.exitCode === null) {
        const mort = once(enfant, 'exit');
        enfant.kill('SIGKILL');
        await mort;
        enfant = null;
      }
      return null;
    };
    enfant = spawn(process.execPath, [fileURLToPath(new URL('./tuer-envoi.ts', import.meta.url)), dataDir]);
    await once(enfant, 'exit');
    t = await openTestApp({ dataDir });
    const avant = await parBoite();
    expect([0, 1, 2, 3].map((rang) => avant.get(boite(rang))?.etat)).toEqual([
      'envoyé',
      'envoyé',
      'sort inconnu',
      'à envoyer',
    ]);
    serveur.conduite = () => null;
    expect(await expedier()).toMatchObject({ envoyes: 3, restants: 0 });
    const comptes = Map.groupBy(serveur.recus, ({ a }) => a[0] ?? '');
    for (const rang of [0, 1, 3, 4, 5]) expect(comptes.get(boite(rang))).toHaveLength(1);
    expect(comptes.get(boite(2))?.length ?? 0).toBeLessThanOrEqual(1);
    expect((await parBoite()).get(boite(2))).toMatchObject({ etat: 'sort inconnu' });
  });
});

it('300 messages, a server that refuses 10 %, is slow for 10 % and is killed once: each once, or clearly failed', async () => {
  await ouvrir(300);
  expect(await confirmerTout(t)).toBe(300);
  const rangDe = (a: readonly string[]): number => Number(/\d+/.exec(a[0] ?? '')?.[0]);
  let tue = false;
  serveur.conduite = async (a) => {
    const rang = rangDe(a);
    if (a.length === 1) return null;
    if (rang % 10 === 3) return { quand: 'DATA', code: 554, mots: 'Refusé' };
    if (rang % 10 === 7) await new Promise((resolve) => setTimeout(resolve, 20));
    if (rang === 150 && !tue) {
      tue = true;
      const { port } = serveur;
      const { conduite, recus } = serveur;
      await serveur.fermer();
      const suivant = await ouvrirServeur({ port });
      suivant.conduite = conduite;
      serveur = Object.assign(suivant, { recus: suivant.recus });
      suivant.recus.push(...recus);
    }
    return null;
  };
  // Where the restart takes longer than the tries, the user starts again.
  let bilan = await expedier();
  for (let essai = 0; bilan.restants > 0 && essai < 20; essai += 1) bilan = await expedier();
  expect(bilan.restants).toBe(0);
  const recus = Map.groupBy(serveur.recus, ({ a }) => a[0] ?? '');
  const etats = new Map<string, number>();
  for (const { destinataire, etat, reponse } of await messages()) {
    const fois = recus.get(destinataire)?.length ?? 0;
    etats.set(etat, (etats.get(etat) ?? 0) + 1);
    if (etat === 'envoyé') expect(fois).toBe(1);
    else if (etat === 'refusé') expect([fois, reponse]).toEqual([0, expect.stringContaining('554 Refusé')]);
    else expect(etat).toBe('sort inconnu');
  }
  expect(etats.get('refusé')).toBe(30);
  expect(etats.get('sort inconnu') ?? 0).toBeLessThanOrEqual(1);
  expect((etats.get('envoyé') ?? 0) + (etats.get('sort inconnu') ?? 0)).toBe(270);
  expect((await etatsConvocations()).filter((etat) => etat === 'à jour')).toHaveLength(etats.get('envoyé') ?? 0);
}, 120_000);
