import { describe, expect, it } from 'vitest';
import { panneDisqueDe, refusDisque } from '../../src-main/contract/panne-disque.ts';

const erreur = (code: string, cause?: unknown): Error => Object.assign(new Error(code, { cause }), { code });

describe('what the disk refuses', () => {
  it.each([
    ['disque plein', ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT']],
    ['lecture seule', ['SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY', 'EROFS']],
    ['droits insuffisants', ['SQLITE_PERM', 'EACCES', 'EPERM']],
    ['fichier occupé', ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_IOERR_LOCK', 'EBUSY']],
    ['disque en panne', ['SQLITE_IOERR', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_FSYNC', 'EIO']],
    ['chemin trop long', ['ENAMETOOLONG']],
    ['fichier abîmé', ['FILE_DAMAGED']],
    ['fichier illisible', ['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB']],
    ['fichier inaccessible', ['SQLITE_CANTOPEN', 'ENOENT']],
    ['fichier absent', ['FILE_ABSENT']],
    ['fichier vidé', ['FILE_CUT']],
    ['clé étrangère', ['FILE_OTHER_KEY']],
    ['clé ou fichier', ['FILE_OR_KEY']],
    ['fichier disparu', ['FILE_GONE', 'SQLITE_READONLY_DBMOVED']],
    ['fichier remplacé', ['FILE_REPLACED']],
  ])('%s', (attendu, codes) => {
    expect(codes.map((code) => panneDisqueDe(erreur(code))?.code)).toEqual(codes.map(() => attendu));
  });

  it('each has a sentence of its own, with what to do', () => {
    const codes = ['ENOSPC', 'EROFS', 'EACCES', 'EBUSY', 'EIO', 'ENAMETOOLONG', 'SQLITE_CORRUPT', 'ENOENT'].concat([
      'FILE_ABSENT',
      'FILE_CUT',
      'FILE_OTHER_KEY',
      'FILE_OR_KEY',
      'FILE_GONE',
      'FILE_REPLACED',
    ]);
    const phrases = codes.map((code) => refusDisque(erreur(code), 'Rien n’a été enregistré')?.message ?? '');
    expect(new Set(phrases).size).toBe(codes.length);
    for (const phrase of phrases) expect(phrase).toMatch(/^Rien n’a été enregistré\u00a0: .+\. [A-ZÀ-Ý].+\.$/);
  });

  it('is found under the errors that it caused', () => {
    expect(panneDisqueDe(new Error('écriture', { cause: erreur('ENOSPC') }))?.code).toBe('disque plein');
  });

  it('is not what else fails', () => {
    expect(panneDisqueDe(erreur('SQLITE_CONSTRAINT_UNIQUE'))).toBeNull();
    expect(panneDisqueDe(erreur('SQLITE_IOERR_NOMEM'))).toBeNull();
    expect(refusDisque(new Error('autre'), 'Rien')).toBeNull();
  });
});
