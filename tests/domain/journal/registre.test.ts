import { expect, it } from 'vitest';
import { DROITS, refusDAcces, SEUL } from '../../../src-main/domain/acces/droits.ts';
import { type Inscription, lireInscription } from '../../../src-main/domain/journal/registre.ts';

const ligne = (fields: Partial<Inscription>): Inscription => ({
  id: 'l',
  faiteLe: '2027-03-01T08:00:00.000Z',
  operation: 'planning.placer',
  refusee: false,
  acte: null,
  compteId: null,
  compteNom: '',
  poste: 'secretariat-2',
  ...fields,
});

it.each([
  [{ acte: 'placer L. Martin' }, 'acte', 'placer L. Martin'],
  [{ acte: null }, 'acte', 'acte effacé\u00a0: planning'],
  [{ operation: 'journal.annuler', acte: 'placer L. Martin' }, 'annulation', 'annulé\u00a0: placer L. Martin'],
  [{ operation: 'journal.retablir', acte: 'placer L. Martin' }, 'annulation', 'rétabli\u00a0: placer L. Martin'],
  [{ operation: 'journal.annuler' }, 'annulation', 'annulé'],
  [{ operation: 'porte.ouvrir' }, 'ouverture', 'données ouvertes'],
  [{ operation: 'porte.fermer' }, 'ouverture', 'données fermées ou verrouillées'],
  [{ operation: 'avis.exporter', acte: 'fichier « a.csv » remis' }, 'export', 'fichier « a.csv » remis'],
  [{ operation: 'papier.composer' }, 'impression', 'papiers du jour mis en page'],
  [{ operation: 'courrier.expedier', acte: 'noter les envois' }, 'courriel', 'noter les envois'],
  [{ operation: 'sauvegardes.restaurer' }, 'sauvegarde', 'sauvegarde restaurée'],
  [{ operation: 'poste.effacer' }, 'effacement', 'poste de jury effacé'],
  [{ operation: 'comptes.retirer' }, 'sécurité', 'compte retiré'],
  [{ operation: 'entretiens.lire', refusee: true }, 'refus', 'refusé\u00a0: entretiens et comptes rendus'],
  [{ operation: 'avis.exporter', refusee: true }, 'refus', 'refusé\u00a0: avis'],
  [{ operation: 'essai', acte: null }, 'acte', 'acte effacé\u00a0: essai'],
] as const)('safety.md §2: %o is read as « %s », %s', (fields, nature, libelle) => {
  expect(lireInscription(ligne(fields))).toMatchObject({ nature, libelle, poste: 'secretariat-2' });
});

it('is read by the direction and the pilotage alone, and no operation writes in it by name', () => {
  for (const role of ['secrétariat', 'accueil', 'jury'] as const)
    expect(refusDAcces('registre.lire', { ...SEUL, role })).toContain('direction ou pilotage');
  expect(refusDAcces('registre.exporter', { ...SEUL, role: 'pilotage' })).toBeNull();
  expect(Object.keys(DROITS).filter((nom) => nom.startsWith('registre.'))).toEqual([
    'registre.lire',
    'registre.exporter',
  ]);
});
