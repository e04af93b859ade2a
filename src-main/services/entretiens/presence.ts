import type { EntretienVue } from '../../contract/entretien-vue.ts';
import { Refus } from '../../contract/refus.ts';
import { estRecu } from '../../domain/planning/presence.ts';
import type { Entretien, Presence } from '../../domain/planning/entretien.ts';
import { formatJour } from '../../domain/texte/format.ts';
import type { WriteStore } from '../../store/types.ts';
import type { Contexte } from '../handler.ts';
import { heureDuPoste } from '../../domain/date/temps-du-poste.ts';
import { chargerEntretiens, designer, designerTous } from '../lectures/charger-entretiens.ts';
import { exigerOuverte } from '../lectures/lire-campagne.ts';

interface Constat {
  readonly ids: readonly string[];
  readonly presence: Presence | null;
  readonly arrivee?: string | null | undefined;
  readonly vuLe?: string | undefined;
}

/** Whether anything was written of the entretien: it was held. */
export const aEteSaisi = (vue: EntretienVue): boolean =>
  vue.compteRendu.trim() !== '' || vue.formations.some(({ avis }) => avis !== null);

/** A window that has not followed midnight, or the sleep of the workstation, shows the pupils of another day. */
function exigerMemeJour(vuLe: string | undefined, aujourdhui: string): void {
  if (vuLe !== undefined && vuLe !== aujourdhui)
    throw new Refus(
      'autre jour',
      `Cette fenêtre en était au ${formatJour(vuLe)} et ce poste est au ${formatJour(aujourdhui)}\u00a0: rien n’a été noté. Vérifiez le jour affiché, puis recommencez.`,
    );
}

function exigerNotable(vue: EntretienVue, presence: Presence | null): void {
  if (vue.jour === null)
    throw new Refus(
      'à placer',
      `${designer(vue)} n’a pas de rendez-vous\u00a0: placez d’abord l’entretien dans le planning.`,
    );
  if (!estRecu(presence) && aEteSaisi(vue))
    throw new Refus(
      'déjà saisi',
      `Un compte rendu ou un avis est déjà saisi pour ${designer(vue)}\u00a0: effacez-le avant de noter une absence.`,
    );
}

function arriveeDe(vue: EntretienVue, constat: Constat, ctx: Contexte): string | null {
  if (!estRecu(constat.presence)) return null;
  if (constat.arrivee !== undefined) return constat.arrivee;
  return vue.arrivee ?? (vue.jour === ctx.aujourdhui ? heureDuPoste(ctx.maintenant) : null);
}

function patch(vue: EntretienVue, constat: Constat, ctx: Contexte): Partial<Entretien> & { readonly id: string } {
  const { id } = vue;
  const arrivee = arriveeDe(vue, constat, ctx);
  // What was validated or sent holds the presence too.
  return vue.presence === constat.presence
    ? { id, arrivee }
    : { id, presence: constat.presence, arrivee, valideLe: null, transmisLe: null };
}

const nommer = (vues: readonly EntretienVue[], presence: Presence | null): string =>
  presence === null
    ? `effacer la présence de ${designerTous(vues)}`
    : `noter «\u00a0${presence}\u00a0» pour ${designerTous(vues)}`;

/**
 * R28: what happened on the day, for one pupil or a whole séance (R27). An unplaced entretien is refused, and an
 * absence where results were typed. A day still to come is only warned about: the clock of a workstation may be wrong.
 */
export async function noterPresence(tx: WriteStore, constat: Constat, ctx: Contexte) {
  exigerMemeJour(constat.vuLe, ctx.aujourdhui);
  await exigerOuverte(tx);
  const vues = await chargerEntretiens(tx, constat.ids);
  for (const vue of vues) exigerNotable(vue, constat.presence);
  tx.nommer(nommer(vues, constat.presence));
  await tx.update(
    'entretien',
    vues.map((vue) => patch(vue, constat, ctx)),
  );
  const futur = vues.map(({ jour }) => jour).find((jour) => jour !== null && jour > ctx.aujourdhui);
  return {
    avertissement:
      futur && constat.presence !== null
        ? `Ce rendez-vous est prévu le ${formatJour(futur)} et ce poste est au ${formatJour(ctx.aujourdhui)}\u00a0: la présence est notée, vérifiez la date.`
        : null,
  };
}
