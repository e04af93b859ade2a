import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FichierExporte } from '../../../src-main/contract/fichiers.ts';
import { lireClasseur } from '../../../src-main/exchange/lecture/classeur.ts';
import { readPdf } from '../../support/pdf.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { newId } from '../../support/store.ts';
import { ecrire, exemple, importer, lireEtComparer, openCampagneVide } from '../echanges/campagne-vide.ts';
import { annuler } from '../../support/journal.ts';

const octets = ({ contenu }: Pick<FichierExporte, 'contenu'>): Uint8Array =>
  new Uint8Array(Buffer.from(contenu, 'base64'));
const texte = (fichier: FichierExporte): string => new TextDecoder().decode(octets(fichier));
const lignesDe = (fichier: FichierExporte): string[] => texte(fichier).split('\r\n').filter(Boolean);

/** v1 imported; four entretiens placed on two days with the first jury, the first two received, one written in full. */
async function openRecus(): Promise<{ t: TestApp; ids: readonly string[]; avis: number }> {
  const vide = await openCampagneVide();
  await importer(vide, exemple('v1'));
  await vide.app.close();
  let ids: readonly string[] = [];
  let avis = 0;
  await ecrire(vide.dataDir, async (tx) => {
    const domaines = new Map((await tx.all('domaine')).map((row) => [row.id, row]));
    const individuels = (await tx.all('entretien')).filter(
      ({ domaineId }) => domaines.get(domaineId)?.mode === 'individuel',
    );
    const choisis = individuels.slice(0, 4);
    ids = choisis.map(({ id }) => id);
    await tx.update(
      'entretien',
      choisis.map(({ id }, rang) => ({
        id,
        juryId: 'jury-0',
        jour: rang < 2 ? '2027-03-15' : '2027-04-01',
        debut: `0${8 + (rang % 2)}:20`,
        dureeMinutes: 20,
        presence: rang === 0 ? ('présent' as const) : rang === 1 ? ('absent' as const) : null,
        compteRendu: rang === 0 ? 'Vous connaissez bien le métier.' : '',
        saisiLe: rang === 0 ? '2027-03-17T10:00:00.000Z' : null,
      })),
    );
    const [premier] = choisis;
    const candidatures = (await tx.all('candidature', { candidatId: premier?.candidatId ?? '' })).filter(
      ({ domaineId }) => domaineId === premier?.domaineId,
    );
    avis = candidatures.length;
    await tx.insert(
      'avisRendu',
      candidatures.map(({ formationId }) => ({
        id: newId(),
        entretienId: premier?.id ?? '',
        formationId,
        valeur: 'favorable' as const,
        lettrePresentee: null,
        ajoute: false,
      })),
    );
  });
  return { t: await openTestApp({ dataDir: vide.dataDir, now: '2027-03-20T09:00:00' }), ids, avis };
}

describe('exchanges.md §3: lists as files', () => {
  it.each(['csv', 'xlsx'] as const)(
    'the candidates in the reference format (%s): read back, nothing changes',
    async (format) => {
      const { t } = await openRecus();
      const fait = await t.ask('fichiers.exporter', { contenu: 'candidats', format });
      expect(fait).toMatchObject({ numero: 1, lignes: 722, nomFichier: `candidats-passpro-2027-001.${format}` });
      const { rapport, difference } = await lireEtComparer(t, fait);
      expect(rapport.comptes).toMatchObject({ candidatures: 722, erreurs: 0 });
      expect(difference).toMatchObject({ elements: [], doutes: [], remarques: [] });
      await t.app.close();
    },
  );

  it('the planning in the order of days and hours; each file has its proof, which no undo takes back', async () => {
    const { t } = await openRecus();
    expect(await t.act('fichiers.exporter', { contenu: 'planning', format: 'csv' })).toBeNull();
    const fait = await t.ask('fichiers.exporter', { contenu: 'planning', format: 'csv' });
    const [entete = '', ...lignes] = lignesDe(fait);
    expect(entete).toContain('Jour;Début;Fin;Lieu;Jury;Domaine;Mode;Nom;Prénom');
    expect(lignes.map((ligne) => ligne.split(';').slice(0, 3).join(' '))).toEqual([
      '15/03/2027 08:20 08:40',
      '15/03/2027 09:20 09:40',
      '01/04/2027 08:20 08:40',
      '01/04/2027 09:20 09:40',
    ]);
    const { exports } = await t.ask('echanges.historique', {});
    expect(exports[0]).toMatchObject({ numero: 2, nature: 'planning', format: 'csv', lignes: 4, sha256: fait.sha256 });
    expect(fait.sha256).toBe(createHash('sha256').update(octets(fait)).digest('hex'));
    // What is undone is the act before: the import of the list.
    await annuler(t);
    expect((await t.ask('echanges.historique', {})).exports.map(({ numero }) => numero)).toEqual([2, 1]);
    await t.app.close();
  });

  it('R28 R30 the bilan has counts, presence and delays per domaine and origin, as numbers, and no name', async () => {
    const { t, avis: donnes } = await openRecus();
    const fait = await t.ask('fichiers.exporter', { contenu: 'bilan', format: 'xlsx' });
    const { tableaux } = await lireClasseur(octets(fait), fait.nomFichier);
    expect(tableaux.map(({ nom }) => nom)).toEqual([
      'Présence par domaine',
      'Avis par domaine',
      'Délais par domaine',
      'Par établissement d’origine',
      'Jour par jour',
    ]);
    const [presence, avis, delais] = tableaux.map(({ lignes }) => lignes);
    expect(presence?.[0]).toEqual([
      'Domaine',
      'Élèves',
      'Entretiens',
      'Placés',
      'Reçus',
      'Absents',
      'Excusés',
      'Rendez-vous tenus (%)',
      'À venir ou non notés',
      'Rendez-vous manqués',
    ]);
    expect(presence?.at(-1)).toEqual(['Ensemble', '405', '523', '4', '1', '1', '0', '50', '2', '1']);
    expect(avis?.at(-1)?.slice(0, 4)).toEqual(['Ensemble', String(donnes), '0', '0']);
    expect(delais?.at(-1)).toEqual(['Ensemble', '1', '1', '0', '0', '0', '2']);
    expect(tableaux[4]?.lignes.at(1)).toEqual(['lundi 15 mars 2027', '2', '1', '1', '0', '0']);
    const { unite, total } = await t.ask('tableau.bilan', {});
    expect({ unite, total }).toMatchObject({ unite: 'ouvrés', total: { eleves: 405, recus: 1, delaiMoyen: 2 } });
    const imprime = await t.ask('fichiers.imprimer', { contenu: 'bilan' });
    expect(imprime).toMatchObject({ numero: 2, nomFichier: 'bilan-passpro-2027-002.pdf' });
    await t.app.close();
  });

  it('refuses to write an empty file', async () => {
    const t = await openCampagneVide();
    await expect(t.ask('releve.exporter', { format: 'csv' })).rejects.toMatchObject({ code: 'rien à exporter' });
    for (const contenu of ['candidats', 'planning'] as const)
      await expect(t.ask('fichiers.exporter', { contenu, format: 'csv' })).rejects.toMatchObject({
        code: 'rien à exporter',
      });
    await expect(t.ask('fichiers.exporter', { contenu: 'bilan', format: 'xlsx' })).rejects.toMatchObject({
      code: 'rien à exporter',
    });
    await expect(t.ask('fichiers.calendrier', { juryId: null })).rejects.toMatchObject({ code: 'rien à exporter' });
    await expect(t.ask('fichiers.imprimer', { contenu: 'relevé' })).rejects.toMatchObject({ code: 'rien à imprimer' });
    expect((await t.ask('echanges.historique', {})).exports).toEqual([]);
    await t.app.close();
  });
});

describe('the calendars of the jurys', () => {
  it('keep the UID of each entretien, its hour in Paris whatever the season, and nothing of the pupil but a name', async () => {
    const { t, ids } = await openRecus();
    const fait = await t.ask('fichiers.calendrier', { juryId: 'jury-0' });
    expect(fait).toMatchObject({ lignes: 4, nomFichier: expect.stringMatching(/-2027-001\.ics$/) });
    const ics = texte(fait).replaceAll('\r\n ', '');
    expect(ics.match(/^UID:.*$/gm)?.toSorted()).toEqual(ids.map((id) => `UID:${id}@passpro-accueil`).toSorted());
    expect(ics).toContain('DTSTART;TZID=Europe/Paris:20270315T082000');
    expect(ics).toContain('DTEND;TZID=Europe/Paris:20270401T094000');
    expect(ics).toContain('TZID:Europe/Paris');
    expect(ics).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/m);
    const [premier] = await t.ask('releve.lire', {});
    expect(ics).toContain(`SUMMARY:${premier?.nom.toLocaleUpperCase('fr')} ${premier?.prenom}`);
    expect(ics).not.toContain(premier?.origineNom);
    expect(ics).not.toContain('3A');
    await t.app.close();
  });

  it('come in one archive, one file per jury that has entretiens', async () => {
    const { t } = await openRecus();
    const fait = await t.ask('fichiers.calendrier', { juryId: null });
    expect(Object.keys(unzipSync(octets(fait)))).toHaveLength(1);
    await expect(t.ask('fichiers.calendrier', { juryId: 'jury-1' })).rejects.toMatchObject({ code: 'rien à exporter' });
    await t.app.close();
  });
});

describe('exchanges.md §2: the relevé de saisie', () => {
  it('is ordered by origin then name, one row per entretien whose presence is known, and remembers its ticks', async () => {
    const { t, ids } = await openRecus();
    const avant = await t.ask('releve.lire', {});
    expect(avant).toHaveLength(2);
    expect(avant.every(({ etat }) => etat === 'à saisir')).toBe(true);
    const acte = await t.act('releve.cocher', { entretienIds: [ids[0] ?? ''], saisi: true });
    expect(acte?.libelle).toMatch(/^cocher comme saisi : /);
    const etatDe = async (id: string | undefined) =>
      (await t.ask('releve.lire', {})).find(({ entretienId }) => entretienId === id)?.etat;
    expect(await etatDe(ids[0])).toBe('saisi');
    const csv = lignesDe(await t.ask('releve.exporter', { format: 'csv' }));
    expect(csv.filter((ligne) => ligne.startsWith('Oui;'))).not.toHaveLength(0);
    expect(csv.filter((ligne) => ligne.startsWith('Non;'))).not.toHaveLength(0);

    t.now = new Date('2027-03-21T09:00:00');
    await t.ask('entretiens.saisir', { id: ids[0] ?? '', saisie: { champ: 'compteRendu', texte: 'Autrement.' } });
    expect(await etatDe(ids[0])).toBe('à ressaisir');
    await annuler(t);
    expect(await etatDe(ids[0])).toBe('saisi');
    await t.ask('releve.cocher', { entretienIds: [ids[0] ?? ''], saisi: false });
    expect(await etatDe(ids[0])).toBe('à saisir');
    await expect(t.ask('releve.cocher', { entretienIds: [ids[3] ?? ''], saisi: true })).rejects.toMatchObject({
      code: 'rien à cocher',
    });
    await t.app.close();
  });

  it('is printed, and the print has its proof', async () => {
    const { t } = await openRecus();
    const fait = await t.ask('fichiers.imprimer', { contenu: 'relevé' });
    if (!fait) throw new Error('Stopped');
    expect(fait).toMatchObject({ numero: 1, lignes: 2, nomFichier: 'releve-de-saisie-passpro-2027-001.pdf' });
    expect(fait.sha256).toBe(createHash('sha256').update(octets(fait)).digest('hex'));
    expect(readPdf(octets(fait)).text).toContain('Vous connaissez bien le métier');
    expect((await t.ask('echanges.historique', {})).exports).toMatchObject([{ nature: 'relevé', format: 'pdf' }]);
    await t.app.close();
  });
});
