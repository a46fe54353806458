import type { EventAttributes } from 'ics';
import { readConfig } from '#libs/platform';
import type { Mission } from '#libs/missions';
import type { Language, Wording } from '#libs/regulation';
import type { CalendarEvent } from './notice.entities.js';

export type Dated = CalendarEvent & { label: Wording; mission: Pick<Mission, 'id' | 'titleRu' | 'titleEn'> };

const TITLE: Record<Language, string> = { ru: 'Сроки миссий', en: 'Mission deadlines' };

/** A day stays a day everywhere; an instant is shown by each calendar in its own zone. */
const startOf = (at: string) =>
  at.length === 10 ? (at.split('-').map(Number) as [number, number, number]) : new Date(at).getTime();

/** RFC 5545. The same dates make the same bytes: nothing in it says when it was fetched. */
export async function icalendar(events: readonly Dated[], language: Language): Promise<string> {
  const { createEvents } = await import('ics'); // seldom needed
  const rows = events.map((event) => ({
    // Stable for the life of the mission, whatever the address of this installation becomes.
    uid: `${event.deadline}.${event.missionId}@mission-desk`,
    sequence: event.sequence,
    timestamp: event.changedAt.getTime(),
    lastModified: event.changedAt.getTime(),
    start: startOf(event.at),
    title: `${event.label[language]}: ${language === 'ru' ? event.mission.titleRu : event.mission.titleEn}`,
    url: `${readConfig().PUBLIC_URL.replace(/\/$/, '')}/missions/${event.missionId}`,
    status: event.status,
    transp: 'TRANSPARENT' as const,
  }));
  const header = { productId: '-//Mission Desk//Deadlines//EN', calName: TITLE[language] };
  // Its types ask for an end, which a moment does not have, and do not know the time stamp.
  const { error, value } = createEvents(rows as unknown as EventAttributes[], header);
  if (error || value === null) throw error ?? new Error('The calendar could not be written.');
  // A method makes it a message from an organiser (RFC 5546), whom a feed that is fetched does not have.
  return folded(value.replace(/^METHOD:.*\r\n/m, ''));
}

const LINE_OCTETS = 75;
/** Lines of up to 75 octets, none of which ends within a character (RFC 5545, 3.1): the writer counts characters. */
export function folded(calendar: string): string {
  const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.map(foldedLine).join('\r\n');
}

function foldedLine(line: string): string {
  let written = '';
  let octets = 0;
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > LINE_OCTETS) {
      written += '\r\n ';
      octets = 1;
    }
    written += sign;
    octets += more;
  }
  return written;
}
