import { nommerSalle } from '../../domain/planning/lieu.ts';
import { origineMasquee } from '../../domain/avis/origine-masquee.ts';
import { nomPrenom } from '../../domain/texte/format.ts';
import type { PassageGrille, SerieGrilles } from '../../documents/grille.ts';
import type { Attendu, Journee } from './lire-journee.ts';
import { viendra } from './plannings.ts';

const toPassage = (vue: Attendu, { origines, avisOrigineMasque }: Journee): PassageGrille => ({
  debut: vue.debut,
  eleve: vue,
  origine: { nom: vue.origineNom, ville: origines.get(vue.origineId)?.ville ?? '' },
  domaine: vue.domaineNom,
  formations: vue.formations.map((formation) => ({
    ...formation,
    masque: origineMasquee({ avisOrigineMasque }, vue, formation),
  })),
});

/** R14, R25: the grids of each jury in the order of passage, with what the origin said. Collective entretiens have none (R27). */
export const seriesDeGrilles = (journee: Journee): SerieGrilles[] =>
  journee.jurys.flatMap(({ id }) => {
    const siens = journee.attendus.filter((vue) => vue.juryId === id && viendra(vue));
    if (siens.length === 0) return [];
    const lieu = siens[0]?.lieu ?? '';
    const membres = (journee.membres.get(id) ?? []).map(nomPrenom).join(', ');
    return [
      {
        titre: [nommerSalle(lieu), membres].filter((part) => part !== '').join(' – '),
        jour: journee.jour,
        passages: siens.map((vue) => toPassage(vue, journee)),
      },
    ];
  });
