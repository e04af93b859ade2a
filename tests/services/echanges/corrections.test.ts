import { expect, it } from 'vitest';
import type { TestApp } from '../../support/app.ts';
import { annuler } from '../../support/journal.ts';
import { csv, importer, lireEtComparer, openCampagneVide } from './campagne-vide.ts';

const ENTETE =
  "N° candidature;INE;Nom;Prénom;Date de naissance;Classe;UAI origine;Établissement d'origine;Ville;Téléphone;Domaine;Voie;Formation;Commentaire origine;État";

const DEPART = { nom: 'LEFEVRE', classe: '3A', ville: 'Créteil', commentaire: 'Motivée', etat: 'inscrite' };

const liste = (dit: Partial<typeof DEPART> = {}) => {
  const { nom, classe, ville, commentaire, etat } = { ...DEPART, ...dit };
  return csv(
    ENTETE,
    `1;240007000AD;${nom};Lina;01/05/2012;${classe};0941111S;Collège Langevin;${ville};;Métiers du bois;2de Pro;Métiers du bois et de l'ameublement;${commentaire};${etat}`,
  );
};

/** Taken in, then corrected here on the 15th of March: the name, the town, the comment. */
async function openCorrigee(): Promise<TestApp & { readonly candidatId: string; readonly candidatureId: string }> {
  const t = await openCampagneVide({ now: '2027-03-15T09:00:00' });
  await importer(t, liste());
  const [ligne] = await t.ask('candidats.lister', {});
  const candidatId = ligne?.id ?? '';
  const candidatureId = ligne?.candidatures[0]?.id ?? '';
  await t.ask('candidats.modifier', { id: candidatId, identite: { nom: 'LEFÈVRE', classe: '3A' } });
  await t.ask('candidatures.modifier', { id: candidatureId, commentaireOrigine: 'Très motivée' });
  await t.ask('origines.modifier', { id: ligne?.origineId ?? '', origine: { ville: 'Créteil Cedex' } });
  return Object.assign(t, { candidatId, candidatureId });
}

const ficheDe = async (t: TestApp & { readonly candidatId: string }) => {
  const { candidat, candidatures, origine } = await t.ask('candidats.lire', { id: t.candidatId });
  return {
    nom: candidat.nom,
    classe: candidat.classe,
    ville: origine.ville,
    commentaire: candidatures[0]?.commentaireOrigine,
    etat: candidatures[0]?.etat,
  };
};

const CORRIGE = { ...DEPART, nom: 'LEFÈVRE', ville: 'Créteil Cedex', commentaire: 'Très motivée' };

it('exchanges.md §1: the next list does not undo what was corrected here, and says when it was; the rest is taken in', async () => {
  const t = await openCorrigee();
  const { difference } = await lireEtComparer(t, liste({ classe: '3B' }));
  const vus = difference.elements.map(
    ({ changements, corrigeLe }) => [changements[0]?.libelle ?? '', corrigeLe] as const,
  );
  expect(new Map(vus)).toEqual(
    new Map<string, string | null>([
      ['Classe', null],
      ['Commentaire origine', '2027-03-15'],
      ['Nom', '2027-03-15'],
      ['Ville', '2027-03-15'],
    ]),
  );
  await importer(t, liste({ classe: '3B' }));
  expect(await ficheDe(t)).toEqual({ ...CORRIGE, classe: '3B' });
  const encore = await lireEtComparer(t, liste({ classe: '3B' }));
  expect(encore.difference.elements.every(({ corrigeLe }) => corrigeLe === '2027-03-15')).toBe(true);
  await expect(t.ask('echanges.appliquer', encore.choix)).rejects.toMatchObject({ code: 'rien à importer' });
  await t.app.close();
});

it('takes back one correction when asked, which is then no longer kept; undo keeps it again', async () => {
  const t = await openCorrigee();
  const { difference, choix } = await lireEtComparer(t, liste());
  const reprises = difference.elements.filter(({ nature }) => nature === 'élève modifié').map(({ cle }) => cle);
  expect(reprises).toHaveLength(1);
  await t.ask('echanges.appliquer', { ...choix, reprises });
  expect(await ficheDe(t)).toEqual({ ...CORRIGE, nom: 'LEFEVRE' });
  const suite = await lireEtComparer(t, liste({ nom: 'LEFEBVRE' }));
  expect(suite.difference.elements.filter(({ corrigeLe }) => corrigeLe === null)).toMatchObject([
    { nature: 'élève modifié' },
  ]);
  await annuler(t);
  expect((await lireEtComparer(t, liste())).difference.elements.map(({ corrigeLe }) => corrigeLe)).toEqual([
    '2027-03-15',
    '2027-03-15',
    '2027-03-15',
  ]);
  await t.app.close();
});

it('undoing the correction undoes its mark; correcting again gives the last day', async () => {
  const t = await openCorrigee();
  await annuler(t);
  await annuler(t);
  t.now = new Date('2027-03-16T09:00:00');
  await t.ask('candidats.modifier', { id: t.candidatId, identite: { nom: 'LE FÈVRE' } });
  const { difference } = await lireEtComparer(t, liste({ ville: 'Paris', commentaire: '' }));
  expect(difference.elements.map(({ nature, corrigeLe }) => [nature, corrigeLe])).toEqual([
    ['candidature modifiée', null],
    ['élève modifié', '2027-03-16'],
    ['établissement modifié', null],
  ]);
  await t.app.close();
});

it('a correction that the list has taken over is no longer kept from it', async () => {
  const t = await openCorrigee();
  await importer(t, liste({ ...CORRIGE, classe: '3B' }));
  const { difference } = await lireEtComparer(t, liste({ classe: '3B' }));
  expect(difference.elements.map(({ corrigeLe }) => corrigeLe)).toEqual([null, null, null]);
  await t.app.close();
});

it('R17: a candidature given up or kept by hand is not brought back nor made to vanish by the next list', async () => {
  const t = await openCorrigee();
  await t.ask('candidatures.renoncer', { ids: [t.candidatureId] });
  const { difference } = await lireEtComparer(t, liste({ ...CORRIGE }));
  expect(difference.elements).toMatchObject([{ nature: 'réapparue', corrigeLe: '2027-03-15' }]);
  await t.ask('candidatures.reprendre', { ids: [t.candidatureId] });
  const retiree = await lireEtComparer(t, liste({ ...CORRIGE, etat: 'renoncée' }));
  expect(retiree.difference.elements).toMatchObject([{ nature: 'retirée', corrigeLe: '2027-03-15' }]);
  await t.app.close();
});
