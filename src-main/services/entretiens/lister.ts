import type { EntretienLigne, JourAttendu } from '../../contract/entretiens.ts';
import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { compareTextes, nomPrenom } from '../../domain/texte/format.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireRegleDelai, type Suivi, suivre } from './echeances.ts';
import { lireEntretiens } from './lire-entretiens.ts';

function toLigne(vue: EntretienVue, suivi: Suivi, juryNom: string): EntretienLigne {
  const { formations, compteRendu, motifForce: _motif, convocation: _convocation, epingle: _epingle, ...reste } = vue;
  return {
    ...reste,
    ...suivi,
    juryNom,
    formations: formations.map(({ formationId, intitule, voie, lettrePresentee }) => ({
      formationId,
      intitule,
      voie,
      lettrePresentee,
    })),
    avisRendus: formations.filter(({ avis }) => avis !== null).length,
    aCompteRendu: compteRendu.trim() !== '',
  };
}

async function duJour(read: ReadStore, jour: string): Promise<Entretien[]> {
  const seanceId = (await read.all('seance', { jour })).map(({ id }) => id);
  const individuels = await read.all('entretien', { jour, seanceId: null, renonce: false });
  const collectifs = seanceId.length > 0 ? await read.all('entretien', { seanceId, renonce: false }) : [];
  return [...individuels, ...collectifs];
}

const horaire = ({ jour, debut }: EntretienLigne): string => `${jour ?? '9999'} ${debut ?? ''}`;

/** Entretiens that are not given up, by day, hour and name; unplaced ones last. */
export async function listerEntretiens(
  read: ReadStore,
  demande: { readonly jour?: string | undefined; readonly aujourdhui: string },
): Promise<EntretienLigne[]> {
  const { jour, aujourdhui } = demande;
  const entretiens = jour ? await duJour(read, jour) : await read.all('entretien', { renonce: false });
  const regle = await lireRegleDelai(read);
  const jurys = new Map((await read.all('jury')).map(({ id, nom }) => [id, nom]));
  const lignes = (await lireEntretiens(read, entretiens)).map((vue) =>
    toLigne(vue, suivre(vue, regle, aujourdhui), jurys.get(vue.juryId ?? '') ?? ''),
  );
  return lignes
    .map((ligne) => ({ ligne, quand: horaire(ligne), nom: nomPrenom(ligne) }))
    .toSorted((a, b) => (a.quand === b.quand ? compareTextes(a.nom, b.nom) : a.quand < b.quand ? -1 : 1))
    .map(({ ligne }) => ligne);
}

/** Every day on which somebody is expected, in order, with how many. */
export async function listerJours(read: ReadStore): Promise<JourAttendu[]> {
  const seances = new Map((await read.all('seance')).map(({ id, jour }) => [id, jour]));
  const entretiens = await read.all('entretien', { renonce: false });
  const jours = entretiens
    .map(({ jour, seanceId }) => (seanceId === null ? jour : (seances.get(seanceId) ?? null)))
    .filter((jour) => jour !== null);
  return [...Map.groupBy(jours, (jour) => jour)]
    .map(([jour, list]) => ({ jour, attendus: list.length }))
    .toSorted((a, b) => (a.jour < b.jour ? -1 : 1));
}
