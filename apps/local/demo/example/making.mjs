/** Shorthand for the data of the registers. Each function returns plain data. */

export const undertakes = (organisation) => ({ role: 'UNDERTAKES', organisation });
export const delivers = (organisation) => ({ role: 'DELIVERS', organisation });
export const partner = (organisation) => ({ role: 'PARTNER', organisation });
export const benefits = (organisation) => ({ role: 'BENEFICIARY', organisation });
export const hosts = (organisation) => ({ role: 'HOST', organisation });
export const group = (role, words) => ({ role, words });

export const states = (source, passage, facts = {}) => ({
  source,
  passage,
  roles: ['STATES'],
  manner: 'NARRATED',
  force: 'WILL',
  ...facts,
});

export const required = (words, facts = {}) => ({ words, isRequired: true, neededGrade: 'B', ...facts });
export const optional = (words, facts = {}) => ({ words, isRequired: false, neededGrade: 'C', ...facts });

export const link = (key, on, title, address, facts = {}) => ({
  do: 'evidence',
  kind: 'LINK',
  key,
  on,
  title,
  address,
  ...facts,
});
export const file = (key, on, title, name, lines, facts = {}) => ({
  do: 'evidence',
  kind: 'FILE',
  key,
  on,
  title,
  file: { name, text: `${lines.join('\n')}\n` },
  ...facts,
});
export const figure = (key, on, title, facts) => ({ do: 'evidence', kind: 'FIGURE', key, on, title, ...facts });
export const passage = (key, on, title, source, words, facts = {}) => ({
  do: 'evidence',
  kind: 'PASSAGE',
  key,
  on,
  title,
  source,
  passage: words,
  ...facts,
});

/** A search that found nothing, on the day of `on`. */
export const search = (key, on, lookedFor, lookedIn) => ({
  do: 'evidence',
  kind: 'SEARCH',
  key,
  on,
  title: `Nothing found: ${lookedFor}`,
  effectiveOn: on,
  lookedFor,
  lookedIn,
});

/** A copy of the page of a link. */
export const copies = (on, evidence, page) => ({ do: 'copy', on, evidence, page });

/** A citation of evidence for a milestone, counted from 0. */
export const shows = (milestone, grade, role = 'SUPPORTS') => ({ milestone, grade, role });
/** A manager’s decision on evidence that another person submitted. */
export const accepts = (on, evidence, facts = {}) => ({
  do: 'decide',
  on,
  by: 'manager',
  evidence,
  decision: 'ACCEPTED',
  ...facts,
});
export const refuses = (on, evidence, reason, facts = {}) =>
  accepts(on, evidence, { decision: 'NOT_ACCEPTED', reason, ...facts });
/** A request for a new due date, or to drop the commitment; and what becomes of it. */
export const requests = (on, key, reason, facts) => ({ do: 'request', on, key, reason, ...facts });
export const decides = (on, request, decision, words) => ({
  do: 'decideRequest',
  on,
  by: 'manager',
  request,
  decision,
  ...(words && { words }),
});
/** The manager’s decision on the current report. */
export const agrees = (on, facts = {}) => ({ do: 'signOff', on, by: 'manager', decision: 'AGREED', ...facts });
export const sendsBack = (on, reason, facts = {}) => agrees(on, { decision: 'SENT_BACK', reason, ...facts });
/** An auditor’s draft assessment of the current report, and what becomes of it. Without words, the team declines to reply. */
export const assesses = (on, key, status, rationale, facts) => ({
  do: 'assess',
  on,
  by: 'auditor',
  key,
  status,
  rationale,
  ...facts,
});
export const replies = (on, assessment, words, facts = {}) => ({
  do: 'reply',
  on,
  assessment,
  ...(words && { words }),
  ...facts,
});
export const staysSilent = (on, assessment) => ({ do: 'silence', on, assessment });
/** A finding of an auditor; the lead team’s answer, whose action becomes a follow-up; its end; and the check. */
export const raises = (on, key, facts) => ({ do: 'raise', on, by: 'auditor', key, ...facts });
export const answers = (on, finding, answer, facts) => ({ do: 'answer', on, key: finding, answer, ...facts });
export const finishes = (on, followUpOf, words, facts = {}) => ({
  do: 'finish',
  on,
  followUp: followUpOf,
  words,
  ...facts,
});
export const closes = (on, finding, closing, facts) => ({
  do: 'closeFinding',
  on,
  by: 'auditor',
  finding,
  closing,
  ...facts,
});
/** Evidence cited by a stage or a report: [key, grade, role]. */
export const stage = (on, code, effectiveOn, cites, facts = {}) => ({
  do: 'stage',
  on,
  stage: code,
  effectiveOn,
  cites,
  ...facts,
});
/** The total at a stage of funding so far. */
export const money = (on, code, amount, effectiveOn, facts) => ({
  do: 'money',
  on,
  stage: code,
  amount,
  currency: 'EUR',
  effectiveOn,
  ...facts,
});
/** The scope narrowed from one statement to another, each [source, passage]. */
export const narrowed = (on, from, to, reason, facts = {}) => ({ do: 'narrowed', on, from, to, reason, ...facts });
/** The position of a party, and a report on it alone. */
export const position = (on, party, taken, facts) => ({ do: 'position', on, party, position: taken, ...facts });
export const partyReport = (on, party, status, rationale, facts = {}) => ({
  do: 'partyReport',
  on,
  party,
  status,
  rationale,
  ...facts,
});
/** A stage marked as not applying, or as applying after all. */
export const rung = (on, code, applies, reason) => ({ do: 'rung', on, stage: code, applies, reason });
export const report = (on, status, rationale, facts = {}) => ({ do: 'report', on, status, rationale, ...facts });
/** A version of the test of delivery: what counts as delivered, partly and not, and whose word counts. */
export const test = (on, [delivered, partlyDelivered, notDelivered, whoseWord], facts = {}) => ({
  do: 'test',
  on,
  delivered,
  partlyDelivered,
  notDelivered,
  whoseWord,
  ...facts,
});
export const followUp = (on, title, dueOn, assigned, facts = {}) => ({
  do: 'followUp',
  on,
  title,
  dueOn,
  ...assigned,
  ...facts,
});

export const person = (key) => ({ person: key });
export const team = (key) => ({ team: key });
