import type { Calendar, CalendarApi, EventInput } from '@fullcalendar/core';
import type FullCalendar from '@fullcalendar/react';
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Beyond this many differences (another day), the whole set is given anew. */
const DIFFERENCES_MAX = 25;

const debutDe = (event: EventInput): string => String(event.start);

/** Whether the calendar already shows it there: it moves what is dropped by itself. */
function estLa(api: CalendarApi, input: EventInput): boolean {
  const event = api.getEventById(String(input.id));
  return (
    event !== null &&
    event.startStr.slice(0, 16) === debutDe(input).slice(0, 16) &&
    event.endStr.slice(0, 16) === String(input.end).slice(0, 16) &&
    event.getResources()[0]?.id === input['resourceId'] &&
    event.startEditable === input.editable
  );
}

/** React is given the calendar itself, which can also draw several changes at once. */
const calendrierDe = (ref: RefObject<FullCalendar | null>): Calendar | undefined =>
  ref.current?.getApi() as Calendar | undefined;

/**
 * Keeps the events of a calendar as given, touching only those that differ: parsing and mounting two hundred of them
 * again for one that moved is what makes a drop slow.
 */
function useEvenements(calendrier: RefObject<FullCalendar | null>, evenements: readonly EventInput[]): void {
  const montres = useRef<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    const api = calendrierDe(calendrier);
    if (!api) return;
    const wanted = new Set(evenements.map(({ id }) => String(id)));
    const gone = [...montres.current].filter((id) => !wanted.has(id));
    const changed = evenements.filter((input) => !estLa(api, input));
    const first = montres.current.size === 0;
    montres.current = wanted;
    if (gone.length + changed.length === 0) return;
    const appliquer = (): void =>
      api.batchRendering(() => {
        if (first || gone.length + changed.length > DIFFERENCES_MAX) {
          api.getEventSourceById('entretiens')?.remove();
          for (const id of gone) api.getEventById(id)?.remove();
          for (const { id } of changed) api.getEventById(String(id))?.remove();
          api.addEventSource({ id: 'entretiens', events: [...evenements] });
          return;
        }
        for (const id of [...gone, ...changed.map((one) => String(one.id))]) api.getEventById(id)?.remove();
        for (const input of changed) api.addEvent(input, 'entretiens');
      });
    // The calendar draws with flushSync, which React refuses inside an effect.
    queueMicrotask(appliquer);
  }, [calendrier, evenements]);
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

/** Ground of the grid, given anew when it changes. */
function useFonds(calendrier: RefObject<FullCalendar | null>, fonds: readonly EventInput[]): void {
  useLayoutEffect(() => {
    const api = calendrierDe(calendrier);
    queueMicrotask(() =>
      api?.batchRendering(() => {
        api.getEventSourceById('fonds')?.remove();
        api.addEventSource({ id: 'fonds', events: [...fonds] });
      }),
    );
  }, [calendrier, fonds]);
}

/** Events and ground of the calendar, kept outside of its properties. */
export function useSources(
  calendrier: RefObject<FullCalendar | null>,
  { evenements, fonds }: { readonly evenements: readonly EventInput[]; readonly fonds: readonly EventInput[] },
): void {
  useFonds(calendrier, fonds);
  useEvenements(calendrier, evenements);
}
