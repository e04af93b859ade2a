import { normaliseNom } from '../domain/candidature/normalise.ts';
import { contientTexte } from '../domain/texte/contient-texte.ts';
import type { Session } from './guarded-connection.ts';
import { createReadStore } from './read-store.ts';
import { toText } from './json-columns.ts';
import { ACTE, DEMANDE } from './journal-schema.ts';
import { SCHEMA } from './schema.ts';
import { actesParPortee, LIENS, liees, siensDe } from './siens.ts';
import { deleteRows, selectRows, updateRows } from './statements.ts';
import type { TableName, Tables } from './types.ts';

/** What names a pupil: his identifiers, and every name that he had here; `anciens`, those that others had and have no more. */
interface Sien {
  readonly ids: ReadonlySet<string>;
  readonly textes: readonly string[];
  readonly anciens: readonly string[];
}

type Nomme = Pick<Tables['candidat'], 'id' | 'nom'>;

/** Of the pupils that are here: every name that one of them bears or bore. */
async function nomsPortes(session: Session): Promise<Nomme[]> {
  const images = await session.query<{ cle: string; avant: string | null; apres: string | null }[]>(
    'SELECT "cle", "avant", "apres" FROM "acteLigne" WHERE "nomTable" = \'candidat\'',
  );
  return images.flatMap(({ cle, avant, apres }) =>
    [avant, apres].flatMap((image) => {
      const { nom } = JSON.parse(image ?? '{}') as Partial<Nomme>;
      return nom ? [{ id: cle, nom }] : [];
    }),
  );
}

async function nommer(session: Session, candidatId: string): Promise<Pick<Sien, 'textes' | 'anciens'>> {
  const actuels = (await selectRows(session, SCHEMA.candidat, {})) as unknown[] as Nomme[];
  const ici = new Map(actuels.map(({ id, nom }) => [id, nom]));
  const portes = [...actuels, ...(await nomsPortes(session))];
  const uniques = (noms: readonly Nomme[]): string[] => [...new Set(noms.flatMap(({ nom }) => nom || []))];
  return {
    textes: uniques(portes.filter(({ id }) => id === candidatId)),
    anciens: uniques(portes.filter(({ id, nom }) => ici.has(id) && ici.get(id) !== nom)),
  };
}

/** Whether one of these names stands in a text, in whole words: « Le » is a pupil, and in most acts by its letters. */
function chercheur(noms: readonly string[]): (texte: string) => boolean {
  const mots = noms.map((nom) => ` ${normaliseNom(nom)} `);
  return (texte) => {
    const dans = ` ${normaliseNom(texte)} `;
    return mots.some((mot) => dans.includes(mot));
  };
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
 * alone, or that name him, go with their names; the others keep theirs, but those that name a pupil as he is called no more:
 * nothing would tell, at his own erasure, that it was he.
 */
async function oublierAuJournal(session: Session, { ids, textes, anciens }: Sien): Promise<number> {
  const { avecLui, avecAutres, lignes } = await actesParPortee(session, ids);
  const [estNomme, estAncien] = [chercheur(textes), chercheur(anciens)];
  const actes = (await selectRows(session, ACTE, {})) as { id: string; libelle: string }[];
  const partis = actes
    .filter(
      ({ id, libelle }) =>
        estAncien(libelle) ||
        (avecLui.has(id) ? !avecAutres.has(id) || estNomme(libelle) : !avecAutres.has(id) && estNomme(libelle)),
    )
    .map(({ id }) => id);
  await session.query('DELETE FROM "acteLigne"');
  await session.query('UPDATE "acte" SET "fusion" = NULL');
  await session.query(`UPDATE "acte" SET "etat" = 'écarté' WHERE "etat" = 'annulé'`);
  await deleteRows(session, ACTE, partis);
  const demandes = (await selectRows(session, DEMANDE, {})) as { id: string; reponse: string; acteId: string | null }[];
  const siennesDemandes = demandes.filter(
    ({ reponse, acteId }) =>
      partis.includes(acteId ?? '') ||
      textes.some((un) => contientTexte(reponse, un)) ||
      [...ids].some((id) => reponse.includes(id)),
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
  const sien: Sien = { ids, ...(await nommer(session, candidatId)) };
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
