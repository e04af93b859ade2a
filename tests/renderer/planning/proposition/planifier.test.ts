import { describe, expect, it } from 'vitest';
import type { NonPlaceVue, Portee } from '../../../../src-main/contract/planning.ts';
import { contradictionsGardees } from '../../../../src-renderer/features/planning/proposition/contradictions-vues.tsx';
import { demandeParDomaine } from '../../../../src-renderer/features/planning/proposition/demande-capacite.ts';
import { enJeu } from '../../../../src-renderer/features/planning/proposition/en-jeu.ts';
import { grouperNonPlaces } from '../../../../src-renderer/features/planning/proposition/non-places.tsx';
import { changementsDe } from '../../../../src-renderer/features/planning/proposition/remede.tsx';
import { entretien, jury, LUNDI, modele, place } from '../vue-essai.ts';

const VEILLE = '2027-03-14';
const portee = (etendue: Portee['etendue'], fields: Partial<Portee> = {}): Portee => ({
  etendue,
  domaineIds: null,
  jours: null,
  ...fields,
});

describe('what a way of planning would touch', () => {
  const plan = modele({
    jurys: [jury('J1', { domaineIds: ['bois', 'labo'] })],
    entretiens: [
      entretien({ id: 'a' }),
      entretien({ id: 'b', domaineId: 'labo' }),
      place('absent', '09:00', { presence: 'absent', statut: 'absent' }),
      place('brouillon', '10:00'),
      place('fixe', '10:20', { epingle: true }),
    ],
  });

  it('counts those to place, the absent ones apart (R28), drafts and what is kept (H6)', () => {
    expect(enJeu(plan, portee('à placer'), VEILLE)).toMatchObject({ aPlacer: 2, absents: 1, fixes: 1 });
    expect(enJeu(plan, portee('à placer', { domaineIds: ['labo'] }), VEILLE).aPlacer).toBe(1);
    expect(enJeu(plan, portee('réorganiser', { jours: [] }), VEILLE).brouillons).toBe(0);
  });

  it('asks nothing for an absent pupil, and lists the domaines whose drafts may move', () => {
    const demandes = (etendue: Portee['etendue']) =>
      demandeParDomaine(plan, portee(etendue), VEILLE).map(({ domaineId, demande }) => [domaineId, demande] as const);
    expect(Object.fromEntries(demandes('à placer'))).toEqual({ bois: 1, labo: 1 });
    const seul = modele({ jurys: [jury('J1')], entretiens: [place('brouillon', '10:00')] });
    expect(demandeParDomaine(seul, portee('à placer'), VEILLE)).toEqual([]);
    expect(demandeParDomaine(seul, portee('réorganiser'), VEILLE)).toMatchObject([{ domaineId: 'bois', demande: 0 }]);
  });
});

it('H2 counts the free hours of jurys that share somebody once', () => {
  const jurys = [jury('J1'), jury('J2')];
  const libre = modele({ jurys, entretiens: [entretien({ id: 'a' })] });
  const partage = { jury: 'J2', ressource: { type: 'membre', id: 'm' } } as const;
  const [un, deux] = ['J1', 'J2'].map((id) => libre.index.jurys.get(id)!);
  const meme = (one: typeof un, rival: string) => ({
    ...one!,
    jury: { ...one!.jury, membres: ['m'] },
    rivaux: [{ ...partage, jury: rival }],
  });
  const index = {
    ...libre.index,
    jurys: new Map([
      ['J1', meme(un, 'J2')],
      ['J2', meme(deux, 'J1')],
    ]),
  };
  const capacite = (of: typeof libre) => demandeParDomaine(of, portee('à placer'), VEILLE)[0]?.capacite;
  expect(capacite(libre)).toBe(2 * (capacite({ ...libre, index }) ?? 0));
});

it('tells two drafts at the same hour when the scope keeps them, and not when they may move (H2)', () => {
  const plan = modele({ jurys: [jury('J1')], entretiens: [place('a', '10:00'), place('b', '10:00')] });
  expect(contradictionsGardees(plan, portee('à placer'))).toMatchObject([{ conflit: { regle: 'H2' } }]);
  expect(contradictionsGardees(plan, portee('réorganiser'))).toEqual([]);
  expect(contradictionsGardees(plan, portee('réorganiser', { domaineIds: ['labo'] }))).toHaveLength(1);
});

describe('those left over', () => {
  const reste = (id: string, fields: Partial<NonPlaceVue>): NonPlaceVue => ({
    entretien: id,
    motif: '',
    remede: '',
    faisable: false,
    ...fields,
  });
  const plage = { changement: 'plage', jury: 'J1', jour: LUNDI, debut: '14:00', fin: '16:00' } as const;
  const nouveau = {
    changement: 'nouveau-jury',
    domaine: 'bois',
    pmr: false,
    jour: LUNDI,
    debut: '09:00',
    fin: '12:00',
  } as const;

  it('are grouped by what would place them: what can be done at once first, then what helps most', () => {
    const groupes = grouperNonPlaces([
      reste('a', { remede: 'un jury' }),
      reste('b', { remede: 'un jury' }),
      reste('c', { remede: 'une plage', faisable: true, changement: plage }),
    ]);
    expect(groupes.map((groupe) => groupe.map((one) => one.entretien))).toEqual([['c'], ['a', 'b']]);
  });

  it('have a button for what the application can do, several changes together included, and for nothing else', () => {
    expect(changementsDe(reste('a', { faisable: true, changement: plage }))).toEqual([plage]);
    const ensemble = { changement: 'ensemble', changements: [plage, plage] } as const;
    expect(changementsDe(reste('a', { faisable: true, changement: ensemble }))).toHaveLength(2);
    expect(changementsDe(reste('a', { faisable: false, changement: nouveau }))).toEqual([]);
    expect(changementsDe(reste('a', { faisable: false }))).toEqual([]);
  });
});
