/** Why a date is not valid, or does not fit its field. */
export const dateRefusals = {
  DATE_UNREADABLE:
    '“{typed}” cannot be read as a date. Write a day as 2026-06-30, a month as 2026-06, a season as 2026-21 or a year as 2026.',
  DATE_AMBIGUOUS: '“{typed}” can mean {day} or {otherDay}. Choose one, or write the month as a word.',
  DATE_INCOMPLETE: 'This date is not complete. Enter day, month and year, or clear it.',
  DAY_INVALID: 'This is not a day in the calendar. Enter a day such as 2026-06-30.',
  DAY_NOT_IN_CALENDAR: '“{typed}” is not a day in the calendar. Check the day and the month.',
  DAY_NOT_IN_MONTH: '“{typed}” does not exist: {month} has {days} days. Check the day, or leave it out.',
  DAY_IMPOSSIBLE:
    '“{typed}” is not a real date. Correct the wording. If the source itself says this, enter the date it means and explain why.',
  MONTH_UNKNOWN:
    '“{typed}” has no such month or season: months are 01 to 12, and seasons are 21 (spring) to 24 (winter). Correct the part after the year.',
  SEASON_WITH_DAY: '“{typed}” gives a day of a season, and a season has no days. Enter the month instead.',
  YEAR_OUT_OF_RANGE: 'The year in “{typed}” is outside {firstYear} to {lastYear}. Check the year.',
  INTERVAL_EMPTY: 'An interval needs a start or an end. Enter the one you know, or leave the date empty.',
  INTERVAL_REVERSED: '“{typed}” ends before it begins. Enter the earlier date first.',

  PAST_DAY_IN_FUTURE: 'Nothing is known yet about a day in the future. Choose {day} or an earlier day.',
  PAST_DAY_TOO_EARLY: 'The register began on {day}. Choose that day or a later one.',
  DAY_TIME_UNKNOWN: 'A day cannot be read by “{typed}”. Choose recorded date (RECORDED) or effective date (EFFECTIVE).',
  PAST_UNCHANGED: 'What stood on another day cannot be changed. Go back to today, then make the change.',

  DATE_UNEXPLAINED: 'The source’s words do not give this date. Explain where it comes from, or leave it empty.',
  DUE_UNCHANGED: 'This is already the due date. Enter a new one.',
  EVIDENCE_IN_FUTURE:
    'This date is in the future, and evidence is about what has already happened. Enter an earlier date, or leave it empty.',
  FOLLOW_UP_IN_PAST: 'This day is over. Choose today or a later day, or clear it.',
  REPORT_IN_FUTURE:
    'This day is in the future, and a report is about what has already happened. Choose today or an earlier day.',
  REPORT_BEFORE_STATEMENT:
    'The commitment was not stated before {day}. Choose that day or a later one, or add the earlier statement first.',
  STAGE_IN_FUTURE:
    'This date is in the future, and a stage is a fact. Record it once it is reached, or change the due date instead.',
  STAGE_WITHOUT_BEGINNING: 'A stage begins on a date, and this one has no beginning. Enter the day, month or year.',
} as const;
