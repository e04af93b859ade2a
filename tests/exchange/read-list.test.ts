import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const CLI = fileURLToPath(new URL('../../src-main/exchange/cli/read-list.ts', import.meta.url));
const V1 = fileURLToPath(new URL('../fixtures/liste-academie-v1.csv', import.meta.url));
const dossier = mkdtempSync(join(tmpdir(), 'read-list-'));
afterAll(() => rmSync(dossier, { recursive: true }));

const fichier = (nom: string, contenu: string): string => {
  writeFileSync(join(dossier, nom), contenu);
  return join(dossier, nom);
};

const executer = (...args: readonly string[]): { readonly code: number | null; readonly sortie: string } => {
  const { status, stdout } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { code: status, sortie: stdout };
};

describe('read:list', () => {
  it('prints what it understood of a list, without its rows, and exits 0', () => {
    const { code, sortie } = executer(V1);
    const resume: unknown = JSON.parse(sortie);
    expect(code).toBe(0);
    expect(resume).toMatchObject({
      fichier: 'liste-academie-v1.csv',
      encodage: 'windows-1252',
      separateur: ';',
      ligneEntete: 4,
      comptes: { lignesLues: 722, candidatures: 722, eleves: 405, doublonsFusionnes: 0, lignesIgnorees: 3 },
      erreurs: [],
      avertissements: [],
    });
    expect(resume).not.toHaveProperty('lignes');
  });

  it('places each finding, and adds the rows with --rows', () => {
    const chemin = fichier('a.csv', 'INE;Nom;Prénom;Formation;UAI\n2420000001J;MARTIN;Lina;Fleuriste;0939990E\n');
    expect(JSON.parse(executer(chemin, '--rows').sortie)).toMatchObject({
      avertissements: [{ ligne: 2, colonne: 'UAI', valeur: '0939990E', code: 'uai-clé-fausse' }],
      lignes: [{ nom: 'MARTIN' }],
    });
  });

  it('prints its questions and what its proposition gives', () => {
    const chemin = fichier('b.csv', 'INE;Nom;Prénom;Formation;Avis\n2420000001J;MARTIN;Lina;Fleuriste;F\n');
    const { code, sortie } = executer(chemin);
    expect(code).toBe(0);
    expect(JSON.parse(sortie)).toMatchObject({
      etat: 'à préciser',
      colonnesAmbigues: [{ entete: 'Avis' }],
      lectureProposee: { etat: 'lu', comptes: { candidatures: 1 } },
    });
  });

  it('exits 2 when a file is refused or cannot be opened', () => {
    const { code, sortie } = executer(fichier('c.csv', '%PDF-1.7'));
    expect(code).toBe(2);
    expect(JSON.parse(sortie)).toMatchObject({ etat: 'refusé', code: 'pdf' });
    expect(executer(join(dossier, 'absent.csv'))).toMatchObject({ code: 2 });
  });
});
