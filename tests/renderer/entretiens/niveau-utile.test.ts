import { expect, it } from 'vitest';
import { niveauUtile } from '../../../src-renderer/features/entretiens/niveau-utile.ts';

it.each([
  ['3C', '3e', null],
  ['UPE2A', 'UPE2A/EANA', null],
  ['3 SEGPA', 'SEGPA', null],
  ['3C', '3e prépa-métiers', '3e prépa-métiers'],
  [null, 'UPE2A/EANA', 'UPE2A/EANA'],
  ['3C', null, null],
])('beside the classe %s, the niveau %s is shown as %s', (classe, niveau, montre) =>
  expect(niveauUtile(classe, niveau)).toBe(montre),
);
