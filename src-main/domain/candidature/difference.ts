import { type CandidaturesComparees, comparerCandidatures } from './difference-candidatures.ts';
import { type Corrections, createCorrections } from './correction.ts';
import { ecartCandidat } from './difference-champs.ts';
import { findDisparues } from './difference-disparues.ts';
import type { Eleve } from './difference-departage.ts';
import { lignesActives, lireEleves, reconnaitreEleves, toCandidatNouveau } from './difference-eleves.ts';
import type { ListeLue, Registres } from './difference-liste.ts';
import { createOrigines, type Origines } from './difference-origines.ts';
import { createRemarques, type Remarques } from './difference-remarques.ts';
import type { Candidat } from './candidature.ts';
import type {
  CandidatNouveau,
  Difference,
  ElementDifference,
  Homonymes,
  Reference,
  Reponses,
} from './difference-types.ts';

/** What the list says of a known pupil himself, apart from what he asks for. */
function comparerEleve(candidat: Candidat, eleve: Eleve, corrections: Corrections): ElementDifference[] {
  const actives = lignesActives(eleve.lignes);
  if (actives.length === 0) return [];
  const lignes = actives.map(({ ligne }) => ligne);
  const ecart = ecartCandidat(candidat, actives, corrections);
  const elements: ElementDifference[] = [];
  if (ecart.changements.length > 0)
    elements.push({
      nature: 'élève modifié',
      cle: `eleve:${candidat.id}`,
      lignes,
      corrigeLe: null,
      candidatId: candidat.id,
      ...ecart,
    });
  const { origine } = eleve;
  if (origine !== null && !('id' in origine && origine.id === candidat.origineId))
    elements.push({
      nature: 'changement d’établissement',
      cle: `changement-etablissement:${candidat.id}`,
      lignes,
      corrigeLe: null,
      candidatId: candidat.id,
      avantId: candidat.origineId,
      origine,
    });
  return elements;
}

/** R12, R17: compares the candidatures of one pupil, known or new, and remembers what the list spoke of. */
function createComparaison(
  registres: Registres,
  liste: ListeLue,
  { remarques, corrections }: { readonly remarques: Remarques; readonly corrections: Corrections },
) {
  const parCandidat = Map.groupBy(registres.candidatures, ({ candidatId }) => candidatId);
  const champsPresents = new Set(liste.champsPresents);
  const reconnues = new Set<string>();
  const comparer = (candidat: Reference, { demandes }: Eleve): CandidaturesComparees['elements'] => {
    const connues = 'id' in candidat ? (parCandidat.get(candidat.id) ?? []) : [];
    const { complete } = liste;
    const comparees = comparerCandidatures({ candidat, connues, demandes, champsPresents, complete, corrections });
    for (const id of comparees.reconnues) reconnues.add(id);
    remarques.simples('candidature répétée', comparees.repetees);
    remarques.simples('déjà renoncée', comparees.dejaRenoncees);
    return comparees.elements;
  };
  return { comparer, reconnues };
}

/** A list that names one known origine only is taken as that origine's own list. */
function origineUnique(origines: Origines): string | null {
  const [premiere, ...autres] = origines.nommees();
  return premiere !== undefined && autres.length === 0 && origines.nouvelles().length === 0 ? premiere : null;
}

const SANS_REPONSE: Reponses = { distincts: new Set(), memes: new Set() };

/** Homonyms who are both known already were told apart once; those whom the user joined are still shown. */
const aDemander = (nouveaux: readonly Eleve[]) => {
  const rangs = new Set(nouveaux.flatMap(({ lignes }) => lignes.map(({ ligne }) => ligne)));
  return ({ lignes, distinct }: Homonymes): boolean => !distinct || lignes.flat().some((ligne) => rangs.has(ligne));
};

/**
 * exchanges.md §1, « Synchronisation »: everything that a list would change in what the campaign knows, each thing with a
 * key so that it can be refused by itself. Pure: the same list on the same data gives the same difference, and a list
 * already taken in gives an empty one. Planning, presence, compte rendu, avis, temps majoré and accès PMR are not in a
 * list, so they are never touched.
 */
export function differenceListe(
  registres: Registres,
  liste: ListeLue,
  { distincts, memes }: Reponses = SANS_REPONSE,
): Difference {
  const remarques = createRemarques();
  const corrections = createCorrections(registres.corrections);
  const origines = createOrigines(registres.origines, corrections);
  const { eleves, homonymes } = lireEleves(liste, registres, { origines, remarques, memes });
  const { connus, nouveaux, separes } = reconnaitreEleves(eleves, registres, { distincts, remarques });
  const { comparer, reconnues } = createComparaison(registres, liste, { remarques, corrections });

  const compares = connus.map(({ candidat, eleve, doute }) => ({
    doute,
    elements: [...comparer({ id: candidat.id }, eleve), ...comparerEleve(candidat, eleve, corrections)],
  }));
  const candidatsNouveaux: CandidatNouveau[] = [];
  const arrivees = nouveaux.map((eleve) => {
    const elements = comparer({ nouveau: candidatsNouveaux.length }, eleve);
    if (elements.length > 0) candidatsNouveaux.push(toCandidatNouveau(eleve, origines));
    return elements;
  });
  const limiteeA = origineUnique(origines);
  const nonPrises = eleves.flatMap(({ lignes, demandes }) =>
    lignes.filter((ligne) => demandes.every((demande) => demande.ligne !== ligne)),
  );
  const disparues = findDisparues({
    registres,
    liste: { ...liste, ecartees: [...liste.ecartees, ...nonPrises] },
    reconnues,
    domainesNommes: new Set(
      eleves.flatMap(({ demandes }) => demandes.map(({ trouvee }) => trouvee.formation.domaineId)),
    ),
    candidatsNommes: new Set(connus.map(({ candidat }) => candidat.id)),
    limiteeA,
  });
  const elements = [
    ...arrivees.flat(),
    ...compares.flatMap((compare) => compare.elements),
    ...origines.modifiees(),
    ...disparues,
  ];
  return {
    candidatsNouveaux,
    originesNouvelles: origines.nouvelles(),
    elements: elements.flatMap(corrections.separer),
    doutes: [...separes, ...compares.flatMap(({ doute, elements }) => (doute && elements.length > 0 ? [doute] : []))],
    homonymes: homonymes.filter(aDemander(nouveaux)),
    remarques: remarques.liste(),
    limiteeA,
    // The avis file says back what was corrected here: that proves nothing of the académie's list.
    confirmees: liste.complete ? corrections.confirmees() : [],
  };
}
