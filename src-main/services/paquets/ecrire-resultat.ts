import type { Appreciation, AvisRendu } from '../../domain/avis/rendu.ts';
import { enResultat, type Champs, type ResultatFormation } from '../../domain/paquet/resultat.ts';
import type { Entretien } from '../../domain/planning/entretien.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import type { Comparee } from './comparer.ts';
import type { ResultatLu } from './lire-resultats.ts';

type Patch<T> = Partial<T> & { readonly id: string };

/** Rows to write for all the entretiens taken, so that each table is written once. */
export class EcrituresPaquet {
  readonly entretiens: Patch<Entretien>[] = [];
  readonly avis = { crees: [] as AvisRendu[], modifies: [] as Patch<AvisRendu>[], retires: [] as string[] };
  readonly niveaux = { crees: [] as Appreciation[], modifies: [] as Patch<Appreciation>[], retires: [] as string[] };

  async ecrire(tx: WriteStore): Promise<void> {
    await tx.update('entretien', this.entretiens);
    await tx.remove('avisRendu', this.avis.retires);
    await tx.update('avisRendu', this.avis.modifies);
    await tx.insert('avisRendu', this.avis.crees);
    await tx.remove('appreciation', this.niveaux.retires);
    await tx.update('appreciation', this.niveaux.modifies);
    await tx.insert('appreciation', this.niveaux.crees);
  }
}

const SANS_NOTE = { avis: null, lettrePresentee: null, ajoute: false };

function noterFormations(
  { avis }: EcrituresPaquet,
  { lu, voulues }: { readonly lu: ResultatLu; readonly voulues: readonly ResultatFormation[] },
  cible: { readonly id: string; readonly newId: () => string },
): void {
  const parFormation = new Map(voulues.map((formation) => [formation.formationId, formation]));
  for (const row of lu.avis) {
    const { avis: valeur, lettrePresentee, ajoute } = parFormation.get(row.formationId) ?? SANS_NOTE;
    if (row.ajoute && !ajoute && valeur === null && lettrePresentee === null) avis.retires.push(row.id);
    else avis.modifies.push({ id: row.id, valeur, lettrePresentee, ajoute });
  }
  const connues = new Set(lu.avis.map(({ formationId }) => formationId));
  for (const { formationId, avis: valeur, lettrePresentee, ajoute } of voulues)
    if (!connues.has(formationId))
      avis.crees.push({ id: cible.newId(), entretienId: cible.id, formationId, valeur, lettrePresentee, ajoute });
}

function noterNiveaux(
  { niveaux }: EcrituresPaquet,
  { lu, voulus }: { readonly lu: ResultatLu; readonly voulus: ReadonlyMap<string, Appreciation['niveau']> },
  cible: { readonly id: string; readonly newId: () => string },
): void {
  for (const row of lu.appreciations) {
    const niveau = voulus.get(row.critereId);
    if (niveau === undefined) niveaux.retires.push(row.id);
    else niveaux.modifies.push({ id: row.id, niveau });
  }
  const connus = new Set(lu.appreciations.map(({ critereId }) => critereId));
  for (const [critereId, niveau] of voulus)
    if (!connus.has(critereId)) niveaux.crees.push({ id: cible.newId(), entretienId: cible.id, critereId, niveau });
}

const aChange = (cle: RegExp, avant: Champs, apres: Champs): boolean =>
  [...new Set([...avant.keys(), ...apres.keys()])].some((un) => cle.test(un) && avant.get(un) !== apres.get(un));

/**
 * R31, R32: what the merge makes of one entretien. What was validated or sent no longer stands. One that was held and had
 * lost its place gets it back.
 */
export function prevoir(
  ecritures: EcrituresPaquet,
  { cible, lu, etats, rendu, place, fusion, juryId }: Comparee & { readonly fusion: Champs; readonly juryId: string },
  ctx: Pick<Contexte, 'maintenant' | 'newId'>,
): boolean {
  if (!cible || !lu || !aChange(/./, etats.ici, fusion)) return false;
  const { presence, arrivee, compteRendu, appreciations, formations } = enResultat(fusion);
  const saisi = aChange(/^(compteRendu|appreciation|avis|ajout)\b/, etats.ici, fusion);
  const { jour, debut, dureeMinutes } = rendu;
  ecritures.entretiens.push({
    id: cible.id,
    presence,
    arrivee,
    compteRendu,
    ...(saisi && { saisiLe: ctx.maintenant }),
    ...(place === 'rendue' && { juryId, jour, debut, dureeMinutes }),
    valideLe: null,
    transmisLe: null,
  });
  const destination = { id: cible.id, newId: ctx.newId };
  noterFormations(ecritures, { lu, voulues: formations }, destination);
  const voulus = new Map(appreciations.map(({ critereId, niveau }) => [critereId, niveau]));
  noterNiveaux(ecritures, { lu, voulus }, destination);
  return true;
}
