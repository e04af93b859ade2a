import { expect, it } from 'vitest';
import { heureDuJour, quiEstOu } from '../../../src-renderer/features/jour-j/qui-est-ou.ts';
import { ligne } from '../entretiens/ligne.ts';

const noms = (lignes: readonly { readonly nom: string }[]) => lignes.map(({ nom }) => nom);

it('tells who is with a jury, who is next, who waits and who has not been seen', () => {
  const [situation] = quiEstOu(
    [
      ligne({ nom: 'RETARDATAIRE', debut: '09:00' }),
      ligne({ nom: 'REÇU', debut: '09:20', presence: 'présent' }),
      ligne({ nom: 'EN COURS', debut: '09:40', presence: 'présent' }),
      ligne({ nom: 'ABSENT', debut: '10:00', presence: 'absent' }),
      ligne({ nom: 'SUIVANT', debut: '10:20' }),
      ligne({ nom: 'EN AVANCE', debut: '10:40', presence: 'présent' }),
    ],
    '09:45',
  );
  expect(situation).toMatchObject({ nom: 'Jury 1', lieu: 'B12', suivant: { nom: 'SUIVANT' }, restants: 2 });
  expect(noms(situation?.enCours ?? [])).toEqual(['EN COURS']);
  expect(noms(situation?.attendent ?? [])).toEqual(['EN AVANCE']);
  expect(noms(situation?.pasVus ?? [])).toEqual(['RETARDATAIRE']);
});

it('ends an entretien at its last minute', () => {
  const lignes = [ligne({ debut: '09:00', dureeMinutes: 20 })];
  expect(quiEstOu(lignes, '09:19')[0]?.enCours).toHaveLength(1);
  expect(quiEstOu(lignes, '09:20')[0]?.enCours).toHaveLength(0);
});

it('R27 gives each séance its line, by name among the jurys', () => {
  const seance = { mode: 'collectif', juryId: null, juryNom: '', seanceId: 's1', domaineNom: 'Esthétique' } as const;
  const situations = quiEstOu(
    [ligne(seance), ligne(seance), ligne({ juryId: 'z', juryNom: 'Zinc' }), ligne({ juryId: 'b', juryNom: 'Bois' })],
    '09:00',
  );
  expect(situations.map(({ nom, enCours }) => [nom, enCours.length])).toEqual([
    ['Bois', 1],
    ['Séance Esthétique', 2],
    ['Zinc', 1],
  ]);
});

it('looks at another day as a whole: over, or still to come', () => {
  const maintenant = new Date(2027, 2, 15, 9, 5);
  expect(heureDuJour('2027-03-15', '2027-03-15', maintenant)).toBe('09:05');
  expect(heureDuJour('2027-03-12', '2027-03-15', maintenant)).toBe('24:00');
  expect(heureDuJour('2027-03-16', '2027-03-15', maintenant)).toBe('00:00');
});
