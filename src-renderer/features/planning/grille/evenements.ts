import type { EventInput } from '@fullcalendar/core';
import type { JuryVue, PlageVue } from '../../../../src-main/contract/planning-vue.ts';
import { toHeure, toMinutes } from '../../../../src-main/domain/date/heure.ts';
import { addJours, lundiDe } from '../../../../src-main/domain/date/jour.ts';
import { finDe, type Zone } from '../plan/deplacement.ts';
import { aspectDe, type AspectEntretien } from './aspect-entretien.ts';
import type { Dessine } from './entretien-suivant.ts';
import type { Modele } from '../plan/modele.ts';
import type { OptionsVue } from '../plan/options-vue.ts';
import { enJury, estDeplacable, type EntretienEnJury } from '../plan/places.ts';

/** Hours shown, whole hours. */
export interface Bornes {
  readonly debut: string;
  readonly fin: string;
}

/** What the calendar is given for one entretien. */
export type Evenement = EventInput & Dessine & { readonly extendedProps: { readonly aspect: AspectEntretien } };

const toEvenement = (modele: Modele, options: OptionsVue, entretien: EntretienEnJury): Evenement => ({
  id: entretien.id,
  resourceId: entretien.juryId,
  start: `${entretien.jour}T${entretien.debut}`,
  end: `${entretien.jour}T${finDe(entretien.debut, entretien.dureeMinutes)}`,
  editable: estDeplacable(entretien),
  extendedProps: { aspect: aspectDe(modele, options, entretien) },
});

/** Those of one day, or of one jury. */
export const evenementsDe = (
  modele: Modele,
  options: OptionsVue,
  lieu: { readonly jour: string } | { readonly juryId: string },
): Evenement[] =>
  enJury(modele.vue.entretiens)
    .filter((entretien) => ('jour' in lieu ? entretien.jour === lieu.jour : entretien.juryId === lieu.juryId))
    .map((entretien) => toEvenement(modele, options, entretien));

/** From the earliest to the latest hour at which anybody sits, in whole hours; 8 h to 18 h when nobody does. */
export function bornesHoraires({ vue }: Modele): Bornes {
  const plages = vue.jurys.flatMap((jury) => jury.plages);
  const places = enJury(vue.entretiens).map(({ debut, dureeMinutes }) => ({ debut, fin: finDe(debut, dureeMinutes) }));
  const spans = [...plages, ...places];
  if (spans.length === 0) return { debut: '08:00', fin: '18:00' };
  const first = Math.min(...spans.map(({ debut }) => toMinutes(debut)));
  const last = Math.max(...spans.map(({ fin }) => toMinutes(fin)));
  return { debut: toHeure(Math.floor(first / 60) * 60), fin: toHeure(Math.ceil(last / 60) * 60) };
}

/** Jurys with a column on that day: those who sit, and those who hold something there nevertheless. */
export function jurysDuJour({ vue }: Modele, jour: string): JuryVue[] {
  const used = new Set(enJury(vue.entretiens).flatMap((one) => (one.jour === jour ? [one.juryId] : [])));
  return vue.jurys.filter(({ id, plages }) => used.has(id) || plages.some((plage) => plage.jour === jour));
}

/** What lies between the plages of one jury on one day. */
export function horsPlages(plages: readonly PlageVue[], { debut, fin }: Bornes): Bornes[] {
  const gaps: Bornes[] = [];
  let from = debut;
  for (const plage of plages.toSorted((a, b) => a.debut.localeCompare(b.debut))) {
    if (plage.debut > from) gaps.push({ debut: from, fin: plage.debut });
    if (plage.fin > from) from = plage.fin;
  }
  if (from < fin) gaps.push({ debut: from, fin });
  return gaps;
}

/** Ground of one jury on one day: greyed where it does not sit, marked where its plage is kept in reserve. */
export function fondsDuJury(jury: JuryVue, jour: string, bornes: Bornes): EventInput[] {
  const plages = jury.plages.filter((plage) => plage.jour === jour);
  const fond = (span: Bornes, classe: string): EventInput => ({
    id: `${classe} ${jury.id} ${jour} ${span.debut}`,
    resourceId: jury.id,
    start: `${jour}T${span.debut}`,
    end: `${jour}T${span.fin}`,
    display: 'background',
    classNames: [classe],
  });
  return [
    ...horsPlages(plages, bornes).map((gap) => fond(gap, 'hors-plage')),
    ...plages.filter(({ reserve }) => reserve).map((plage) => fond(plage, 'reserve')),
  ];
}

/** Greyed while an entretien is in hand: the starts that the plan refuses. */
export const fondsZones = (zones: readonly Zone[], jour: string, bornes: Bornes): EventInput[] =>
  zones
    .map((zone) => ({
      ...zone,
      debut: zone.debut < bornes.debut ? bornes.debut : zone.debut,
      fin: zone.fin > bornes.fin ? bornes.fin : zone.fin,
    }))
    .filter(({ debut, fin }) => debut < fin)
    .map(({ jury, debut, fin, forcable }) => ({
      id: `zone ${jury} ${jour} ${debut}`,
      resourceId: jury,
      start: `${jour}T${debut}`,
      end: `${jour}T${fin}`,
      display: 'background',
      classNames: [forcable ? 'zone-forcable' : 'zone-impossible'],
    }));

/** Monday to Friday of the week of a day, and the week-end days that the campaign uses. */
export function joursSemaine({ vue }: Modele, jour: string): string[] {
  const lundi = lundiDe(jour);
  return [0, 1, 2, 3, 4, 5, 6]
    .map((rank) => addJours(lundi, rank))
    .filter((day, rank) => rank < 5 || vue.jours.includes(day));
}
