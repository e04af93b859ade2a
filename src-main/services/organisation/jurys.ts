import type { organisationOperations } from '../../contract/organisation.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import type { Jury } from '../../domain/organisation/organisation.ts';
import { compareTextes, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { oublierMembresSansJury } from '../ecritures/supprimer-jury.ts';
import { trouverJury } from '../lectures/trouver-jury.ts';

type Operations = typeof organisationOperations;
type Demande = Input<Operations['jurys.enregistrer']>;

async function verifierReferences(tx: WriteStore, { id, nom, salleId, domaineIds }: Demande): Promise<void> {
  const double = (await tx.all('jury')).find((jury) => jury.id !== id && compareTextes(jury.nom, nom) === 0);
  if (double) throw new Refus('jury en double', `Un autre jury s’appelle déjà « ${double.nom} ».`);
  if (salleId !== null && !(await tx.get('salle', salleId)))
    throw new Refus('salle inconnue', 'Cette salle n’existe plus : choisissez-en une autre.');
  if ((await tx.count('domaine', { id: domaineIds })) !== new Set(domaineIds).size)
    throw new Refus('domaine inconnu', 'Un de ces domaines n’est plus dans le catalogue : rouvrez la page.');
}

/** Finds or creates each member; the same person named twice is one. */
async function trouverMembres(tx: WriteStore, demande: Demande, ctx: Contexte): Promise<string[]> {
  const connus = await tx.all('membre');
  const ids: string[] = [];
  for (const membre of demande.membres) {
    if ('id' in membre) {
      if (!connus.some(({ id }) => id === membre.id))
        throw new Refus('membre inconnu', 'Un de ces membres n’existe plus : rouvrez la page.');
      ids.push(membre.id);
      continue;
    }
    const connu = connus.find(
      ({ nom, prenom }) => compareTextes(nom, membre.nom) === 0 && compareTextes(prenom, membre.prenom) === 0,
    );
    const id = connu?.id ?? ctx.newId();
    if (!connu) {
      await tx.insert('membre', [{ id, ...membre }]);
      connus.push({ id, ...membre });
    }
    ids.push(id);
  }
  return [...new Set(ids)];
}

async function lierDomaines(tx: WriteStore, jury: Jury, domaineIds: readonly string[], ctx: Contexte): Promise<void> {
  const liens = await tx.all('juryDomaine', { juryId: jury.id });
  const retires = liens.filter(({ domaineId }) => !domaineIds.includes(domaineId));
  for (const { domaineId } of retires) {
    const places = await tx.count('entretien', { juryId: jury.id, domaineId });
    if (places === 0) continue;
    const domaine = await tx.get('domaine', domaineId);
    throw new Refus(
      'domaine engagé',
      `« ${jury.nom} » tient ${pluriel(places, 'entretien')} de « ${domaine?.nom ?? ''} » : déplacez-les avant de lui retirer ce domaine.`,
    );
  }
  await tx.remove(
    'juryDomaine',
    retires.map(({ id }) => id),
  );
  const presents = new Set(liens.map(({ domaineId }) => domaineId));
  await tx.insert(
    'juryDomaine',
    [...new Set(domaineIds)]
      .filter((domaineId) => !presents.has(domaineId))
      .map((domaineId) => ({ id: ctx.newId(), juryId: jury.id, domaineId })),
  );
}

async function lierMembres(tx: WriteStore, juryId: string, membreIds: readonly string[], ctx: Contexte): Promise<void> {
  const liens = await tx.all('juryMembre', { juryId });
  await tx.remove(
    'juryMembre',
    liens.filter(({ membreId }) => !membreIds.includes(membreId)).map(({ id }) => id),
  );
  const presents = new Set(liens.map(({ membreId }) => membreId));
  await tx.insert(
    'juryMembre',
    membreIds.filter((membreId) => !presents.has(membreId)).map((membreId) => ({ id: ctx.newId(), juryId, membreId })),
  );
}

/** Creates or changes a jury. @throws Refus for a name already taken, or a domaine whose entretiens it holds. */
export async function enregistrerJury(
  tx: WriteStore,
  demande: Demande,
  ctx: Contexte,
): Promise<{ readonly id: string }> {
  const { nom, salleId, quorum } = demande;
  await verifierReferences(tx, demande);
  const actuel = demande.id === null ? null : await trouverJury(tx, demande.id);
  const ordre = actuel?.ordre ?? Math.max(-1, ...(await tx.all('jury')).map((jury) => jury.ordre)) + 1;
  const jury: Jury = { id: actuel?.id ?? ctx.newId(), nom, salleId, quorum, ordre };
  if (actuel) await tx.update('jury', [jury]);
  else await tx.insert('jury', [jury]);
  await lierDomaines(tx, jury, demande.domaineIds, ctx);
  await lierMembres(tx, jury.id, await trouverMembres(tx, demande, ctx), ctx);
  await oublierMembresSansJury(tx);
  tx.nommer(`${actuel ? 'modifier' : 'créer'} le jury « ${nom} »`);
  return { id: jury.id };
}
