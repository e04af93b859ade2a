import frLocale from '@fullcalendar/core/locales/fr';
import type { CalendarOptions, DateSpanApi, EventApi } from '@fullcalendar/core';
import interactionPlugin from '@fullcalendar/interaction';
import FullCalendar from '@fullcalendar/react';
import resourceTimeGridPlugin from '@fullcalendar/resource-timegrid';
import scrollGridPlugin from '@fullcalendar/scrollgrid';
import timeGridPlugin from '@fullcalendar/timegrid';
import { Box } from '@mui/material';
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Position } from '../../../../src-main/domain/planning/instance.ts';
import { formatHeure } from '../../../../src-main/domain/texte/format.ts';
import { useFrais } from '../../../ui/use-frais.ts';
import { ContexteGrille, type ContenuGrille } from './contexte-grille.ts';
import './evenement-inchange.ts';
import { IconesGrille } from './icones-grille.tsx';
import { aspectDe } from './aspect-entretien.ts';
import { dessinerEntretien } from './dessin-entretien.ts';
import { fondsZones } from './evenements.ts';
import { STYLE_GRILLE } from './grille-styles.ts';
import type { MenuOuvert } from '../entretien/menu-entretien.tsx';
import type { Modele } from '../plan/modele.ts';
import type { OptionsVue } from '../plan/options-vue.ts';
import { TeteDeColonne } from './tete-jury.tsx';
import { aspectMontre, retenirDessin, useMontrer } from './use-montrer.ts';
import { useContenu } from './use-contenu.ts';
import type { Glisser } from './use-glisser.ts';
import { useFlechesGrille } from './use-fleches-grille.ts';
import { useFocusGrille } from './use-focus-grille.ts';

export interface GrilleProps {
  readonly modele: Modele;
  /** The day shown, or a day of the week shown. */
  readonly jour: string;
  /** null: all the jurys of the day; else the week of this one. */
  readonly juryId: string | null;
  readonly glisser: Glisser;
  readonly options: OptionsVue;
  readonly onOuvrir: (entretienId: string) => void;
  readonly onRetirer: (entretienId: string) => void;
  readonly onMenu: (menu: MenuOuvert) => void;
}

const PLUGINS = [resourceTimeGridPlugin, timeGridPlugin, scrollGridPlugin, interactionPlugin];

const COMMUN: CalendarOptions = {
  plugins: PLUGINS,
  schedulerLicenseKey: 'GPL-My-Project-Is-Open-Source',
  locale: frLocale,
  timeZone: 'UTC',
  headerToolbar: false,
  allDaySlot: false,
  height: '100%',
  expandRows: true,
  slotDuration: '00:10:00',
  snapDuration: '00:05:00',
  slotLabelInterval: '01:00:00',
  slotLabelContent: ({ date }: { readonly date: Date }) => formatHeure(date.toISOString().slice(11, 16)),
  slotEventOverlap: false,
  eventDurationEditable: false,
  eventResizableFromStart: false,
  editable: true,
  droppable: true,
  dragRevertDuration: 0,
  // The hour is in what is drawn; FullCalendar would prepare a formatter for every event.
  displayEventTime: false,
  // What it draws is a button already: FullCalendar's own stop of Tab around each one would come first.
  eventInteractive: false,
  eventDragMinDistance: 4,
  resourceOrder: 'ordre',
  stickyHeaderDates: true,
};

const entretienDe = (event: EventApi): string => String(event.extendedProps['entretienId'] ?? event.id);

/** The drawing that an event of the page happened in. */
const entretienSous = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-entretien]') : null;

/** Week views are shown by the names of their days, « lun. 15 mars ». */
const TETE_JOUR = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** What FullCalendar calls, the same for the life of the grid: a new function would have it draw everything again. */
function useRappels(props: GrilleProps, remettre: () => void): CalendarOptions {
  const frais = useFrais(props);
  return useMemo(() => {
    const positionDe = (span: DateSpanApi & { readonly resource?: { readonly id: string } }): Position => ({
      jury: span.resource?.id ?? frais.current.juryId ?? '',
      jour: span.startStr.slice(0, 10),
      debut: span.startStr.slice(11, 16),
    });
    return {
      resourceLabelContent: ({ resource }) => <TeteDeColonne juryId={resource.id} />,
      eventContent: ({ event }) => {
        if (event.display === 'background') return null;
        const { modele, options } = frais.current;
        const entretienId = entretienDe(event);
        const entretien = modele.entretiens.get(entretienId);
        // One that comes from the panel has no event of its own yet.
        const aspect = aspectMontre(event) ?? (entretien && aspectDe(modele, options, entretien));
        const jury = modele.noms.jury(event.getResources()[0]?.id ?? '');
        return aspect ? dessinerEntretien({ entretienId, debut: event.startStr.slice(11, 16), jury }, aspect) : null;
      },
      eventClick: ({ event }) => frais.current.onOuvrir(entretienDe(event)),
      eventAllow: (span) => {
        const { etat } = frais.current.glisser.juger(positionDe(span));
        return etat === 'possible' || etat === 'gênant';
      },
      eventDragStart: ({ event, jsEvent }) =>
        frais.current.glisser.prendre(entretienDe(event), jsEvent.clientX, jsEvent.clientY),
      eventDragStop: ({ jsEvent }) => frais.current.glisser.lacher(jsEvent.clientX, jsEvent.clientY),
      eventDrop: () => {
        void frais.current.glisser.recevoir().then((saved) => {
          if (!saved) remettre();
        });
      },
      eventReceive: ({ event }) => {
        void frais.current.glisser.recevoir();
        event.remove();
      },
    };
  }, [frais, remettre]);
}

const SEMAINE = { type: 'timeGrid', duration: { weeks: 1 } } as const;

/** Five days, or the week-end too when it is used. */
const VUES = {
  courte: { timeGridWeek: { ...SEMAINE, weekends: false } },
  longue: { timeGridWeek: { ...SEMAINE, weekends: true } },
};

/** The jurys of one day side by side, or the week of one jury. Judges every place with the rule that the save applies. */
export function Grille(props: GrilleProps) {
  const { modele, jour, juryId, glisser, options, onOuvrir, onRetirer, onMenu } = props;
  const calendrier = useRef<FullCalendar>(null);
  const cadre = useRef<HTMLDivElement>(null);
  const { evenements, ressources, fonds, bornes, jours } = useContenu({ modele, jour, juryId, options });
  const contenu = useMemo((): ContenuGrille => {
    const comptes = new Map<string, number>();
    for (const { resourceId } of evenements) comptes.set(resourceId, (comptes.get(resourceId) ?? 0) + 1);
    return { modele, options, comptes };
  }, [modele, options, evenements]);
  const vue = juryId === null ? 'resourceTimeGridDay' : 'timeGridWeek';
  useFlechesGrille(cadre, evenements);
  useFocusGrille(cadre, evenements);

  const { depart, remettre } = useMontrer(calendrier, { vue, jour, ressources, evenements, fonds });
  const rappels = useRappels(props, remettre);

  useEffect(() => {
    if (!glisser.enMain) return undefined;
    const lacher = (): void => {
      const attente = glisser.poser();
      if (attente) retenirDessin(calendrier, attente);
    };
    document.addEventListener('mouseup', lacher);
    return () => document.removeEventListener('mouseup', lacher);
  }, [glisser]);

  useEffect(() => {
    const api = calendrier.current?.getApi();
    if (!glisser.enMain || !api) return undefined;
    const { deplacement } = glisser.enMain;
    const source = api.addEventSource({
      events: jours.flatMap((day) =>
        fondsZones(
          deplacement.zones(day).filter(({ jury }) => juryId === null || jury === juryId),
          day,
          bornes,
        ),
      ),
    });
    return () => source.remove();
  }, [glisser.enMain, jours, juryId, bornes]);

  const surTouche = (event: KeyboardEvent): void => {
    const id = entretienSous(event.target)?.dataset['entretien'];
    if (id === undefined) return;
    if (event.key === 'Enter' || event.key === ' ') onOuvrir(id);
    else if (event.key === 'Delete') onRetirer(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const surMenu = (event: MouseEvent): void => {
    const ancre = entretienSous(event.target);
    if (!ancre) return;
    event.preventDefault();
    onMenu({ entretienId: ancre.dataset['entretien'] ?? '', ancre });
  };

  const week = jours.length > 5;
  // The same element as long as nothing of it changes: FullCalendar reads all its options again otherwise.
  const calendar = useMemo(
    () => (
      <FullCalendar
        {...COMMUN}
        {...rappels}
        ref={calendrier}
        {...depart}
        dayMinWidth={options.condense ? 62 : 96}
        views={week ? VUES.longue : VUES.courte}
        dayHeaderFormat={TETE_JOUR}
        slotMinTime={bornes.debut}
        slotMaxTime={bornes.fin}
        scrollTime={bornes.debut}
      />
    ),
    [rappels, depart, options.condense, week, bornes],
  );

  return (
    <ContexteGrille value={contenu}>
      <Box
        ref={cadre}
        className={options.condense ? 'condense' : undefined}
        sx={STYLE_GRILLE}
        role="group"
        aria-label="Grille du planning"
        onKeyDown={surTouche}
        onContextMenu={surMenu}
      >
        <IconesGrille />
        {calendar}
      </Box>
    </ContexteGrille>
  );
}
