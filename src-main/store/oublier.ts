import { contientTexte } from '../domain/texte/contient-texte.ts';
import type { Session } from './guarded-connection.ts';
import { createReadStore } from './read-store.ts';
import { toText } from './json-columns.ts';
import { ACTE, DEMANDE } from './journal-schema.ts';
import { SCHEMA } from './schema.ts';
import { actesParPortee, LIENS, liees, siensDe } from './siens.ts';
import { deleteRows, selectRows, updateRows } from './statements.ts';
import type { TableName, Tables } from './types.ts';

/** What names a pupil: his identifiers, and every name that he had here. */
interface Sien {
  readonly ids: ReadonlySet<string>;
  readonly textes: readonly string[];
}

async function nomsDe(session: Session, candidatId: string): Promise<string[]> {
  const [ligne] = (await selectRows(session, SCHEMA.candidat, { id: candidatId })) as unknown[] as Tables['candidat'][];
  const images = await session.query<{ avant: string | null; apres: string | null }[]>(
    'SELECT "avant", "apres" FROM "acteLigne" WHERE "nomTable" = \'candidat\' AND "cle" = ?',
    [candidatId],
  );
  const etats = [
    ligne,
    ...images.flatMap(({ avant, apres }) => [avant, apres].map((image) => JSON.parse(image ?? '{}'))),
  ];
  return [...new Set(etats.flatMap((etat: Partial<Tables['candidat']> | undefined) => etat?.nom || []))];
}

/** Takes him out of the lists that other rows hold: messages, packets, proposals. */
async function retirerDesListes(session: Session, { ids }: Sien, courrielsSeuls: ReadonlySet<string>): Promise<number> {
  const read = createReadStore(session);
  const reste = <T>(liste: readonly T[], de: (un: T) => string): T[] =>
    liste.filter((un) => !ids.has(de(un)) && !courrielsSeuls.has(de(un).toLowerCase()));
  const tel = (un: string): string => un;
  const changer = <N extends TableName>(table: N, rows: readonly ({ id: string } & Partial<Tables[N]>)[]) =>
    updateRows(
      session,
      SCHEMA[table],
      rows.map(({ id, ...patch }) => ({ id, patch: toText(table, patch) })),
    );
  const messages = await read.all('message');
  const vides = messages.filter(
    ({ annonces }) => annonces.length > 0 && annonces.every(({ entretienId }) => ids.has(entretienId)),
  );
  await deleteRows(
    session,
    SCHEMA.message,
    vides.map(({ id }) => id),
  );
  await changer(
    'message',
    messages.map((message) => ({
      id: message.id,
      annonces: reste(message.annonces, ({ entretienId }) => entretienId),
      copies: reste(message.copies, tel),
      servies: reste(message.servies, tel),
      refuses: reste(message.refuses, ({ adresse }) => adresse),
      reponse: [...courrielsSeuls].some((un) => message.reponse.toLowerCase().includes(un)) ? '' : message.reponse,
    })),
  );
  await changer(
    'paquet',
    (await read.all('paquet')).map(({ id, entretiens }) => ({ id, entretiens: reste(entretiens, tel) })),
  );
  await changer(
    'retourPaquet',
    (await read.all('retourPaquet')).map(({ id, vus }) => ({
      id,
      vus: Object.fromEntries(Object.entries(vus).filter(([entretien]) => !ids.has(entretien))),
    })),
  );
  const propositions = (await selectRows(session, SCHEMA.proposition, {})).filter(({ contenu }) =>
    [...ids].some((id) => String(contenu).includes(id)),
  );
  await deleteRows(
    session,
    SCHEMA.proposition,
    propositions.map(({ id }) => String(id)),
  );
  return vides.length + propositions.length;
}

/** The referent's addresses that no other pupil has. */
async function courrielsSeulsDe(session: Session, candidatId: string): Promise<ReadonlySet<string>> {
  const candidats = await createReadStore(session).all('candidat');
  const [siens, autres] = [true, false].map((lui) =>
    candidats
      .filter(({ id }) => (id === candidatId) === lui)
      .map(({ referentCourriel }) => referentCourriel.toLowerCase()),
  );
  return new Set(siens?.filter((courriel) => courriel !== '' && !autres?.includes(courriel)));
}

/**
 * The journal of before an erasure can no longer be replayed: its images go, whoever they are of. Acts that concerned him
 * alone, or that name him, go with their names; the others keep theirs.
 */
async function oublierAuJournal(session: Session, { ids, textes }: Sien): Promise<number> {
  const { avecLui, avecAutres, lignes } = await actesParPortee(session, ids);
  const actes = (await selectRows(session, ACTE, {})) as { id: string; libelle: string }[];
  const nomme = (texte: string): boolean => textes.some((un) => contientTexte(texte, un));
  const partis = actes
    .filter(({ id, libelle }) =>
      avecLui.has(id) ? !avecAutres.has(id) || nomme(libelle) : !avecAutres.has(id) && nomme(libelle),
    )
    .map(({ id }) => id);
  await session.query('DELETE FROM "acteLigne"');
  await session.query('UPDATE "acte" SET "fusion" = NULL');
  await session.query(`UPDATE "acte" SET "etat" = 'écarté' WHERE "etat" = 'annulé'`);
  await deleteRows(session, ACTE, partis);
  const demandes = (await selectRows(session, DEMANDE, {})) as { id: string; reponse: string; acteId: string | null }[];
  const siennesDemandes = demandes.filter(
    ({ reponse, acteId }) =>
      partis.includes(acteId ?? '') || nomme(reponse) || [...ids].some((id) => reponse.includes(id)),
  );
  await deleteRows(
    session,
    DEMANDE,
    siennesDemandes.map(({ id }) => id),
  );
  return lignes;
}

/**
 * safety.md §4: takes a pupil out of every table and out of the journal, and leaves no image of him. What other rows say
 * of others stays. How many rows of his went.
 */
export async function oublier(session: Session, candidatId: string): Promise<number> {
  const ids = await siensDe(session, candidatId);
  const sien: Sien = { ids, textes: await nomsDe(session, candidatId) };
  const courrielsSeuls = await courrielsSeulsDe(session, candidatId);
  let lignes = await retirerDesListes(session, sien, courrielsSeuls);
  for (const table of new Set<TableName>([...liees.map(({ table }) => table), 'candidat'])) {
    const rows = (await selectRows(session, SCHEMA[table], {})) as Record<string, unknown>[];
    const siennes = rows.filter((row) => ['id', ...LIENS].some((colonne) => ids.has(String(row[colonne]))));
    await deleteRows(
      session,
      SCHEMA[table],
      siennes.map(({ id }) => String(id)),
    );
    lignes += siennes.length;
  }
  return lignes + (await oublierAuJournal(session, sien));
}
