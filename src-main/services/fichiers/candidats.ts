import type { Campagne, Domaine, Formation } from '../../domain/campagne/campagne.ts';
import type { Candidat, Candidature, Origine } from '../../domain/candidature/candidature.ts';
import { comparePersonnes, compareTextes } from '../../domain/texte/format.ts';
import type { CandidatureAEcrire } from '../../exchange/ecriture/candidats.ts';
import type { ReadStore } from '../../store/types.ts';
import { lireRegistres } from '../lectures/registres.ts';
import { parId } from '../../domain/par-id.ts';

interface Ligne {
  readonly campagne: Campagne;
  readonly candidature: Candidature;
  readonly candidat: Candidat;
  readonly origine: Origine;
  readonly domaine: Domaine;
  readonly formation: Formation;
}

const personne = ({ nom, prenom }: CandidatureAEcrire) => ({ nom: nom ?? '', prenom: prenom ?? '' });

/** procedure.md §2: the fields of the reference format and no other; an empty text is an empty cell. */
const toLigne = ({ campagne, candidature, candidat, origine, domaine, formation }: Ligne): CandidatureAEcrire => ({
  ...candidature,
  ...candidat,
  campagne: String(campagne.annee),
  origine,
  domaine: domaine.nom,
  formation: formation.intitule,
  codeMef: formation.codeMef,
});

/** exchanges.md §1: every candidature that the campaign knows, given up ones included, by origin then name. */
export async function lireCandidatures(read: ReadStore, campagne: Campagne): Promise<readonly CandidatureAEcrire[]> {
  const registres = await lireRegistres(read);
  const candidats = parId(registres.candidats);
  const origines = parId(registres.origines);
  const domaines = parId(registres.domaines);
  const formations = parId(registres.formations);
  return registres.candidatures
    .flatMap((candidature): CandidatureAEcrire[] => {
      const candidat = candidats.get(candidature.candidatId);
      const origine = candidat && origines.get(candidat.origineId);
      const domaine = domaines.get(candidature.domaineId);
      const formation = formations.get(candidature.formationId);
      if (!candidat || !origine || !domaine || !formation) throw new Error(`Candidature ${candidature.id} is broken`);
      return [toLigne({ campagne, candidature, candidat, origine, domaine, formation })];
    })
    .toSorted(
      (a, b) =>
        compareTextes(a.origine.nom ?? '', b.origine.nom ?? '') ||
        comparePersonnes(personne(a), personne(b)) ||
        compareTextes(a.formation ?? '', b.formation ?? ''),
    );
}
