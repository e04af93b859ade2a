import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import { pluriel, prenomNom } from '../../domain/texte/format.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireEntretiens } from './lire-entretiens.ts';

/** « Lina Martin (Métiers du bois) », as acts and refusals name an entretien. */
export const designer = (vue: EntretienVue): string => `${prenomNom(vue)} (${vue.domaineNom})`;

/** « Lina Martin (Métiers du bois) » for one, « 12 entretiens » for several. */
export const designerTous = (vues: readonly EntretienVue[]): string => {
  const [seul, ...autres] = vues;
  return seul && autres.length === 0 ? designer(seul) : pluriel(vues.length, 'entretien');
};

/** The named entretiens, each once. @throws Refus when one is unknown or given up (R17). */
export async function chargerEntretiens(read: ReadStore, ids: readonly string[]): Promise<EntretienVue[]> {
  const demandes = [...new Set(ids)];
  const entretiens = await read.all('entretien', { id: demandes });
  if (entretiens.length < demandes.length)
    throw new Refus(
      'introuvable',
      'Cet entretien n’existe plus\u00a0: il a été retiré entre-temps. Actualisez la liste.',
    );
  const vues = await lireEntretiens(read, entretiens);
  const renonce = vues.find(({ statut }) => statut === 'renoncé');
  if (renonce)
    throw new Refus(
      'renoncé',
      `La candidature de ${designer(renonce)} a été retirée\u00a0: rien ne peut être noté. Rétablissez-la d’abord.`,
    );
  return vues;
}

/** One entretien. @throws Refus as `chargerEntretiens` does. */
export async function chargerEntretien(read: ReadStore, id: string): Promise<EntretienVue> {
  const [vue] = await chargerEntretiens(read, [id]);
  if (!vue) throw new Error(`No entretien ${id}`);
  return vue;
}
