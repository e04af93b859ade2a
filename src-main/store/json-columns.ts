import { z } from 'zod';
import { NIVEAUX_APPRECIATION } from '../domain/avis/rendu.ts';
import { AVIS } from '../domain/avis/avis.ts';
import { MOTIFS_CONVOCATION } from '../domain/convocation/convocation.ts';
import { PRESENCES } from '../domain/planning/entretien.ts';
import type { PropositionPlanning } from '../domain/planning/proposition.ts';
import type { Raw } from './statements.ts';
import type { TableName, Tables } from './types.ts';

type Shapes = { readonly [N in TableName]?: { readonly [C in keyof Tables[N]]?: z.ZodType<Tables[N][C]> } };

const texts = z.array(z.string()).default([]);
const text = z.string().nullable().default(null);
const list = <T>(shape: z.ZodType<T>) => z.array(shape).default([]);

const resultat = z.object({
  presence: z.enum(PRESENCES).nullable().default(null),
  arrivee: text,
  compteRendu: z.string().default(''),
  appreciations: list(z.object({ critereId: z.string(), niveau: z.enum(NIVEAUX_APPRECIATION) })),
  formations: list(
    z.object({
      formationId: z.string(),
      avis: z.enum(AVIS).nullable().default(null),
      lettrePresentee: z.boolean().nullable().default(null),
      ajoute: z.boolean().default(false),
    }),
  ),
});

/** Only what the application itself reckons with is looked at: the rest is kept as it was written. */
const proposition = z.looseObject({
  id: z.string(),
  faiteLe: z.string(),
  portee: z.looseObject({}),
  placements: list(z.looseObject({ entretien: z.string() })),
  seances: list(z.looseObject({ entretien: z.string() })),
  retraits: texts,
  changements: list(z.looseObject({ entretien: z.string() })),
  nonPlaces: list(z.looseObject({})),
  contradictions: list(z.looseObject({})),
  ecarts: texts,
  bilan: z.looseObject({}),
  demandes: z.number().default(0),
  arrete: z.boolean().default(false),
  depart: z.looseObject({}),
}) as unknown as z.ZodType<PropositionPlanning>;

/**
 * The columns that hold JSON, with what their rows must be. A file of last year is the usual case: a key that is unknown is
 * left out, one that is missing is what it was before it existed.
 */
const SHAPES: Shapes = {
  message: {
    copies: texts,
    annonces: list(
      z.object({
        entretienId: z.string(),
        motif: z.enum(MOTIFS_CONVOCATION).nullable().default(null),
        juryId: text,
        seanceId: text,
        jour: z.string(),
        debut: z.string(),
        dureeMinutes: z.number(),
        lieu: z.string().default(''),
      }),
    ),
    refuses: list(z.object({ adresse: z.string(), reponse: z.string().default('') })),
    servies: texts,
  },
  paquet: { jours: texts, entretiens: texts },
  retourPaquet: { vus: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))) },
  poste: {
    depart: z.object({
      origine: z.object({
        lycee: z.object({ nom: z.string(), ville: z.string() }),
        campagneNom: z.string(),
        jury: z.object({ id: z.string(), nom: z.string() }),
      }),
      entretiens: z.array(
        z.object({
          id: z.string(),
          candidatId: z.string(),
          domaineId: z.string(),
          jour: text,
          debut: text,
          dureeMinutes: z.number().nullable().default(null),
          depart: resultat,
        }),
      ),
    }),
    cle: z.object({ N: z.number(), r: z.number(), p: z.number(), sel: z.string(), cle: z.string() }),
  },
  profilCorrespondance: {
    champs: z.object({
      correspondance: z.record(z.string(), z.string().nullable()).default({}),
      moisEnPremier: z
        .object({ dateNaissance: z.boolean().optional(), dateInscription: z.boolean().optional() })
        .default({}),
    }),
  },
  proposition: { contenu: proposition },
};

const shapesOf = (table: TableName): readonly (readonly [column: string, shape: z.ZodType])[] =>
  Object.entries(SHAPES[table] ?? {});

/** Where it is and what is wrong with it, never what it says: the technical log names nobody. */
function unreadable(table: TableName, row: Raw, column: string, why: string): Error {
  return new Error(`Table ${table}, row ${String(row['id'])}: column ${column} cannot be read (${why})`);
}

function parse(table: TableName, row: Raw, column: string): unknown {
  try {
    return JSON.parse(String(row[column]));
  } catch {
    // What JSON says of it quotes it.
    throw unreadable(table, row, column, 'no JSON');
  }
}

/** Rows as services know them. @throws when a text is not what its column holds, naming table, row and column. */
export function fromText(table: TableName, rows: readonly Raw[]): void {
  for (const [column, shape] of shapesOf(table))
    for (const row of rows) {
      const value = shape.safeParse(parse(table, row, column));
      if (!value.success) {
        const { path, code } = value.error.issues[0] ?? { path: [], code: 'invalid' };
        throw unreadable(table, row, column, `${path.join('.')}: ${code}`);
      }
      row[column] = value.data;
    }
}

/** A row, or a part of one, as the file and the journal hold it. */
export function toText(table: TableName, row: object): Raw {
  const raw: Raw = { ...row };
  for (const [column] of shapesOf(table)) if (raw[column] !== undefined) raw[column] = JSON.stringify(raw[column]);
  return raw;
}
