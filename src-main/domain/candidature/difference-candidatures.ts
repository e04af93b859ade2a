import type { Candidature } from './candidature.ts';
import type { Corrections } from './correction.ts';
import type { VerdictCatalogue } from './difference-catalogue.ts';
import { ecartCandidature } from './difference-champs.ts';
import type { LigneListe } from './difference-liste.ts';
import type { CandidatureNouvelle, ElementDifference, Reference } from './difference-types.ts';
import type { Voie } from './nomenclature.ts';

type Trouvee = Extract<VerdictCatalogue, { etat: 'trouvée' }>;

/** One row whose formation is known. */
export interface DemandeListee {
  readonly ligne: LigneListe;
  readonly trouvee: Trouvee;
}

export interface CandidaturesComparees {
  readonly elements: readonly ElementDifference[];
  /** Known candidatures that the rows speak of. */
  readonly reconnues: readonly string[];
  /** Rows that ask again for a formation already asked for above. */
  readonly repetees: readonly number[];
  /** Rows given up before they were ever known. */
  readonly dejaRenoncees: readonly number[];
}

interface Source {
  readonly candidat: Reference;
  /** Candidatures of that pupil. */
  readonly connues: readonly Candidature[];
  readonly demandes: readonly DemandeListee[];
  readonly champsPresents: ReadonlySet<string>;
  readonly complete: boolean;
  readonly corrections: Corrections;
}

const toNouvelle = ({ ligne, trouvee }: DemandeListee): CandidatureNouvelle => ({
  domaineId: trouvee.domaine.id,
  formationId: trouvee.formation.id,
  numero: ligne.numero,
  voie: ligne.voie ?? (trouvee.formation.voie as Voie),
  lieuSouhaite: ligne.lieuSouhaite ?? '',
  avisOrigine: ligne.avisOrigine,
  commentaireOrigine: ligne.commentaireOrigine ?? '',
  dateInscription: ligne.dateInscription,
  etat: 'inscrite',
});

/** Which known candidature each row speaks of: the same formation first, else the same number (a formation exchanged). */
function apparier(
  demandes: readonly DemandeListee[],
  connues: readonly Candidature[],
): ReadonlyMap<DemandeListee, Candidature> {
  const paires = new Map<DemandeListee, Candidature>();
  const prises = new Set<string>();
  const prendre = (demande: DemandeListee, connue: Candidature | undefined): void => {
    if (!connue || paires.has(demande) || prises.has(connue.id)) return;
    paires.set(demande, connue);
    prises.add(connue.id);
  };
  for (const demande of demandes)
    prendre(
      demande,
      connues.find(({ formationId }) => formationId === demande.trouvee.formation.id),
    );
  // A number may be that of a whole dossier: a formation given up must not take another one with it.
  for (const demande of demandes.filter(({ ligne }) => ligne.etat !== 'renoncée'))
    prendre(
      demande,
      connues.find(({ id, numero }) => numero !== null && numero === demande.ligne.numero && !prises.has(id)),
    );
  return paires;
}

/** R17: what becomes of the état; the avis file says nothing of it, nor does a cell that could not be read. */
function changementEtat(connue: Candidature, ligne: LigneListe, complete: boolean): 'retirée' | 'réapparue' | null {
  if (ligne.etat === 'renoncée') return connue.etat === 'renoncée' ? null : 'retirée';
  if (connue.etat === 'inscrite' || !complete || ligne.champsEnErreur.includes('etat')) return null;
  return ligne.etat === 'renoncement à confirmer' ? null : 'réapparue';
}

function comparerUne(connue: Candidature, demande: DemandeListee, source: Source): ElementDifference[] {
  const { ligne, trouvee } = demande;
  const lignes = [ligne.ligne];
  const etat = changementEtat(connue, ligne, source.complete);
  const elements: ElementDifference[] = etat
    ? [{ nature: etat, cle: `${etat}:${connue.id}`, lignes, corrigeLe: null, candidatureId: connue.id }]
    : [];
  if (!etat && (ligne.etat === 'renoncée' || connue.etat === 'inscrite')) source.corrections.dite(connue.id, 'etat');
  if (ligne.etat === 'renoncée') return elements;
  const cible = {
    formationId: trouvee.formation.id,
    domaineId: trouvee.domaine.id,
    voie: ligne.voie ?? (trouvee.formation.voie as Voie),
  };
  const ecart = ecartCandidature(connue, ligne, { ...source, cible });
  if (ecart.changements.length > 0)
    elements.push({
      nature: 'candidature modifiée',
      cle: `candidature:${connue.id}`,
      lignes,
      corrigeLe: null,
      candidatureId: connue.id,
      ...ecart,
    });
  return elements;
}

/** R12, R17: compares what one pupil asks for in a list with what the campaign knows. */
export function comparerCandidatures(source: Source): CandidaturesComparees {
  const uniques = new Map(source.demandes.toReversed().map((demande) => [demande.trouvee.formation.id, demande]));
  const demandes = source.demandes.filter((demande) => uniques.get(demande.trouvee.formation.id) === demande);
  const paires = apparier(demandes, source.connues);
  const inconnues = demandes.filter((demande) => !paires.has(demande));
  const nouvelles = inconnues.filter(({ ligne }) => ligne.etat !== 'renoncée');
  const numeroDe = ({ ligne }: DemandeListee): number => ligne.ligne;
  return {
    elements: [
      ...nouvelles.map((demande): ElementDifference => ({
        nature: 'nouvelle',
        cle: `nouvelle:${demande.ligne.ligne}`,
        lignes: [demande.ligne.ligne],
        corrigeLe: null,
        candidat: source.candidat,
        candidature: toNouvelle(demande),
      })),
      ...[...paires].flatMap(([demande, connue]) => comparerUne(connue, demande, source)),
    ],
    reconnues: [...paires.values()].map(({ id }) => id),
    repetees: source.demandes.filter((demande) => !demandes.includes(demande)).map(numeroDe),
    dejaRenoncees: inconnues.filter(({ ligne }) => ligne.etat === 'renoncée').map(numeroDe),
  };
}
