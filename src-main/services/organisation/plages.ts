import type { Avertissements, organisationOperations } from '../../contract/organisation.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { joursDeClasse, motifSansClasse } from '../../domain/campagne/calendrier.ts';
import { addJours, joursEntre } from '../../domain/date/jour.ts';
import { formatJour, formatJourCourt, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { avertirJours, lireCalendrier } from './calendrier.ts';
import { trouverJury } from '../lectures/trouver-jury.ts';
import { dansPeriode, remplacer, verifierPeriode } from '../ecritures/remplacer-plages.ts';

type Operations = typeof organisationOperations;

/**
 * Replaces the plages of one jury over some days: merged when they touch, never overlapping. Days outside the interview
 * window or without class are accepted and told (R24). @throws Refus with the list of the entretiens left outside.
 */
export async function enregistrerPlages(
  tx: WriteStore,
  { juryId, du, au, plages }: Input<Operations['plages.enregistrer']>,
  ctx: Contexte,
): Promise<Avertissements> {
  const periode = { du, au };
  verifierPeriode(periode);
  const jury = await trouverJury(tx, juryId);
  const dehors = plages.find(({ jour }) => !dansPeriode(periode, jour));
  if (dehors)
    throw new Refus(
      'plage hors période',
      `La plage du ${formatJour(dehors.jour)} n’est pas dans la période à remplacer.`,
    );
  await remplacer(tx, jury, { periode, plages, newId: ctx.newId });
  tx.nommer(
    du === au
      ? `modifier les plages de « ${jury.nom} » du ${formatJourCourt(du)}`
      : `modifier les plages de « ${jury.nom} » du ${formatJourCourt(du)} au ${formatJourCourt(au)}`,
  );
  return {
    avertissements: await avertirJours(
      tx,
      plages.map(({ jour }) => jour),
    ),
  };
}

/**
 * Opens the same hours on every day of class of a period, for several jurys at once: what was open stays open, an
 * ordinary plage wins over a reserve one. Answers the number of days. @throws Refus when there is no day of class.
 */
export async function ajouterPlages(
  tx: WriteStore,
  { juryIds, du, au, creneaux }: Input<Operations['plages.ajouter']>,
  ctx: Contexte,
): Promise<Avertissements & { readonly jours: number }> {
  const periode = { du, au };
  verifierPeriode(periode);
  const jours = joursDeClasse(du, au, await lireCalendrier(tx, [du, au]));
  if (jours.length === 0)
    throw new Refus(
      'aucun jour de classe',
      `Il n’y a pas de jour de classe du ${formatJour(du)} au ${formatJour(au)}.`,
    );
  const ajouts = jours.flatMap((jour) => creneaux.map((creneau) => ({ ...creneau, jour })));
  const noms: string[] = [];
  for (const juryId of new Set(juryIds)) {
    const jury = await trouverJury(tx, juryId);
    const actuelles = (await tx.all('plage', { juryId })).filter(({ jour }) => dansPeriode(periode, jour));
    await remplacer(tx, jury, { periode, plages: [...actuelles, ...ajouts], newId: ctx.newId });
    noms.push(jury.nom);
  }
  const qui = noms.length === 1 ? `« ${noms[0]} »` : pluriel(noms.length, 'jury');
  tx.nommer(`ouvrir des plages à ${qui} sur ${pluriel(jours.length, 'jour')}`);
  return { jours: jours.length, avertissements: await avertirJours(tx, jours) };
}

/**
 * Copies plages to other weeks or other jurys, replacing what is there; the day of the period keeps its rank. Days
 * without class are left empty and told. @throws Refus when an entretien placed at a target would be left outside.
 */
export async function copierPlages(
  tx: WriteStore,
  { juryId, du, au, cibles }: Input<Operations['plages.copier']>,
  ctx: Contexte,
): Promise<Avertissements> {
  verifierPeriode({ du, au });
  const source = await trouverJury(tx, juryId);
  const modele = (await tx.all('plage', { juryId })).filter(({ jour }) => dansPeriode({ du, au }, jour));
  const touches: string[] = [];
  const sautes = new Set<string>();
  for (const cible of cibles) {
    const jury = await trouverJury(tx, cible.juryId);
    const decalage = joursEntre(du, cible.du);
    if (cible.juryId === juryId && Math.abs(decalage) <= joursEntre(du, au))
      throw new Refus(
        'copie sur soi',
        `Les plages de « ${jury.nom} » ne peuvent pas être copiées sur elles-mêmes : choisissez une autre semaine.`,
      );
    const periode = { du: cible.du, au: addJours(au, decalage) };
    const deplacees = modele.map(({ jour, debut, fin, reserve }) => ({
      jour: addJours(jour, decalage),
      debut,
      fin,
      reserve,
    }));
    const calendrier = await lireCalendrier(
      tx,
      deplacees.map(({ jour }) => jour),
    );
    const plages = deplacees.filter(({ jour }) => motifSansClasse(jour, calendrier) === null);
    for (const { jour } of deplacees) if (motifSansClasse(jour, calendrier) !== null) sautes.add(jour);
    touches.push(...plages.map(({ jour }) => jour));
    await remplacer(tx, jury, { periode, plages, newId: ctx.newId });
  }
  tx.nommer(`copier les plages de « ${source.nom} » du ${formatJourCourt(du)} au ${formatJourCourt(au)}`);
  const laisses = [...sautes].toSorted().map(formatJour);
  return {
    avertissements: [
      ...(laisses.length > 0 ? [`Laissé vide, car sans classe : ${laisses.join(', ')}.`] : []),
      ...(await avertirJours(tx, touches)),
    ],
  };
}
