import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RESULTAT_VIDE } from '../../../src-main/domain/paquet/resultat.ts';
import { deriverCle, N_MIN } from '../../../src-main/exchange/paquet/cle.ts';
import { type Aller, type Retour, zAller, zRetour } from '../../../src-main/exchange/paquet/contenu.ts';
import { sceller } from '../../../src-main/exchange/paquet/enveloppe.ts';
import { ecrireAller, ecrireRetour, lirePaquet } from '../../../src-main/exchange/paquet/lire-paquet.ts';
import { referencesTenues } from '../../../src-main/exchange/paquet/references.ts';

const PHRASE = 'lune cabane tulipe';
const derivation = { N: N_MIN, r: 8, p: 1, sel: Buffer.alloc(16, 7).toString('base64') };
const cle = { ...derivation, cle: await deriverCle(PHRASE, derivation) };

const ENTRETIEN = {
  id: 'e1',
  candidatId: 'c1',
  domaineId: 'd1',
  jour: '2027-03-16',
  debut: '10:20',
  dureeMinutes: 20,
  depart: {
    ...RESULTAT_VIDE,
    formations: [{ formationId: 'f1', avis: 'favorable', lettrePresentee: null, ajoute: false }],
    appreciations: [{ critereId: 'k1', niveau: 'solide' }],
  },
} as const;

const ORIGINE = {
  paquetId: 'p1',
  prepareLe: '2027-03-15T10:00:00.000Z',
  lycee: { nom: 'Lycée', ville: 'Bobigny' },
  campagneNom: 'Passpro 2027',
  jury: { id: 'j1', nom: 'Bois' },
} as const;

const ALLER: Aller = {
  ...ORIGINE,
  salle: 'B12',
  membres: [{ nom: 'MARTIN', prenom: 'Lina' }],
  regles: {
    annee: 2027,
    entretiensDebut: '2027-03-08',
    entretiensFin: '2027-05-14',
    delaiCompteRendu: 3,
    delaiUnite: 'ouvrés',
    lettre: 'facultative',
    avisAjoute: true,
    avisOrigineMasque: false,
  },
  joursSansClasse: [],
  criteres: [{ id: 'k1', ordre: 1, intitule: 'Motivation', indicateurs: '' }],
  phrases: [],
  domaines: [{ id: 'd1', nom: 'Métiers du bois', mode: 'individuel', dureeMinutes: 20, couleur: 0 }],
  formations: [{ id: 'f1', domaineId: 'd1', voie: '1CAP2', intitule: 'Menuisier', precision: '' }],
  origines: [{ id: 'o1', nom: 'Collège', ville: '' }],
  candidats: [
    {
      id: 'c1',
      origineId: 'o1',
      nom: 'DURAND',
      prenom: 'Noé',
      classe: '3A',
      niveau: '3e',
      tempsMajore: false,
      accesPmr: false,
    },
  ],
  candidatures: [
    {
      id: 'v1',
      candidatId: 'c1',
      domaineId: 'd1',
      formationId: 'f1',
      voie: '1CAP2',
      avisOrigine: null,
      commentaireOrigine: '',
    },
  ],
  entretiens: [ENTRETIEN],
};

const RETOUR: Retour = {
  ...ORIGINE,
  posteId: 'poste',
  rang: 1,
  renduLe: '2027-03-16T17:00:00.000Z',
  formations: [{ id: 'f1', intitule: 'Menuisier' }],
  criteres: [{ id: 'k1', intitule: 'Motivation' }],
  entretiens: [
    {
      ...ENTRETIEN,
      nom: 'DURAND',
      prenom: 'Noé',
      classe: '3A',
      domaineNom: 'Métiers du bois',
      retour: ENTRETIEN.depart,
    },
  ],
};

describe('the content of a packet', () => {
  test('comes back as it was written, both ways', async () => {
    expect(await lirePaquet(ecrireAller(ALLER, cle), PHRASE)).toMatchObject({
      etat: 'lu',
      valeur: { sens: 'aller', contenu: ALLER },
    });
    expect(await lirePaquet(ecrireRetour(RETOUR, cle), PHRASE)).toEqual({
      etat: 'lu',
      valeur: { sens: 'retour', contenu: RETOUR },
    });
  });

  test('an identifier that leads nowhere, or twice somewhere, is refused', () => {
    const [candidature] = ALLER.candidatures;
    const [candidat] = ALLER.candidats;
    if (!candidature || !candidat) throw new Error('empty');
    const faux: readonly Partial<Aller>[] = [
      { candidats: [] },
      { origines: [] },
      { formations: [] },
      { criteres: [] },
      { domaines: [] },
      { candidats: [candidat, candidat] },
      { candidatures: [candidature, { ...candidature, id: 'v2' }] },
      { entretiens: [ENTRETIEN, { ...ENTRETIEN, id: 'e2' }] },
      { phrases: [{ domaineId: 'd9', ordre: 1, raccourci: '', texte: 'Bonjour' }] },
      {
        entretiens: [
          {
            ...ENTRETIEN,
            depart: {
              ...ENTRETIEN.depart,
              appreciations: [...ENTRETIEN.depart.appreciations, ...ENTRETIEN.depart.appreciations],
            },
          },
        ],
      },
    ];
    expect(referencesTenues(ALLER)).toBe(true);
    for (const champs of faux) expect(referencesTenues({ ...ALLER, ...champs })).toBe(false);
  });

  test('minimisation: what a packet may carry has no field for INE, birth, address, phone or mail', () => {
    const bavard = {
      ...ALLER,
      candidats: ALLER.candidats.map((un) => ({ ...un, ine: '2420000001J', dateNaissance: '2012-05-01' })),
    };
    expect(zAller.parse(bavard)).toEqual(ALLER);
  });

  test('any value in any place is read or refused, never a crash', async () => {
    const valeur = fc.oneof(fc.jsonValue(), fc.constantFrom('__proto__', '9999-99-99', '25:00', -1, 1e308));
    const abimer = (contenu: object, cheminement: readonly number[], nouvelle: unknown): unknown => {
      const copie = structuredClone(contenu) as Record<string, unknown>;
      let ici = copie;
      for (const pas of cheminement) {
        const cles = Object.keys(ici);
        const choisie = cles[pas % cles.length];
        if (choisie === undefined) break;
        const suite = ici[choisie];
        if (typeof suite === 'object' && suite !== null && pas % 3 !== 0) ici = suite as Record<string, unknown>;
        else {
          ici[choisie] = nouvelle;
          break;
        }
      }
      return copie;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
        valeur,
        fc.boolean(),
        async (pas, nouvelle, va) => {
          const abime = abimer(va ? ALLER : RETOUR, pas, nouvelle);
          const lu = await lirePaquet(
            sceller(Buffer.from(JSON.stringify(abime)), va ? 'aller' : 'retour', cle),
            PHRASE,
          );
          if (lu.etat === 'lu') expect((va ? zAller : zRetour).safeParse(lu.valeur.contenu).success).toBe(true);
          else expect(lu.code).toBe('contenu illisible');
        },
      ),
      { numRuns: 25 },
    );
  });
});
