import type { echangesOperations } from '../../contract/echanges.ts';
import type { ImportFait } from '../../contract/echanges-difference.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { differenceListe } from '../../domain/candidature/difference.ts';
import { type Ecritures, ecrituresDe } from '../../domain/candidature/difference-ecritures.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { ReadStore, WriteStore } from '../../store/types.ts';
import { accorder } from '../entretiens/accorder.ts';
import type { Contexte } from '../handler.ts';
import { toLiberations } from './creneaux.ts';
import { type LectureGardee, retrouver } from './lectures.ts';
import { retenirProfil } from './profils.ts';
import { lireRegistres } from './registres.ts';
import { compter, empreinteDe } from './comptes-difference.ts';

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
async function candidatsTouches(read: ReadStore, ecritures: Ecritures): Promise<ReadonlySet<string>> {
  const { origines, candidats, candidatures } = ecritures;
  const deCandidature = candidatures.modifiees.filter((patch) => touche(patch, CHAMPS_TRANSMIS.candidature));
  const deOrigine = origines.modifiees.filter((patch) => touche(patch, CHAMPS_TRANSMIS.origine));
  const parCandidature = await read.all('candidature', { id: deCandidature.map(({ id }) => id) });
  const parOrigine = await read.all('candidat', { origineId: deOrigine.map(({ id }) => id) });
  return new Set([
    ...candidats.modifies.filter((patch) => touche(patch, CHAMPS_TRANSMIS.candidat)).map(({ id }) => id),
    ...parCandidature.map(({ candidatId }) => candidatId),
    ...parOrigine.map(({ id }) => id),
  ]);
}

/** What was sent of these pupils no longer stands: their entretiens are to be sent again. */
async function reprendreTransmission(tx: WriteStore, candidatIds: ReadonlySet<string>): Promise<void> {
  const entretiens = await tx.all('entretien', { candidatId: [...candidatIds] });
  const transmis = entretiens.filter(({ transmisLe }) => transmisLe !== null);
  await tx.update(
    'entretien',
    transmis.map(({ id }) => ({ id, transmisLe: null })),
  );
}

/** Entretiens of pupils who changed origine: the convocation went to another mailbox (R21). */
async function deplaces(tx: WriteStore, { candidats }: Ecritures): Promise<Entretien[]> {
  const ids = candidats.modifies.filter((patch) => 'origineId' in patch).map(({ id }) => id);
  const entretiens = await tx.all('entretien', { candidatId: ids });
  return entretiens.filter(({ renonce, jour }) => !renonce && jour !== null);
}

/** The line of the history, and the profile of the columns. Answers the identifier of the line. */
async function consigner(
  tx: WriteStore,
  ctx: Contexte,
  fait: { readonly lecture: LectureGardee; readonly comptes: ImportFait['comptes'] },
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
  if (choix) await retenirProfil(tx, rapport.colonnes, { choix, newId: ctx.newId });
  return id;
}

/**
 * exchanges.md §1: takes in the list read, less what is refused, as one act. The difference is reckoned again on what the
 * campaign is now: when it is no longer the one shown, nothing is written. @throws Refus
 */
export async function appliquerListe(tx: WriteStore, demande: Demande, ctx: Contexte): Promise<ImportFait> {
  const lecture = retrouver(ctx, demande.lectureId);
  const difference = differenceListe(await lireRegistres(tx), lecture.liste, new Set(demande.distincts));
  if (empreinteDe(difference) !== demande.empreinte)
    throw new Refus(
      'différence changée',
      'La campagne a changé depuis que cette comparaison est affichée : relisez-la, puis importez. Rien n’a été modifié.',
    );
  const refusees = new Set(demande.refusees);
  if (difference.elements.every(({ cle }) => refusees.has(cle)))
    throw new Refus('rien à importer', 'Aucun changement n’est retenu : cochez-en au moins un, ou fermez cette liste.');
  const ecritures = ecrituresDe(difference, refusees, ctx.newId);
  await ecrire(tx, ecritures);
  await reprendreTransmission(tx, await candidatsTouches(tx, ecritures));
  const { liberes } = await accorder(tx, ctx.newId);
  const comptes = compter(difference, refusees);
  const importId = await consigner(tx, ctx, { lecture, comptes });
  tx.nommer(`importer la liste « ${lecture.rapport.nomFichier} »`);
  return {
    ...(await toLiberations(tx, liberes, await deplaces(tx, ecritures))),
    importId,
    comptes,
    aPlacer: await tx.count('entretien', { jour: null, renonce: false, presence: null }),
    jurys: await tx.count('jury'),
    renoncementsAConfirmer: await tx.count('candidature', { etat: 'renoncement à confirmer' }),
  };
}
