import ical, { ICalCalendarMethod } from 'ical-generator';

/** One entretien of a jury. Day ISO, hours `HH:MM`, in the time of the lycée. */
export interface RendezVousCalendrier {
  /** Identifier of the entretien: the event keeps its UID, so that a later file moves it instead of doubling it. */
  readonly id: string;
  readonly jour: string;
  readonly debut: string;
  readonly fin: string;
  /** « NOM Prénom ». */
  readonly eleve: string;
  readonly domaine: string;
  readonly lieu: string;
}

const FUSEAU = 'Europe/Paris';

/** The rules of the zone, so that a calendar that does not know it by name still finds the hour. */
const VTIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${FUSEAU}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19810329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n');

/** Calendars take what moved only when its number has grown: that of a later file always has. */
const sequenceDe = (instant: string): number =>
  Math.max(0, Math.floor((Date.parse(instant) - Date.UTC(2020, 0, 1)) / 1000));

/**
 * exchanges.md §3: the `.ics` of one jury. A calendar is often shared or kept on a phone: an event says « NOM Prénom », the
 * domaine and the room, and nothing more of the pupil [D]. The same rendez-vous at the same instant give the same bytes.
 */
export function ecrireCalendrier(
  nom: string,
  rendezVous: readonly RendezVousCalendrier[],
  instant: string,
): Uint8Array {
  const calendrier = ical({
    name: nom,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Passpro Accueil', product: 'Planning', language: 'FR' },
    timezone: { name: null, generator: () => VTIMEZONE },
  });
  for (const { id, jour, debut, fin, eleve, domaine, lieu } of rendezVous)
    calendrier.createEvent({
      id: `${id}@passpro-accueil`,
      stamp: new Date(instant),
      sequence: sequenceDe(instant),
      start: `${jour}T${debut}:00`,
      end: `${jour}T${fin}:00`,
      timezone: FUSEAU,
      summary: `${eleve} – ${domaine}`,
      ...(lieu !== '' && { location: lieu }),
    });
  return new TextEncoder().encode(calendrier.toString());
}
