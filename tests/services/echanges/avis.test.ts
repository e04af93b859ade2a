import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { newId } from '../../support/store.ts';
import { ecrire, exemple, importer, lireEtComparer, openCampagneVide } from './campagne-vide.ts';
import { annuler, retablir } from '../../support/journal.ts';

const lignesDe = (contenu: string): string[] =>
  Buffer.from(contenu, 'base64')
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter(Boolean);

const MOTIF = 'Premier envoi, des entretiens restent à tenir.';

/** v1 imported; the first ten individual entretiens held and complete, the eleventh absent, one collective one present. */
async function openRecus(options: { avisFinal?: boolean } = {}): Promise<{ t: TestApp; complets: string[] }> {
  const vide = await openCampagneVide();
  await importer(vide, exemple('v1'));
  await vide.app.close();
  const complets: string[] = [];
  await ecrire(vide.dataDir, async (tx) => {
    const domaines = new Map((await tx.all('domaine')).map((row) => [row.id, row]));
    const entretiens = await tx.all('entretien');
    const candidatures = await tx.all('candidature');
    const individuels = entretiens.filter(({ domaineId }) => domaines.get(domaineId)?.mode === 'individuel');
    const collectif = entretiens.find(({ domaineId }) => domaines.get(domaineId)?.mode === 'collectif');
    const tenus = individuels.slice(0, 10);
    complets.push(...tenus.map(({ id }) => id), collectif?.id ?? '');
    const placer = { juryId: 'jury-0', jour: '2027-03-15', debut: '10:20', dureeMinutes: 20 };
    await tx.update('entretien', [
      ...tenus.map(({ id }) => ({ id, ...placer, presence: 'présent' as const, compteRendu: '=Bravo ; "continue"' })),
      { id: individuels[10]?.id ?? '', ...placer, presence: 'absent' },
      { id: collectif?.id ?? '', jour: '2027-03-17', debut: '14:00', presence: 'en retard' },
    ]);
    await tx.insert(
      'avisRendu',
      tenus.flatMap(({ id, candidatId, domaineId }) =>
        candidatures
          .filter((row) => row.candidatId === candidatId && row.domaineId === domaineId)
          .map(({ formationId }) => ({
            id: newId(),
            entretienId: id,
            formationId,
            valeur: 'favorable' as const,
            lettrePresentee: true,
            ajoute: false,
          })),
      ),
    );
    const formations = await tx.all('formation');
    const demandees = new Set(candidatures.map(({ candidatId, formationId }) => `${candidatId} ${formationId}`));
    // Identifiers differ from one run to the next: whoever comes first may have asked for every formation of his domaine.
    const [premier, autre] = tenus
      .map((tenu) => {
        const { candidatId, domaineId } = tenu;
        const libre = (id: string): boolean => !demandees.has(`${candidatId} ${id}`);
        return [tenu, formations.find((row) => row.domaineId === domaineId && libre(row.id))] as const;
      })
      .find(([, libre]) => libre) ?? [undefined, undefined];
    await tx.insert('avisRendu', [
      {
        id: newId(),
        entretienId: premier?.id ?? '',
        formationId: autre?.id ?? '',
        valeur: 'réservé',
        lettrePresentee: null,
        ajoute: true,
      },
    ]);
    if (options.avisFinal) await tx.update('campagne', [{ id: 'campagne', avisFinal: true }]);
  });
  return { t: await openTestApp({ dataDir: vide.dataDir, now: '2027-03-20T09:00:00' }), complets };
}

describe('exchanges.md §2: the avis file', () => {
  it('asks for a reason, is numbered, hashed, kept in the history, and marks what is complete as sent', async () => {
    const { t, complets } = await openRecus();
    const controle = await t.ask('avis.controler', {});
    expect(controle).toMatchObject({ lignes: 723, entretiens: 523, motifRequis: true, ferme: false });
    const codes = new Set(controle.problemes.map(({ code }) => code));
    expect(codes).toEqual(new Set(['sans date', 'sans INE', 'sans avis d’origine']));
    expect(controle.problemes.every(({ titre }) => titre !== '')).toBe(true);

    await expect(t.ask('avis.exporter', { format: 'csv', portee: 'tout' })).rejects.toMatchObject({
      code: 'motif requis',
    });
    const fait = await t.ask('avis.exporter', { format: 'csv', portee: 'tout', motif: MOTIF });
    expect(fait).toMatchObject({ numero: 1, nomFichier: 'avis-passpro-2027-001.csv', lignes: 723, transmis: 11 });
    expect(fait.sha256).toBe(createHash('sha256').update(Buffer.from(fait.contenu, 'base64')).digest('hex'));
    const { exports } = await t.ask('echanges.historique', {});
    expect(exports).toMatchObject([{ numero: 1, motif: MOTIF, sha256: fait.sha256, lignes: 723, nature: 'avis' }]);
    const transmis = (await t.ask('entretiens.lister', {})).filter(({ transmisLe }) => transmisLe !== null);
    expect(new Set(transmis.map(({ id }) => id))).toEqual(new Set(complets));

    expect(t.logged).toEqual([]);
    await t.app.close();
  });

  it('R35: sends only what is complete when asked, and has nothing to say against it but what the origin lacks', async () => {
    const { t, complets } = await openRecus();
    const controle = await t.ask('avis.controler', { portee: 'complets' });
    expect(controle).toMatchObject({ portee: 'complets', entretiens: complets.length });
    expect(controle.problemes.filter(({ gravite }) => gravite === 'erreur')).toEqual([]);
    const fait = await t.ask('avis.exporter', { format: 'csv', portee: 'complets', motif: MOTIF });
    expect(fait.transmis).toBe(complets.length);
    expect((await t.ask('echanges.historique', {})).exports[0]).toMatchObject({ portee: 'complets' });
    await t.app.close();
  });

  it('tells a text longer than a cell of a workbook, and cuts it nowhere', async () => {
    const { t, complets } = await openRecus();
    await t.app.close();
    const long = 'a'.repeat(40_000);
    await ecrire(t.dataDir, (tx) => tx.update('entretien', [{ id: complets[0] ?? '', compteRendu: long }]));
    const u = await openTestApp({ dataDir: t.dataDir });
    const demande = { portee: 'complets', motif: MOTIF } as const;
    const refus = u.ask('avis.exporter', { ...demande, format: 'xlsx' });
    await expect(refus).rejects.toMatchObject({
      code: 'texte trop long',
      message: expect.stringMatching(/« Compte rendu ».*40\s000 caractères.*CSV/u),
    });
    expect((await u.ask('echanges.historique', {})).exports).toEqual([]);
    const { contenu } = await u.ask('avis.exporter', { ...demande, format: 'csv' });
    expect(Buffer.from(contenu, 'base64').toString('utf8')).toContain(long);
    await u.app.close();
  });

  it('is not called back by undo: its line stays, said to be undone, and only the marks are taken back', async () => {
    const { t } = await openRecus();
    const transmis = async () =>
      (await t.ask('entretiens.lister', {})).filter(({ transmisLe }) => transmisLe !== null).length;
    const demande = { format: 'csv', portee: 'tout', motif: MOTIF } as const;
    const acte = await t.act('avis.exporter', demande);
    expect(acte?.libelle).toBe('marquer les avis comme transmis (export n° 1)');
    const [fait] = (await t.ask('echanges.historique', {})).exports;
    expect(fait).toMatchObject({ numero: 1, annule: false });
    await annuler(t);
    expect((await t.ask('echanges.historique', {})).exports).toEqual([{ ...fait, annule: true }]);
    expect(await transmis()).toBe(0);
    expect(await t.ask('avis.exporter', demande)).toMatchObject({ numero: 2 });
    await annuler(t);
    await retablir(t);
    expect((await t.ask('echanges.historique', {})).exports.map(({ annule }) => annule)).toEqual([false, true]);
    expect(await transmis()).toBe(11);
    await t.app.close();
  });

  it('after a first export that stands, offers by itself what was not sent as it stands', async () => {
    const { t } = await openRecus();
    expect(await t.ask('avis.controler', {})).toMatchObject({ portee: 'tout', dernierExport: null });
    await t.ask('avis.exporter', { format: 'csv', portee: 'tout', motif: MOTIF });
    expect(await t.ask('avis.controler', {})).toMatchObject({
      portee: 'modifications',
      entretiens: 1,
      dernierExport: { numero: 1, exporteLe: t.now.toISOString() },
    });
    expect(await t.ask('avis.controler', { portee: 'tout' })).toMatchObject({ portee: 'tout', entretiens: 523 });
    await annuler(t);
    expect(await t.ask('avis.controler', {})).toMatchObject({ portee: 'tout', dernierExport: null });
    await t.app.close();
  });

  it('recognises a file by its SHA-256, among those that came in and those that went out, undone or not', async () => {
    const { t } = await openRecus();
    const sha256De = (contenu: string) => createHash('sha256').update(Buffer.from(contenu, 'base64')).digest('hex');
    const { contenu } = await t.ask('avis.exporter', { format: 'csv', portee: 'tout', motif: MOTIF });
    await annuler(t);
    expect(await t.ask('echanges.reconnaitre', { sha256: sha256De(contenu) })).toMatchObject([
      { sens: 'sorti', ligne: { numero: 1, annule: true } },
    ]);
    expect(await t.ask('echanges.reconnaitre', { sha256: sha256De(exemple('v1').contenu) })).toMatchObject([
      { sens: 'entré', ligne: { nomFichier: 'liste-v1.csv' } },
    ]);
    const retouche = Buffer.from(`${Buffer.from(contenu, 'base64').toString('latin1')} `, 'latin1').toString('base64');
    expect(await t.ask('echanges.reconnaitre', { sha256: sha256De(retouche) })).toEqual([]);
    await expect(t.ask('echanges.reconnaitre', { sha256: 'abc' })).rejects.toMatchObject({ code: 'saisie invalide' });
    await t.app.close();
  });

  it('has one row per candidature with the added formations (R33), presence only when collective (R27), cells made harmless', async () => {
    const { t } = await openRecus();
    const { contenu } = await t.ask('avis.exporter', { format: 'csv', portee: 'tout', motif: MOTIF });
    const texte = Buffer.from(contenu, 'base64').toString('utf8');
    expect(texte.startsWith('\ufeffCampagne;N° candidature;INE;Nom;')).toBe(true);
    expect(texte).not.toContain('Avis final');
    expect(texte).toContain('"\'=Bravo ; ""continue"""');
    const lignes = lignesDe(contenu);
    expect(lignes.filter((ligne) => /;Réservé;.*;Oui;\d{7}[A-Z];/.test(ligne))).toHaveLength(1);
    const collectives = lignes.filter((ligne) => ligne.includes(';Collectif;'));
    expect(collectives.some((ligne) => ligne.includes(';En retard;;;;Non;'))).toBe(true);
    await t.app.close();
  });

  it('R40 R42 has « Avis final » only in a campaign that asks for it', async () => {
    const { t } = await openRecus({ avisFinal: true });
    const { contenu } = await t.ask('avis.exporter', { format: 'csv', portee: 'modifications', motif: MOTIF });
    const lignes = lignesDe(contenu);
    expect(lignes[0]?.endsWith(';Avis final')).toBe(true);
    expect(lignes.some((ligne) => ligne.endsWith(';Très favorable'))).toBe(true);
    await t.app.close();
  });

  it('sends again only what changed since', async () => {
    const { t, complets } = await openRecus();
    const motif = MOTIF;
    const premier = await t.ask('avis.exporter', { format: 'csv', portee: 'modifications', motif });
    expect(premier).toMatchObject({ numero: 1, transmis: 11 });
    const id = complets[0] ?? '';
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: 'Revu' } });
    const second = await t.ask('avis.exporter', { format: 'xlsx', portee: 'modifications', motif });
    expect(second).toMatchObject({ numero: 2, nomFichier: 'avis-passpro-2027-002.xlsx', transmis: 1 });
    // What is absent was never marked as sent: it may still be placed again (R28).
    const { entretien } = await t.ask('entretiens.lire', { id });
    const absent = (await t.ask('entretiens.lister', {})).find(({ presence }) => presence === 'absent');
    expect(second.lignes).toBe(entretien.formations.length + (absent?.avisAttendus ?? 0));
    await t.app.close();
  });

  it('a formation that the catalogue names otherwise is to be sent again, until undo', async () => {
    const { t, complets } = await openRecus();
    await t.ask('avis.exporter', { format: 'csv', portee: 'tout', motif: MOTIF });
    const id = complets[0] ?? '';
    const transmisLe = async () => (await t.ask('entretiens.lire', { id })).entretien.transmisLe;
    const { entretien } = await t.ask('entretiens.lire', { id });
    const formationId = entretien.formations.find(({ ajoute }) => !ajoute)?.formationId ?? '';
    const { formations } = await t.ask('contexte.lire', {});
    const { voie, precision } = formations.find((une) => une.id === formationId) ?? { voie: '', precision: '' };
    const formation = { voie: voie as '1CAP2', intitule: 'Autre intitulé', precision, codeMef: null };
    const { suite } = await t.ask('catalogue.modifier', { acte: 'modifier une formation', formationId, formation });
    expect(suite).toContain('à transmettre de nouveau');
    expect(await transmisLe()).toBeNull();
    await annuler(t);
    expect(await transmisLe()).not.toBeNull();
    await t.app.close();
  });

  it('a list that changes what was sent takes the transmission back', async () => {
    const { t, complets } = await openRecus();
    await t.ask('avis.exporter', { format: 'csv', portee: 'tout', motif: MOTIF });
    const texte = Buffer.from(exemple('v1').contenu, 'base64').toString('latin1');
    const lignes = texte.split('\r\n').map((une) => une.split(';'));
    // Somebody with an INE: without one, another name is a doubt to settle, not a change.
    const connus = new Set(lignes.filter((cellules) => cellules[2] !== '').map((cellules) => cellules[1]));
    const fiches = await Promise.all(complets.map((autre) => t.ask('entretiens.lire', { id: autre })));
    const numeros = fiches.map(({ entretien }) => entretien.formations.map(({ numero }) => numero ?? ''));
    const rang = numeros.findIndex(([premier = '']) => connus.has(premier));
    const id = complets[rang] ?? '';
    const eleve = lignes.find((cellules) => cellules[1] === numeros[rang]?.[0])?.slice(3, 6) ?? [];
    // On every line of the pupil: one line alone would be a doubt, not a change.
    const renommees = lignes.map((cellules) =>
      cellules.slice(3, 6).join() === eleve.join() ? cellules.with(3, 'RENOMMÉ') : cellules,
    );
    expect(eleve).toHaveLength(3);
    await importer(t, {
      nomFichier: 'v1.csv',
      contenu: Buffer.from(renommees.map((cellules) => cellules.join(';')).join('\r\n'), 'latin1').toString('base64'),
    });
    const apres = await t.ask('entretiens.lire', { id });
    expect(apres.entretien).toMatchObject({ nom: 'RENOMMÉ', transmisLe: null, compteRendu: '=Bravo ; "continue"' });
    await t.app.close();
  });

  it.each(['csv', 'xlsx'] as const)('read back as %s, changes nothing', async (format) => {
    const { t } = await openRecus();
    const { nomFichier, contenu } = await t.ask('avis.exporter', { format, portee: 'tout', motif: MOTIF });
    const { rapport, difference } = await lireEtComparer(t, { nomFichier, contenu });
    expect(rapport.nature).toBe('avis');
    expect(difference).toMatchObject({ elements: [], doutes: [], remarques: [] });
    const partiel = await t.ask('avis.exporter', { format, portee: 'modifications', motif: MOTIF });
    expect((await lireEtComparer(t, partiel)).difference.elements).toEqual([]);
    await t.app.close();
  });
});
