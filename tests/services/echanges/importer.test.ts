import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { ElementVue } from '../../../src-main/contract/echanges-difference.ts';
import type { Entretien } from '../../../src-main/domain/planning/entretien.ts';
import { openTestApp, pageOf, type TestApp } from '../../support/app.ts';
import { newId } from '../../support/store.ts';
import { csv, ecrire, exemple, importer, lireEtComparer, openCampagneVide, toutesLesTables } from './campagne-vide.ts';
import { annuler, retablir } from '../../support/journal.ts';

const AUCUN = {
  nouvelles: 0,
  elevesNouveaux: 0,
  originesNouvelles: 0,
  modifiees: 0,
  changementsOrigine: 0,
  originesModifiees: 0,
  retirees: 0,
  disparues: 0,
  reapparues: 0,
};

/** Every entretien placed, convoked, with its text and its avis: all that a list must never touch. */
async function organiser(t: TestApp): Promise<TestApp> {
  await t.app.close();
  await ecrire(t.dataDir, async (tx) => {
    const entretiens = await tx.all('entretien');
    await tx.update(
      'entretien',
      entretiens.map(({ id }, index): Partial<Entretien> & { id: string } => ({
        id,
        juryId: 'jury-0',
        jour: '2027-03-15',
        debut: `${String(8 + (index % 9)).padStart(2, '0')}:20`,
        dureeMinutes: 20,
        epingle: true,
      })),
    );
    await tx.insert(
      'convocation',
      entretiens.map(({ id, juryId, seanceId }) => ({
        id: newId(),
        entretienId: id,
        rang: 1,
        motif: 'première' as const,
        juryId,
        seanceId,
        jour: '2027-03-15',
        debut: '08:20',
        dureeMinutes: 20,
        lieu: 'B12',
        emiseLe: '2027-03-05T08:00:00.000Z',
        issue: null,
        accuseLe: null,
        accuseNote: '',
      })),
    );
    const candidats = await tx.all('candidat');
    await tx.update(
      'candidat',
      candidats.map(({ id }) => ({ id, tempsMajore: true, accesPmr: true })),
    );
    const origines = await tx.all('origine');
    await tx.update(
      'origine',
      origines.map(({ id }) => ({ id, pasAvant: '09:30' })),
    );
  });
  return openTestApp({ dataDir: t.dataDir });
}

describe('exchanges.md §1: the sample lists', () => {
  it('v1 makes 722 candidatures of 405 pupils and 523 entretiens; v1 again changes nothing', async () => {
    const t = await openCampagneVide();
    const { rapport, difference } = await lireEtComparer(t, exemple('v1'));
    expect(rapport).toMatchObject({ encodage: 'windows-1252', ligneEntete: 4, dejaImporteLe: null });
    expect(rapport.comptes).toMatchObject({ candidatures: 722, eleves: 405, erreurs: 0 });
    expect(difference.comptes).toEqual({ ...AUCUN, nouvelles: 722, elevesNouveaux: 405, originesNouvelles: 25 });

    const fait = await importer(t, exemple('v1'));
    expect(fait).toMatchObject({ aPlacer: 523, jurys: 3, liberes: [], aPrevenir: [], renoncementsAConfirmer: 0 });

    const encore = await lireEtComparer(t, exemple('v1'));
    expect(encore.difference).toMatchObject({ comptes: AUCUN, elements: [], doutes: [], remarques: [] });
    expect(encore.rapport.dejaImporteLe).not.toBeNull();
    await expect(t.ask('echanges.appliquer', encore.choix)).rejects.toMatchObject({ code: 'rien à importer' });
    expect(t.logged).toEqual([]);
    await t.app.close();
  });

  it('v2 after v1 gives the announced differences', async () => {
    const t = await openCampagneVide();
    await importer(t, exemple('v1'));
    const { difference } = await lireEtComparer(t, exemple('v2'));
    expect(difference.comptes).toEqual({
      ...AUCUN,
      nouvelles: 24,
      elevesNouveaux: difference.comptes.elevesNouveaux,
      originesNouvelles: difference.comptes.originesNouvelles,
      modifiees: 18,
      changementsOrigine: 4,
      retirees: 17,
      disparues: 7,
    });
    const lignesDe = (libelle: string): number =>
      new Set(
        difference.elements
          .filter(({ changements }) => changements.some((changement) => changement.libelle === libelle))
          .flatMap(({ lignes }) => lignes),
      ).size;
    expect(lignesDe('Classe')).toBe(18);
    expect(lignesDe('Avis origine')).toBe(12);
    const eleves = (...natures: readonly ElementVue['nature'][]): number =>
      new Set(difference.elements.flatMap(({ nature, titre }) => (natures.includes(nature) ? [titre] : []))).size;
    expect(eleves('nouvelle')).toBe(difference.comptes.elevesNouveaux);
    expect(eleves('retirée')).toBe(8);
    expect(eleves('élève modifié', 'candidature modifiée')).toBe(12);
    expect(eleves('disparue')).toBe(5);
    expect(eleves('changement d’établissement')).toBe(1);
    await t.app.close();
  });

  it('R17 keeps what the host did, frees the slots of those withdrawn, lists whom to warn, and undo restores bit for bit', async () => {
    const vide = await openCampagneVide();
    await importer(vide, exemple('v1'));
    const t = await organiser(vide);
    await t.app.close();
    const avant = await toutesLesTables(t.dataDir);

    const u = await openTestApp({ dataDir: t.dataDir });
    const fait = await importer(u, exemple('v2'));
    expect(fait.liberes).toHaveLength(new Set(fait.liberes.map(({ entretienId }) => entretienId)).size);
    expect(new Set(fait.liberes.map(({ candidatId }) => candidatId)).size).toBe(8);
    expect(fait.aPrevenir.length).toBeGreaterThan(fait.liberes.length);
    expect(fait.renoncementsAConfirmer).toBe(7);
    const encore = await lireEtComparer(u, exemple('v2'));
    expect(encore.difference).toMatchObject({ comptes: AUCUN, elements: [], doutes: [], remarques: [] });
    await u.app.close();

    const apres = await toutesLesTables(t.dataDir);
    const parId = (tables: Record<string, unknown>, table: string) =>
      new Map((tables[table] as { id: string }[]).map((row) => [row.id, row]));
    const liberes = new Set(fait.liberes.map(({ entretienId }) => entretienId));
    for (const [id, entretien] of parId(avant, 'entretien'))
      if (!liberes.has(id)) expect(parId(apres, 'entretien').get(id)).toEqual(entretien);
    for (const id of liberes)
      expect(parId(apres, 'entretien').get(id)).toMatchObject({ renonce: true, jour: null, juryId: null });
    expect(apres['convocation']).toEqual(avant['convocation']);
    for (const id of parId(avant, 'candidat').keys())
      expect(parId(apres, 'candidat').get(id)).toMatchObject({ tempsMajore: true, accesPmr: true });
    for (const id of parId(avant, 'origine').keys())
      expect(parId(apres, 'origine').get(id)).toMatchObject({ pasAvant: '09:30' });

    const v = await openTestApp({ dataDir: t.dataDir });
    expect(await annuler(v)).toMatchObject({ libelle: 'importer la liste « liste-v2.csv »' });
    await v.app.close();
    const rendues = await toutesLesTables(t.dataDir);
    // The line of the import stays, said to be undone.
    expect(rendues['importation']).toHaveLength(2);
    expect({ ...rendues, importation: avant['importation'] }).toEqual(avant);
  });
});

describe('accepting line by line', () => {
  it('writes only what is kept; what was refused is proposed again', async () => {
    const t = await openCampagneVide();
    await importer(t, exemple('v1'));
    const { difference, choix } = await lireEtComparer(t, exemple('v2'));
    const refusees = difference.elements.filter(({ nature }) => nature !== 'retirée').map(({ cle }) => cle);
    const fait = await t.ask('echanges.appliquer', { ...choix, refusees });
    expect(fait.comptes).toEqual({ ...AUCUN, retirees: 17 });
    const reste = await t.ask('echanges.difference', { lectureId: choix.lectureId });
    expect(reste.elements.map(({ cle }) => cle)).toEqual(refusees);
    await t.app.close();
  });

  it('refuses a difference that is no longer the one shown, and an expired reading', async () => {
    const t = await openCampagneVide();
    const { choix } = await lireEtComparer(t, exemple('v1'));
    await t.ask('echanges.appliquer', choix);
    await expect(t.ask('echanges.appliquer', choix)).rejects.toMatchObject({ code: 'différence changée' });
    await t.ask('echanges.fermer', {});
    expect(await t.ask('echanges.enCours', {})).toBeNull();
    await expect(t.ask('echanges.appliquer', choix)).rejects.toMatchObject({ code: 'lecture expirée' });
    await expect(t.ask('echanges.difference', { lectureId: choix.lectureId })).rejects.toMatchObject({
      code: 'lecture expirée',
    });
    await t.app.close();
  });

  it('settles a doubt: the same pupil, or two', async () => {
    const entete = "N° candidature;Nom;Prénom;Date de naissance;Établissement d'origine;Ville;Domaine;Voie;Formation";
    const voeu = "Métiers du bois;2de Pro;Métiers du bois et de l'ameublement";
    const t = await openCampagneVide();
    await importer(t, csv(entete, `1;MARTIN;Lina;01/05/2012;Collège Langevin;Créteil;${voeu}`));
    const { difference, choix } = await lireEtComparer(
      t,
      csv(entete, `2;MARTIN;Lina;01/05/2012;Collège Rosa-Parks;Bobigny;${voeu}`),
    );
    expect(difference.doutes).toHaveLength(1);
    expect(difference.doutes[0]?.phrase).toContain('MARTIN Lina');
    expect(difference.comptes).toMatchObject({ elevesNouveaux: 0, changementsOrigine: 1 });
    const distincts = difference.doutes.map(({ cle }) => cle);
    const separes = await t.ask('echanges.difference', { lectureId: choix.lectureId, distincts });
    expect(separes.comptes).toMatchObject({ elevesNouveaux: 1, changementsOrigine: 0 });
    const fait = await t.ask('echanges.appliquer', { ...choix, empreinte: separes.empreinte, distincts });
    expect(fait.comptes.elevesNouveaux).toBe(1);
    await t.app.close();
  });
});

describe('reading', () => {
  it('refuses a wrong file in a sentence, asks what only the user knows, and remembers the answer', async () => {
    const t = await openCampagneVide();
    expect(await t.ask('echanges.lire', csv('%PDF-1.7'))).toMatchObject({ etat: 'refusé', code: 'pdf' });
    const fichier = csv(
      'Patronyme du jeune;Prénom;INE;Spécialité voulue par la famille;Domaine',
      'MARTIN;Lina;240007000AD;Menuisier fabricant de menuiserie mobilier et agencement;Métiers du bois',
    );
    const demande = await t.ask('echanges.lire', fichier);
    expect(demande).toMatchObject({ etat: 'à préciser', precisions: { champsManquants: ['nom', 'formation'] } });
    const correspondance = { 'Patronyme du jeune': 'nom', 'Spécialité voulue par la famille': 'formation' };
    await expect(
      t.ask('echanges.lire', { ...fichier, correspondance: { 'Patronyme du jeune': 'taille' } }),
    ).rejects.toMatchObject({ code: 'champ inconnu' });
    await importer(t, { ...fichier, correspondance });
    expect(await t.ask('echanges.lire', fichier)).toMatchObject({ etat: 'lu' });
    await t.app.close();
  });

  it('asks which sheet of a workbook is the list', async () => {
    const t = await openCampagneVide();
    const liste = [
      ['Nom', 'Prénom', 'Date de naissance', 'Établissement d’origine', 'Domaine', 'Formation'],
      ['MARTIN', 'Lina', '01/05/2012', 'Collège Langevin', 'Laboratoire', 'Employé technique de laboratoire'],
    ];
    const classeur = await writeXlsxFile([
      { sheet: 'Lisez-moi', data: [['Bonjour']] },
      { sheet: 'Liste', data: liste },
    ]).toBuffer();
    const fichier = { nomFichier: 'liste.xlsx', contenu: Buffer.from(classeur).toString('base64') };
    expect(await t.ask('echanges.lire', fichier)).toMatchObject({
      etat: 'à préciser',
      precisions: { feuilles: [{ nom: 'Lisez-moi' }, { nom: 'Liste' }], proposition: { feuille: 'Liste' } },
    });
    const { difference } = await lireEtComparer(t, { ...fichier, feuille: 'Liste' });
    expect(difference.comptes).toMatchObject({ nouvelles: 1, elevesNouveaux: 1 });
    await t.app.close();
  });

  it('can be stopped, and then keeps nothing of it, but the list read before', async () => {
    const t = await openCampagneVide();
    const { rapport } = await lireEtComparer(t, exemple('v1'));
    const lecture = pageOf(t.app)('echanges.lire', JSON.stringify({ ...exemple('v2'), tache: 'lecture' }));
    expect(await t.ask('taches.arreter', { cible: 'lecture' })).toBe(true);
    expect(JSON.parse(await lecture)).toMatchObject({ value: { etat: 'refusé', code: 'interrompue' } });
    expect(await t.ask('echanges.enCours', {})).toMatchObject({ rapport });
    await t.app.close();
  });

  it('keeps an history with the SHA-256, newest first', async () => {
    const t = await openCampagneVide();
    await importer(t, exemple('v1'));
    t.now = new Date('2027-03-29T09:00:00');
    const { importId } = await importer(t, exemple('v2'));
    const { imports } = await t.ask('echanges.historique', {});
    expect(imports).toMatchObject([
      { nomFichier: 'liste-v2.csv', lignes: 739, nouvelles: 24, modifiees: 22, retirees: 17, disparues: 7 },
      { nomFichier: 'liste-v1.csv', lignes: 722, nouvelles: 722, modifiees: 0 },
    ]);
    const annules = async () => (await t.ask('echanges.historique', {})).imports.map(({ annule }) => annule);
    await annuler(t);
    expect(await annules()).toEqual([true, false]);
    expect((await lireEtComparer(t, exemple('v2'))).rapport.dejaImporteLe).toBeNull();
    await retablir(t);
    expect(await annules()).toEqual([false, false]);
    expect((await lireEtComparer(t, exemple('v2'))).rapport.dejaImporteLe).not.toBeNull();
    expect(imports[0]).toMatchObject({ id: importId, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    await t.app.close();
  });
});

describe('R17 renoncements à confirmer', () => {
  it('are confirmed, which frees their slots, or kept; undo brings them back', async () => {
    const vide = await openCampagneVide();
    await importer(vide, exemple('v1'));
    const t = await organiser(vide);
    await importer(t, exemple('v2'));
    const attente = await t.ask('echanges.renoncements', {});
    expect(attente).toHaveLength(7);
    expect(attente[0]?.placement).toContain('lundi 15 mars 2027');
    const candidatureIds = attente.map(({ candidatureId }) => candidatureId);

    const fait = await t.ask('echanges.confirmerRenoncement', { candidatureIds, renonce: true });
    expect(fait.liberes.length).toBeGreaterThan(0);
    expect(fait.aPrevenir).toEqual(fait.liberes);
    // What is left to tell is known by the data alone, as it was announced.
    const { aAnnuler } = await t.ask('tableau.lire', {});
    const dits = new Set(aAnnuler.map(({ entretienId }) => entretienId));
    expect(fait.aPrevenir.every(({ entretienId }) => dits.has(entretienId))).toBe(true);
    expect(aAnnuler[0]).toMatchObject({ jour: '2027-03-15', debut: '08:20' });
    expect(await t.ask('echanges.renoncements', {})).toEqual([]);
    await expect(t.ask('echanges.confirmerRenoncement', { candidatureIds, renonce: true })).rejects.toMatchObject({
      code: 'rien à confirmer',
    });
    await annuler(t);
    expect(await t.ask('echanges.renoncements', {})).toEqual(attente);

    const garde = await t.ask('echanges.confirmerRenoncement', { candidatureIds, renonce: false });
    expect(garde.liberes).toEqual([]);
    expect(await t.ask('echanges.renoncements', {})).toEqual([]);
    await t.app.close();
  });
});

describe('R05 a formation that the catalogue lacks', () => {
  it('is added as the list names it, and the list then brings the candidature; the domaine likewise', async () => {
    const t = await openCampagneVide();
    const { difference, choix } = await lireEtComparer(
      t,
      csv(
        'N° candidature;Nom;Prénom;Date de naissance;Domaine;Voie;Formation;Code MEF',
        '1;MARTIN;Lina;01/05/2012;Métiers du bois;1CAP2;Vannier;2412345678',
        '2;PETIT;Zoé;01/06/2012;Art du verre;1CAP2;Souffleur;',
        '3;HADDAD;Inès;01/07/2012;Métiers du bois;;Charpentier naval;',
      ),
    );
    expect(difference.elements).toEqual([]);
    const comparer = () => t.ask('echanges.difference', { lectureId: choix.lectureId });
    const [vannier, verre, naval] = difference.remarques.map(({ ajout }) => ajout);
    // Without a voie nothing is guessed: Organisation is the place.
    expect(naval).toBeNull();
    if (vannier?.acte !== 'ajouter une formation' || verre?.acte !== 'ajouter un domaine') throw new Error('No offer');
    await t.ask('catalogue.modifier', vannier);
    expect((await comparer()).elements.map(({ titre }) => titre)).toEqual(['MARTIN Lina']);
    await t.ask('catalogue.modifier', verre);
    const souffleur = (await comparer()).remarques.map(({ ajout }) => ajout).find((ajout) => ajout !== null);
    if (souffleur?.acte !== 'ajouter une formation') throw new Error('No offer');
    await t.ask('catalogue.modifier', souffleur);
    const finale = await comparer();
    expect(finale.comptes.elevesNouveaux).toBe(2);
    await t.ask('echanges.appliquer', { lectureId: choix.lectureId, empreinte: finale.empreinte });
    const { formations } = await t.ask('contexte.lire', {});
    expect(formations.find(({ intitule }) => intitule === 'Vannier')).toMatchObject({ codeMef: '2412345678' });
    await t.app.close();
  });
});
