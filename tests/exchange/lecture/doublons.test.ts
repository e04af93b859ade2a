import { describe, expect, it } from 'vitest';
import { codes, liste, lue } from '../support.ts';

describe('duplicates (exchanges.md §1.6)', () => {
  it('merges the rows that repeat one candidature', async () => {
    const lecture = await lue(
      liste({ INE: '2420000001J', Groupe: 'A', Classe: '' }, { INE: '2420000001J', Groupe: 'B', Classe: '3A' }),
    );
    expect(lecture).toMatchObject({ doublonsFusionnes: 1, eleves: 1 });
    expect(lecture.lignes).toMatchObject([{ ligne: 2, classe: '3A' }]);
    expect(codes(lecture)).toEqual(['colonne-ignorée']);
  });

  it('shows what merged rows say differently, and keeps the first', async () => {
    const lecture = await lue(liste({ Avis: '', 'Avis origine': 'F' }, { 'Avis origine': 'R' }));
    expect(lecture.lignes).toMatchObject([{ avisOrigine: 'favorable' }]);
    expect(lecture.problemes.filter(({ code }) => code === 'doublon-divergent')).toMatchObject([
      { gravite: 'avertissement', ligne: 3, colonne: 'Avis origine', valeur: 'réservé' },
    ]);
  });

  it('takes a value that only the second row has right', async () => {
    const lecture = await lue(liste({ 'Avis origine': 'Très favorable' }, { 'Avis origine': 'AF' }));
    expect(lecture.lignes).toMatchObject([{ avisOrigine: 'assez favorable', champsEnErreur: [] }]);
  });

  it('does not merge two formations, two voies or two pupils', async () => {
    const lecture = await lue(
      liste(
        { Voie: 'CAP' },
        { Voie: '2de pro' },
        { Formation: 'Menuisier', Voie: 'CAP' },
        { Prénom: 'Zoé', Voie: 'CAP' },
      ),
    );
    expect(lecture).toMatchObject({ doublonsFusionnes: 0, eleves: 2 });
  });

  it('knows a pupil by INE and date of birth, else by names, date of birth and origin', async () => {
    const lecture = await lue(
      liste(
        { INE: '2420000001J', UAI: '0939990D' },
        { UAI: '0939990D', Nom: 'Martin', Formation: 'Menuisier' },
        { INE: '2420000001J', Nom: 'MARTIN-DUPONT', UAI: '0949992A', Formation: 'Couvreur' },
        { UAI: '0949992A', Formation: 'Couvreur' },
      ),
    );
    expect(lecture.eleves).toBe(2);
  });

  it('shows one candidature number on two candidatures', async () => {
    const lecture = await lue(liste({ 'N° candidature': '1' }, { 'N° candidature': '1', Prénom: 'Zoé' }));
    expect(lecture.lignes).toHaveLength(2);
    expect(lecture.problemes).toMatchObject([{ ligne: 3, code: 'numéro-partagé', valeur: '1' }]);
  });

  it('shows one INE on two pupils', async () => {
    const lecture = await lue(liste({ INE: '2420000001J' }, { INE: '2420000001J', Prénom: 'Zoé' }));
    expect(lecture.eleves).toBe(2);
    expect(lecture.problemes).toMatchObject([
      { gravite: 'avertissement', ligne: 3, code: 'ine-partagé', valeur: '2420000001J' },
    ]);
  });

  it('shows one pupil with two INE', async () => {
    const lecture = await lue(liste({ INE: '2420000001J' }, { INE: '0119123456T', Formation: 'Menuisier' }));
    expect(lecture.problemes).toMatchObject([{ ligne: 3, code: 'deux-ine', valeur: '0119123456T' }]);
  });
});
