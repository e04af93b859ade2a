import type { EditionName, InputOf, Operations, VuOf } from '../../contract/index.ts';
import type { Input } from '../../contract/operation.ts';
import type { Valeurs } from '../../contract/vu.ts';
import type { ReadStore, TableName, Tables } from '../../store/types.ts';
import { lireChangements } from '../lectures/changements-catalogue.ts';
import { dernieres } from '../lectures/dernieres.ts';
import { lireTextes } from '../lectures/textes-lettres.ts';

/** How the fields of one form are read again when it is sent. */
interface LectureEdition<N extends EditionName> {
  /** The fields as they stand; null where there is nothing to compare: a creation, or an object that is gone (its handler says so). */
  readonly lire: (read: ReadStore, input: Input<Operations[N]>) => Promise<VuOf<N> | null>;
  /** What would be written, where the fields do not bear the names of the input. */
  readonly voulu?: (input: Input<Operations[N]>) => Valeurs;
  /** The fields make one thing. */
  readonly ensemble?: true;
}

/** The columns named, of one row. */
async function colonnes<N extends TableName, K extends keyof Tables[N]>(
  read: ReadStore,
  [table, id]: readonly [N, string | null],
  noms: readonly K[],
): Promise<Pick<Tables[N], K> | null> {
  const row = id === null ? null : await read.get(table, id);
  return row && (Object.fromEntries(noms.map((nom) => [nom, row[nom]])) as Pick<Tables[N], K>);
}

/** Every column but the identifier. */
async function ligne<N extends TableName>(read: ReadStore, table: N, id: string | null) {
  const row = id === null ? null : await read.get(table, id);
  if (!row) return null;
  const { id: _id, ...reste } = row as Tables[N] & { readonly id: string };
  return reste;
}

const LIGNE_ABSENCE = ({ jour, debut, fin }: Tables['indisponibilite']) => ({ jour, debut, fin });

const parJour = <T extends { readonly jour: string; readonly debut: string | null }>(lignes: readonly T[]): T[] =>
  lignes.toSorted((a, b) => (a.jour + (a.debut ?? '') < b.jour + (b.debut ?? '') ? -1 : 1));

const placeDe = (read: ReadStore, id: string) => colonnes(read, ['entretien', id], ['juryId', 'jour', 'debut']);

async function lireRetouche(read: ReadStore, input: InputOf<'catalogue.modifier'>) {
  if (input.acte === 'renommer un domaine') return colonnes(read, ['domaine', input.domaineId], ['nom']);
  if (input.acte !== 'modifier une formation') return null;
  const noms = ['voie', 'intitule', 'precision', 'codeMef', 'lieux'] as const;
  return (await colonnes(read, ['formation', input.formationId], noms)) as VuOf<'catalogue.modifier'>;
}

async function lireSaisie(read: ReadStore, { id, saisie }: InputOf<'entretiens.saisir'>) {
  if (saisie.champ === 'compteRendu') {
    const entretien = await read.get('entretien', id);
    return entretien && { texte: entretien.compteRendu };
  }
  if (saisie.champ === 'appreciation') {
    const [row] = await read.all('appreciation', { entretienId: id, critereId: saisie.critereId });
    return { niveau: row?.niveau ?? null };
  }
  const [row] = await read.all('avisRendu', { entretienId: id, formationId: saisie.formationId });
  return saisie.champ === 'avis' ? { valeur: row?.valeur ?? null } : { presentee: row?.lettrePresentee ?? null };
}

async function lireJury(read: ReadStore, { id }: InputOf<'jurys.enregistrer'>) {
  const jury = await colonnes(read, ['jury', id], ['nom', 'salleId', 'quorum']);
  if (!jury || id === null) return null;
  const membres = (await read.all('juryMembre', { juryId: id })).map(({ membreId }) => membreId);
  const domaineIds = (await read.all('juryDomaine', { juryId: id })).map(({ domaineId }) => domaineId);
  return {
    ...jury,
    membres: membres.toSorted().map((membreId) => ({ id: membreId })),
    domaineIds: domaineIds.toSorted(),
  };
}

async function lireAccuses(read: ReadStore, { entretienIds }: InputOf<'convocations.accuser'>) {
  const derniere = await dernieres(read, entretienIds);
  return Object.fromEntries(
    entretienIds.map((id) => {
      const { accuseLe = null, accuseNote = '' } = derniere.get(id) ?? {};
      return [id, accuseLe === null ? null : { le: accuseLe, note: accuseNote }];
    }),
  );
}

/** Each command that edits: what its form shows, read where its handler writes it. One that is missing does not compile. */
export const lireEditions: { readonly [N in EditionName]: LectureEdition<N> } = {
  'campagne.modifier': {
    lire: async (read) => {
      const campagne = await ligne(read, 'campagne', 'campagne');
      if (!campagne) return null;
      const { closeLe: _closeLe, ...reglages } = campagne;
      return reglages;
    },
  },
  'etablissement.modifier': { lire: (read) => ligne(read, 'etablissement', 'etablissement') },
  'joursSansClasse.modifier': {
    lire: async (read) => ({
      jours: (await read.all('jourSansClasse')).toSorted((a, b) => (a.debut < b.debut ? -1 : 1)),
    }),
  },
  'criteres.modifier': {
    lire: async (read) => ({
      criteres: (await read.all('critere'))
        .toSorted((a, b) => a.ordre - b.ordre)
        .map(({ id, intitule, indicateurs }) => ({ id, intitule, indicateurs })),
    }),
  },
  'phrases.modifier': {
    lire: async (read) => ({
      phrases: (await read.all('phrase'))
        .toSorted((a, b) => a.ordre - b.ordre)
        .map(({ id, domaineId, raccourci, texte }) => ({ id, domaineId, raccourci, texte })),
    }),
  },
  'catalogue.modifier': { lire: lireRetouche },
  'catalogue.importer': {
    lire: async (read, { formations }) => ({ changements: await lireChangements(read, formations) }),
    voulu: () => ({ changements: 'ceux que cette page annonçait' }),
  },
  'domaines.modifier': {
    lire: (read, { id }) => colonnes(read, ['domaine', id], ['accueilli', 'mode', 'dureeMinutes', 'couleur']),
  },
  'candidats.modifier': {
    lire: async (read, { id }) => {
      const candidat = await ligne(read, 'candidat', id);
      if (!candidat) return null;
      const { origineId: _origineId, ...identite } = candidat;
      return identite as VuOf<'candidats.modifier'>;
    },
  },
  'candidats.definirIndisponibilites': {
    lire: async (read, { id }) => ({
      indisponibilites: (await read.all('indisponibilite', { candidatId: id })).map(LIGNE_ABSENCE),
    }),
  },
  'candidatures.modifier': {
    lire: (read, { id }) => colonnes(read, ['candidature', id], ['avisOrigine', 'commentaireOrigine']),
  },
  'origines.modifier': {
    lire: async (read, { id }) => {
      const origine = await ligne(read, 'origine', id);
      if (!origine) return null;
      const absences = await read.all('indisponibilite', { origineId: id });
      return { ...origine, indisponibilites: absences.map(LIGNE_ABSENCE) } as VuOf<'origines.modifier'>;
    },
  },
  'convocations.accuser': {
    lire: lireAccuses,
    voulu: ({ entretienIds, le, note }) => Object.fromEntries(entretienIds.map((id) => [id, { le, note }])),
  },
  'courrier.modifierServeur': {
    lire: async (read) => {
      const serveur = await ligne(read, 'serveurCourrier', 'serveurCourrier');
      if (!serveur) return null;
      const { motDePasse: _motDePasse, ...reste } = serveur;
      return reste;
    },
  },
  'planning.placer': { lire: (read, { entretienId }) => placeDe(read, entretienId), ensemble: true },
  'entretiens.recaser': { lire: (read, { id }) => placeDe(read, id), ensemble: true },
  'entretiens.saisir': { lire: lireSaisie },
  'entretiens.noterPresence': {
    lire: async (read, { ids }) =>
      Object.fromEntries(
        (await read.all('entretien', { id: ids })).map(({ id, presence, arrivee }) => [id, { presence, arrivee }]),
      ),
    voulu: ({ ids, presence, arrivee }) => Object.fromEntries(ids.map((id) => [id, { presence, arrivee }])),
  },
  'modeles.modifier': {
    lire: async (read, { natures: [nature] }) => {
      if (!nature) return null;
      const textes = await lireTextes(read);
      const { introduction, aApporter, empechement, signature, pied } = textes(nature);
      return { introduction, aApporter, empechement, signature, pied };
    },
  },
  'organisation.definirIndisponibilites': {
    lire: async (read, { de, id }) => ({
      indisponibilites: (await read.all('indisponibilite', de === 'membre' ? { membreId: id } : { salleId: id })).map(
        LIGNE_ABSENCE,
      ),
    }),
  },
  'jurys.enregistrer': { lire: lireJury },
  'plages.enregistrer': {
    lire: async (read, { juryId, du, au }) => ({
      plages: parJour(await read.all('plage', { juryId }))
        .filter(({ jour }) => du <= jour && jour <= au)
        .map(({ jour, debut, fin, reserve }) => ({ jour, debut, fin, reserve })),
    }),
  },
  'salles.enregistrer': { lire: (read, { id }) => colonnes(read, ['salle', id], ['nom', 'pmr']) },
  'seances.enregistrer': { lire: (read, { id }) => ligne(read, 'seance', id) },
};
