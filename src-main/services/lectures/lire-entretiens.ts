import type { EntretienVue, FormationDemandee } from '../../contract/entretien-vue.ts';
import type { AvisRendu } from '../../domain/avis/rendu.ts';
import type { Domaine, Formation } from '../../domain/campagne/campagne.ts';
import type { Candidat, Candidature, Origine } from '../../domain/candidature/candidature.ts';
import type { Convocation } from '../../domain/convocation/convocation.ts';
import { dernieresConvocations } from '../../domain/convocation/derniere.ts';
import { dureeEntretien, type Entretien } from '../../domain/planning/entretien.ts';
import { nommerLieux } from '../../domain/planning/lieu.ts';
import { statutEntretien } from '../../domain/planning/statut.ts';
import type { ReadStore } from '../../store/types.ts';
import { parId } from '../../domain/par-id.ts';

interface Registres {
  readonly candidats: ReadonlyMap<string, Candidat>;
  readonly origines: ReadonlyMap<string, Origine>;
  readonly domaines: ReadonlyMap<string, Domaine>;
  readonly formations: ReadonlyMap<string, Formation>;
  readonly lieuDe: (entretien: Entretien) => string;
  readonly candidatures: ReadonlyMap<string, readonly Candidature[]>;
  readonly dernieres: ReadonlyMap<string, Convocation>;
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
    candidats: parId(await read.all('candidat', cible ? { id: candidatId } : {})),
    origines: parId(await read.all('origine')),
    domaines: parId(await read.all('domaine')),
    formations: parId(await read.all('formation')),
    lieuDe: nommerLieux({
      jurys: await read.all('jury'),
      salles: await read.all('salle'),
      seances: await read.all('seance'),
    }),
    candidatures: Map.groupBy(await read.all('candidature', cible ? { candidatId } : {}), (row) =>
      cle(row.candidatId, row.domaineId),
    ),
    dernieres: dernieresConvocations(await read.all('convocation', cible ? { entretienId } : {})),
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

function toVue(entretien: Entretien, registres: Registres): EntretienVue {
  const candidat = required(registres.candidats, entretien.candidatId);
  const domaine = required(registres.domaines, entretien.domaineId);
  const origine = required(registres.origines, candidat.origineId);
  const mode = domaine.mode ?? 'individuel';
  const formations = formationsDe(entretien, registres);
  const lieu = registres.lieuDe(entretien);
  const convocation = registres.dernieres.get(entretien.id) ?? null;
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

/** Those expected on one day, séances included, in no order. */
export async function duJour(read: ReadStore, jour: string): Promise<Entretien[]> {
  const seanceId = (await read.all('seance', { jour })).map(({ id }) => id);
  const individuels = await read.all('entretien', { jour, seanceId: null, renonce: false });
  const collectifs = seanceId.length > 0 ? await read.all('entretien', { seanceId, renonce: false }) : [];
  return [...individuels, ...collectifs];
}
