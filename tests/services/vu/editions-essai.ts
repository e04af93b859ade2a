import type { EditionName, InputOf } from '../../../src-main/contract/index.ts';
import type { TestApp } from '../../support/app.ts';
import { CAMPAGNE, ETABLISSEMENT } from '../../support/campagne-essai.ts';

/** What one form sends, three times, each time with other words. */
type Envois<N extends EditionName> = (t: TestApp) => Promise<(rang: 0 | 1 | 2) => InputOf<N>>;

const { id: _etablissement, ...etablissement } = ETABLISSEMENT;
const { id: _campagne, closeLe: _closeLe, ...campagne } = CAMPAGNE;
const MOTS = ['un', 'deux', 'trois'] as const;
const HEURES = ['09:00', '10:20', '11:20'] as const;
const JOUR = '2027-03-15';

async function entretienDuBois(t: TestApp) {
  const { entretiens, jurys } = await t.ask('planning.lire', {});
  const vue = entretiens.find(({ domaineNom, accesPmr }) => domaineNom === 'Métiers du bois' && !accesPmr);
  const jury = jurys.find(({ domaineIds }) => domaineIds.includes(vue?.domaineId ?? ''));
  if (!vue || !jury) throw new Error('No entretien of Métiers du bois');
  return { ...vue, place: { juryId: jury.id, jour: JOUR } };
}

/** The same, placed: what is noted of it can be. */
async function entretienPlace(t: TestApp) {
  const vue = await entretienDuBois(t);
  await t.ask('planning.placer', { entretienId: vue.id, ...vue.place, debut: '08:30' });
  return vue;
}

async function saisie(t: TestApp) {
  const vue = await entretienPlace(t);
  await t.ask('entretiens.noterPresence', { ids: [vue.id], presence: 'présent' });
  return vue;
}

const premier = async (t: TestApp) => {
  const [candidat] = await t.ask('candidats.lister', {});
  if (!candidat) throw new Error('No candidat');
  return candidat;
};

/** Every command that edits but the import of a catalogue, which has a test of its own; one that is missing does not compile. */
export const EDITIONS: { readonly [N in Exclude<EditionName, 'catalogue.importer'>]: Envois<N> } = {
  'campagne.modifier': async () => (rang) => ({ campagne: { ...campagne, nom: `Passpro ${MOTS[rang]}` } }),
  'etablissement.modifier': async () => (rang) => ({ etablissement: { ...etablissement, acces: MOTS[rang] } }),
  'joursSansClasse.modifier': async () => (rang) => ({
    jours: [{ id: null, debut: '2027-04-01', fin: '2027-04-02', libelle: MOTS[rang] }],
  }),
  'criteres.modifier': async () => (rang) => ({ criteres: [{ id: null, intitule: MOTS[rang], indicateurs: '' }] }),
  'phrases.modifier': async () => (rang) => ({
    phrases: [{ id: null, domaineId: null, raccourci: MOTS[rang], texte: MOTS[rang] }],
  }),
  'catalogue.modifier': async (t) => {
    const { domaines } = await t.ask('contexte.lire', {});
    return (rang) => ({ acte: 'renommer un domaine', domaineId: domaines[0]?.id ?? '', nom: MOTS[rang] });
  },
  'domaines.modifier': async (t) => {
    const { domaines } = await t.ask('contexte.lire', {});
    return (rang) => ({ id: domaines[0]?.id ?? '', dureeMinutes: 25 + 5 * rang });
  },
  'candidats.modifier': async (t) => {
    const { id } = await premier(t);
    return (rang) => ({ id, identite: { classe: MOTS[rang] } });
  },
  'candidats.definirIndisponibilites': async (t) => {
    const { id } = await premier(t);
    return (rang) => ({ id, indisponibilites: [{ jour: JOUR, debut: HEURES[rang], fin: '12:00' }] });
  },
  'candidatures.modifier': async (t) => {
    const [candidature] = (await premier(t)).candidatures;
    return (rang) => ({ id: candidature?.id ?? '', commentaireOrigine: MOTS[rang] });
  },
  'origines.modifier': async (t) => {
    const { origineId } = await premier(t);
    return (rang) => ({ id: origineId, origine: { ville: MOTS[rang] }, pasAvant: HEURES[rang] });
  },
  'convocations.accuser': async (t) => {
    const { id } = await entretienPlace(t);
    await t.ask('convocations.emettre', { entretienIds: [id] });
    return (rang) => ({ entretienIds: [id], le: '2027-03-08', note: MOTS[rang] });
  },
  'courrier.modifierServeur': async () => (rang) => ({
    serveur: {
      hote: `smtp-${MOTS[rang]}.fr`,
      port: 587,
      securite: 'STARTTLS',
      utilisateur: '',
      expediteurNom: 'Lycée',
      expediteurCourriel: 'ce.0939999n@ac-creteil.fr',
      autorite: '',
      motDePasse: null,
    },
  }),
  'planning.placer': async (t) => {
    const { id, place } = await entretienDuBois(t);
    return (rang) => ({ entretienId: id, ...place, debut: HEURES[rang] });
  },
  'entretiens.recaser': async (t) => {
    const { id, place } = await entretienPlace(t);
    return (rang) => ({ id, ...place, debut: HEURES[rang] });
  },
  'entretiens.saisir': async (t) => {
    const { id } = await saisie(t);
    return (rang) => ({ id, saisie: { champ: 'compteRendu', texte: MOTS[rang] } });
  },
  'entretiens.noterPresence': async (t) => {
    const { id } = await entretienPlace(t);
    return (rang) => ({ ids: [id], presence: (['présent', 'absent', 'excusé'] as const)[rang] });
  },
  'modeles.modifier': async (t) => {
    const { lettres } = await t.ask('modeles.lire', {});
    const [lettre] = lettres;
    if (!lettre) throw new Error('No letter');
    const { mode, motif, texte } = lettre;
    return (rang) => ({ natures: [{ mode, motif }], texte: { ...texte, signature: MOTS[rang] } });
  },
  'organisation.definirIndisponibilites': async () => (rang) => ({
    de: 'membre',
    id: 'membre-0',
    indisponibilites: [{ jour: JOUR, debut: HEURES[rang], fin: '12:00' }],
  }),
  'jurys.enregistrer': async (t) => {
    const [jury] = (await t.ask('organisation.lire', {})).jurys;
    if (!jury) throw new Error('No jury');
    const { id, salleId, membres, domaineIds } = jury;
    const tenus = { membres: membres.map((membre) => ({ id: membre.id })), domaineIds: [...domaineIds] };
    return (rang) => ({ id, salleId, ...tenus, nom: `Jury ${MOTS[rang]}` });
  },
  'plages.enregistrer': async () => (rang) => ({
    juryId: 'jury-0',
    du: JOUR,
    au: '2027-03-21',
    plages: [{ jour: JOUR, debut: HEURES[rang], fin: '12:00', reserve: false }],
  }),
  'salles.enregistrer': async () => (rang) => ({ id: 'salle-0', nom: `Salle ${MOTS[rang]}`, pmr: true }),
  'seances.enregistrer': async (t) => {
    const [seance] = (await t.ask('organisation.lire', {})).seances;
    if (!seance) throw new Error('No séance');
    const { places: _places, ...champs } = seance;
    return (rang) => ({ ...champs, debut: HEURES[rang] });
  },
};
