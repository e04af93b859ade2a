import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planifier } from '../../src-main/planner/planifier.ts';
import { InstanceRefusee, readInstance } from '../support/planning-file.ts';

const text = (nom: string): string => readFileSync(new URL(`cas/${nom}.json`, import.meta.url), 'utf8');
const solve = (nom: string) => planifier(readInstance(text(nom)), { effort: 0.05 });
const said = (phrase: string | undefined): string | undefined => phrase?.replaceAll('\u00a0', ' ');

describe('small instances', () => {
  it('without any entretien has an empty plan', () => {
    expect(solve('sans-entretiens')).toMatchObject({ placements: [], nonPlaces: [], bilan: { places: 0, borne: 0 } });
  });

  it('accepts a byte order mark, and names a field that nobody knows with its path', () => {
    expect(solve('avec-bom').placements).toHaveLength(6);
    expect(() => readInstance(text('champ-inconnu'))).toThrow(new InstanceRefusee('jurys.0.capacite : champ inconnu.'));
  });

  it.each(['eleve-occupe', 'six-domaines-un-eleve'])('H3 says that the pupil himself is busy: %s', (nom) => {
    const { nonPlaces } = solve(nom);
    expect(nonPlaces.map(({ motif }) => said(motif))).toEqual([
      expect.stringMatching(
        /^C0? a déjà un entretien en [a-f] à cette heure \(lundi 15 mars 2027 à \d+ h( \d\d)?\)\.$/,
      ),
    ]);
  });

  it('H2 names the room that two jurys share, and proposes another', () => {
    const [left] = solve('salle-partagee').nonPlaces;
    expect(said(left?.motif)).toMatch(/ : la salle S sert à deux jurys aux mêmes heures \(J[ab] et J[ab]\)\.$/);
    expect(said(left?.remede)).toMatch(/^Donner à J[ab] une autre salle que S\.$/);
  });

  it('H4 names the hour of arrival that is enough for all, never one after the end', () => {
    expect(solve('arrivee-suffisante').nonPlaces.map(({ remede }) => said(remede))).toEqual([
      'Obtenir que o puisse être là à partir de 8 h 40.',
    ]);
    const remedes = new Set(solve('arrivee-apres-la-fin').nonPlaces.map(({ remede }) => said(remede)));
    expect([...remedes]).toEqual(['Obtenir que o1 puisse être là à partir de 10 h.']);
  });

  it('H1, H6 tells a figé at a jury that does not receive its domaine', () => {
    expect(solve('fige-domaine-faux').contradictions).toMatchObject([{ entretiens: ['e0'], conflit: { regle: 'H1' } }]);
  });
});
