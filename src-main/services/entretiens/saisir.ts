import type { EntretienVue, FormationDemandee } from '../../contract/entretien-vue.ts';
import type { Saisie } from '../../contract/entretiens.ts';
import { Refus } from '../../contract/refus.ts';
import type { AvisRendu } from '../../domain/avis/rendu.ts';
import { assertNever } from '../../domain/texte/assert-never.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { chargerEntretien, designer } from '../lectures/charger-entretiens.ts';
import { exigerIndividuel, exigerSaisie } from './exiger-saisie.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';

interface Champ<C extends Saisie['champ']> {
  readonly vue: EntretienVue;
  readonly saisie: Extract<Saisie, { readonly champ: C }>;
}

function formationDe(vue: EntretienVue, formationId: string): FormationDemandee {
  const formation = vue.formations.find((one) => one.formationId === formationId);
  if (!formation) throw new Refus('formation non demandée', `Cette formation n’est pas demandée par ${designer(vue)}.`);
  return formation;
}

/** R32: one row per entretien and formation, made when first needed. */
async function rendre(
  tx: WriteStore,
  cle: Pick<AvisRendu, 'entretienId' | 'formationId'>,
  rendu: { readonly newId: () => string; readonly champs: Partial<Pick<AvisRendu, 'valeur' | 'lettrePresentee'>> },
): Promise<void> {
  const [row] = await tx.all('avisRendu', { ...cle });
  if (row) await tx.update('avisRendu', [{ id: row.id, ...rendu.champs }]);
  else
    await tx.insert('avisRendu', [
      { id: rendu.newId(), ...cle, valeur: null, lettrePresentee: null, ajoute: false, ...rendu.champs },
    ]);
}

async function apprecier(
  tx: WriteStore,
  { vue, saisie }: Champ<'appreciation'>,
  newId: () => string,
): Promise<boolean> {
  const { critereId, niveau } = saisie;
  if (!(await tx.get('critere', critereId)))
    throw new Refus('critère inconnu', 'Ce critère ne fait plus partie de la grille de la campagne.');
  const [row] = await tx.all('appreciation', { entretienId: vue.id, critereId });
  if ((row?.niveau ?? null) === niveau) return false;
  if (niveau === null) await tx.remove('appreciation', row ? [row.id] : []);
  else if (row) await tx.update('appreciation', [{ id: row.id, niveau }]);
  else await tx.insert('appreciation', [{ id: newId(), entretienId: vue.id, critereId, niveau }]);
  return true;
}

/** Writes the field beside the entretien's own row; answers whether anything changed. */
async function ecrire(tx: WriteStore, vue: EntretienVue, demande: { saisie: Saisie; newId: () => string }) {
  const { saisie, newId } = demande;
  switch (saisie.champ) {
    case 'compteRendu':
      return saisie.texte !== vue.compteRendu;
    case 'appreciation':
      return apprecier(tx, { vue, saisie }, newId);
    case 'avis': {
      const { formationId, valeur } = saisie;
      if (formationDe(vue, formationId).avis === valeur) return false;
      await rendre(tx, { entretienId: vue.id, formationId }, { newId, champs: { valeur } });
      return true;
    }
    case 'lettre': {
      const { formationId, presentee } = saisie;
      if (formationDe(vue, formationId).lettrePresentee === presentee) return false;
      await rendre(tx, { entretienId: vue.id, formationId }, { newId, champs: { lettrePresentee: presentee } });
      return true;
    }
    default:
      return assertNever(saisie);
  }
}

const NOMS: Readonly<Record<Saisie['champ'], string>> = {
  compteRendu: 'saisir le compte rendu',
  appreciation: 'remplir la grille',
  avis: 'donner un avis',
  lettre: 'noter la lettre',
};

const precision = (saisie: Saisie): string =>
  'critereId' in saisie ? saisie.critereId : 'formationId' in saisie ? saisie.formationId : '';

/**
 * R31, R32: saves one field while it is typed; successive saves of the same field are one act. Any change takes back
 * the validation and the transmission: what was sent is no longer what stands. R16: the letter is a fact that may be
 * noted at any time and proves no presence. @throws Refus as `exigerSaisie` does.
 */
export async function saisir(tx: WriteStore, demande: { readonly id: string; readonly saisie: Saisie }, ctx: Contexte) {
  const { id, saisie } = demande;
  await exigerOuverte(tx);
  const vue = await chargerEntretien(tx, id);
  if (saisie.champ === 'lettre') exigerIndividuel(vue);
  const presence = saisie.champ === 'lettre' ? vue.presence : exigerSaisie(vue, ctx.aujourdhui);
  tx.nommer(`${NOMS[saisie.champ]} de ${designer(vue)}`);
  tx.fusionner(`saisir ${id} ${saisie.champ} ${precision(saisie)}`);
  const enregistre = { enregistreLe: ctx.maintenant };
  if (!(await ecrire(tx, vue, { saisie, newId: ctx.newId }))) return enregistre;
  await tx.update('entretien', [
    {
      id,
      presence,
      ...(saisie.champ === 'compteRendu' && { compteRendu: saisie.texte }),
      ...(saisie.champ !== 'lettre' && { saisiLe: ctx.maintenant }),
      valideLe: null,
      transmisLe: null,
    },
  ]);
  return enregistre;
}
