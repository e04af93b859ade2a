import { describe, expect, it } from 'vitest';
import { aPreciser, codes, liste, lue } from '../support.ts';

const champsDe = async (entetes: string, ligne: string): Promise<Record<string, string | null>> => {
  const lecture = await lue(`${entetes}\n${ligne}\n`);
  return Object.fromEntries(lecture.colonnes.map(({ entete, champ }) => [entete, champ]));
};

describe('header and layout (exchanges.md §1.2)', () => {
  it('skips title lines, empty lines and a total line, and says so', async () => {
    const lecture = await lue(`Académie;;;\n\nÉdition du 01/03/2027;;;\n${liste({}, { Prénom: 'Zoé' })}\nTotal;2;;\n`);
    expect(lecture.ligneEntete).toBe(4);
    expect(lecture.lignes.map(({ ligne }) => ligne)).toEqual([5, 6]);
    expect(lecture.lignesIgnorees.map(({ ligne, motif }) => [ligne, motif])).toEqual([
      [1, 'Au-dessus des en-têtes'],
      [3, 'Au-dessus des en-têtes'],
      [8, 'Ligne de total ou de pied de page'],
    ]);
  });

  it('does not take a pupil called PAGE for a footer', async () => {
    const lecture = await lue('INE;Nom;Prénom;Formation\n;PAGE;Lina;Fleuriste\n;Total : 1;;\n');
    expect(lecture.lignes).toMatchObject([{ nom: 'PAGE' }]);
    expect(lecture.lignesIgnorees).toMatchObject([{ ligne: 3 }]);
  });

  it('ignores the header when it is printed again on each page', async () => {
    const lecture = await lue(`${liste({})}${liste({ Prénom: 'Zoé' })}`);
    expect(lecture.lignes).toHaveLength(2);
    expect(lecture.lignesIgnorees).toMatchObject([{ ligne: 3, motif: 'En-têtes répétés' }]);
  });

  it('reads headers whatever their case, accents, blanks and line breaks', async () => {
    const lecture = await lue(
      '"NOM ";PRENOM;"Date  de\nnaissance";" formation\u00a0"\nMARTIN;Lina;24/06/2012;Fleuriste\n',
    );
    expect(lecture.champsPresents).toEqual(['nom', 'prenom', 'dateNaissance', 'formation']);
    expect(lecture.lignes[0]).toMatchObject({ ligne: 2, dateNaissance: '2012-06-24' });
  });

  it('reads headers whose accents were mangled', async () => {
    expect(await champsDe('Nom;PrÃ©nom;SpÃ©cialitÃ©', 'MARTIN;Lina;Fleuriste')).toEqual({
      Nom: 'nom',
      Prénom: 'prenom',
      Spécialité: 'formation',
    });
  });

  it('reads columns in any order', async () => {
    const lecture = await lue('Formation;INE;Prénom;Nom\nFleuriste;2420000001J;Lina;MARTIN\n');
    expect(lecture.lignes[0]).toMatchObject({
      nom: 'MARTIN',
      prenom: 'Lina',
      ine: '2420000001J',
      formation: 'Fleuriste',
    });
  });

  it('drops unknown columns, and says which: no personal datum beyond procedure.md §2 comes in', async () => {
    const lecture = await lue(
      liste({ Sexe: 'F', 'Adresse des parents': '1, rue X', 'Téléphone responsable 1': '0600000000' }),
    );
    expect(lecture.colonnesIgnorees).toEqual(['Sexe', 'Adresse des parents', 'Téléphone responsable 1']);
    expect(codes(lecture)).toEqual(['colonne-ignorée', 'colonne-ignorée', 'colonne-ignorée']);
    expect(JSON.stringify(lecture.lignes)).not.toMatch(/rue X|0600000000/);
  });

  it('drops the address, phone and mailbox of a list that names no établissement: they are the family’s', async () => {
    const texte = liste({ Adresse: '1, rue X', Téléphone: '0600000000', Courriel: 'x@gmail.com' });
    expect((await lue(texte)).colonnesIgnorees).toEqual(['Adresse', 'Téléphone', 'Courriel']);
    expect((await lue(texte, { correspondance: { Adresse: 'origineAdresse' } })).champsPresents).toContain(
      'origineAdresse',
    );
  });

  it('keeps what a list has not apart from what it left empty', async () => {
    const lecture = await lue(liste({ Classe: '' }));
    expect(lecture.champsPresents).toContain('classe');
    expect(lecture.champsPresents).not.toContain('avisOrigine');
    expect(lecture.lignes[0]).toMatchObject({ classe: null, avisOrigine: null });
  });
});

describe('synonyms (exchanges.md §1.3)', () => {
  it.each([
    ['ine', ['INE', 'Id. national', 'Identifiant national', 'INE-RNIE', 'INE BEA', 'N° INE']],
    ['dateNaissance', ['Date de naissance', 'Date naiss.', 'Né(e) le', 'DDN']],
    ['classe', ['Classe', 'Division', 'Code structure', 'Lib. structure']],
    ['origineUai', ['UAI', 'RNE', 'Code UAI', 'UAI origine', 'Code UAI étab. origine', 'Numéro UAI']],
    ['origineNom', ["Établissement d'origine", 'Collège', 'Libellé étab. origine']],
    ['origineCourriel', ['Courriel', 'Mél', 'Mail', 'E-mail', 'email']],
    ['referent', ['Référent', 'Personne référente']],
    ['domaine', ['Domaine', 'Champ']],
    ['codeMef', ['Code MEF']],
    ['voie', ['Voie', 'Type de formation', '1CAP2 / 2de Pro']],
    ['avisOrigine', ['Avis origine', "Avis établissement d'origine", "Avis du chef d'établissement"]],
    ['commentaireOrigine', ['Commentaire', 'Observation', 'Appréciation', 'Commentaires']],
  ])('knows %s as %j', async (champ, entetes) => {
    for (const entete of entetes) {
      expect(
        await champsDe(
          `Nom;Prénom;Formation;${champ === 'origineUai' ? 'Collège' : 'UAI'};${entete}`,
          'MARTIN;Lina;Fleuriste;;',
        ),
      ).toMatchObject({
        [entete]: champ,
      });
    }
  });

  it.each(['Formation', 'Spécialité', 'Libellé formation', 'Lib. MEF', 'Vœu'])(
    'knows the formation as %s',
    async (entete) => {
      expect(await champsDe(`Nom;Prénom;INE;${entete}`, 'MARTIN;Lina;2420000001J;Fleuriste')).toMatchObject({
        [entete]: 'formation',
      });
    },
  );

  it.each([
    ['Nom de famille', 'Premier prénom'],
    ["Nom de l'élève", "Prénom de l'élève"],
    ['NOM ÉLÈVE', 'Prénom 1'],
    ['Nom(s)', 'Prénom(s)'],
    ['Noms', 'Prénoms'],
  ])('knows the names as %s and %s', async (nom, prenom) => {
    expect(await champsDe(`${nom};${prenom};Formation`, 'MARTIN;Lina;Fleuriste')).toMatchObject({
      [nom]: 'nom',
      [prenom]: 'prenom',
    });
  });

  it('splits a référent written in one cell', async () => {
    const lecture = await lue(
      liste({ Référent: 'Mme DE LA FONTAINE Jeanne' }, { Prénom: 'Zoé', Référent: 'Jean Dupont' }),
    );
    expect(lecture.lignes.map(({ referentNom, referentPrenom }) => [referentNom, referentPrenom])).toEqual([
      ['DE LA FONTAINE', 'Jeanne'],
      ['Jean Dupont', null],
    ]);
  });

  it('takes the first of two columns that say the same thing, and warns', async () => {
    const lecture = await lue(liste({ UAI: '', Mail: 'ce.0939990D@ac-creteil.fr', Courriel: 'autre@ac-creteil.fr' }));
    expect(lecture.lignes[0]).toMatchObject({ origine: { courriel: 'ce.0939990D@ac-creteil.fr' } });
    expect(lecture.problemes).toMatchObject([{ code: 'colonne-en-double', colonne: 'Courriel' }]);
  });
});

describe('ambiguous headers are confirmed by the user (exchanges.md §1.3)', () => {
  it.each([
    ['Nom', 'Nom;Formation;INE', 'MARTIN;Fleuriste;2420000001J', ['nom', 'origineNom']],
    ['Établissement', 'Nom;Prénom;Formation;Établissement', 'MARTIN;Lina;Fleuriste;X', ['origineNom', 'lieuSouhaite']],
    [
      "Nom de l'établissement",
      "Nom;Prénom;Formation;Nom de l'établissement",
      'M;L;F;X',
      ['origineNom', 'lieuSouhaite'],
    ],
    ['Date', 'Nom;Prénom;Formation;Date', 'MARTIN;Lina;Fleuriste;24/06/2012', ['dateNaissance', 'dateInscription']],
    ['MEF', 'Nom;Prénom;Formation;MEF', 'MARTIN;Lina;Fleuriste;1CAP2 FLEURISTE', ['codeMef']],
    ['Avis', 'Nom;Prénom;Formation;Avis', 'MARTIN;Lina;Fleuriste;F', ['avisOrigine']],
  ])('asks what « %s » means', async (entete, entetes, ligne, propositions) => {
    const questions = await aPreciser(`${entetes}\n${ligne}\n`);
    expect(questions.colonnesAmbigues).toEqual([{ entete, propositions }]);
    expect(questions.phrase).toContain(entete);
    expect(questions.apercu.lignes).toEqual([{ ligne: 2, cellules: ligne.split(';') }]);
  });

  it('does not ask when the other columns settle it', async () => {
    const lecture = await lue(
      "Nom;Prénom;Formation;Établissement d'origine;Établissement;Avis origine;Avis;MEF\nM;L;F;A;B;F;R;24031234567\n",
    );
    expect(lecture.lignes[0]).toMatchObject({
      nom: 'M',
      origine: { nom: 'A' },
      avisOrigine: 'favorable',
      codeMef: '24031234567',
    });
    expect(lecture.colonnesIgnorees).toEqual(['Établissement', 'Avis']);
  });

  it('reads once its own proposition is accepted', async () => {
    const texte = 'Nom;Prénom;Formation;Établissement;Avis\nMARTIN;Lina;Fleuriste;Collège A;AF\n';
    const { proposition } = await aPreciser(texte);
    expect(proposition.correspondance).toEqual({ Établissement: 'origineNom', Avis: 'avisOrigine' });
    const lecture = await lue(texte, { correspondance: proposition.correspondance });
    expect(lecture.lignes[0]).toMatchObject({ origine: { nom: 'Collège A' }, avisOrigine: 'assez favorable' });
    expect(lecture.colonnes.at(-1)).toMatchObject({ confiance: 'choisie' });
  });

  it('obeys the user: a column given, a column dropped, a repeated header', async () => {
    const texte = 'Nom;Prénom;Formation;Nom;Remarques\nMARTIN;Lina;Fleuriste;DUPONT;rien\n';
    const lecture = await lue(texte, {
      correspondance: { 'Nom (2)': 'referentNom', Prénom: 'prenom', Remarques: null },
    });
    expect(lecture.lignes[0]).toMatchObject({ nom: 'MARTIN', referentNom: 'DUPONT', commentaireOrigine: null });
    expect(codes(lecture)).toEqual(['liste-sans-identifiant']);
  });

  it('asks for the missing columns of a list whose headers say nothing', async () => {
    const texte = 'Patronyme;Petit prénom usuel;Souhait;Aa;Bb\nMARTIN;Lina;Fleuriste;x;y\n';
    const questions = await aPreciser(texte);
    expect(questions.champsManquants).toEqual(['nom', 'prenom', 'formation']);
    const correspondance = { Patronyme: 'nom', 'Petit prénom usuel': 'prenom', Souhait: 'formation' } as const;
    expect((await lue(texte, { correspondance })).lignes).toMatchObject([{ nom: 'MARTIN', formation: 'Fleuriste' }]);
  });
});
