import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { InputOf, OperationName, OutputOf } from '../../src-main/contract/index.ts';
import { envoyer } from './envoyer.ts';
import { folderKey } from './folder-key.ts';
import { seedCampagne } from './campagne-essai.ts';

/** The contract with the page's own right: for what an end-to-end test prepares, not for what it is about. */
export const demandeur = (page: Page) => ({
  ask: async <N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const call = (operation: string, texte: string): Promise<string> =>
      page.evaluate(
        async ([operationVoulue, corps]) => {
          const appeler = async (nom: string, contenu: string, mention: string): Promise<string> => {
            const headers = { 'content-type': 'application/json', 'passpro-mention': mention };
            return (await fetch(`/api/${nom}`, { method: 'POST', headers, body: contenu })).text();
          };
          const { value } = JSON.parse(await appeler('donnees.lire', '{}', '')) as { value: { id: string } };
          return appeler(operationVoulue, corps, JSON.stringify({ donnees: value.id }));
        },
        [operation, texte] as const,
      );
    const envelope = await envoyer<OutputOf<N>>(call, name, input);
    if (!envelope.ok) throw new Error(`${name}: ${JSON.stringify(envelope)}`);
    return envelope.value;
  },
});

/** Nobody is convened without a room: each jury that has none is given one of its own. */
export async function donnerSalles({ ask }: ReturnType<typeof demandeur>): Promise<void> {
  const { jurys } = await ask('organisation.lire', {});
  for (const [rang, { id, nom, quorum, membres, domaineIds }] of jurys.entries()) {
    const { id: salleId } = await ask('salles.enregistrer', { id: null, nom: `B1${rang}`, pmr: false });
    await ask('jurys.enregistrer', {
      id,
      nom,
      quorum,
      membres: membres.map((membre) => ({ id: membre.id })),
      domaineIds: [...domaineIds],
      salleId,
    });
  }
}

/** The data folder, with its key, of a lycée with its pupils, its jurys and their hours: nothing is placed yet. */
export async function preparerDossier(candidats: number): Promise<string> {
  const dossier = await mkdtemp(join(tmpdir(), 'passpro-e2e-campagne-'));
  await seedCampagne(dossier, {
    candidats,
    key: await folderKey(dossier),
    operation: 'campagne.creer',
  });
  return dossier;
}
