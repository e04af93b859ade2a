import type { Aller } from './contenu.ts';

const distincts = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

const tousConnus = (ids: readonly string[], connus: readonly { readonly id: string }[]): boolean => {
  const registre = new Set(connus.map(({ id }) => id));
  return ids.every((id) => registre.has(id));
};

/** Whether every identifier of a packet leads somewhere, once: what is written from it then breaks no key. */
export function referencesTenues({
  domaines,
  formations,
  origines,
  candidats,
  candidatures,
  ...reste
}: Aller): boolean {
  const { criteres, entretiens, phrases } = reste;
  const tables = [domaines, formations, origines, candidats, candidatures, criteres, entretiens];
  const notes = entretiens.map(({ depart }) => depart);
  return (
    tables.every((rows) => distincts(rows.map(({ id }) => id))) &&
    distincts(domaines.map(({ nom }) => nom)) &&
    distincts(entretiens.map(({ candidatId, domaineId }) => `${candidatId} ${domaineId}`)) &&
    distincts(candidatures.map(({ candidatId, formationId }) => `${candidatId} ${formationId}`)) &&
    distincts(formations.map(({ domaineId, voie, intitule }) => `${domaineId} ${voie} ${intitule}`)) &&
    tousConnus(
      [...formations, ...candidatures, ...entretiens].map(({ domaineId }) => domaineId),
      domaines,
    ) &&
    tousConnus(
      phrases.flatMap(({ domaineId }) => domaineId ?? []),
      domaines,
    ) &&
    tousConnus(
      candidats.map(({ origineId }) => origineId),
      origines,
    ) &&
    tousConnus(
      [...candidatures, ...entretiens].map(({ candidatId }) => candidatId),
      candidats,
    ) &&
    tousConnus(
      [...candidatures, ...notes.flatMap((note) => note.formations)].map(({ formationId }) => formationId),
      formations,
    ) &&
    tousConnus(
      notes.flatMap((note) => note.appreciations.map(({ critereId }) => critereId)),
      criteres,
    ) &&
    notes.every(
      (note) =>
        distincts(note.formations.map(({ formationId }) => formationId)) &&
        distincts(note.appreciations.map(({ critereId }) => critereId)),
    )
  );
}
