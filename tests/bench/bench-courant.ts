import { indexInstance } from '../../src-main/domain/planning/index-instance.ts';
import { placementsActuels } from '../../src-main/domain/planning/placements-actuels.ts';
import { propositions } from '../../src-main/domain/planning/propositions.ts';
import type { Banc } from './bench-application.ts';

const TOURS = 40;

/**
 * What a working day asks of the contract, 40 times over: the lists as screens open, one pupil, a move on the planner and
 * back, presences, a compte rendu saved while it is typed. The clock must be within the interviews.
 */
export async function jourOrdinaire({ ask }: Banc, aujourdhui: string): Promise<void> {
  const { entretiens, instance } = await ask('planning.lire', {});
  const index = indexInstance(instance, placementsActuels(instance));
  const brouillons = entretiens.filter(
    ({ statut, mode, jour }) => statut === 'placé' && mode === 'individuel' && jour !== null && jour > aujourdhui,
  );
  const tenus = entretiens.filter(({ mode, jour }) => mode === 'individuel' && jour !== null && jour < aujourdhui);
  for (let tour = 0; tour < TOURS; tour++) {
    await ask('tableau.lire', {});
    await ask('candidats.lister', {});
    await ask('convocations.lister', {});
    await ask('entretiens.lister', {});
    await ask('journal.etat', { limite: 20 });
    const tenu = tenus[tour * 3];
    if (tenu) {
      await ask('candidats.lire', { id: tenu.candidatId });
      await ask('entretiens.noterPresence', { ids: [tenu.id], presence: 'présent' });
      await ask('entretiens.lire', { id: tenu.id });
      for (const texte of ['Vous avez', 'Vous avez visité', 'Vous avez visité le lycée.'])
        await ask('entretiens.saisir', { id: tenu.id, saisie: { champ: 'compteRendu', texte } });
    }
    const brouillon = brouillons[tour];
    const place = brouillon && propositions(index, brouillon.id).find(({ jour }) => jour > aujourdhui);
    await ask('planning.lire', {});
    if (!brouillon || !place || brouillon.juryId === null || brouillon.jour === null || brouillon.debut === null)
      continue;
    const { id: entretienId, juryId, jour, debut } = brouillon;
    await ask('planning.placer', { entretienId, juryId: place.jury, jour: place.jour, debut: place.debut });
    await ask('planning.placer', { entretienId, juryId, jour, debut });
  }
}
