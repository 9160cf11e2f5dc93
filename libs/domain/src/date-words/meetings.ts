import { formatMonth, type CalendarDay } from '../days.js';
import { named, worked, type Found } from './found.js';
import { agreed, type Reference } from './reference-date.js';

/**
 * The month in which each UN climate conference ended, as listed by its secretariat (unfccc.int, “Conference of the
 * Parties”). The days would say more than is known before: most of them ran over. Earlier numbers are left out, because
 * other conventions count theirs as COP, too.
 */
const climateConferences: Readonly<Record<string, string>> = {
  21: '2015-12',
  22: '2016-11',
  23: '2017-11',
  24: '2018-12',
  25: '2019-12',
  26: '2021-11',
  27: '2022-11',
  28: '2023-12',
  29: '2024-11',
  30: '2025-11',
  31: '2026-11',
};

const climateConference = /^(?:the )?cop[ -]?(?<number>\d\d)$/;
/** Its session opens on the Tuesday of the third week of September (rule 1 of its rules of procedure). */
const generalAssembly =
  /^(?:(?:the )?(?:margins|sidelines) of )?(?:the )?(?:un|united nations)(?: general assembly|ga)(?: high[- ]level week)?$/;
const opening = 9;

/** “At COP30”, “on the margins of the United Nations General Assembly”: meetings whose month is known. */
export function readMeeting(text: string, reference: Reference | null): Found | null {
  const month = climateConferences[climateConference.exec(text)?.groups?.['number'] ?? ''];
  if (month !== undefined) return named(month, 'MEETING');
  if (reference === null || !generalAssembly.test(text)) return null;
  const edtf = agreed(reference, ({ year, month: now }: CalendarDay) =>
    formatMonth({ year: year + (now > opening ? 1 : 0), month: opening }),
  );
  return edtf === null ? null : worked(edtf, 'MEETING');
}
