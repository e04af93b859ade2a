import type { AjoutPropose, DifferenceVue, ElementVue } from '../../contract/echanges-difference.ts';
import { libelleDe } from '../../contract/libelles.ts';
import type { Candidature } from '../../domain/candidature/candidature.ts';
import type { ListeLue, Registres } from '../../domain/candidature/difference-liste.ts';
import type {
  Changement,
  Difference,
  ElementDifference,
  Reference,
  Remarque,
} from '../../domain/candidature/difference-types.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import { normaliseNom } from '../../domain/candidature/normalise.ts';
import { isJour } from '../../domain/date/jour.ts';
import { assertNever } from '../../domain/texte/assert-never.ts';
import { formatDate, nomPrenom, pluriel } from '../../domain/texte/format.ts';
import { LIBELLES_CHAMPS } from '../../exchange/champs.ts';
import { compter, empreinteDe } from './comptes-difference.ts';
import { PHRASE_HOMONYMES, phraseDoute, phraseRemarque, REPONSES_CONNU, REPONSES_LISTE } from './phrases-difference.ts';
import { clePlacement, placementsDe } from './placements.ts';
import { rapprocher, rapprocherHomonymes } from './rapprochement.ts';
import { parId } from '../../domain/par-id.ts';

/** Everything needed to say in words what a difference says with identifiers. */
function createNoms(registres: Registres, difference: Difference) {
  const candidats = parId(registres.candidats);
  const origines = parId(registres.origines);
  const formations = parId(registres.formations);
  const candidatures = parId(registres.candidatures);
  const eleve = (reference: Reference) =>
    'id' in reference ? candidats.get(reference.id) : difference.candidatsNouveaux[reference.nouveau];
  const etablissement = (reference: Reference) =>
    'id' in reference ? origines.get(reference.id) : difference.originesNouvelles[reference.nouveau];
  const origine = (reference: Reference): string => etablissement(reference)?.nom ?? '';
  /** Two établissements that their names do not tell apart are told by their UAI, then by their town. */
  const distinguees = (avant: Reference, apres: Reference): readonly [string, string] => {
    const [nomAvant, nomApres] = [origine(avant), origine(apres)];
    if (normaliseNom(nomAvant) !== normaliseNom(nomApres)) return [nomAvant, nomApres];
    const dire = (reference: Reference): string => {
      const { nom = '', uai = null, ville = '' } = etablissement(reference) ?? {};
      return [nom, uai ?? 'sans UAI', ville].filter(Boolean).join(', ');
    };
    return [dire(avant), dire(apres)];
  };
  const formation = (id: string): string => {
    const trouvee = formations.get(id);
    return trouvee ? `${trouvee.intitule} (${trouvee.voie})` : '';
  };
  const titre = (reference: Reference): string => {
    const trouve = eleve(reference);
    return trouve ? nomPrenom(trouve) : '';
  };
  const situation = (reference: Reference): string => {
    const trouve = eleve(reference);
    if (!trouve) return '';
    const deja = 'origineId' in trouve ? { id: trouve.origineId } : trouve.origine;
    return [trouve.classe, origine(deja)].filter(Boolean).join(' · ');
  };
  return { candidats, origines, candidatures, formations, origine, distinguees, formation, titre, situation };
}

type Noms = ReturnType<typeof createNoms>;

/** The header of the field in the lists; the label of the screens for what has no column there. */
const LIBELLES: Readonly<Record<string, string>> = { ...LIBELLES_CHAMPS, formationId: 'Formation' };
const nommer = (champ: string): string => LIBELLES[champ] ?? libelleDe('', champ) ?? champ;

/** A change of formation says it all: its domaine and voie change with it. */
const SOUS_ENTENDUS = ['domaineId', 'voie'];

function changementsVue(changements: readonly Changement[], noms: Noms): ElementVue['changements'] {
  const deFormation = changements.some(({ champ }) => champ === 'formationId');
  const dire = (champ: string, valeur: string | null): string => {
    if (valeur === null) return '';
    if (champ === 'formationId') return noms.formation(valeur);
    return isJour(valeur) ? formatDate(valeur) : valeur;
  };
  return changements
    .filter(({ champ }) => !(deFormation && SOUS_ENTENDUS.includes(champ)))
    .map(({ champ, avant, apres }) => ({
      libelle: nommer(champ),
      avant: dire(champ, avant),
      apres: dire(champ, apres),
    }));
}

type Dit = Pick<ElementVue, 'titre' | 'detail' | 'changements' | 'placement'>;

function dire(element: ElementDifference, noms: Noms, placements: ReadonlyMap<string, string>): Dit {
  const sansPlus = { changements: [], placement: null };
  const deCandidature = (id: string): Dit => {
    const candidature = noms.candidatures.get(id) as Candidature;
    return {
      titre: noms.titre({ id: candidature.candidatId }),
      detail: `${noms.formation(candidature.formationId)} · ${noms.situation({ id: candidature.candidatId })}`,
      changements: [],
      placement: placements.get(clePlacement(candidature.candidatId, candidature.domaineId)) ?? null,
    };
  };
  switch (element.nature) {
    case 'nouvelle':
      return {
        ...sansPlus,
        titre: noms.titre(element.candidat),
        detail: `${noms.formation(element.candidature.formationId)} · ${noms.situation(element.candidat)}`,
      };
    case 'élève modifié':
      return {
        ...sansPlus,
        titre: noms.titre({ id: element.candidatId }),
        detail: noms.situation({ id: element.candidatId }),
        changements: changementsVue(element.changements, noms),
      };
    case 'candidature modifiée':
      return { ...deCandidature(element.candidatureId), changements: changementsVue(element.changements, noms) };
    case 'établissement modifié':
      return {
        ...sansPlus,
        titre: noms.origine({ id: element.origineId }),
        detail: pluriel(element.lignes.length, 'ligne'),
        changements: changementsVue(element.changements, noms),
      };
    case 'changement d’établissement': {
      const [avant, apres] = noms.distinguees({ id: element.avantId }, element.origine);
      return {
        ...sansPlus,
        titre: noms.titre({ id: element.candidatId }),
        detail: noms.candidats.get(element.candidatId)?.classe ?? '',
        changements: [{ libelle: 'Établissement d’origine', avant, apres }],
      };
    }
    case 'retirée':
    case 'disparue':
    case 'réapparue':
      return deCandidature(element.candidatureId);
    default:
      return assertNever(element);
  }
}

function porteeDe(difference: Difference, liste: ListeLue, noms: Noms): string {
  if (!liste.complete) return 'Fichier d’avis : ce qu’il ne nomme pas n’est pas considéré comme disparu.';
  if (difference.limiteeA !== null)
    return `Liste d’un seul établissement : ${noms.origine({ id: difference.limiteeA })}. Les candidatures des autres ne sont pas comparées.`;
  return 'Liste de tous les établissements : une candidature de ses domaines qui n’y figure plus a disparu.';
}

/** R05: an unknown domaine or formation can be added as the list names it; a label near an existing one is shown beside. */
function ajoutPropose(remarque: Remarque): AjoutPropose | null {
  if (remarque.nature === 'domaine inconnu')
    return remarque.valeur === '' ? null : { acte: 'ajouter un domaine', nom: remarque.valeur, mode: null };
  if (remarque.nature !== 'formation inconnue' || remarque.ajout === null) return null;
  const { domaineId, voie, intitule, codeMef } = remarque.ajout;
  return { acte: 'ajouter une formation', domaineId, formation: { voie, intitule, precision: '', codeMef } };
}

export function toDifferenceVue(
  difference: Difference,
  source: { readonly registres: Registres; readonly liste: ListeLue; readonly entretiens: readonly Entretien[] },
): DifferenceVue {
  const noms = createNoms(source.registres, difference);
  const placements = placementsDe(source.entretiens);
  return {
    empreinte: empreinteDe(difference),
    elements: difference.elements.map((element) => ({
      cle: element.cle,
      nature: element.nature,
      lignes: element.lignes,
      corrigeLe: element.corrigeLe,
      ...dire(element, noms, placements),
    })),
    doutes: [
      ...difference.doutes.map((doute) => ({
        cle: doute.cle,
        lignes: doute.lignes,
        distinct: doute.distinct,
        phrase: phraseDoute(doute, noms),
        champs: rapprocher(doute, source),
        cotes: ['Fiche connue', 'Liste'] as const,
        reponses: REPONSES_CONNU,
      })),
      ...difference.homonymes.map((paire) => ({
        cle: paire.cle,
        lignes: paire.lignes.flat(),
        distinct: paire.distinct,
        phrase: PHRASE_HOMONYMES,
        champs: rapprocherHomonymes(paire, source.liste),
        cotes: [`Ligne ${paire.lignes[0].join(', ')}`, `Ligne ${paire.lignes[1].join(', ')}`] as const,
        reponses: REPONSES_LISTE,
      })),
    ],
    remarques: difference.remarques.map((remarque) => ({
      phrase: phraseRemarque(remarque, noms),
      lignes: remarque.lignes,
      ajout: ajoutPropose(remarque),
    })),
    comptes: compter(difference),
    portee: porteeDe(difference, source.liste, noms),
  };
}
