import type BetterSqlite3 from 'better-sqlite3';
import type { EcartDepuis, Ecarts } from '../domain/sauvegarde/ecart.ts';
import type { Comptes, Manifeste } from '../domain/sauvegarde/sauvegarde.ts';

export type Contents = Pick<Manifeste, 'campagne' | 'lycee' | 'comptes' | 'ecritures'>;

/** The rows of each kind that is counted and compared. */
const ROWS: Readonly<Record<keyof Comptes, string>> = {
  eleves: 'SELECT * FROM candidat',
  candidatures: 'SELECT * FROM candidature',
  entretiens:
    'SELECT id, juryId, seanceId, jour, debut FROM entretien WHERE juryId IS NOT NULL OR seanceId IS NOT NULL',
  comptesRendus: "SELECT id, compteRendu FROM entretien WHERE compteRendu <> ''",
  convocations: 'SELECT * FROM convocation',
};

type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

const ofEach = <T>(make: (rows: string) => T): Readonly<Record<keyof Comptes, T>> =>
  Object.fromEntries(Object.entries(ROWS).map(([kind, rows]) => [kind, make(rows)])) as Record<keyof Comptes, T>;

export const count = (db: BetterSqlite3.Database): Comptes =>
  ofEach((rows) => db.prepare(`SELECT count(*) FROM (${rows})`).pluck().get() as number);

/** What a data file holds; null while no campaign was created in it. */
export function readContents(db: BetterSqlite3.Database): Contents | null {
  const campagne = db.prepare('SELECT id, nom FROM campagne').get() as Manifeste['campagne'] | undefined;
  const lycee = db.prepare('SELECT uai, nom FROM etablissement').get() as Manifeste['lycee'] | undefined;
  if (!campagne || !lycee) return null;
  return { campagne, lycee, comptes: count(db), ecritures: db.pragma('user_version', { simple: true }) as number };
}

/** Columns that came since the backup are no difference. */
const same = (before: Row, today: Row): boolean => Object.keys(before).every((name) => before[name] === today[name]);

function compareRows(before: readonly Row[], today: readonly Row[]): EcartDepuis {
  const rows = new Map(before.map((row) => [row.id, row]));
  const known = today.flatMap((row) => [[row, rows.get(row.id)] as const]);
  const common = known.flatMap(([row, was]) => (was ? [same(was, row)] : []));
  return {
    ajoutes: today.length - common.length,
    disparus: before.length - common.length,
    changes: common.filter((alike) => !alike).length,
  };
}

export const compare = (backup: BetterSqlite3.Database, today: BetterSqlite3.Database): Ecarts =>
  ofEach((rows) => compareRows(backup.prepare(rows).all() as Row[], today.prepare(rows).all() as Row[]));
