import type { Session } from './guarded-connection.ts';
import { ACTE } from './journal-schema.ts';
import { SCHEMA } from './schema.ts';
import { selectById, selectRows } from './statements.ts';
import type { ActeSur, TableName } from './types.ts';

/** The columns by which a row belongs to a pupil: a table that has one of them follows by itself. */
export const LIENS = ['candidatId', 'entretienId', 'ligneId'] as const;

export const liees = (Object.keys(SCHEMA) as TableName[]).flatMap((table) =>
  LIENS.filter((lien) => lien in SCHEMA[table].options.columns).map((lien) => ({ table, lien })),
);

/** The keys of the rows of a table whose images name one of these identifiers, those that are no more included. */
async function clesDuJournal(session: Session, table: TableName, ids: readonly string[]): Promise<string[]> {
  const cles: string[] = [];
  for (const id of ids) {
    const rows = await session.query<{ cle: string }[]>(
      `SELECT DISTINCT "cle" FROM "acteLigne" WHERE "nomTable" = ?
       AND (instr(coalesce("avant", ''), ?) > 0 OR instr(coalesce("apres", ''), ?) > 0)`,
      [table, id, id],
    );
    cles.push(...rows.map(({ cle }) => cle));
  }
  return cles;
}

/** Everything that belongs to a pupil now, or did. Two turns: what hangs on him, then what hangs on his entretiens. */
export async function siensDe(session: Session, candidatId: string): Promise<ReadonlySet<string>> {
  const siens = new Set([candidatId]);
  for (const _tour of ['lui', 'ses entretiens']) {
    const ids = [...siens];
    for (const { table, lien } of liees) {
      for (const { id } of await selectRows(session, SCHEMA[table], { [lien]: ids })) siens.add(String(id));
      for (const cle of await clesDuJournal(session, table, ids)) siens.add(cle);
    }
  }
  return siens;
}

/** Which acts wrote on these rows, and on others as well. */
export async function actesParPortee(session: Session, ids: ReadonlySet<string>) {
  const lignes = await session.query<{ acteId: string; cle: string }[]>('SELECT "acteId", "cle" FROM "acteLigne"');
  const [avecLui, avecAutres] = [new Set<string>(), new Set<string>()];
  for (const { acteId, cle } of lignes) (ids.has(cle) ? avecLui : avecAutres).add(acteId);
  return { avecLui, avecAutres, lignes: lignes.filter(({ cle }) => ids.has(cle)).length };
}

/** The acts of the journal on one pupil, in their order. */
export async function actesSur(session: Session, candidatId: string): Promise<ActeSur[]> {
  const { avecLui, avecAutres } = await actesParPortee(session, await siensDe(session, candidatId));
  const actes = (await selectById(session, ACTE, [...avecLui])) as { id: string; faitLe: string; libelle: string }[];
  return actes
    .toSorted((a, b) => (a.faitLe < b.faitLe ? -1 : 1))
    .map(({ id, faitLe, libelle }) => ({ faitLe, libelle, seul: !avecAutres.has(id) }));
}
