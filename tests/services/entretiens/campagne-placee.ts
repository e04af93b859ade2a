import { join } from 'node:path';
import type { EntretienAttendu, EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import type { Campagne } from '../../../src-main/domain/campagne/campagne.ts';
import { toHeure } from '../../../src-main/domain/date/heure.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import type { WriteStore } from '../../../src-main/store/types.ts';
import { openTestApp, type TestApp } from '../../support/app.ts';
import { seedCampagne } from '../../support/campagne-essai.ts';
import { KEY, newId, tempFolder } from '../../support/store.ts';
import { annuler as annulerActe } from '../../support/journal.ts';

/** Monday of the invented interviews; the séance is on the Wednesday. */
export const LUNDI = '2027-03-15';
export const MERCREDI = '2027-03-17';

/** Six individual entretiens from 9 h with the first jury, convened; every collective one in the séance. */
async function placer(tx: WriteStore): Promise<void> {
  const domaines = new Map((await tx.all('domaine')).map((row) => [row.id, row]));
  const entretiens = await tx.all('entretien');
  const collectifs = entretiens.filter(({ domaineId }) => domaines.get(domaineId)?.mode === 'collectif');
  const places = entretiens.filter((row) => !collectifs.includes(row)).slice(0, 6);
  await tx.update('entretien', [
    ...places.map(({ id }, rang) => ({
      id,
      juryId: 'jury-0',
      jour: LUNDI,
      debut: toHeure(540 + 20 * rang),
      dureeMinutes: 20,
    })),
    ...collectifs.map(({ id }) => ({
      id,
      seanceId: 'seance-0',
      jour: MERCREDI,
      debut: '14:00',
      dureeMinutes: 60,
    })),
  ]);
  await tx.insert(
    'convocation',
    places.map(({ id }, rang) => ({
      id: newId(),
      entretienId: id,
      rang: 1,
      motif: 'première',
      juryId: 'jury-0',
      seanceId: null,
      jour: LUNDI,
      debut: toHeure(540 + 20 * rang),
      dureeMinutes: 20,
      lieu: 'B12',
      emiseLe: '2027-03-01T10:00:00.000Z',
      issue: null,
      accuseLe: null,
      accuseNote: '',
    })),
  );
}

export interface CampagnePlacee {
  readonly t: TestApp;
  /** The placed entretiens of that Monday, by hour. */
  readonly places: readonly EntretienAttendu[];
  /** One as the list of that Monday, else the board, shows it now. */
  readonly ligne: (id: string) => Promise<EntretienLigne & Partial<EntretienAttendu>>;
  readonly annuler: () => Promise<void>;
}

/** The real application on that campaign, at noon of the Monday unless told otherwise. */
export async function openCampagnePlacee(
  options: {
    readonly now?: string;
    readonly candidats?: number;
    readonly campagne?: Partial<Campagne>;
    readonly before?: (tx: WriteStore) => Promise<void>;
  } = {},
): Promise<CampagnePlacee> {
  const dataDir = tempFolder();
  await seedCampagne(dataDir, { candidats: options.candidats ?? 24 });
  const store = await openStore({ path: join(dataDir, 'campagne.db'), key: KEY, clock: () => new Date(), newId });
  await store.write('essai', async (tx) => {
    await placer(tx);
    await tx.update('campagne', [{ id: 'campagne', ...options.campagne }]);
    await options.before?.(tx);
  });
  await store.close();
  const t = await openTestApp({ dataDir, now: options.now ?? `${LUNDI}T12:05:00` });
  const ligne: CampagnePlacee['ligne'] = async (id) => {
    const attendus = await t.ask('entretiens.attendus', { jour: LUNDI });
    const found = [...attendus, ...(await t.ask('entretiens.lister', {}))].find((one) => one.id === id);
    if (!found) throw new Error(`No entretien ${id} in the list`);
    return found;
  };
  const annuler = async (): Promise<void> => {
    await annulerActe(t);
  };
  return { t, places: await t.ask('entretiens.attendus', { jour: LUNDI }), ligne, annuler };
}
