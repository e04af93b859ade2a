import type { Input, Output } from '../../contract/operation.ts';
import type { RemedeFaisable, planningOperations } from '../../contract/planning.ts';
import { Refus } from '../../contract/refus.ts';
import { createNoms } from '../../domain/planning/registre-noms.ts';
import { estPlace } from '../../domain/planning/statut.ts';
import { assertNever } from '../../domain/texte/assert-never.ts';
import { formatHeure, formatJourCourt, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { trouverJury } from '../lectures/trouver-jury.ts';
import { remplacer } from '../ecritures/remplacer-plages.ts';
import { countInscrits } from './compter-inscrits.ts';
import { lireDonnees, registreNoms, type DonneesPlanning } from '../lectures/donnees-planning.ts';
import { placer } from './placer.ts';
import { trouverSeance } from './placer-en-seance.ts';
import { nommerEntretiens, trouverEntretien } from '../lectures/trouver-entretien.ts';

type Op = (typeof planningOperations)['planning.remedier'];
type Faisable<N extends RemedeFaisable['changement']> = Extract<RemedeFaisable, { readonly changement: N }>;

const DEJA = 'Cette indisponibilité n’est plus notée : relancez la planification.';

async function ouvrirPlage(tx: WriteStore, changement: Faisable<'plage'>, { newId }: Contexte): Promise<string> {
  const { jury: juryId, jour, debut, fin } = changement;
  const jury = await trouverJury(tx, juryId);
  const actuelles = await tx.all('plage', { juryId, jour });
  const periode = { du: jour, au: jour };
  await remplacer(tx, jury, { periode, plages: [...actuelles, { jour, debut, fin, reserve: false }], newId });
  return `ouvrir ${jury.nom}, ${formatJourCourt(jour)} de ${formatHeure(debut)} à ${formatHeure(fin)}`;
}

async function lever(
  tx: WriteStore,
  donnees: DonneesPlanning,
  changement: Faisable<'indisponibilite'>,
): Promise<string> {
  const { de, id: qui, jour, debut, fin } = changement;
  const rows = donnees.indisponibilites.filter(
    (row) =>
      (de === 'candidat' ? row.candidatId : row.origineId) === qui &&
      row.jour === jour &&
      (row.debut ?? undefined) === debut &&
      (row.fin ?? undefined) === fin,
  );
  if (rows.length === 0) throw new Refus('proposition périmée', DEJA);
  await tx.remove(
    'indisponibilite',
    rows.map(({ id }) => id),
  );
  const noms = createNoms(registreNoms(donnees));
  const nom = de === 'candidat' ? noms.candidat(qui) : noms.origine(qui);
  return `lever l’indisponibilité de ${nom}, ${formatJourCourt(jour)}`;
}

async function avancerOrigine(tx: WriteStore, changement: Faisable<'pas-avant'>): Promise<string> {
  const origine = await tx.get('origine', changement.origine);
  if (!origine || origine.pasAvant === null) throw new Refus('proposition périmée', DEJA);
  const { suffit = null } = changement;
  await tx.update('origine', [{ id: origine.id, pasAvant: suffit }]);
  return suffit === null
    ? `laisser venir ${origine.nom} avant ${formatHeure(origine.pasAvant)}`
    : `laisser venir ${origine.nom} à partir de ${formatHeure(suffit)}`;
}

async function agrandir(tx: WriteStore, donnees: DonneesPlanning, changement: Faisable<'capacite'>): Promise<string> {
  const seance = trouverSeance(donnees, changement.seance);
  const inscrits = countInscrits(donnees).get(seance.id) ?? 0;
  const capacite = Math.max(changement.places, inscrits, seance.capacite);
  await tx.update('seance', [{ id: seance.id, capacite }]);
  return `porter à ${pluriel(capacite, 'place')} la séance du ${formatJourCourt(seance.jour)} à ${formatHeure(seance.debut)}`;
}

/** H6: by hand, one by one; judged as any placement. */
async function deplacer(tx: WriteStore, changement: Faisable<'fige'>, ctx: Contexte): Promise<string> {
  const { jury: juryId, jour, debut } = changement.vers;
  await placer(tx, { entretienId: changement.entretien, juryId, jour, debut }, ctx);
  const donnees = await lireDonnees(tx, ctx);
  const qui = nommerEntretiens(donnees, [trouverEntretien(donnees, changement.entretien)]);
  return `déplacer ${qui}, ${formatJourCourt(jour)} à ${formatHeure(debut)}`;
}

async function faire(tx: WriteStore, changement: RemedeFaisable, ctx: Contexte): Promise<string> {
  switch (changement.changement) {
    case 'plage':
      return ouvrirPlage(tx, changement, ctx);
    case 'pas-avant':
      return avancerOrigine(tx, changement);
    case 'fige':
      return deplacer(tx, changement, ctx);
    case 'indisponibilite':
      return lever(tx, await lireDonnees(tx, ctx), changement);
    case 'capacite':
      return agrandir(tx, await lireDonnees(tx, ctx), changement);
    default:
      return assertNever(changement);
  }
}

/** The places that the changes give, for those they were proposed for; one that is no longer free is left to the search. */
async function reserver(tx: WriteStore, pour: Input<Op>['pour'], ctx: Contexte): Promise<void> {
  for (const { entretien: entretienId, jury: juryId, jour, debut } of pour) {
    const donnees = await lireDonnees(tx, ctx);
    if (estPlace(trouverEntretien(donnees, entretienId))) continue;
    try {
      await placer(tx, { entretienId, juryId, jour, debut }, ctx);
    } catch (refus) {
      if (!(refus instanceof Refus)) throw refus;
    }
  }
}

/**
 * Makes the changes that would give somebody a place, as one act, and keeps that place for him; the plan is then to be
 * searched again. @throws Refus when one of them no longer makes sense; nothing is then written
 */
export async function remedier(tx: WriteStore, { changements, pour }: Input<Op>, ctx: Contexte): Promise<Output<Op>> {
  const faits: string[] = [];
  for (const changement of changements) faits.push(await faire(tx, changement, ctx));
  await reserver(tx, pour, ctx);
  tx.nommer(faits.join(' et '));
  return { faits: faits.length };
}
