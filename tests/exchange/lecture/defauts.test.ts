import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aPreciser, cellule, codes, fixture, lire, liste, lue, octets, refusee } from '../support.ts';

/** A file of a kind that public reports tell of, read with the reader's own answers to its questions. */
async function defaut(nom: string) {
  const bytes = fixture(`defauts/${nom}`);
  const lecture = await lire(bytes, { nomFichier: nom });
  if (lecture.etat !== 'à préciser') return lue(bytes, { nomFichier: nom });
  const { feuille, ...choix } = lecture.proposition;
  return lue(bytes, { nomFichier: nom, ...choix, feuille: feuille ?? undefined });
}

const utf8 = (texte: string): Uint8Array => new TextEncoder().encode(texte);
const commeLatin1 = (texte: string): string => new TextDecoder('latin1').decode(utf8(texte));
const vraiLatin1 = (texte: string): string => Array.from(utf8(texte), (byte) => String.fromCharCode(byte)).join('');
const selon =
  (encodage: string) =>
  (texte: string): string =>
    new TextDecoder(encodage).decode(utf8(texte));

describe('K01, K02: accents mangled in headers and cells', () => {
  it.each(['k01-mojibake-latin1.csv', 'k02-n-degre-abime.csv'])('%s turns back exactly', async (nom) => {
    const { lignes, champsPresents } = await defaut(nom);
    expect(lignes).toMatchObject([
      {
        nom: 'ŒUVRARD',
        prenom: 'Élise',
        numero: '2027-1',
        etat: 'inscrite',
        commentaireOrigine: 'À revoir ; l’élève hésite.',
        origine: { nom: "Collège de l'Étang" },
      },
      { nom: 'BÉRANGER', prenom: 'Noël', etat: 'renoncée', commentaireOrigine: 'Élève motivé, à encourager.' },
    ]);
    expect(champsPresents).toEqual(expect.arrayContaining(['numero', 'origineNom', 'etat', 'avisOrigine']));
  });

  it.each([
    ['ISO-8859-1', vraiLatin1],
    ['windows-1252', commeLatin1],
    ['ISO-8859-15', selon('iso-8859-15')],
    ['Mac Roman', selon('macintosh')],
    ['ISO-8859-1, twice', (texte: string) => vraiLatin1(vraiLatin1(texte))],
    ['windows-1252, twice', (texte: string) => commeLatin1(commeLatin1(texte))],
    ['one then the other', (texte: string) => commeLatin1(vraiLatin1(texte))],
  ])('UTF-8 taken for %s', async (_, abimer) => {
    const saine = liste({
      Nom: 'ŒUVRARD',
      Prénom: 'Élise',
      'N° candidature': '1',
      "Établissement d'origine": 'Collège de l’Étang',
      État: 'Renoncée',
      'Commentaire origine': 'À l’écoute – « déjà » reçue, cœur à l’ouvrage… 3 €',
    });
    const { lignes } = await lue(abimer(saine));
    expect(lignes).toMatchObject([
      {
        nom: 'ŒUVRARD',
        prenom: 'Élise',
        numero: '1',
        origine: { nom: 'Collège de l’Étang' },
        etat: 'renoncée',
        commentaireOrigine: 'À l’écoute – « déjà » reçue, cœur à l’ouvrage… 3 €',
      },
    ]);
  });

  it('an à whose second half was made a plain blank or trimmed', async () => {
    expect((await cellule('Commentaire', 'motivÃ©, Ã encourager')).ligne.commentaireOrigine).toBe(
      'motivé, à encourager',
    );
    expect((await cellule('Commentaire', 'dÃ©jÃ')).ligne.commentaireOrigine).toBe('déjà');
  });

  it.each(['Etta', 'Eta', 'Étatt', 'É?at', 'Stat. candidature', 'N° candidatur', 'Etab. orig.'])(
    'K02: « %s » looks like a known header, and is asked about',
    async (entete) => {
      const questions = await aPreciser(liste({ [entete]: 'X' }));
      expect(questions.colonnesAmbigues.map((une) => une.entete)).toEqual([entete]);
    },
  );

  it('K02: a column that only its cells tell is asked about too', async () => {
    const deux = (entete: string, valeurs: readonly [string, string]) =>
      aPreciser(liste({ [entete]: valeurs[0] }, { Prénom: 'Zoé', [entete]: valeurs[1] }));
    expect((await deux('Situation', ['Inscrite', 'Renoncée'])).colonnesAmbigues).toEqual([
      { entete: 'Situation', propositions: ['etat'] },
    ]);
    expect((await deux('Provenance', ['Collège A', 'CLG B'])).colonnesAmbigues).toEqual([
      { entete: 'Provenance', propositions: ['origineNom'] },
    ]);
    expect((await deux('Code', ['0939990D', '0949992A'])).colonnesAmbigues).toEqual([
      { entete: 'Code', propositions: ['origineUai'] },
    ]);
  });

  it.each(['Sexe', 'Nationalité', 'Groupe', 'LV1', 'Boursier', 'Prénom 2', 'Tél. responsable 1'])(
    '« %s » is only dropped',
    async (entete) => {
      expect(codes(await lue(liste({ Collège: '', [entete]: 'X' })))).toEqual(['colonne-ignorée']);
    },
  );
});

describe('K03, K04, K05: who is who', () => {
  it('K03: rows of one INE, name and origin, one without a readable date, are one pupil', async () => {
    const { lignes, eleves, problemes } = await defaut('k03a-date-illisible.csv');
    expect(lignes).toHaveLength(2);
    expect(eleves).toBe(1);
    expect(problemes.map(({ code }) => code)).toEqual(['date-illisible', 'rattachée-sans-date']);
  });

  it('K03: the same without an INE, whichever comes first; two homonyms leave it apart', async () => {
    const ici = { Collège: 'A' };
    const sans = { ...ici, 'Date de naissance': '', Formation: 'Menuisier' };
    expect((await lue(liste(sans, ici))).eleves).toBe(1);
    expect((await lue(liste({ ...sans, Classe: '3B' }, { ...ici, Classe: '3A' }))).eleves).toBe(2);
    expect((await lue(liste(ici, { ...ici, 'Date de naissance': '01/01/2012' }, sans))).eleves).toBe(3);
  });

  it('K04: what stands for an INE is none', async () => {
    const { lignes, eleves } = await defaut('k04-ine-nc-sans-date.csv');
    expect(lignes.map(({ ine }) => ine)).toEqual([null, null, null, null]);
    expect(eleves).toBe(4);
  });

  it.each([
    'NC',
    'N.C.',
    '0',
    '00000000000',
    'EN COURS',
    'En attente',
    'INCONNU',
    'Inconnue',
    'XXXXXXXXXXX',
    '?',
    '...',
    'à venir',
    'sans',
    "Pas d'INE",
    'non communiqué',
    '99999999999',
    '1234567890',
    '12345678901',
    'ABSENT',
    '0000000000A',
  ])('K04: %j is no INE', async (valeur) => {
    const { ligne, problemes } = await cellule('INE', valeur);
    expect(ligne.ine).toBeNull();
    expect(problemes.every(({ gravite }) => gravite === 'information')).toBe(true);
  });

  it('K04: nor does such a number of candidature join anybody', async () => {
    for (const valeur of ['NC', '0', 'en cours', 'inconnu'])
      expect((await cellule('N° candidature', valeur)).ligne.numero).toBeNull();
  });

  it('K05: two homonyms with two INE keep both their candidatures', async () => {
    const { lignes, eleves, problemes } = await defaut('k05-homonymes-deux-ine.csv');
    expect(lignes.map(({ numero, classe }) => [numero, classe])).toEqual([
      ['A1', '3A'],
      ['A2', '3B'],
    ]);
    expect(eleves).toBe(2);
    expect(problemes.map(({ code }) => code)).toEqual(['deux-ine']);
  });
});

describe('K06, K15: whose address and whose UAI', () => {
  it('R21, K06: bare coordinates that differ inside one origin are the families’: dropped and said', async () => {
    const { lignes, problemes } = await defaut('k06b-coordonnees-des-familles.csv');
    for (const { origine } of lignes)
      expect(origine).toMatchObject({ adresse: null, codePostal: null, ville: null, telephone: null, courriel: null });
    expect(problemes.filter(({ code }) => code === 'coordonnées-des-familles').map(({ colonne }) => colonne)).toEqual([
      'Adresse',
      'CP',
      'Commune',
      'Téléphone',
      'Mail',
    ]);
  });

  it('K06: one pupil for each origin, but mailboxes of private persons', async () => {
    const { lignes } = await lue(
      liste({ Collège: 'A', Mail: 'a@gmail.com' }, { Prénom: 'Zoé', Collège: 'B', Mail: 'b@orange.fr' }),
    );
    expect(lignes.map(({ origine }) => origine.courriel)).toEqual([null, null]);
  });

  it('K06: those of the collèges stay, even where one was mistyped', async () => {
    const de = (college: string, prenom: string, mail: string) => ({ Collège: college, Prénom: prenom, Mail: mail });
    const { lignes } = await lue(
      liste(
        de('A', 'Ana', 'ce.0939990D@ac-creteil.fr'),
        de('A', 'Bob', 'ce.0939990D@ac-creteil.fr'),
        de('B', 'Cyd', 'ce.0949992A@ac-creteil.fr'),
        de('B', 'Dan', 'ce.0949992A@ac-creteil.fr'),
        de('C', 'Eve', 'ce.0779991S@ac-creteil.fr'),
        de('C', 'Fay', 'ce.0779991@ac-creteil.fr'),
      ),
    );
    expect(lignes.every(({ origine }) => origine.courriel !== null)).toBe(true);
  });

  it('K15: the UAI of the origin wins over the lycée’s own, wherever it stands', async () => {
    const { lignes } = await defaut('k15-uai-accueil-en-premier.csv');
    expect(lignes.map(({ origine }) => origine.uai)).toEqual(['0938123Z', '0949311K']);
  });

  it('K15: a bare UAI that never changes while the origins do is not theirs', async () => {
    const lecture = await lue(
      liste({ UAI: '0939990D', Collège: 'A' }, { Prénom: 'Zoé', UAI: '0939990D', Collège: 'B' }),
    );
    expect(lecture.lignes.map(({ origine }) => origine.uai)).toEqual([null, null]);
    expect(codes(lecture)).toEqual(['uai-de-l-accueil']);
  });
});

describe('K09, K10, K11, K12, K16: what spreadsheets do', () => {
  it('K09: a note to the right of the last header costs no row', async () => {
    const { lignes, problemes } = await defaut('k09-note-a-droite.xlsx');
    expect(lignes).toHaveLength(2);
    expect(problemes).toMatchObject([{ code: 'note-à-droite', ligne: 3, valeur: 'à rappeler' }]);
    const enCsv = await lue('Nom;Prénom;INE;Formation;\nA;B;2420000001J;F;vu\nC;D;0119123456T;F;\n');
    expect(enCsv.lignes).toHaveLength(2);
    expect(codes(enCsv)).toEqual(['note-à-droite']);
  });

  it('K10: a cell in calculation error is an error of its row, and erases nothing', async () => {
    const { lignes, problemes } = await defaut('k10b-commentaire-en-erreur.xlsx');
    expect(lignes[0]).toMatchObject({ commentaireOrigine: null, champsEnErreur: ['commentaireOrigine'] });
    expect(problemes).toMatchObject([{ gravite: 'erreur', ligne: 2, code: 'erreur-de-formule' }]);
  });

  it('K11: numbers of a workbook keep their digits', async () => {
    const { lignes, problemes } = await defaut('k11-nombres-poi.xlsx');
    expect(lignes).toMatchObject([
      { codeMef: '24721101000', origine: { telephone: '0148000002', codePostal: '93200' } },
      { codeMef: '24733401000', origine: { telephone: '0143000003', codePostal: '94220' } },
    ]);
    expect(problemes).toEqual([]);
  });

  it.each([
    ['Téléphone', '1.48000002E8', 'telephone', '0148000002'],
    ['Téléphone', '148000002.0', 'telephone', '0148000002'],
    ['Téléphone', '1,48000002E+08', 'telephone', '0148000002'],
    ['Code postal', '93200,00', 'codePostal', '93200'],
    ['Code postal', '93 200', 'codePostal', '93200'],
    ['Code postal', '9.32E4', 'codePostal', '93200'],
  ] as const)('K11: %s %s is read', async (entete, valeur, champ, attendu) => {
    expect((await cellule(entete, valeur)).ligne.origine[champ]).toBe(attendu);
  });

  it.each(['2.4721101E10', '24721101000.0', '24721101000,00', '24 721 101 000'])(
    'K11: code MEF %s is read',
    async (valeur) => {
      expect((await cellule('Code MEF', valeur)).ligne.codeMef).toBe('24721101000');
    },
  );

  it('K12: a code MEF that has lost its digits is reported, not taken', async () => {
    const { lignes, problemes } = await defaut('k12-code-mef-scientifique.csv');
    expect(lignes[0]).toMatchObject({ codeMef: null, champsEnErreur: ['codeMef'] });
    expect(problemes).toMatchObject([{ gravite: 'avertissement', code: 'nombre-abîmé', valeur: '2,47211E+10' }]);
    for (const valeur of ['2.47E+10', '2,5E+10', '2E+10'])
      expect((await cellule('Code MEF', valeur)).ligne.codeMef).toBeNull();
  });

  it('K16: classes turned into numbers or dates are reported, not taken', async () => {
    const { lignes, problemes } = await defaut('k16-classes-abimees.csv');
    expect(lignes.map(({ classe }) => classe).filter((classe) => classe !== null)).toEqual([]);
    expect(problemes.filter(({ code }) => code === 'classe-abîmée')).toHaveLength(lignes.length);
  });

  it.each(['3,00E+01', '3E+02', '3,0E+5', '300000', '3000', '03-déc', '3-mars', 'déc-03', '03/12/2026', '46359'])(
    'K16: « %s » is no class',
    async (valeur) => expect((await cellule('Classe', valeur)).ligne.classe).toBeNull(),
  );

  it.each(['3A', '3E1', '3E02', '301', '31', '3-1', '3e Mars', '3 B', '3èmeC', '3PM'])(
    'K16: « %s » is one',
    async (valeur) => expect((await cellule('Classe', valeur)).ligne.classe).toBe(valeur),
  );
});

describe('K13, K14, K17, K20: headers', () => {
  it('K13: a header announces its format, a star says it must be filled', async () => {
    const { lignes } = await defaut('k13-format-dans-l-entete.csv');
    expect(lignes).toMatchObject([
      { nom: 'ALPHA', prenom: 'Zoé', dateNaissance: '2012-01-01', ine: '2419000000B' },
      { nom: 'BRAVO', dateNaissance: '2012-02-02' },
    ]);
  });

  it.each([
    ["Date d'inscription [JJ/MM/AAAA]", '01/02/2027', 'dateInscription', '2027-02-01'],
    ['* Date inscription (format : jj/mm/aaaa)', '01/02/2027', 'dateInscription', '2027-02-01'],
    ['Classe (ex. : 3A)', '3A', 'classe', '3A'],
    ['INE (11 caractères)', '2420000001J', 'ine', '2420000001J'],
    ['INE (obligatoire) *', '2420000001J', 'ine', '2420000001J'],
    ['5. Classe', '3A', 'classe', '3A'],
    ['Code_MEF', '24721101000', 'codeMef', '24721101000'],
    ['CodeMEF', '24721101000', 'codeMef', '24721101000'],
    ['Avis origine (F/AF/R)', 'AF', 'avisOrigine', 'assez favorable'],
    ['État :', 'Renoncée', 'etat', 'renoncée'],
  ] as const)('K13: « %s » is read', async (entete, valeur, champ, attendu) => {
    expect((await cellule(entete, valeur)).ligne[champ]).toBe(attendu);
  });

  it('K13: a bracket that says whose it is is no format', async () => {
    const lecture = await aPreciser(liste({ 'Téléphone (responsable légal)': '0611223301' }));
    expect(lecture.colonnesAmbigues).toMatchObject([{ entete: 'Téléphone (responsable légal)' }]);
  });

  it.each(['nom de famille', 'nom d usage'])('K14: « Nom de famille » wins, %s first', async (premier) => {
    expect((await defaut('k14-nom-d-usage-vide.csv')).lignes.map(({ nom }) => nom)).toEqual(['ALPHA', 'BRAVO']);
    const colonnes = ["Nom d'usage", 'Nom de famille'].toSorted((a) => (a.toLowerCase().startsWith(premier) ? -1 : 1));
    const lignes = [`${colonnes.join(';')};Prénom;INE;Formation`, ';ALPHA;Zoé;2420000001J;F'];
    const [entete = '', ligne = ''] = lignes;
    const rangee = colonnes[0] === 'Nom de famille' ? ligne.replace(';ALPHA;', 'ALPHA;;') : ligne;
    expect((await lue(`${entete}\n${rangee}\n`)).lignes[0]?.nom).toBe('ALPHA');
  });

  it('K17: the voie at the head of the label is no part of the formation', async () => {
    const { lignes } = await defaut('k17-lib-mef-avec-voie.csv');
    expect(lignes.map(({ voie, formation }) => [voie, formation])).toEqual([
      ['1CAP2', "METIERS DU BOIS ET L'AMEUBLEMENT"],
      ['2de Pro', "METIERS DU BOIS ET DE L'AMEUBLEMENT"],
    ]);
  });

  it('K20: a name and a first name in one column are parted, and shown before', async () => {
    const questions = await aPreciser(fixture('defauts/k20-eleves-une-colonne.csv'));
    expect(questions.colonnes[0]).toMatchObject({
      champ: 'eleve',
      exemples: ['ALPHA Zoé → nom ALPHA, prénom Zoé', 'BRAVO Noé → nom BRAVO, prénom Noé'],
    });
    const { lignes } = await defaut('k20-eleves-une-colonne.csv');
    expect(lignes).toMatchObject([
      { nom: 'ALPHA', prenom: 'Zoé' },
      { nom: 'BRAVO', prenom: 'Noé' },
    ]);
  });

  it.each([
    ['DE LA FONTAINE Jean-Marc', 'DE LA FONTAINE', 'Jean-Marc'],
    ['de La TOUR Anne', 'de La TOUR', 'Anne'],
    ["N'GUYEN Thi Mai", "N'GUYEN", 'Thi Mai'],
    ['Martin, Lina', 'Martin', 'Lina'],
    ['Martin Lina', 'Martin', 'Lina'],
    ['Zoé ALPHA', 'ALPHA', 'Zoé'],
  ])('K20: « %s » is parted', async (ensemble, nom, prenom) => {
    const texte = `Nom et prénom;INE;Collège;Formation\n"${ensemble}";2420000001J;A;F\n`;
    const { correspondance } = (await aPreciser(texte)).proposition;
    expect((await lue(texte, { correspondance })).lignes).toMatchObject([{ nom, prenom }]);
  });

  it('K20: a row that nothing parts is an error, not a guess', async () => {
    const texte =
      'Nom et prénom;INE;Collège;Formation\nMartin Da Silva Lina;2420000001J;A;F\nROUX Léa;0119123456T;A;F\n';
    const { correspondance } = (await aPreciser(texte)).proposition;
    const lecture = await lue(texte, { correspondance });
    expect(lecture.lignes).toHaveLength(1);
    expect(codes(lecture)).toEqual(['ligne-incomplète']);
  });
});

describe('K18, K19, K21, K23: letters', () => {
  it('K18: accents written apart are the same letters', async () => {
    const sansLigne = ({ lignes }: Awaited<ReturnType<typeof defaut>>) => lignes;
    expect(sansLigne(await defaut('k18b-nfd.csv'))).toEqual(sansLigne(await defaut('k18a-nfc.csv')));
  });

  it.each(
    Array.from(
      '\u200e\u200f\u202a\u202c\u202d\u2060\u2066\u2069\u200b\u200c\u200d\ufeff\u00ad\u061c\u180e\u034f\u0003\u0085\u2800\u3000',
    ),
  )('K19: a mark that is not seen (%j) is removed', async (marque) => {
    const entoure = (texte: string): string => `${marque}${texte}${marque}`;
    const lecture = await lue(
      liste({
        [entoure('INE')]: entoure('2419000000B'),
        'Date de naissance': entoure('01/01/2012'),
        UAI: entoure('0938123Z'),
        CP: entoure('93200'),
        'Téléphone collège': entoure('0148000002'),
      }),
    );
    expect(lecture.lignes).toMatchObject([
      {
        ine: '2419000000B',
        dateNaissance: '2012-01-01',
        origine: { uai: '0938123Z', codePostal: '93200', telephone: '0148000002' },
      },
    ]);
  });

  it('K19, K21: the samples', async () => {
    for (const nom of ['k19-marques-invisibles.csv', 'k21-apostrophe-devant.csv']) {
      const { lignes, problemes } = await defaut(nom);
      expect(lignes[0]).toMatchObject({
        ine: '2419000000B',
        origine: { uai: '0938123Z', codePostal: '93200', telephone: '0148000002' },
      });
      expect(problemes).toEqual([]);
    }
  });

  it('K23: entities are repaired when exact, letters lost are reported', async () => {
    const { lignes, problemes } = await defaut('k23-entites.csv');
    expect(lignes.map(({ prenom }) => prenom)).toEqual(['Noël', 'Zo?']);
    expect(problemes.map(({ code, ligne }) => [code, ligne])).toEqual([
      ['accents-réparés', 2],
      ['accents-abîmés', 3],
    ]);
    const entites = 'L&#233;a &#xC9;lise Ma&euml;lys C&oelig;ur R&amp;D D&amp;eacute;a l&rsquo;&Eacute;t&eacute;';
    expect((await cellule('Prénom', entites)).ligne.prenom).toBe('Léa Élise Maëlys Cœur R&D Déa l’Été');
    expect((await cellule('Commentaire', 'Motivée ? Oui.')).problemes).toEqual([]);
    expect((await cellule('Commentaire', "L'?l?ve")).problemes).toMatchObject([{ code: 'accents-abîmés' }]);
  });
});

describe('K22: encodings of other machines', () => {
  const DOS: Readonly<Record<string, number>> = {
    é: 0x82,
    è: 0x8a,
    ê: 0x88,
    ë: 0x89,
    à: 0x85,
    ç: 0x87,
    É: 0x90,
    Â: 0xb6,
  };
  const MAC: Readonly<Record<string, number>> = {
    é: 0x8e,
    è: 0x8f,
    ê: 0x90,
    ë: 0x91,
    à: 0x88,
    ç: 0x8d,
    É: 0x83,
    Â: 0xe5,
  };
  const texte = liste({
    Nom: 'BÉRANGER',
    Prénom: 'Maëlys',
    Collège: 'Collège Françoise',
    Commentaire: 'À été motivée',
  });
  const ecrit = (table: Readonly<Record<string, number>>): Uint8Array =>
    Uint8Array.from(texte.replace('À', 'a'), (signe) => table[signe] ?? signe.charCodeAt(0));

  it.each([
    ['cp850', ecrit(DOS)],
    ['Mac Roman', ecrit(MAC)],
    ['windows-1252', octets(texte.replace('À', 'a'))],
  ])('%s', async (encodage, bytes) => {
    const lecture = await lue(bytes);
    expect(lecture.encodage).toBe(encodage);
    expect(lecture.lignes).toMatchObject([
      { nom: 'BÉRANGER', prenom: 'Maëlys', origine: { nom: 'Collège Françoise' } },
    ]);
  });

  it('the sample', async () => {
    const lecture = await defaut('k22-cp850.csv');
    expect(lecture.encodage).toBe('cp850');
    expect(lecture.lignes.map(({ nom, prenom, origine }) => [nom, prenom, origine.nom])).toEqual([
      ['NOEL', 'Maëlys', 'Collège Aimé-Césaire'],
      ['BÂ', 'Zoé', 'Collège Aimé-Césaire'],
    ]);
  });
});

describe('K28, K29: rows that are not whole', () => {
  it('K28: a row cut by an unprotected line break is an error whose état is unknown', async () => {
    const { lignes, lignesEcartees, problemes } = await defaut('k28-retour-non-protege.csv');
    expect(lignes.map(({ numero }) => numero)).toEqual(['A2']);
    expect(lignesEcartees[0]).toMatchObject({ numero: 'A1', nom: 'ALPHA' });
    expect(problemes.map(({ code, ligne }) => [code, ligne])).toEqual([
      ['ligne-coupée', 2],
      ['ligne-coupée', 3],
    ]);
  });

  it('K28: cut several times, or at the very end', async () => {
    const entete = 'Nom;Prénom;INE;Formation;Commentaire;État\n';
    const pleine = 'C;D;0119123456T;F;rien;Inscrite\n';
    const coupee = await lue(`${entete}A;B;2420000001J;F;un\ndeux\ntrois;Renoncée\n${pleine}`);
    expect(coupee.lignes.map(({ nom }) => nom)).toEqual(['C']);
    const finie = await lue(`${entete}${pleine}A;B;2420000001J;F;un`);
    expect(finie.lignes.map(({ nom }) => nom)).toEqual(['C']);
  });

  it('K29: the message names the line of a quote that is never closed', async () => {
    const refus = await refusee(fixture('defauts/k29-guillemet-jamais-ferme.csv'));
    expect(refus).toMatchObject({ code: 'guillemet-non-fermé' });
    expect(refus.phrase).toMatch(/ligne 2\b/);
    const apres = await refusee('Nom;Prénom;INE;Formation\nA;"B\nb";2420000001J;F\nC;"D;0119123456T;F\nE;F;;G\n');
    expect(apres.phrase).toMatch(/ligne 4\b/);
  });
});

describe('synonyms met in public lists', () => {
  it.each(['Renonciation', 'A renoncé', 'Annulation', 'Désistement', 'Annulé', "S'est désistée"])(
    'the état « %s » is given up',
    async (valeur) => expect((await cellule('État', valeur)).ligne.etat).toBe('renoncée'),
  );

  it.each([
    ['Bac professionnel', '2de Pro'],
    ['Bac Pro', '2de Pro'],
    ['CAP 1ère année', '1CAP2'],
    ['1ère CAP', '1CAP2'],
    ['1re année CAP', '1CAP2'],
  ])('the voie « %s » is %s', async (valeur, voie) => expect((await cellule('Voie', valeur)).ligne.voie).toBe(voie));

  it('the type « contrat d’association toutes classes » is privé sous contrat', async () => {
    const { ligne } = await cellule('Type', "Contrat d'association toutes classes");
    expect(ligne.origine.type).toBe('privé sous contrat');
  });
});

it('a zip that is no workbook stays refused', async () => {
  expect(await refusee(zipSync({ 'a.txt': octets('a') }))).toMatchObject({ code: 'archive' });
});
