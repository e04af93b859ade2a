import type { CampagneImprimee, LyceeImprime } from '../types.ts';
import { jourSansSemaine } from '../typographie.ts';

/** procedure.md §7: the information notice, which replaces consent. Not editable. */
export const noticeRgpd = (lycee: LyceeImprime, campagne: CampagneImprimee): string =>
  [
    `Responsable du traitement : le chef d’établissement (${lycee.nom}).`,
    'Les informations de cette convocation servent à organiser les entretiens d’information Passpro, mission d’intérêt public (article 6-1-e du RGPD).',
    'Elles sont réservées aux personnels du lycée qui organisent et conduisent ces entretiens, à l’établissement d’origine et aux services académiques ;',
    `elles sont effacées à la fin de la campagne, au plus tard le ${jourSansSemaine(campagne.conservationJusquau)}.`,
    `L’élève et ses représentants légaux disposent de droits d’accès, de rectification, de limitation et d’opposition, exercés auprès du chef d’établissement (${lycee.courriel}), et peuvent saisir la CNIL (www.cnil.fr).`,
  ].join(' ');

/** R23: said on every convocation, whatever the lycée edits. */
export const AUCUN_BULLETIN = 'Aucun bulletin scolaire n’est à apporter.';
