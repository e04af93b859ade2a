import { isArraysEqual, StandardEvent, type Seg } from '@fullcalendar/core/internal';

const memeInstant = (a: unknown, b: unknown): boolean => Number(a) === Number(b);

/** Whether the calendar would draw the same: the same event, at the same place. */
const memeSegment = (a: Seg, b: Seg): boolean =>
  a.eventRange?.def === b.eventRange?.def &&
  a.eventRange?.instance === b.eventRange?.instance &&
  memeInstant(a['start'], b['start']) &&
  memeInstant(a['end'], b['end']) &&
  a.isStart === b.isStart &&
  a.isEnd === b.isEnd;

/**
 * FullCalendar cuts every event anew when one of them moves, and so draws hundreds again that have not changed. It lets a
 * component say which of its properties are the same: this says it of the events.
 */
StandardEvent.addPropsEquality({ seg: memeSegment, elClasses: isArraysEqual });
