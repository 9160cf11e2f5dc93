import { answers, closes, finishes, raises } from './making.mjs';

/** An auditor’s findings on the invented register, by the commitment they are about: one or more in every state. */
export const findings = {
  // A draft, revised once: the lead team can still reply.
  mole: [
    raises('2026-11-18', 'moleSections', {
      severity: 'MEDIUM',
      title: 'The survey covers three sections of five',
      about: ['evidence', 'moleSurvey'],
      passage: ['harbourPlan', 'mole'],
      condition: 'The survey of August measures sections A to C. Nothing in the register shows sections D and E.',
      criterion: 'The test of a report is the whole of the work: the plan of the mole has five sections.',
      recommendation: 'Add a survey of all sections, or say in the report which ones are not measured.',
      replyDue: '2027-01-15',
    }),
    {
      do: 'revise',
      on: '2026-11-19',
      by: 'auditor',
      finding: 'moleSections',
      severity: 'HIGH',
      title: 'The survey covers three sections of five',
      condition: 'The survey of August measures sections A to C. Nothing in the register shows sections D and E.',
      criterion: 'A report speaks of the whole work, and the plan of the mole has five sections.',
      consequence: 'The date of the report rests on sections that nobody has measured.',
      recommendation: 'Add a survey of all sections, or say in the report which ones are not measured.',
    },
  ],
  // Implemented, after a check.
  channel: [
    raises('2026-07-06', 'channelDepth', {
      severity: 'HIGH',
      title: '“Delivered” rests on soundings that have expired',
      about: ['evidence', 'soundings'],
      condition: 'The soundings of June 2025 were valid until 11 June 2026, and no newer ones are in the register.',
      criterion: 'A status that depends on a depth needs soundings that are still valid.',
      consequence: 'Ships may trust a depth that no longer exists.',
      recommendation: 'Report the depth as it is now, with the date on which it was measured.',
    }),
    answers('2026-07-13', 'channelDepth', 'ACCEPTED', {
      words: 'The contract for soundings ended with the works, and nobody noticed.',
      action: 'Ask the pilots for the depth, and report it',
      owner: 'contributor',
      dueOn: '2026-10-31',
    }),
    finishes('2026-10-12', 'channelDepth', 'Reported as off track: the pilots measured 12 metres at the bend.'),
    closes('2026-10-20', 'channelDepth', 'IMPLEMENTED', {
      check: 'The report of 12 October gives the depth, and the pilots’ notice of September says the same.',
      address: 'https://pilots.corradia.example/notices/2026-09',
    }),
  ],
  // On the figure of a round, closed once its amendment was agreed; and one whose action is overdue.
  tides: [
    raises('2026-07-13', 'tidesFigure', {
      severity: 'LOW',
      title: 'The figure of summer shows measurements that had stopped',
      about: ['round', 'summer'],
      condition: 'The round was frozen on 1 July. The institute had stopped measuring currents in May.',
      criterion: 'A figure of a round is true of the day on which it was frozen.',
      recommendation: 'Amend the figure, and ask the institute for its notices as they appear.',
    }),
    answers('2026-07-20', 'tidesFigure', 'ACCEPTED', {
      words: 'We heard of it after the round.',
      action: 'Propose an amendment of the figure',
      owner: 'contributor',
      dueOn: '2026-07-31',
    }),
    finishes('2026-07-22', 'tidesFigure', 'The amendment was agreed on 22 July.'),
    closes('2026-07-29', 'tidesFigure', 'IMPLEMENTED', {
      check: 'The amendment stands beside the frozen figure, and the notice of the institute bears out its reason.',
      address: 'https://tides.corradia.example/notices/2026-05',
    }),
    raises('2026-08-31', 'tidesCurrents', {
      severity: 'MEDIUM',
      title: 'Half of the promise was dropped without a request',
      passage: ['harbourPlan', 'tides'],
      condition: 'The Agency dropped the currents in 2025. The register has no request to drop them, and no decision.',
      criterion: 'A part of a commitment is dropped on request, with a statement that withdraws it.',
      recommendation: 'Find the statement in which the Agency says so, and record it.',
    }),
    answers('2026-09-07', 'tidesCurrents', 'PARTLY', {
      words: 'The Agency said so in a meeting only. We ask for a statement, and cannot promise that there is one.',
      action: 'Ask the Coast Agency for a statement about the currents',
      owner: 'colleague',
      dueOn: '2026-11-13',
    }),
  ],
  // In effect without an answer, which is overdue: the lead team declined.
  courts: [
    raises('2026-08-03', 'courtsLeases', {
      severity: 'HIGH',
      title: 'No lease and no list of judges',
      about: ['report'],
      passage: ['justiceAddress', 'courts'],
      condition: 'The report says that judges are being appointed. The register has no lease and no list of judges.',
      criterion: 'The courts open in spring 2027 only if both exist by then.',
      consequence: 'Six months before the date, nobody can tell from the register whether it can be kept.',
      recommendation: 'Add both leases and the list of judges, or report what stands in the way.',
      replyDue: '2026-08-17',
    }),
    { do: 'declineFinding', on: '2026-08-06', finding: 'courtsLeases' },
  ],
  // In effect without an answer: the deadline passed in silence.
  loan: [
    raises('2026-10-05', 'loanFigure', {
      severity: 'LOW',
      title: 'The drawn sum is the ministry’s own figure',
      about: ['evidence', 'drawn'],
      condition: 'The figure of August 2026 has no address and no document. The bank publishes its loans.',
      criterion: 'A sum is cited from the body that pays it out, where that body publishes it.',
      recommendation: 'Add the bank’s own statement of the loan.',
    }),
    { do: 'silenceFinding', on: '2026-10-20', finding: 'loanFigure' },
  ],
  // Not accepted: an auditor has to check.
  pilotage: [
    raises('2026-09-14', 'pilotLog', {
      severity: 'LOW',
      title: 'The log of the pilots is not archived',
      condition: 'The link to the log has no archived copy, and the site of the pilots keeps a log for two years.',
      criterion: 'Evidence of a closed commitment has to last as long as its status is cited.',
      recommendation: 'Archive a copy of the page.',
    }),
    answers('2026-09-21', 'pilotLog', 'NOT_ACCEPTED', {
      words: 'The memorandum itself is in the register, and proves more than the log.',
    }),
  ],
  // The action is done: an auditor has to check.
  shorePower: [
    raises('2026-07-06', 'shoreRefusals', {
      severity: 'MEDIUM',
      title: 'Two refused harbours are not named',
      condition: 'The report says that two harbours applied and were refused. The register does not say which, or why.',
      criterion: 'A part that was not delivered is explained where the status is explained.',
      recommendation: 'Add both decisions.',
    }),
    answers('2026-07-15', 'shoreRefusals', 'ACCEPTED', {
      by: 'tradeManager',
      action: 'Add the decisions on both harbours',
      owner: 'tradeContributor',
      dueOn: '2026-10-30',
    }),
    finishes('2026-10-26', 'shoreRefusals', 'Both decisions are public in the register of grants.', {
      by: 'tradeContributor',
    }),
  ],
  // Not implemented, after a check.
  legalAid: [
    raises('2025-10-06', 'aidTimetable', {
      severity: 'MEDIUM',
      title: 'There is no timetable for the regulation',
      passage: ['justiceAddress', 'legalAid'],
      condition: 'The report says that nine months are left. Nothing shows which step happens when.',
      criterion: 'A report at risk says what would bring it back on track.',
      recommendation: 'Write down the steps of the regulation with their dates.',
    }),
    answers('2025-10-13', 'aidTimetable', 'ACCEPTED', {
      action: 'Ask the ministry for its timetable',
      owner: 'manager',
      dueOn: '2026-01-30',
    }),
    {
      do: 'cancel',
      on: '2026-07-02',
      by: 'manager',
      followUp: 'aidTimetable',
      words: 'The ministry gave a new date instead.',
    },
    closes('2026-07-13', 'aidTimetable', 'NOT_IMPLEMENTED', {
      check: 'The ministry moved the date by six months and still names no steps.',
      passage: ['justiceUpdate', 'legalAid'],
    }),
  ],
  // No longer relevant.
  hydrogen: [
    raises('2025-11-17', 'hydrogenMinutes', {
      severity: 'LOW',
      title: 'The task force has left no minutes',
      condition: 'The task force has met since May. No minutes are in the register.',
      criterion: 'A partnership that operates leaves a trace of its meetings.',
      recommendation: 'Ask for the minutes.',
    }),
    { do: 'silenceFinding', on: '2025-12-02', finding: 'hydrogenMinutes' },
    closes('2026-03-09', 'hydrogenMinutes', 'NO_LONGER_RELEVANT', {
      check: 'The task force was closed in February, and the alliance that replaced it publishes its minutes.',
    }),
  ],
  // Withdrawn as a draft.
  sheds: [
    raises('2026-05-11', 'shedsGazette', {
      severity: 'LOW',
      title: 'The amendment is not in the register',
      about: ['test'],
      condition: 'The test asks for an inspection, and the register has the gazette only.',
      criterion: 'A status is judged against the test.',
      recommendation: 'Add an inspection.',
    }),
    {
      do: 'withdrawFinding',
      on: '2026-05-13',
      by: 'auditor',
      finding: 'shedsGazette',
      reason: 'The test was written after the report. That is a matter for an assessment.',
    },
  ],
};
