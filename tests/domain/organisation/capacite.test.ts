import { expect, test } from 'vitest';
import { capacites } from '../../../src-main/domain/organisation/capacite.ts';
import { domaine } from '../../support/store.ts';

const seul = { salleId: null, membres: [] };
const plage = { jour: '2027-03-15', debut: '08:30', fin: '10:30', reserve: false };

test('R20: demand against supply, in minutes or seats; shared jurys are told', () => {
  const bois = domaine({ id: 'bois' });
  const labo = domaine({ id: 'labo' });
  const enfance = domaine({ id: 'enfance', mode: 'collectif' });
  const ailleurs = domaine({ id: 'ailleurs', accueilli: false });
  const lignes = capacites({
    domaines: [bois, labo, enfance, ailleurs],
    jurys: [
      { ...seul, domaineIds: ['bois'], plages: [plage] },
      { ...seul, domaineIds: ['bois', 'labo'], plages: [plage, { ...plage, jour: '2027-03-16' }] },
      { ...seul, domaineIds: ['labo', 'ailleurs'], plages: [plage] },
    ],
    seances: [{ domaineId: 'enfance', capacite: 30 }],
    entretiens: [
      { domaineId: 'bois', dureeMinutes: 20 },
      { domaineId: 'bois', dureeMinutes: 30 },
      { domaineId: 'enfance', dureeMinutes: 60 },
    ],
  });
  expect(lignes).toEqual([
    { domaineId: 'bois', unite: 'minutes', entretiens: 2, besoin: 50, offre: 360, partage: 240 },
    { domaineId: 'labo', unite: 'minutes', entretiens: 0, besoin: 0, offre: 360, partage: 240 },
    { domaineId: 'enfance', unite: 'places', entretiens: 1, besoin: 1, offre: 30, partage: 0 },
  ]);
});

test('H2, R20: the hours of jurys that share a member or a room count once', () => {
  const offre = (jurys: readonly { readonly salleId: string | null; readonly membres: readonly { id: string }[] }[]) =>
    capacites({
      domaines: [domaine({ id: 'bois' })],
      jurys: jurys.map((jury) => ({ ...jury, domaineIds: ['bois'], plages: [plage] })),
      seances: [],
      entretiens: [],
    })[0]?.offre;
  expect(offre([seul, seul])).toBe(240);
  expect(
    offre([
      { ...seul, salleId: 's' },
      { ...seul, salleId: 's' },
    ]),
  ).toBe(120);
  expect(offre([{ ...seul, membres: [{ id: 'm' }] }, { ...seul, membres: [{ id: 'm' }] }, seul])).toBe(240);
});
