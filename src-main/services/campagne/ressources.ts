import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { LETTRES, MODES, UNITES_DELAI } from '../../domain/campagne/campagne.ts';
import type { DomaineCatalogue, ModeleCampagne } from '../../domain/campagne/modele.ts';
import type { Contexte } from '../handler.ts';

/** Shipped data: presets, catalogue of the académie (R05), holidays of the zone, criteria of the grid. */

const zJourVide = z.string().nullable();

const zModeles = z.array(
  z.object({
    id: z.string(),
    nom: z.string(),
    description: z.string(),
    catalogue: z.string(),
    campagne: z.object({
      annee: z.int().nullable(),
      inscriptionsDebut: zJourVide,
      inscriptionsFin: zJourVide,
      planificationDebut: zJourVide,
      planificationFin: zJourVide,
      convocationsFin: zJourVide,
      entretiensDebut: zJourVide,
      entretiensFin: zJourVide,
      ficheFin: zJourVide,
      fermeture: zJourVide,
      delaiCompteRendu: z.int(),
      delaiUnite: z.enum(UNITES_DELAI),
      lettre: z.enum(LETTRES),
      entretiensCollectifs: z.boolean(),
      avisAjoute: z.boolean(),
      avisFinal: z.boolean(),
      validationChef: z.boolean(),
      avisOrigineMasque: z.boolean(),
      margeMinutes: z.int(),
      pauseApres: z.int(),
      pauseMinutes: z.int(),
    }),
  }),
);

const zVacances = z.array(z.object({ debut: z.string(), fin: z.string(), libelle: z.string() }));

const zCriteres = z.array(z.object({ intitule: z.string(), indicateurs: z.string() }));

const zCatalogue = z.array(
  z.object({
    campagne: z.string(),
    domaine: z.string(),
    mode: z.enum([...MODES, 'selon établissement']),
    voie: z.string(),
    formation: z.string(),
    precision: z.string(),
  }),
);

type Lire = Pick<Contexte, 'resource'>;

const lireTexte = async ({ resource }: Lire, path: string): Promise<string> =>
  new TextDecoder().decode(await resource(path));

const lireJson = async <T>(ctx: Lire, path: string, shape: z.ZodType<T>): Promise<T> =>
  shape.parse(JSON.parse(await lireTexte(ctx, path)));

async function lireCatalogues(ctx: Lire): Promise<ReadonlyMap<string, DomaineCatalogue[]>> {
  const text = await lireTexte(ctx, 'catalogue/catalogue.csv');
  const rows = zCatalogue.parse(parse(text, { columns: true, delimiter: ';', bom: true, skip_empty_lines: true }));
  const campagnes = Map.groupBy(rows, ({ campagne }) => campagne);
  return new Map(
    [...campagnes].map(([campagne, lignes]) => [
      campagne,
      [...Map.groupBy(lignes, ({ domaine }) => domaine)].map(([nom, formations]) => ({
        nom,
        mode: formations[0]?.mode ?? 'individuel',
        formations: formations.map(({ voie, formation, precision }) => ({ voie, intitule: formation, precision })),
      })),
    ]),
  );
}

/** The coming campaign's year: from September on, that of next spring [D]. */
const anneeScolaire = (aujourdhui: string): number =>
  Number(aujourdhui.slice(0, 4)) + (aujourdhui.slice(5, 7) >= '09' ? 1 : 0);

/** procedure.md §4: the presets with their catalogues, « Nouvelle campagne » first and without dates. */
export async function lireModeles(ctx: Lire & Pick<Contexte, 'aujourdhui'>): Promise<ModeleCampagne[]> {
  const catalogues = await lireCatalogues(ctx);
  const modeles = await lireJson(ctx, 'campagnes/modeles.json', zModeles);
  return modeles.map(({ catalogue, campagne, ...modele }) => {
    const annee = campagne.annee ?? anneeScolaire(ctx.aujourdhui);
    return {
      ...modele,
      campagne: { ...campagne, annee, nom: `Passpro ${annee}`, conservation: null, dpd: '' },
      domaines: catalogues.get(catalogue) ?? [],
    };
  });
}

/** procedure.md §4: holidays of zone C that fall in the given year; none for a year that is not known yet. */
export const lireVacances = async (ctx: Lire, annee: number): Promise<z.infer<typeof zVacances>> =>
  (await lireJson(ctx, 'calendrier/vacances-zone-c.json', zVacances)).filter(({ debut }) =>
    debut.startsWith(`${annee}-`),
  );

/** procedure.md §6: the four criteria of the interview grid. */
export const lireCriteres = (ctx: Lire): Promise<z.infer<typeof zCriteres>> =>
  lireJson(ctx, 'campagnes/criteres.json', zCriteres);
