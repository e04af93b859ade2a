import type { Avertissements, organisationOperations } from '../../contract/organisation.ts';
import type { Input } from '../../contract/operation.ts';
import { Refus } from '../../contract/refus.ts';
import { motifSansClasse } from '../../domain/campagne/calendrier.ts';
import { addJours, joursEntre } from '../../domain/date/jour.ts';
import type { Jury, Plage } from '../../domain/organisation/organisation.ts';
import { fusionnerPlages, type PlageSaisie, tientDansUnePlage } from '../../domain/organisation/plages.ts';
import { formatHeure, formatJour, formatJourCourt, nomPrenom, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { avertirJours, lireCalendrier } from './calendrier.ts';
import { trouverJury } from './jurys.ts';

type Operations = typeof organisationOperations;

/** Longest span of days changed at once: more than a school year is a slip of the keyboard. */
const JOURS_MAX = 400;

interface Periode {
  readonly du: string;
  readonly au: string;
}

interface PlacePrise {
  readonly id: string;
  readonly candidatId: string;
  readonly jour: string;
  readonly debut: string;
  readonly dureeMinutes: number;
}

const dansPeriode = ({ du, au }: Periode, jour: string): boolean => du <= jour && jour <= au;

function verifierPeriode({ du, au }: Periode): void {
  const jours = joursEntre(du, au);
  if (jours < 0 || jours > JOURS_MAX)
    throw new Refus('période impossible', `Du ${formatJour(du)} au ${formatJour(au)} : corrigez les dates.`);
}

/** Entretiens of the jury, still to be held, that a plage holds today and that none would hold any more. */
async function orphelins(
  tx: WriteStore,
  jury: Jury,
  { avant, apres }: { readonly avant: readonly PlageSaisie[]; readonly apres: readonly PlageSaisie[] },
): Promise<PlacePrise[]> {
  const entretiens = await tx.all('entretien', { juryId: jury.id, presence: null });
  return entretiens
    .flatMap(({ id, candidatId, jour, debut, dureeMinutes }) =>
      jour && debut && dureeMinutes ? [{ id, candidatId, jour, debut, dureeMinutes }] : [],
    )
    .filter((place) => tientDansUnePlage(avant, place) && !tientDansUnePlage(apres, place))
    .toSorted((a, b) => (a.jour + a.debut < b.jour + b.debut ? -1 : 1));
}

async function refuserOrphelins(tx: WriteStore, jury: Jury, places: readonly PlacePrise[]): Promise<void> {
  if (places.length === 0) return;
  const candidats = new Map((await tx.all('candidat')).map((candidat) => [candidat.id, candidat]));
  const phrases = places.map(({ candidatId, jour, debut }) => {
    const candidat = candidats.get(candidatId);
    return `${candidat ? nomPrenom(candidat) : ''}, ${formatJourCourt(jour)} à ${formatHeure(debut)}`;
  });
  const reste = phrases.length - 5;
  throw new Refus(
    'entretiens hors plage',
    `${pluriel(places.length, 'entretien')} de « ${jury.nom} » ne tiendrait plus dans ses plages : ${phrases.slice(0, 5).join(' ; ')}${reste > 0 ? ` ; et ${reste} de plus` : ''}. Déplacez-les d'abord au planning.`.replace(
      'ne tiendrait',
      places.length > 1 ? 'ne tiendraient' : 'ne tiendrait',
    ),
    places.map(({ id }, index) => ({ id, libelle: phrases[index] })),
  );
}

/** Replaces what the jury has in the period; rows that do not change keep their id. */
async function remplacer(
  tx: WriteStore,
  jury: Jury,
  {
    periode,
    plages,
    newId,
  }: { readonly periode: Periode; readonly plages: readonly PlageSaisie[]; readonly newId: () => string },
): Promise<void> {
  const actuelles = await tx.all('plage', { juryId: jury.id });
  const voulues = fusionnerPlages(plages);
  const hors = actuelles.filter(({ jour }) => !dansPeriode(periode, jour));
  await refuserOrphelins(tx, jury, await orphelins(tx, jury, { avant: actuelles, apres: [...hors, ...voulues] }));
  const cle = ({ jour, debut, fin, reserve }: PlageSaisie): string => `${jour} ${debut} ${fin} ${reserve}`;
  const clesVoulues = new Set(voulues.map(cle));
  const clesActuelles = new Set(actuelles.map(cle));
  const retirees = actuelles.filter((plage) => dansPeriode(periode, plage.jour) && !clesVoulues.has(cle(plage)));
  await tx.remove(
    'plage',
    retirees.map(({ id }) => id),
  );
  const nouvelles: Plage[] = voulues
    .filter((plage) => !clesActuelles.has(cle(plage)))
    .map((plage) => ({ ...plage, id: newId(), juryId: jury.id }));
  await tx.insert('plage', nouvelles);
}

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
      `La plage du ${formatJour(dehors.jour)} n'est pas dans la période à remplacer.`,
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
