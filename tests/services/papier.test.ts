import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { InputOf } from '../../src-main/contract/index.ts';
import type { WriteStore } from '../../src-main/store/types.ts';
import { readPdf as readTagged } from '../documents/support/read-pdf.ts';
import { readPdf } from '../support/pdf.ts';
import { type CampagnePlacee, LUNDI, MERCREDI, openCampagnePlacee } from './entretiens/campagne-placee.ts';

let c: CampagnePlacee | undefined;
afterEach(async () => {
  await c?.t.app.close();
  expect(c?.t.logged ?? []).toEqual([]);
  c = undefined;
});

type Options = Parameters<typeof openCampagnePlacee>[0];
async function open(options: Options = {}): Promise<CampagnePlacee> {
  c = await openCampagnePlacee(options);
  return c;
}

const octets = (fichier: { readonly contenu: string } | null): Uint8Array =>
  Buffer.from(fichier?.contenu ?? '', 'base64');

const composer = async (document: InputOf<'papier.composer'>['document'], jour = LUNDI) => {
  const fichier = await c?.t.ask('papier.composer', { jour, document });
  return { nomFichier: fichier?.nomFichier, bytes: octets(fichier ?? null), ...readPdf(octets(fichier ?? null)) };
};

const NOMS = ['LŒUILLET', 'ŸVARS', 'ÉTIENNE', 'ÇELIK', 'MUÑOZ', 'ČAPEK'];
const DANS_LE_TEXTE = new RegExp(NOMS.join('|'), 'g');

/** One individual entretien for each of six pupils with awkward names, one after the other. */
async function nommer(tx: WriteStore): Promise<void> {
  const places = (await tx.all('entretien', { jour: LUNDI })).map(({ id }) => id);
  const domaines = new Set((await tx.all('domaine', { mode: 'collectif' })).map(({ id }) => id));
  const autres = (await tx.all('entretien')).filter(({ domaineId }) => !domaines.has(domaineId));
  const six = [...new Map(autres.map((row) => [row.candidatId, row])).values()].slice(0, NOMS.length);
  await tx.update(
    'entretien',
    places.map((id) => ({ id, juryId: null, jour: null, debut: null })),
  );
  await tx.update(
    'entretien',
    six.map(({ id }, rang) => ({ id, juryId: 'jury-0', jour: LUNDI, debut: `09:${rang}0`, dureeMinutes: 10 })),
  );
  await tx.update(
    'candidat',
    six.map(({ candidatId }, rang) => ({ id: candidatId, nom: NOMS[rang] ?? '' })),
  );
}

describe('the paper of a day', () => {
  it('counts its sheets before writing any', async () => {
    const { t } = await open();
    expect(await t.ask('papier.duJour', { jour: LUNDI })).toMatchObject({
      feuilles: { accueil: 1, portes: 1, jurys: 1, émargement: 1, grilles: 6, 'grille vierge': 1 },
      sansSalle: 0,
    });
    expect(await t.ask('papier.duJour', { jour: MERCREDI })).toMatchObject({
      feuilles: { accueil: 1, portes: 1, jurys: 0, émargement: 1, grilles: 0 },
    });
  });

  it('the gate has everybody, by hour, with the room; every letter of the names', async () => {
    await open({ before: nommer });
    const { text, nomFichier } = await composer('accueil');
    expect(nomFichier).toBe(`Liste d accueil - ${LUNDI}.pdf`);
    expect([...text.matchAll(DANS_LE_TEXTE)].map(String)).toEqual(NOMS);
    expect(text).toContain('Salle B12');
    expect(text).not.toMatch(/jury/i);
  });

  it('the door has the hour and the name, and nothing else of a pupil; who will not come is not on it (R28)', async () => {
    const { t, places } = await open({ before: nommer });
    const excuse = places[0]?.id ?? '';
    await t.ask('entretiens.noterPresence', { ids: [excuse], presence: 'excusé' });
    const { text } = await composer('portes');
    expect(text).toContain('Salle B12');
    expect(text).not.toContain('LŒUILLET');
    expect(text).toContain('ŸVARS');
    expect(text).not.toMatch(/jury|Collège|3e/i);
    expect((await composer('émargement')).text).toContain('LŒUILLET');
  });

  it('cuts the attendance sheets of one jury at one o’clock, from the first to the last minute of its plages', async () => {
    const { t, places } = await open();
    await t.ask('planning.placer', {
      entretienId: places[5]?.id ?? '',
      juryId: 'jury-0',
      jour: LUNDI,
      debut: '14:00',
      motifForce: 'Demande du collège.',
    } as InputOf<'planning.placer'>);
    const { text, pages } = await composer('émargement');
    expect(pages).toBe(2);
    expect(text).toMatch(/de 8 h 30 à 12 h – Salle B12 – 5 élèves/u);
    expect(text).toMatch(/de 13 h 30 à 17 h – Salle B12 – 1 élève/u);
    expect(text).not.toMatch(/jury/i);
  });

  it('R27: a séance has its own attendance sheet, without a grid', async () => {
    await open();
    const { text } = await composer('émargement', MERCREDI);
    expect(text).toContain('Séance collective : ');
    expect(text).toMatch(/de 14 h à 15 h – Amphithéâtre/u);
    await expect(composer('grilles', MERCREDI)).rejects.toThrow(/aucune feuille/);
  });

  it('R14: the grids follow the order of passage, with what the origin said, and name no jury', async () => {
    const { places } = await open({ before: nommer });
    const { text, pages } = await composer('grilles');
    expect(pages).toBeGreaterThanOrEqual(places.length);
    expect([...text.matchAll(DANS_LE_TEXTE)].map(String)).toEqual(NOMS);
    expect(text).toContain('Avis de l’origine : ');
    expect(text).toContain('a visité deux lycées');
    expect(text).not.toMatch(/\bjury|total|classement/i);
  });

  it('R14: the grids leave what the origin said for after the avis of the host, where the campaign asks for it', async () => {
    const { t, places } = await open({ campagne: { avisOrigineMasque: true } });
    const [premier] = places;
    for (const { formationId } of premier?.formations ?? [])
      await t.ask('entretiens.saisir', {
        id: premier?.id ?? '',
        saisie: { champ: 'avis', formationId, valeur: 'favorable' },
      });
    const { text } = await composer('grilles');
    expect(text.match(/à lire après avoir donné le vôtre/g)?.length).toBeGreaterThan(0);
    expect(text.match(/a visité deux lycées/g)).toHaveLength(premier?.formations.length ?? 0);
  });

  it('a blank grid needs nobody', async () => {
    await open();
    const { text, pages } = await composer('grille vierge', '2027-03-19');
    expect(pages).toBe(1);
    expect(text).toContain('4. Motivation');
  });

  it('the planning of the jurys has the arrangements', async () => {
    await open({
      before: async (tx) => {
        const [place] = await tx.all('entretien', { jour: LUNDI });
        await tx.update('candidat', [{ id: place?.candidatId ?? '', tempsMajore: true, accesPmr: true }]);
      },
    });
    const { text } = await composer('jurys');
    expect(text).toContain('Jury 1 – Salle B12');
    expect(text).toMatch(/Temps majoré/);
    expect(text).toMatch(/Accès PMR/);
    for (const document of ['accueil', 'portes', 'émargement', 'établissements'] as const)
      expect((await composer(document)).text).not.toMatch(/majoré|PMR/);
  });

  it('« Tout le papier du jour » is one file with a part per document', async () => {
    await open();
    const { bytes, nomFichier, pages } = await composer('tout');
    const { bookmarks } = await readTagged(bytes);
    expect(nomFichier).toBe(`Papier du jour - ${LUNDI}.pdf`);
    expect(bookmarks.filter((titre) => !titre.startsWith(' '))).toEqual([
      'Liste d’accueil',
      'Affichage des salles',
      'Planning des jurys',
      'Feuilles d’émargement',
      'Grilles d’entretien',
    ]);
    expect(pages).toBeGreaterThanOrEqual(10);
  });

  it('refuses a day on which nobody is expected, and says so', async () => {
    await open();
    await expect(composer('tout', '2027-03-19')).rejects.toThrow(/Personne n’est attendu le vendredi 19 mars 2027/);
  });

  it('counts those without a room: they are on no door', async () => {
    const { t } = await open({
      before: (tx) => tx.update('jury', [{ id: 'jury-0', salleId: null }]),
    });
    expect(await t.ask('papier.duJour', { jour: LUNDI })).toMatchObject({ feuilles: { portes: 0 }, sansSalle: 6 });
    expect((await composer('émargement')).text).toMatch(/de 8 h 30 à 12 h – 6 élèves/u);
  });

  it('R21: the origins get every rendez-vous to come, and days gone by are left out', async () => {
    const { t } = await open();
    const text = async () => readPdf(octets(await t.ask('papier.planningEtablissements', {}))).text;
    expect(await text()).toMatch(/lun\. 15 mars/);
    t.now = new Date('2027-03-16T09:00:00');
    expect(await text()).not.toMatch(/lun\. 15 mars/);
    t.now = new Date('2027-04-16T09:00:00');
    await expect(text()).rejects.toThrow(/Aucun entretien à venir/);
  });
});

const COMPTE_RENDU = 'Élève motivée par l’agencement ; œuvre à visiter : Ÿ, Č, ñ.';

/** Everything that an entretien needs to be complete. */
async function completer({ t }: CampagnePlacee, id: string): Promise<void> {
  await t.ask('entretiens.noterPresence', { ids: [id], presence: 'présent' });
  await t.ask('entretiens.saisir', { id, saisie: { champ: 'compteRendu', texte: COMPTE_RENDU } });
  const { entretien } = await t.ask('entretiens.lire', { id });
  for (const { formationId } of entretien.formations)
    await t.ask('entretiens.saisir', { id, saisie: { champ: 'avis', formationId, valeur: 'favorable' } });
}

describe('the fiches récapitulatives (R34)', () => {
  const etat = async (candidatId: string) =>
    (await c?.t.ask('papier.fiches', {}))?.find((ligne) => ligne.candidatId === candidatId)?.etat;

  it('are ready once all that was held is complete', async () => {
    const campagne = await open({ candidats: 8 });
    const { t, places } = campagne;
    const [premier, second] = places;
    if (!premier || !second) throw new Error('Two entretiens expected');
    expect(await etat(premier.candidatId)).toBe('incomplète');
    await completer(campagne, premier.id);
    const autres = places.filter(({ candidatId, id }) => candidatId === premier.candidatId && id !== premier.id);
    for (const { id } of autres) await completer(campagne, id);
    expect(await etat(premier.candidatId)).toBe('prête');
    expect(
      (await t.ask('papier.fiches', {})).find(({ candidatId }) => candidatId === premier.candidatId),
    ).toMatchObject({
      modifieeLe: expect.stringMatching(/^2027-03-15T/),
    });
  });

  it('R28: an absent pupil has none', async () => {
    const { t, places } = await open({ before: nommer });
    const [premier] = places;
    const autres = (await t.ask('entretiens.lister', {})).filter(
      ({ candidatId, id, mode }) => candidatId === premier?.candidatId && id !== premier.id && mode === 'individuel',
    );
    await t.ask('entretiens.noterPresence', { ids: [premier?.id ?? ''], presence: 'absent' });
    expect(await etat(premier?.candidatId ?? '')).toBe(autres.length === 0 ? undefined : 'à venir');
  });

  it('R32: wait for the validation where the campaign asks for it', async () => {
    const campagne = await open({ campagne: { validationChef: true } });
    const seul = campagne.places.find(
      ({ candidatId }) => campagne.places.filter((one) => one.candidatId === candidatId).length === 1,
    );
    await completer(campagne, seul?.id ?? '');
    expect(await etat(seul?.candidatId ?? '')).toBe('incomplète');
    await campagne.t.ask('entretiens.valider', { ids: [seul?.id ?? ''] });
    expect(await etat(seul?.candidatId ?? '')).toBe('prête');
  });

  const lire = async (candidatIds: string[], forme: InputOf<'papier.composerFiches'>['forme'] = 'un seul PDF') => {
    const fichier = await c?.t.ask('papier.composerFiches', { candidatIds, forme });
    return { nomFichier: fichier?.nomFichier, bytes: octets(fichier ?? null) };
  };

  it('say compte rendu and avis, of individual entretiens only, without an avis final (R27, R42)', async () => {
    const campagne = await open({ before: nommer });
    const [premier] = campagne.places;
    await completer(campagne, premier?.id ?? '');
    const { text } = readPdf((await lire([premier?.candidatId ?? ''])).bytes);
    expect(text).toContain('LŒUILLET');
    expect(text).toMatch(/œuvre à visiter : Ÿ, Č, ñ/u);
    expect(text).toContain('Favorable');
    expect(text).not.toMatch(/avis final|collectif|jury|Très favorable|\badmis|sélection|classement/i);
  });

  it('R40: have the avis final only when the campaign has it', async () => {
    const campagne = await open({ campagne: { avisFinal: true } });
    const [premier] = campagne.places;
    await completer(campagne, premier?.id ?? '');
    const { entretien } = await campagne.t.ask('entretiens.lire', { id: premier?.id ?? '' });
    const { text } = readPdf((await lire([premier?.candidatId ?? ''])).bytes);
    expect(text).toContain('Avis final');
    if (entretien.formations[0]?.avisOrigine === 'favorable') expect(text).toContain('Très favorable');
  });

  it('one PDF per établissement comes as an archive', async () => {
    const { t } = await open();
    const lignes = await t.ask('papier.fiches', {});
    const { bytes, nomFichier } = await lire(
      lignes.map(({ candidatId }) => candidatId),
      'un PDF par établissement',
    );
    expect(nomFichier).toBe('Fiches récapitulatives.zip');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toHaveLength(new Set(lignes.map(({ origineId }) => origineId)).size);
    const [nom = '', premier = new Uint8Array()] = Object.entries(files)[0] ?? [];
    expect(readPdf(premier).pages).toBe(lignes.filter(({ origineNom }) => nom.startsWith(origineNom)).length);
  });

  it('one PDF per pupil keeps namesakes apart', async () => {
    const { t } = await open({
      before: async (tx) => {
        const ids = (await tx.all('candidat')).map(({ id }) => id);
        await tx.update(
          'candidat',
          ids.map((id) => ({ id, nom: 'MARTIN', prenom: 'Lina' })),
        );
      },
    });
    const candidatIds = (await t.ask('papier.fiches', {})).map(({ candidatId }) => candidatId);
    const { bytes } = await lire(candidatIds, 'un PDF par élève');
    expect(Object.keys(unzipSync(bytes))).toHaveLength(candidatIds.length);
  });

  it('are refused to pupils who have collective entretiens only', async () => {
    const { t } = await open();
    const fiches = new Set((await t.ask('papier.fiches', {})).map(({ candidatId }) => candidatId));
    const collectif = (await t.ask('entretiens.lister', {})).find(({ candidatId }) => !fiches.has(candidatId));
    expect(collectif?.mode).toBe('collectif');
    await expect(lire([collectif?.candidatId ?? ''])).rejects.toThrow(/ne concerne qu’eux/);
  });
});
