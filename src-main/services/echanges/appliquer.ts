import type { echangesOperations } from '../../contract/echanges.ts';
import type { ImportFait } from '../../contract/echanges-difference.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { correctionsReprises, elementsRefuses } from '../../domain/candidature/correction.ts';
import { differenceListe } from '../../domain/candidature/difference.ts';
import { type Ecritures, ecrituresDe } from '../../domain/candidature/difference-ecritures.ts';
import type { Registres } from '../../domain/candidature/difference-liste.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { WriteStore } from '../../store/types.ts';
import { accorder } from '../ecritures/accorder.ts';
import type { WriterContexte } from '../writer.ts';
import { toLiberations } from './creneaux.ts';
import type { LectureEnMain } from './import-ouvert.ts';
import { retenirProfil } from './profils.ts';
import { toReponses } from './reponses.ts';
import { lireRegistres } from '../lectures/registres.ts';
import { compter, empreinteDe } from './comptes-difference.ts';

/** What taking in a list needs. */
type Importateur = Pick<WriterContexte, 'lectures' | 'maintenant' | 'newId'>;

type Demande = Input<(typeof echangesOperations)['echanges.appliquer']>;

/** Fields that the avis file carries: a change of one of them makes what was sent out of date. */
const CHAMPS_TRANSMIS = {
  candidat: ['nom', 'prenom', 'ine', 'dateNaissance', 'origineId'],
  candidature: ['numero', 'formationId', 'voie'],
  origine: ['nom', 'uai'],
} as const;

const touche = (patch: object, champs: readonly string[]): boolean => champs.some((champ) => champ in patch);

/** In one order that foreign keys allow. */
async function ecrire(tx: WriteStore, { origines, candidats, candidatures }: Ecritures): Promise<void> {
  await tx.insert('origine', origines.creees);
  await tx.update('origine', origines.modifiees);
  await tx.insert('candidat', candidats.crees);
  await tx.update('candidat', candidats.modifies);
  await tx.insert('candidature', candidatures.creees);
  await tx.update('candidature', candidatures.modifiees);
}

/** Pupils about whom something that was sent, or convoked, has changed. */
function candidatsTouches(registres: Registres, ecritures: Ecritures): ReadonlySet<string> {
  const ids = (patches: readonly { readonly id: string }[], champs: readonly string[]): ReadonlySet<string> =>
    new Set(patches.filter((patch) => touche(patch, champs)).map(({ id }) => id));
  const origines = ids(ecritures.origines.modifiees, CHAMPS_TRANSMIS.origine);
  const candidatures = ids(ecritures.candidatures.modifiees, CHAMPS_TRANSMIS.candidature);
  return new Set([
    ...ids(ecritures.candidats.modifies, CHAMPS_TRANSMIS.candidat),
    ...registres.candidatures.filter(({ id }) => candidatures.has(id)).map(({ candidatId }) => candidatId),
    ...registres.candidats.filter(({ origineId }) => origines.has(origineId)).map(({ id }) => id),
  ]);
}

/** What was sent of these pupils no longer stands: their entretiens are to be sent again. */
async function reprendreTransmission(
  tx: WriteStore,
  entretiens: readonly Entretien[],
  candidatIds: ReadonlySet<string>,
): Promise<void> {
  const transmis = entretiens.filter(
    ({ candidatId, transmisLe }) => transmisLe !== null && candidatIds.has(candidatId),
  );
  await tx.update(
    'entretien',
    transmis.map(({ id }) => ({ id, transmisLe: null })),
  );
}

/** Entretiens of pupils who changed origine: the convocation went to another mailbox (R21). */
function deplaces(entretiens: readonly Entretien[], { candidats }: Ecritures): Entretien[] {
  const ids = new Set(candidats.modifies.filter((patch) => 'origineId' in patch).map(({ id }) => id));
  return entretiens.filter(({ candidatId, renonce, jour }) => ids.has(candidatId) && !renonce && jour !== null);
}

/** Pupils whose entretiens are to follow at once. */
const LOT = 500;

/** R13, R17: the entretiens of the pupils whose candidatures came or changed follow them; answers those freed. */
async function accorderParLots(
  tx: WriteStore,
  ctx: Importateur,
  { registres, ecritures }: { readonly registres: Registres; readonly ecritures: Ecritures },
): Promise<readonly Entretien[]> {
  const modifiees = new Set(ecritures.candidatures.modifiees.map(({ id }) => id));
  const candidatIds = new Set([
    ...ecritures.candidatures.creees.map(({ candidatId }) => candidatId),
    ...registres.candidatures.filter(({ id }) => modifiees.has(id)).map(({ candidatId }) => candidatId),
  ]);
  const liberes: Entretien[] = [];
  for (let fait = 0; fait < candidatIds.size; fait += LOT) {
    liberes.push(...(await accorder(tx, ctx.newId, [...candidatIds].slice(fait, fait + LOT))).liberes);
  }
  return liberes;
}

/** The line of the history, and the profile of the columns. Answers the identifier of the line. */
async function consigner(
  tx: WriteStore,
  ctx: Importateur,
  fait: { readonly lecture: LectureEnMain; readonly comptes: ImportFait['comptes'] },
): Promise<string> {
  const { rapport, choix } = fait.lecture;
  const id = ctx.newId();
  const { comptes } = fait;
  await tx.insert('importation', [
    {
      id,
      nomFichier: rapport.nomFichier,
      sha256: rapport.sha256,
      importeLe: ctx.maintenant,
      lignes: rapport.comptes.candidatures,
      nouvelles: comptes.nouvelles,
      modifiees: comptes.modifiees + comptes.changementsOrigine,
      retirees: comptes.retirees,
      disparues: comptes.disparues,
      erreurs: rapport.comptes.erreurs,
    },
  ]);
  await tx.insert('marquageImport', [{ id }]);
  if (choix) await retenirProfil(tx, rapport.colonnes, { choix, newId: ctx.newId });
  return id;
}

/**
 * exchanges.md §1: takes in the list read, less what is refused, as one act. The difference is reckoned again on what the
 * campaign is now: when it is no longer the one shown, nothing is written. @throws Refus
 */
export async function appliquerListe(tx: WriteStore, demande: Demande, ctx: Importateur): Promise<ImportFait> {
  const lecture = ctx.lectures.retrouver(demande.lectureId);
  const registres = await lireRegistres(tx);
  const difference = differenceListe(registres, lecture.liste, toReponses(demande));
  if (empreinteDe(difference) !== demande.empreinte)
    throw new Refus(
      'différence changée',
      'La campagne a changé depuis que cette comparaison est affichée : relisez-la, puis importez. Rien n’a été modifié.',
    );
  const refusees = elementsRefuses(difference.elements, demande);
  if (difference.elements.every(({ cle }) => refusees.has(cle)))
    throw new Refus('rien à importer', 'Aucun changement n’est retenu : cochez-en au moins un, ou fermez cette liste.');
  const ecritures = ecrituresDe(difference, refusees, ctx.newId);
  const entretiens = await tx.all('entretien');
  await ecrire(tx, ecritures);
  const reprises = correctionsReprises(difference.elements.filter(({ cle }) => !refusees.has(cle)));
  await tx.remove('correction', [...new Set([...reprises, ...difference.confirmees])]);
  await reprendreTransmission(tx, entretiens, candidatsTouches(registres, ecritures));
  const liberes = await accorderParLots(tx, ctx, { registres, ecritures });
  const comptes = compter(difference, refusees);
  const importId = await consigner(tx, ctx, { lecture, comptes });
  tx.nommer(`importer la liste « ${lecture.rapport.nomFichier} »`);
  const bouges = deplaces(entretiens, ecritures);
  return {
    ...(await toLiberations(tx, liberes, bouges)),
    importId,
    comptes,
    aPlacer: await tx.count('entretien', { jour: null, renonce: false, presence: null }),
    jurys: await tx.count('jury'),
    renoncementsAConfirmer: await tx.count('candidature', { etat: 'renoncement à confirmer' }),
  };
}
