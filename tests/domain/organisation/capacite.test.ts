import { expect, test } from 'vitest';
import { capacites } from '../../../src-main/domain/organisation/capacite.ts';
import { domaine } from '../../support/store.ts';

const plage = { jour: '2027-03-15', debut: '08:30', fin: '10:30', reserve: false };

test('R20: demand against supply, in minutes or seats; shared jurys are told', () => {
  const bois = domaine({ id: 'bois' });
  const labo = domaine({ id: 'labo' });
  const enfance = domaine({ id: 'enfance', mode: 'collectif' });
  const ailleurs = domaine({ id: 'ailleurs', accueilli: false });
  const lignes = capacites({
    domaines: [bois, labo, enfance, ailleurs],
    jurys: [
      { domaineIds: ['bois'], plages: [plage] },
      { domaineIds: ['bois', 'labo'], plages: [plage, { ...plage, jour: '2027-03-16' }] },
      { domaineIds: ['labo', 'ailleurs'], plages: [plage] },
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
