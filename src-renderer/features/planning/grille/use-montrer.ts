import type { Calendar, CalendarApi, CalendarOptions, EventApi, EventInput } from '@fullcalendar/core';
import type FullCalendar from '@fullcalendar/react';
import type { ResourceInput } from '@fullcalendar/resource';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { memeAspect, type AspectEntretien } from './aspect-entretien.ts';
import type { Evenement } from './evenements.ts';

/** Beyond this many differences (another day), the whole set is given anew. */
const DIFFERENCES_MAX = 25;

/** Whether the calendar already shows it there: it moves what is dropped by itself. */
function estLa(event: EventApi, input: Evenement): boolean {
  return (
    event.startStr.slice(0, 16) === input.start.slice(0, 16) &&
    event.endStr.slice(0, 16) === String(input.end).slice(0, 16) &&
    event.getResources()[0]?.id === input.resourceId &&
    event.startEditable === input.editable
  );
}

export const aspectMontre = (event: EventApi): AspectEntretien | undefined =>
  event.extendedProps['aspect'] as AspectEntretien | undefined;

/** React is given the calendar itself, which can also draw several changes at once. */
const calendrierDe = (ref: RefObject<FullCalendar | null>): Calendar | undefined =>
  ref.current?.getApi() as Calendar | undefined;

const source = (id: 'entretiens' | 'fonds', events: readonly EventInput[]) => ({ id, events: [...events] });

function remplacer(api: CalendarApi, nouvelle: ReturnType<typeof source>): void {
  api.getEventSourceById(nouvelle.id)?.remove();
  api.addEventSource(nouvelle);
}

/** Touches only the events that differ: parsing and mounting hundreds of them again for one that moved is slow. */
function donnerEvenements(api: CalendarApi, evenements: readonly Evenement[]): void {
  const montres = new Map(api.getEvents().map((event) => [event.id, event]));
  const voulus = new Set(evenements.map(({ id }) => id));
  const partis = [...montres.values()].filter(({ id, display }) => display !== 'background' && !voulus.has(id));
  const changes = evenements.filter((input) => {
    const event = montres.get(input.id);
    return !event || !estLa(event, input) || !memeAspect(aspectMontre(event), input.extendedProps.aspect);
  });
  if (partis.length + changes.length > DIFFERENCES_MAX) {
    remplacer(api, source('entretiens', evenements));
    return;
  }
  for (const event of partis) event.remove();
  for (const input of changes) {
    const event = montres.get(input.id);
    // Drawn where it is, it keeps the focus.
    if (event && estLa(event, input)) event.setExtendedProp('aspect', input.extendedProps.aspect);
    else {
      event?.remove();
      api.addEvent(input, 'entretiens');
    }
  }
}

/** What a calendar shows, kept outside of its properties: a change of those has it read all of them again. */
export interface Montre {
  readonly vue: string;
  readonly jour: string;
  readonly ressources: readonly ResourceInput[];
  readonly evenements: readonly Evenement[];
  readonly fonds: readonly EventInput[];
}

/**
 * Keeps a calendar as wanted: what changes together is drawn once. Answers the properties
 * that it starts with, and how to put back what the hand has moved: the calendar's own `revert` brings back an event that
 * a reading of the plan may have replaced meanwhile, beside the new one.
 */
export function useMontrer(calendrier: RefObject<FullCalendar | null>, voulu: Montre) {
  const { vue, jour, ressources, evenements, fonds } = voulu;
  const [depart] = useState(voulu);
  const montre = useRef(depart);
  useLayoutEffect(() => {
    const api = calendrierDe(calendrier);
    const montrer = (): void => {
      const avant = montre.current;
      montre.current = { vue, jour, ressources, evenements, fonds };
      api?.batchRendering(() => {
        if (vue !== avant.vue || jour !== avant.jour) api.changeView(vue, jour);
        if (ressources !== avant.ressources) api.setOption('resources', [...ressources]);
        if (fonds !== avant.fonds) remplacer(api, source('fonds', fonds));
        if (evenements !== avant.evenements) donnerEvenements(api, evenements);
      });
    };
    // The calendar draws with flushSync, which React refuses inside an effect.
    queueMicrotask(montrer);
  }, [calendrier, vue, jour, ressources, evenements, fonds]);
  const remettre = useCallback(() => {
    const api = calendrierDe(calendrier);
    api?.batchRendering(() => donnerEvenements(api, montre.current.evenements));
  }, [calendrier]);
  const options = useMemo(
    (): CalendarOptions => ({
      initialView: depart.vue,
      initialDate: depart.jour,
      resources: [...depart.ressources],
      eventSources: [source('fonds', depart.fonds), source('entretiens', depart.evenements)],
    }),
    [depart],
  );
  return { depart: options, remettre };
}

/** Longest time without drawing what was dropped. */
const ATTENTE_MS = 60;

/**
 * Draws nothing until the save has answered, or until the eye would notice: drawing the grid takes longer than saving,
 * and an answer that comes meanwhile would wait for it.
 */
export function retenirDessin(calendrier: RefObject<FullCalendar | null>, attente: Promise<unknown>): void {
  const api = calendrierDe(calendrier);
  if (!api) return;
  api.pauseRendering();
  const reprendre = (): void => api.resumeRendering();
  const limite = new Promise((resolve) => setTimeout(resolve, ATTENTE_MS));
  // A turn later: what the answer changes is then drawn with it.
  void Promise.race([attente, limite]).then(() => setTimeout(reprendre));
}
