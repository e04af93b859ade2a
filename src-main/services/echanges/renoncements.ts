import type { echangesOperations } from '../../contract/echanges.ts';
import type { Liberations, RenoncementVue } from '../../contract/echanges-difference.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Candidature } from '../../domain/candidature/candidature.ts';
import { comparePersonnes, compareTextes, nomPrenom, pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import { accorder } from '../ecritures/accorder.ts';
import { corriger } from '../ecritures/corriger.ts';
import type { Contexte } from '../handler.ts';
import { toLiberations } from './creneaux.ts';
import { clePlacement, placementsDe } from './placements.ts';
import { parId } from '../../domain/par-id.ts';

/** R17: what vanished from a list and waits for an answer, by origine then name. */
export async function lireRenoncements(read: ReadStore): Promise<RenoncementVue[]> {
  const candidatures = await read.all('candidature', { etat: 'renoncement à confirmer' });
  if (candidatures.length === 0) return [];
  const candidats = parId(await read.all('candidat', { id: candidatures.map(({ candidatId }) => candidatId) }));
  const origines = parId(await read.all('origine'));
  const domaines = parId(await read.all('domaine'));
  const formations = parId(await read.all('formation'));
  const placements = placementsDe(await read.all('entretien', { candidatId: [...candidats.keys()], renonce: false }));
  const eleve = ({ candidatId }: { readonly candidatId: string }) =>
    candidats.get(candidatId) ?? { nom: '', prenom: '' };
  return candidatures
    .flatMap((candidature): RenoncementVue[] => {
      const candidat = candidats.get(candidature.candidatId);
      const formation = formations.get(candidature.formationId);
      if (!candidat || !formation) return [];
      return [
        {
          candidatureId: candidature.id,
          candidatId: candidat.id,
          titre: nomPrenom(candidat),
          origineNom: origines.get(candidat.origineId)?.nom ?? '',
          formation: `${formation.intitule} (${formation.voie})`,
          domaineNom: domaines.get(candidature.domaineId)?.nom ?? '',
          placement: placements.get(clePlacement(candidat.id, candidature.domaineId)) ?? null,
        },
      ];
    })
    .toSorted((a, b) => compareTextes(a.origineNom, b.origineNom) || comparePersonnes(eleve(a), eleve(b)));
}

async function nommer(tx: WriteStore, candidatures: readonly Candidature[], renonce: boolean): Promise<void> {
  const verbe = renonce ? 'confirmer le renoncement de' : 'garder';
  const candidatIds = [...new Set(candidatures.map(({ candidatId }) => candidatId))];
  const seul = candidatIds.length === 1 ? await tx.get('candidat', candidatIds[0] ?? '') : null;
  tx.nommer(`${verbe} ${seul ? prenomNom(seul) : pluriel(candidatIds.length, 'candidat')}`);
}

/** R17: a vanished candidature is given up, which may free its slot, or kept as it was. @throws Refus */
export async function trancherRenoncements(
  tx: WriteStore,
  demande: Input<(typeof echangesOperations)['echanges.confirmerRenoncement']>,
  ctx: Contexte,
): Promise<Liberations> {
  const candidatures = await tx.all('candidature', {
    id: demande.candidatureIds,
    etat: 'renoncement à confirmer',
  });
  if (candidatures.length === 0)
    throw new Refus('rien à confirmer', 'Ces candidatures n’attendent plus de réponse : la liste a changé.');
  await tx.update(
    'candidature',
    candidatures.map(({ id }) => ({ id, etat: demande.renonce ? 'renoncée' : 'inscrite' })),
  );
  // What vanished and is kept all the same is not to vanish again with the next list.
  if (!demande.renonce)
    await corriger(
      tx,
      candidatures.map(({ id }) => ({ ligneId: id, champ: 'etat' })),
      ctx.aujourdhui,
    );
  const { liberes } = await accorder(
    tx,
    ctx.newId,
    candidatures.map(({ candidatId }) => candidatId),
  );
  await nommer(tx, candidatures, demande.renonce);
  return toLiberations(tx, liberes);
}
