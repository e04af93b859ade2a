import { expect, test } from 'vitest';
import { LUNDI } from '../entretiens/campagne-placee.ts';
import { openAllerRetour, PHRASE } from './aller-retour.ts';
import { annuler } from '../../support/journal.ts';

test('R28: on a poste an absence is not put back to be placed: it would be lost on the way back', async () => {
  const { poste, places, fermer } = await openAllerRetour();
  const ids = [places[0]?.id ?? ''];
  await poste.ask('entretiens.noterPresence', { ids, presence: 'absent' });
  await expect(poste.ask('entretiens.replacer', { ids })).rejects.toThrow('se fait au lycée');
  await expect(poste.ask('planning.retirer', { entretienIds: ids })).rejects.toThrow('se fait au lycée');
  await expect(
    poste.ask('paquets.exporter', { juryId: 'jury-0', jours: [LUNDI], avisOrigine: true, phrase: PHRASE }),
  ).rejects.toThrow('se fait au lycée');
  expect((await annuler(poste)).libelle).toContain('absent');
  await fermer();
});

test('R35: nothing leaves a closed campaign nor is merged into it', async () => {
  const { t, poste, places, rendre, relire, fermer } = await openAllerRetour();
  await t.ask('tableau.clore', { close: true });
  await expect(
    t.ask('paquets.exporter', { juryId: 'jury-0', jours: null, avisOrigine: true, phrase: PHRASE }),
  ).rejects.toThrow('close');
  await poste.ask('entretiens.noterPresence', { ids: [places[0]?.id ?? ''], presence: 'absent' });
  const { lectureId, empreinte } = await relire(await rendre());
  await expect(t.ask('paquets.reprendre', { lectureId, empreinte, refusees: [], choix: [] })).rejects.toThrow('close');
  await fermer();
});
