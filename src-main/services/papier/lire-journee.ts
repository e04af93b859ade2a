import type { EntretienVue } from '../../contract/entretien-vue.ts';
import type { Origine } from '../../domain/candidature/candidature.ts';
import type { Jury, Membre, Plage, Seance } from '../../domain/organisation/organisation.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { CritereImprime } from '../../documents/grille.ts';
import type { ReadStore } from '../../store/types.ts';
import { duJour, lireEntretiens } from '../lectures/lire-entretiens.ts';
import { parId } from '../../domain/par-id.ts';

/** An expected pupil: day and hour are known. */
export type Attendu = EntretienVue & { readonly jour: string; readonly debut: string };

/** Everything that the paper of one day says. */
export interface Journee {
  readonly jour: string;
  /** By hour then name. */
  readonly attendus: readonly Attendu[];
  /** In the order of the lycée. */
  readonly jurys: readonly Jury[];
  readonly membres: ReadonlyMap<string, readonly Membre[]>;
  /** Of that day, by jury. */
  readonly plages: ReadonlyMap<string, readonly Plage[]>;
  readonly seances: readonly Seance[];
  readonly origines: ReadonlyMap<string, Origine>;
  readonly criteres: readonly CritereImprime[];
  /** R14 [D]. */
  readonly avisOrigineMasque: boolean;
}

export const estAttendu = (vue: EntretienVue): vue is Attendu =>
  vue.jour !== null && vue.debut !== null && vue.statut !== 'renoncé';

/** By day, hour and name. */
export const parHeure = (a: Attendu, b: Attendu): number =>
  a.jour.localeCompare(b.jour) || a.debut.localeCompare(b.debut) || comparePersonnes(a, b);

async function lireMembres(read: ReadStore): Promise<ReadonlyMap<string, readonly Membre[]>> {
  const membres = parId(await read.all('membre'));
  const liens = await read.all('juryMembre');
  return new Map(
    [...Map.groupBy(liens, ({ juryId }) => juryId)].map(([juryId, siens]) => [
      juryId,
      siens.flatMap(({ membreId }) => membres.get(membreId) ?? []).toSorted((a, b) => comparePersonnes(a, b)),
    ]),
  );
}

/** Reads one day, whoever is expected on it: séances included, given up ones left out. */
export async function lireJournee(read: ReadStore, jour: string): Promise<Journee> {
  const vues = await lireEntretiens(read, await duJour(read, jour));
  return {
    jour,
    attendus: vues.filter(estAttendu).toSorted(parHeure),
    jurys: (await read.all('jury')).toSorted((a, b) => a.ordre - b.ordre || compareTextes(a.nom, b.nom)),
    membres: await lireMembres(read),
    plages: Map.groupBy(await read.all('plage', { jour }), ({ juryId }) => juryId),
    seances: (await read.all('seance', { jour })).toSorted((a, b) => a.debut.localeCompare(b.debut)),
    origines: parId(await read.all('origine')),
    criteres: (await read.all('critere')).toSorted((a, b) => a.ordre - b.ordre),
    avisOrigineMasque: (await read.get('campagne', 'campagne'))?.avisOrigineMasque ?? false,
  };
}
