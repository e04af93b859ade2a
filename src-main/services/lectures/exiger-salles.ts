import { Refus } from '../../contract/refus.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { formatHeure, formatJour, pluriel } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';

type ALieu = Pick<Entretien, 'juryId' | 'seanceId'> & { readonly lieu: string };

/** R21: nobody is convened without a place. @throws Refus that names the jurys and the séances without a room */
export async function exigerSalles(read: ReadStore, aConvoquer: readonly ALieu[]): Promise<void> {
  const sansSalle = aConvoquer.filter(({ lieu }) => lieu === '');
  if (sansSalle.length === 0) return;
  const jurys = await read.all('jury', { id: [...new Set(sansSalle.flatMap(({ juryId }) => juryId ?? []))] });
  const seances = await read.all('seance', { id: [...new Set(sansSalle.flatMap(({ seanceId }) => seanceId ?? []))] });
  const noms = [
    ...jurys.map(({ nom }) => `le jury «\u00a0${nom}\u00a0»`),
    ...seances.map(({ jour, debut }) => `la séance du ${formatJour(jour)} à ${formatHeure(debut)}`),
  ];
  throw new Refus(
    'sans salle',
    `${pluriel(sansSalle.length, 'entretien n’a', 'entretiens n’ont')} pas de salle\u00a0: choisissez-la dans Organisation pour ${noms.join(', ')}. Rien n’a été émis.`,
  );
}
