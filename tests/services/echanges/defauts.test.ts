import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, type TestApp } from '../../support/app.ts';
import { importer, lireEtComparer, openCampagneVide, toutesLesTables } from './campagne-vide.ts';

/** One of the files of kinds of faults, its questions answered as the reader proposes. */
const defaut = (nomFichier: string) => ({
  nomFichier,
  contenu: readFileSync(join(ROOT, 'tests/fixtures/defauts', nomFichier)).toString('base64'),
});

async function tables(t: TestApp) {
  await t.app.close();
  const { candidat, candidature, origine } = await toutesLesTables(t.dataDir);
  return {
    candidats: candidat as { nom: string; dateNaissance: string | null }[],
    candidatures: candidature as { numero: string; etat: string; commentaireOrigine: string }[],
    origines: origine as { uai: string | null; courriel: string; telephone: string; adresse: string }[],
  };
}

describe('files of the kinds that public reports tell of, as far as the campaign', () => {
  it('K03, R13: one pupil; the corrected list makes no double and no phantom renoncement', async () => {
    const t = await openCampagneVide();
    await importer(t, defaut('k03a-date-illisible.csv'));
    const { difference } = await lireEtComparer(t, defaut('k03b-liste-corrigee.csv'));
    expect(difference.elements).toEqual([]);
    const { candidats, candidatures } = await tables(t);
    expect(candidats).toMatchObject([{ nom: 'ALPHA', dateNaissance: '2012-01-01' }]);
    expect(candidatures.map(({ etat }) => etat)).toEqual(['inscrite', 'inscrite']);
  });

  it('K04, R22: four pupils, whom the same list again neither joins nor renames', async () => {
    const t = await openCampagneVide();
    await importer(t, defaut('k04-ine-nc-sans-date.csv'));
    expect((await lireEtComparer(t, defaut('k04-ine-nc-sans-date.csv'))).difference.elements).toEqual([]);
    expect((await tables(t)).candidats.map(({ nom }) => nom).toSorted()).toEqual(['DURAND', 'MARTIN', 'PETIT', 'ROUX']);
  });

  it('K05: two homonyms with two INE are two pupils, each with a candidature', async () => {
    const t = await openCampagneVide();
    await importer(t, defaut('k05-homonymes-deux-ine.csv'));
    expect((await lireEtComparer(t, defaut('k05-homonymes-deux-ine.csv'))).difference.elements).toEqual([]);
    const { candidats, candidatures } = await tables(t);
    expect(candidats).toHaveLength(2);
    expect(candidatures.map(({ numero }) => numero).toSorted()).toEqual(['A1', 'A2']);
  });

  it('K05: « le même élève ou deux ? » is asked side by side, and its answer kept with the import', async () => {
    const t = await openCampagneVide();
    const { rapport, difference, choix } = await lireEtComparer(t, defaut('k05-homonymes-deux-ine.csv'));
    expect(difference.comptes.elevesNouveaux).toBe(2);
    const [question] = difference.doutes;
    expect(question).toMatchObject({ distinct: true, lignes: [2, 3], cotes: ['Ligne 2', 'Ligne 3'] });
    expect(question?.champs.filter(({ differe }) => differe).map(({ libelle }) => libelle)).toEqual(['INE', 'Classe']);
    const memes = [question!.cle];
    await t.ask('echanges.decider', {
      lectureId: rapport.lectureId,
      distincts: [],
      memes,
      refusees: [],
      reprises: [],
    });
    expect((await t.ask('echanges.enCours', {}))?.decisions.memes).toEqual(memes);
    const reunis = await t.ask('echanges.difference', { lectureId: rapport.lectureId, memes });
    expect(reunis.comptes.elevesNouveaux).toBe(1);
    expect(reunis.doutes).toMatchObject([{ cle: question!.cle, distinct: false }]);
    await t.ask('echanges.appliquer', { ...choix, memes, empreinte: reunis.empreinte });
    const { candidats, candidatures } = await tables(t);
    expect(candidats).toHaveLength(1);
    expect(candidatures.length).toBeGreaterThan(0);
  });

  it('K06, R21: the origin keeps its functional mailbox', async () => {
    const t = await openCampagneVide();
    await importer(t, defaut('k06a-bonne-liste.csv'));
    await importer(t, defaut('k06b-coordonnees-des-familles.csv'));
    const { origines } = await tables(t);
    expect(origines.filter(({ uai }) => uai === '0938123Z')).toMatchObject([
      { courriel: 'ce.0938123Z@ac-creteil.fr', telephone: '0148000002', adresse: '12, rue du Parc' },
    ]);
  });

  it('K10: what the campaign had is kept', async () => {
    const t = await openCampagneVide();
    await importer(t, defaut('k10a-bonne-liste.csv'));
    const { difference } = await lireEtComparer(t, defaut('k10b-commentaire-en-erreur.xlsx'));
    expect(difference.elements).toEqual([]);
    await t.app.close();
  });

  it('K18: accents written apart make no difference', async () => {
    const t = await openCampagneVide();
    await importer(t, defaut('k18a-nfc.csv'));
    expect((await lireEtComparer(t, defaut('k18b-nfd.csv'))).difference.elements).toEqual([]);
    await t.app.close();
  });

  it('K27: « Planifier » answers when only collective candidatures exist', async () => {
    const t = await openCampagneVide();
    await importer(t, defaut('k27-collectif-seulement.csv'));
    const { placements, demandes, nonPlaces } = await t.ask('planning.proposer', { portee: { etendue: 'à placer' } });
    expect(placements).toEqual([]);
    expect(nonPlaces).toHaveLength(demandes);
    expect(t.logged).toEqual([]);
    await t.app.close();
  });
});
