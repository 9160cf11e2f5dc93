import { codesOf } from '../terms.js';

/** The interpretation chosen for ambiguous wording, as shown beside the date. */
export const dateReadings = {
  SEASON: { label: 'Seasons are read as meteorological, in the northern hemisphere: spring is 1 March to 31 May.' },
  QUARTER: { label: 'Quarters and halves are read as those of the calendar year.' },
  SPLIT_YEAR: { label: 'A financial or school year is read as both calendar years it covers.' },
  PART: {
    label:
      '“Early”, “mid” and “late” are each read as a third of the year; its “start” and “end” as its first and last month.',
  },
  WITHIN: { label: 'A part of a month or season is read as all of it.' },
  BOTH: { label: 'Two dates are read as the time from the first to the second.' },
  MEETING: { label: 'A meeting whose month is known is read as that month.' },
  BY_END: { label: 'A deadline is read as the end of the period named.' },
  FIRST_ON_OR_AFTER: { label: 'Read as the first such date on or after the date of the source.' },
  FIRST_AFTER: { label: 'Read as the first such date after the date of the source.' },
  WEEK: { label: 'Weeks are read as Monday to Sunday.' },
  COUNTED: { label: 'Counted from the date of the source.' },
} as const;
export const DateReading = codesOf(dateReadings);
export type DateReading = keyof typeof dateReadings;

export interface Found {
  readonly edtf: string;
  readonly readings: readonly DateReading[];
  /** Whether it was counted from the reference date. */
  readonly relative: boolean;
}

export const named = (edtf: string, ...readings: DateReading[]): Found => ({ edtf, readings, relative: false });
export const worked = (edtf: string, ...readings: DateReading[]): Found => ({ edtf, readings, relative: true });
