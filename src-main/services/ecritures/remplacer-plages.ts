import { Refus } from '../../contract/refus.ts';
import { joursEntre } from '../../domain/date/jour.ts';
import type { Jury, Plage } from '../../domain/organisation/organisation.ts';
import { fusionnerPlages, type PlageSaisie, tientDansUnePlage } from '../../domain/organisation/plages.ts';
import { formatHeure, formatJour, formatJourCourt, nomPrenom, pluriel } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import { parId } from '../../domain/par-id.ts';

/** Longest span of days changed at once: more than a school year is a slip of the keyboard. */
const JOURS_MAX = 400;

export interface Periode {
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

export const dansPeriode = ({ du, au }: Periode, jour: string): boolean => du <= jour && jour <= au;

export function verifierPeriode({ du, au }: Periode): void {
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
  const candidats = parId(await tx.all('candidat'));
  const phrases = places.map(({ candidatId, jour, debut }) => {
    const candidat = candidats.get(candidatId);
    return `${candidat ? nomPrenom(candidat) : ''}, ${formatJourCourt(jour)} à ${formatHeure(debut)}`;
  });
  const reste = phrases.length - 5;
  throw new Refus(
    'entretiens hors plage',
    `${pluriel(places.length, `entretien de «\u00a0${jury.nom}\u00a0» ne tiendrait`, `entretiens de «\u00a0${jury.nom}\u00a0» ne tiendraient`)} plus dans ses plages\u00a0: ${phrases.slice(0, 5).join('\u00a0; ')}${reste > 0 ? `\u00a0; et ${reste} de plus` : ''}. Fermez plutôt ces heures au planning (Plus, « Absence ou fermeture… »)\u00a0: ils y seront déplacés ou remis à placer.`,
    places.map(({ id }, index) => ({ id, libelle: phrases[index] })),
  );
}

/** Replaces what the jury has in the period; rows that do not change keep their id. */
export async function remplacer(
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
