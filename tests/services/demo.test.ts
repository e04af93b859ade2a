import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { announceNewFile, createApp, DATA_FILE } from '../../src-main/app.ts';
import { AVIS } from '../../src-main/domain/avis/avis.ts';
import { releverVigilance } from '../../src-main/domain/avis/vigilance.ts';
import { jourSemaine } from '../../src-main/domain/date/jour.ts';
import { createCalendrierDemo } from '../../src-main/services/demo/calendrier.ts';
import { DOMAINES, LYCEE } from '../../src-main/services/demo/campagne.ts';
import { redigerCompteRendu } from '../../src-main/services/demo/textes.ts';
import { openTestApp, pageOf, ROOT, type TestApp, workerUrl } from '../support/app.ts';
import { KEY, tempFolder } from '../support/store.ts';
import { annuler } from '../support/journal.ts';

/** Making the example takes seconds on a busy machine. */
const LONG = 120_000;

async function compter(t: TestApp): Promise<Map<string, number>> {
  const { entretiens } = await t.ask('planning.lire', {});
  return new Map([...Map.groupBy(entretiens, ({ statut }) => statut)].map(([statut, liste]) => [statut, liste.length]));
}

it(
  'opens in the middle of a campaign with something on every screen, once: the second start finds what was left',
  async () => {
    const t = await openTestApp({ demo: true, now: '2027-03-10T10:45:00' });
    const { campagne, etablissement, domaines, demo } = await t.ask('contexte.lire', {});
    expect({ demo, nom: etablissement?.nom, debut: campagne?.entretiensDebut }).toEqual({
      demo: true,
      nom: LYCEE,
      debut: '2027-03-01',
    });
    expect(domaines.filter(({ accueilli }) => accueilli)).toHaveLength(7);
    const statuts = await compter(t);
    for (const statut of ['à placer', 'placé', 'convoqué', 'à reconvoquer', 'présent', 'absent', 'excusé', 'transmis'])
      expect(statuts.get(statut) ?? 0, statut).toBeGreaterThan(0);
    const lignes = await t.ask('entretiens.lister', {});
    const fiches = await Promise.all(lignes.map(({ id }) => t.ask('entretiens.lire', { id })));
    expect(fiches.flatMap(({ entretien }) => entretien.formations).some(({ ajoute }) => ajoute)).toBe(true);
    const tableau = await t.ask('tableau.lire', {});
    expect(tableau).toMatchObject({ candidats: 407 });
    expect(tableau.enRetard).toBeGreaterThan(0);
    expect(tableau.prochains.length).toBeGreaterThan(0);
    expect(await t.ask('echanges.renoncements', {})).not.toHaveLength(0);
    const etats = new Set((await t.ask('convocations.lister', {})).map(({ etat }) => etat));
    expect(etats).toEqual(new Set(['à émettre', 'à refaire', 'à jour', 'accusée', 'sans place']));
    const { imports, exports } = await t.ask('echanges.historique', {});
    expect([imports.length, exports.length]).toEqual([2, 1]);
    expect((await t.ask('organisation.lire', {})).jurys).toHaveLength(8);
    const { annulable, actes } = await t.ask('journal.etat', { limite: 500 });
    expect(annulable?.libelle).toMatch(/^déplacer /);
    await annuler(t);
    expect((await compter(t)).get('à reconvoquer')).toBe((statuts.get('à reconvoquer') ?? 0) - 1);
    expect(t.logged).toEqual([]);
    await t.app.close();
    const again = await openTestApp({ demo: true, dataDir: t.dataDir, now: '2027-03-10T10:45:00' });
    const etat = await again.ask('journal.etat', { limite: 500 });
    expect(etat.actes.map(({ id }) => id)).toEqual(actes.map(({ id }) => id));
    await again.app.close();
  },
  LONG,
);

it(
  'holds the days gone by with about three absences in ten (R28), and announces everybody until next week (R22)',
  async () => {
    const dataDir = tempFolder();
    const atelier = join(dataDir, 'exemple-en-cours');
    mkdirSync(atelier, { recursive: true });
    writeFileSync(join(atelier, 'campagne.db'), 'left by an interrupted attempt');
    const t = await openTestApp({ demo: true, dataDir, now: '2027-03-14T18:00:00' });
    const { entretiens } = await t.ask('planning.lire', {});
    const passes = entretiens.filter(({ jour }) => jour !== null && jour < '2027-03-14');
    expect(passes.filter(({ presence }) => presence === null)).toEqual([]);
    const absents = entretiens.filter(
      ({ convocation, presence }) =>
        presence === 'absent' || presence === 'excusé' || (convocation?.issue ?? null) !== null,
    );
    expect(absents.length / passes.length).toBeGreaterThan(0.2);
    expect(absents.length / passes.length).toBeLessThan(0.4);
    const proches = entretiens.filter(({ jour }) => jour !== null && jour > '2027-03-14' && jour <= '2027-03-19');
    expect(proches.length).toBeGreaterThan(50);
    expect(proches.filter(({ convocation }) => convocation === null)).toEqual([]);
    expect(existsSync(atelier)).toBe(false);
    await t.app.close();
  },
  LONG,
);

it('says so on every call when it cannot be made, and leaves no data file', async () => {
  const dataDir = tempFolder();
  const logged: string[] = [];
  await announceNewFile(join(dataDir, DATA_FILE));
  const app = await createApp({
    dataDir,
    key: KEY,
    resourcesDir: join(ROOT, 'tests'),
    workerUrl,
    clock: () => new Date('2027-03-08T09:00:00'),
    log: (message) => logged.push(message),
    demo: true,
  });
  const envelope: unknown = JSON.parse(await pageOf(app)('contexte.lire', '{}'));
  expect(envelope).toMatchObject({ ok: false, panne: { phrase: expect.stringContaining('relancez-le') as string } });
  await app.close();
  expect(logged).not.toEqual([]);
  expect(existsSync(join(dataDir, 'campagne.db'))).toBe(false);
});

it('never plans a week-end nor a public holiday, whatever the day it is opened', () => {
  const date = new Date('2026-09-01T12:00:00Z');
  for (let rang = 0; rang < 365; rang++, date.setUTCDate(date.getUTCDate() + 1)) {
    const aujourdhui = date.toISOString().slice(0, 10);
    const { semaines, passes, lundi } = createCalendrierDemo(aujourdhui);
    const jours = semaines.flat();
    expect(semaines.every((semaine) => semaine.length >= 3)).toBe(true);
    expect(jours.every((jour) => jourSemaine(jour) <= 5)).toBe(true);
    expect(jours).not.toContain('2027-03-29');
    expect(jours).not.toContain('2026-11-11');
    expect(jourSemaine(lundi)).toBe(1);
    expect(passes.length).toBeGreaterThanOrEqual(3);
  }
});

it('writes comptes rendus that speak neither of behaviour, health, family, marks nor bulletins (R23, R25)', () => {
  const textes = Object.keys(DOMAINES).flatMap((domaine) =>
    AVIS.flatMap((avis) => Array.from({ length: 30 }, (_, rang) => redigerCompteRendu(domaine, avis, rang))),
  );
  expect(textes.flatMap((texte) => releverVigilance(texte))).toEqual([]);
  expect(new Set(textes).size).toBeGreaterThan(60);
});
