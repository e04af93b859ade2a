import { describe, expect, it } from 'vitest';
import { cleDeProfil, correspondanceChoisie } from '../../../src-main/exchange/lecture/profil.ts';
import { lue } from '../support.ts';

describe('mapping profiles (exchanges.md §1.3)', () => {
  it('remembers what the user chose, for any file with the same header', async () => {
    const correspondance = { Remarques: 'commentaireOrigine', Avis: 'avisOrigine', Sexe: null } as const;
    const lecture = await lue('INE;Nom;Prénom;Formation;Remarques;Avis;Sexe\n;M;L;F;x;F;F\n', { correspondance });
    const profil = correspondanceChoisie(lecture.colonnes);
    expect(profil).toEqual(correspondance);
    const suivante = await lue('AVIS;SEXE;Ine;Nom;Prénom;Formation;remarques\nR;F;;M;L;F;y\n', {
      correspondance: profil,
    });
    expect(cleDeProfil(suivante.colonnes)).toBe(cleDeProfil(lecture.colonnes));
    expect(suivante.lignes).toMatchObject([{ avisOrigine: 'réservé', commentaireOrigine: 'y' }]);
  });

  it('differs when a header differs', async () => {
    const a = await lue('INE;Nom;Prénom;Formation\n;M;L;F\n');
    const b = await lue('INE;Nom;Prénom;Formation;Classe\n;M;L;F;3A\n');
    expect(cleDeProfil(a.colonnes)).not.toBe(cleDeProfil(b.colonnes));
  });
});
