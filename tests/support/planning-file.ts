import { z } from 'zod';
import type { Instance } from '../../src-main/domain/planning/instance.ts';

/** A file that is no planning instance; the message is a French sentence for whoever wrote the file. */
export class InstanceRefusee extends Error {}

const heure = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'une heure s’écrit 09:30');
const jour = z.iso.date('un jour s’écrit 2027-03-15 et existe au calendrier');
const id = z.string('un identifiant est un texte').min(1, 'un identifiant n’est pas vide');
const minutes = z.int('un nombre entier de minutes est attendu').min(0);

const ordered = (slot: { debut?: string | undefined; fin?: string | undefined }): boolean =>
  (slot.debut ?? '00:00') < (slot.fin ?? '24:00');
const indisponibilites = z
  .array(
    z
      .strictObject({ jour, debut: heure.exactOptional(), fin: heure.exactOptional() })
      .refine(ordered, 'la fin suit le début'),
  )
  .exactOptional();
const occupations = z
  .array(
    z
      .strictObject({ type: z.literal('seance'), id, jour, debut: heure, fin: heure })
      .refine(ordered, 'la fin suit le début'),
  )
  .exactOptional();
const position = z.strictObject({ jury: id, jour, debut: heure });
const plage = z
  .strictObject({ jour, debut: heure, fin: heure, reserve: z.boolean().default(false) })
  .refine(ordered, 'la fin d’une plage suit son début');

const jury = {
  id,
  domaines: z.array(id),
  membres: z.array(id).default([]),
  salle: id.exactOptional(),
  plages: z.array(plage),
};
const origine = { id, indisponibilites, pasAvant: heure.exactOptional() };
const reglages = { margeMinutes: minutes, pauseApres: minutes, pauseMinutes: minutes };
const pauseTenable = (one: { pauseMinutes: number; pauseApres: number }): boolean =>
  one.pauseMinutes === 0 || one.pauseApres > 0;
const PAUSE = 'pauseApres vaut au moins 1 quand il y a une pause';
const commun = {
  candidats: z.array(
    z.strictObject({ id, origine: id, pmr: z.boolean().exactOptional(), indisponibilites, occupations }),
  ),
};
const entretien = {
  id,
  candidat: id,
  domaine: id,
  dureeMinutes: minutes.min(1, 'un entretien dure au moins une minute'),
  fige: position.exactOptional(),
  actuel: position.exactOptional(),
};

const version1 = z.strictObject({
  version: z.literal(1),
  reglages: z.strictObject(reglages).refine(pauseTenable, PAUSE),
  jurys: z.array(z.strictObject({ ...jury, pmr: z.boolean().default(false) })),
  origines: z.array(z.strictObject(origine)),
  entretiens: z.array(z.strictObject(entretien)),
  ...commun,
});

const parJour = z.record(z.union([z.literal(''), jour]), heure).exactOptional();
const positive = z.int().min(1, 'un nombre d’au moins 1 est attendu');

const version2 = z
  .strictObject({
    version: z.literal(2),
    maintenant: z.strictObject({ jour, heure }).exactOptional(),
    reglages: z
      .strictObject({
        ...reglages,
        preavisMinutes: minutes.exactOptional(),
        margeMembreMinutes: minutes.exactOptional(),
        trajets: z.array(z.strictObject({ de: id, vers: id, minutes })).exactOptional(),
        finReserve: z.strictObject({ jours: z.int().min(0) }).exactOptional(),
        auPlusTot: z.boolean().exactOptional(),
      })
      .refine(pauseTenable, PAUSE),
    salles: z
      .array(z.strictObject({ id, site: id.exactOptional(), pmr: z.boolean().exactOptional(), indisponibilites }))
      .default([]),
    membres: z
      .array(
        z.strictObject({
          id,
          indisponibilites,
          dejeuner: z.strictObject({ entre: heure, et: heure, minutes }).exactOptional(),
          maxParJour: z.int().min(0).exactOptional(),
          pauseApres: positive.exactOptional(),
          neRecoitPas: z.array(id).exactOptional(),
        }),
      )
      .default([]),
    jurys: z.array(
      z.strictObject({ ...jury, pmr: z.boolean().exactOptional(), quorum: z.int().min(0).exactOptional() }),
    ),
    origines: z.array(
      z.strictObject({
        ...origine,
        arrivee: parJour,
        depart: parJour,
        maxEnsemble: positive.exactOptional(),
        ensemble: z.boolean().exactOptional(),
      }),
    ),
    entretiens: z.array(
      z.strictObject({ ...entretien, priorite: z.int().min(1, 'une priorité commence à 1').exactOptional() }),
    ),
    ...commun,
  })
  .transform((read) => {
    // A jury is as accessible as its room, unless it says otherwise.
    const accessibles = new Map(read.salles.map((salle) => [salle.id, salle.pmr ?? false]));
    const salles = read.salles.map(({ pmr: _room, ...salle }) => salle);
    const jurys = read.jurys.map((one) => ({ ...one, pmr: one.pmr ?? accessibles.get(one.salle ?? '') ?? false }));
    return { ...read, salles, jurys };
  });

const instance = z.discriminatedUnion('version', [version1, version2], {
  error: (issue) => (issue.code === 'invalid_union' ? 'la version attendue est 1 ou 2' : undefined),
});

function uniqueIds(items: readonly { readonly id: string }[], what: string): Set<string> {
  const ids = new Set<string>();
  for (const one of items) {
    if (ids.has(one.id)) throw new InstanceRefusee(`${what} « ${one.id} » figure deux fois.`);
    ids.add(one.id);
  }
  return ids;
}

function checkPlages({ jurys }: Instance): void {
  for (const { id: jury, plages } of jurys) {
    const sorted = plages.toSorted((one, other) =>
      `${one.jour}${one.debut}`.localeCompare(`${other.jour}${other.debut}`),
    );
    sorted.forEach((one, rank) => {
      const next = sorted[rank + 1];
      if (next?.jour === one.jour && next.debut < one.fin)
        throw new InstanceRefusee(`Deux plages du jury « ${jury} » se chevauchent le ${one.jour} à ${next.debut}.`);
    });
  }
}

function checkPersonnes(
  { membres = [], salles = [], reglages: { trajets = [] } }: Instance,
  candidats: Set<string>,
): void {
  uniqueIds(membres, 'Le membre');
  uniqueIds(salles, 'La salle');
  for (const { id: membre, neRecoitPas = [] } of membres)
    for (const candidat of neRecoitPas)
      if (!candidats.has(candidat))
        throw new InstanceRefusee(`Le membre « ${membre} » ne reçoit pas « ${candidat} », qui n’existe pas.`);
  const sites = new Set(salles.flatMap(({ site }) => site ?? []));
  for (const { de, vers } of trajets)
    for (const site of [de, vers])
      if (!sites.has(site)) throw new InstanceRefusee(`Un trajet nomme le site « ${site} », où n’est aucune salle.`);
}

function checkReferences(read: Instance): void {
  const jurys = uniqueIds(read.jurys, 'Le jury');
  const origines = uniqueIds(read.origines, 'L’origine');
  const candidats = uniqueIds(read.candidats, 'Le candidat');
  uniqueIds(read.entretiens, 'L’entretien');
  checkPersonnes(read, candidats);
  for (const { id: candidat, origine } of read.candidats)
    if (!origines.has(origine))
      throw new InstanceRefusee(
        `Le candidat « ${candidat} » vient de « ${origine} », qui n’est pas dans les origines.`,
      );
  for (const { id: entretien, candidat, fige } of read.entretiens) {
    if (!candidats.has(candidat))
      throw new InstanceRefusee(`L’entretien « ${entretien} » nomme le candidat « ${candidat} », qui n’existe pas.`);
    if (fige && !jurys.has(fige.jury))
      throw new InstanceRefusee(
        `L’entretien « ${entretien} » est figé chez le jury « ${fige.jury} », qui n’existe pas.`,
      );
  }
}

/** The first thing that is wrong, with its path; a field that nobody knows is named, never ignored. */
function refus({ issues: [issue] }: z.ZodError): string {
  const [inconnu] = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const path = [...(issue?.path ?? []), ...(inconnu === undefined ? [] : [inconnu])].join('.');
  return `${path || 'fichier'} : ${inconnu === undefined ? (issue?.message ?? 'forme inattendue') : 'champ inconnu'}.`;
}

/**
 * Reads a planning instance; a byte order mark is accepted.
 * @throws InstanceRefusee with what is wrong and where.
 */
export function readInstance(text: string): Instance {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new InstanceRefusee('Le fichier n’est pas du JSON lisible.');
  }
  const parsed = instance.safeParse(json, {
    error: (issue) => (issue.input === undefined ? 'une valeur manque' : 'la valeur n’a pas la forme attendue'),
  });
  if (!parsed.success) throw new InstanceRefusee(refus(parsed.error));
  checkReferences(parsed.data);
  checkPlages(parsed.data);
  return parsed.data;
}
