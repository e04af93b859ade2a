import type { EntretienVue, FormationDemandee } from '../../contract/entretien-vue.ts';
import type { AvisRendu } from '../../domain/avis/rendu.ts';
import type { Domaine, Formation } from '../../domain/campagne/campagne.ts';
import type { Candidat, Candidature, Origine } from '../../domain/candidature/candidature.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import type { Jury, Salle, Seance } from '../../domain/organisation/organisation.ts';
import { dureeEntretien, type Entretien } from '../../domain/planning/entretien.ts';
import { statutEntretien } from '../../domain/planning/statut.ts';
import type { ReadStore } from '../../store/types.ts';

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]));

interface Registres {
  readonly candidats: ReadonlyMap<string, Candidat>;
  readonly origines: ReadonlyMap<string, Origine>;
  readonly domaines: ReadonlyMap<string, Domaine>;
  readonly formations: ReadonlyMap<string, Formation>;
  readonly jurys: ReadonlyMap<string, Jury>;
  readonly salles: ReadonlyMap<string, Salle>;
  readonly seances: ReadonlyMap<string, Seance>;
  readonly candidatures: ReadonlyMap<string, readonly Candidature[]>;
  readonly convocations: ReadonlyMap<string, readonly Convocation[]>;
  readonly avis: ReadonlyMap<string, readonly AvisRendu[]>;
}

/** Candidatures of one entretien: same candidat, same domaine (R13). */
const cle = (candidatId: string, domaineId: string): string => `${candidatId} ${domaineId}`;

/** Beyond this many entretiens, whole tables are read: one pass is quicker than a long list of identifiers. */
const LECTURE_CIBLEE = 1000;

async function lireRegistres(read: ReadStore, entretiens: readonly Entretien[]): Promise<Registres> {
  const cible = entretiens.length <= LECTURE_CIBLEE;
  const candidatId = [...new Set(entretiens.map((entretien) => entretien.candidatId))];
  const entretienId = entretiens.map(({ id }) => id);
  return {
    candidats: byId(await read.all('candidat', cible ? { id: candidatId } : {})),
    origines: byId(await read.all('origine')),
    domaines: byId(await read.all('domaine')),
    formations: byId(await read.all('formation')),
    jurys: byId(await read.all('jury')),
    salles: byId(await read.all('salle')),
    seances: byId(await read.all('seance')),
    candidatures: Map.groupBy(await read.all('candidature', cible ? { candidatId } : {}), (row) =>
      cle(row.candidatId, row.domaineId),
    ),
    convocations: Map.groupBy(await read.all('convocation', cible ? { entretienId } : {}), (row) => row.entretienId),
    avis: Map.groupBy(await read.all('avisRendu', cible ? { entretienId } : {}), (row) => row.entretienId),
  };
}

function required<T>(rows: ReadonlyMap<string, T>, id: string): T {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`Row ${id} is missing`);
  return row;
}

function formationsDe(entretien: Entretien, registres: Registres): FormationDemandee[] {
  const rendus = new Map((registres.avis.get(entretien.id) ?? []).map((avis) => [avis.formationId, avis]));
  const demandees = (registres.candidatures.get(cle(entretien.candidatId, entretien.domaineId)) ?? []).filter(
    ({ etat }) => etat !== 'renoncée' || entretien.renonce,
  );
  const vue = (formationId: string, candidature: Candidature | null): FormationDemandee => {
    const formation = required(registres.formations, formationId);
    const rendu = rendus.get(formationId);
    return {
      formationId,
      voie: formation.voie,
      intitule: formation.intitule,
      candidatureId: candidature?.id ?? null,
      numero: candidature?.numero ?? null,
      avisOrigine: candidature?.avisOrigine ?? null,
      commentaireOrigine: candidature?.commentaireOrigine ?? '',
      avis: rendu?.valeur ?? null,
      lettrePresentee: rendu?.lettrePresentee ?? null,
      ajoute: rendu?.ajoute ?? false,
    };
  };
  const requested = new Set(demandees.map(({ formationId }) => formationId));
  const ajoutees = [...rendus.values()].filter(({ ajoute, formationId }) => ajoute && !requested.has(formationId));
  return [
    ...demandees.map((candidature) => vue(candidature.formationId, candidature)),
    ...ajoutees.map(({ formationId }) => vue(formationId, null)),
  ];
}

function lieuDe(entretien: Entretien, registres: Registres): string {
  const { juryId, seanceId } = entretien;
  const salleId = juryId
    ? required(registres.jurys, juryId).salleId
    : seanceId
      ? required(registres.seances, seanceId).salleId
      : null;
  return salleId ? required(registres.salles, salleId).nom : '';
}

function toVue(entretien: Entretien, registres: Registres): EntretienVue {
  const candidat = required(registres.candidats, entretien.candidatId);
  const domaine = required(registres.domaines, entretien.domaineId);
  const origine = required(registres.origines, candidat.origineId);
  const mode = domaine.mode ?? 'individuel';
  const formations = formationsDe(entretien, registres);
  const lieu = lieuDe(entretien, registres);
  const convocation =
    (registres.convocations.get(entretien.id) ?? []).toSorted((a, b) => a.rang - b.rang).at(-1) ?? null;
  return {
    ...entretien,
    nom: candidat.nom,
    prenom: candidat.prenom,
    classe: candidat.classe,
    dateNaissance: candidat.dateNaissance,
    tempsMajore: candidat.tempsMajore,
    accesPmr: candidat.accesPmr,
    origineId: origine.id,
    origineNom: origine.nom,
    domaineNom: domaine.nom,
    mode,
    formations,
    dureeMinutes: entretien.dureeMinutes ?? dureeEntretien(domaine.dureeMinutes, candidat.tempsMajore),
    lieu,
    statut: statutEntretien({
      entretien,
      mode,
      lieu,
      derniereConvocation: convocation,
      avis: formations.map(({ avis }) => avis),
    }),
    convocation: convocation && {
      rang: convocation.rang,
      jour: convocation.jour,
      debut: convocation.debut,
      emiseLe: convocation.emiseLe,
      issue: convocation.issue,
    },
  };
}

/** Every entretien of the campaign (given up ones included), or the given ones only, as all screens show them. */
export async function lireEntretiens(read: ReadStore, choisis?: readonly Entretien[]): Promise<EntretienVue[]> {
  const entretiens = choisis ?? (await read.all('entretien'));
  const registres = await lireRegistres(read, entretiens);
  return entretiens.map((entretien) => toVue(entretien, registres));
}
