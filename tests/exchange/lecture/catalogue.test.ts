import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparerCatalogue } from '../../../src-main/domain/campagne/catalogue-annuel.ts';
import { readCatalogue } from '../../../src-main/exchange/lecture/read-catalogue.ts';

const lire = (texte: string) => readCatalogue({ bytes: new TextEncoder().encode(texte), nomFichier: 'catalogue.csv' });

const cellule = fc.constantFrom('Bois', 'BOIS', 'Vannier', 'CAP', '2nde pro', '', '"', ';', '\n', 'Créteil', '94');

describe('R05 the yearly list of formations', () => {
  it('never makes the reader fail, whatever is below its header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cellule, { maxLength: 40 }), async (cellules) => {
        const { etat } = await lire(`Domaine;Voie;Formation;Ville;Département\n${cellules.join(';')}`);
        expect(['refusé', 'lu']).toContain(etat);
      }),
      { numRuns: 300 },
    );
  });

  it('taken in, says nothing new when it is read again, whatever it holds', async () => {
    const ligne = fc.tuple(
      fc.constantFrom('Bois', 'bois', 'Verre'),
      fc.constantFrom('CAP', '2nde pro'),
      fc.constantFrom('Vannier', 'VANNIER', 'Souffleur'),
      fc.constantFrom('Créteil', 'Meaux', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(ligne, { minLength: 1, maxLength: 12 }), async (lignes) => {
        const lu = await lire(
          `Domaine;Voie;Formation;Ville\n${lignes.map((cellules) => cellules.join(';')).join('\n')}`,
        );
        if (lu.etat !== 'lu') throw new Error(lu.phrase);
        const plan = comparerCatalogue({ domaines: [], formations: [] }, lu.formations);
        const domaines = plan.domaines.map(({ nom, mode }, rang) => ({
          id: String(rang),
          nom,
          mode,
          accueilli: false,
          dureeMinutes: 20,
          couleur: 0,
        }));
        const formations = plan.ajouts.map(({ domaine, formation }, rang) => ({
          id: String(rang),
          domaineId: 'id' in domaine ? domaine.id : String(domaine.nouveau),
          voie: formation.voie,
          intitule: formation.intitule,
          precision: formation.precision ?? '',
          codeMef: formation.codeMef,
          lieux: formation.lieux ?? '',
        }));
        expect(comparerCatalogue({ domaines, formations }, lu.formations)).toEqual({
          domaines: [],
          ajouts: [],
          modifications: [],
          absentes: [],
        });
      }),
      { numRuns: 200 },
    );
  });
});
