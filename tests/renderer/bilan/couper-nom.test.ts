import { describe, expect, it } from 'vitest';
import { couperNom } from '../../../src-renderer/features/bilan/couper-nom.ts';

describe('a name beside its bar', () => {
  it.each([
    ['Laboratoire', 24, 'Laboratoire'],
    ['Mode, vêtement et maroquinerie', 24, 'Mode, vêtement et\nmaroquinerie'],
    ['Hôtellerie-restauration collective', 10, 'Hôtellerie-restauration\ncollective'],
    ['lun. 15 mars', 7, 'lun. 15\nmars'],
    ['', 10, ''],
  ])('« %s » in lines of %i', (nom, largeur, attendu) => expect(couperNom(nom, largeur)).toBe(attendu));
});
