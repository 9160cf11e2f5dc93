import { datePhrasesIn } from './date-phrases.js';
import { figuresIn, type FigureSpan } from './figure-words.js';
import { NoteKind } from './vocabulary.js';

/** The note suggested for a passage, in its own words; empty if there is no suggestion. */
export interface NoteWords {
  readonly kind: NoteKind;
  readonly measure: string;
  /** In the format of a number field: `9,400`, `75 million`. */
  readonly value: string;
  readonly unit: string;
  readonly period: string;
  readonly comparison: string;
}

const mostWords = 12;
const auxiliary = String.raw`(?:is|are|being|was|were|has|have|had|will|would|can|could|should|may|might|must|shall)`;
/** The end of the phrase that says what is counted. */
const phraseEnd = new RegExp(
  String.raw`[.;:!?()—–“”"]|,(?!\d)|\s(?:which|who|that|while|whilst|because|when|where|since|until|so|${auxiliary})\s`,
  'u',
);
const comparing =
  /\b(?:compared (?:with|to)|up from|down from|(?:more|fewer|less|higher|lower) than|on (?:the )?(?:last|previous) (?:year|month|quarter|week))\b[^,.;:()]*/iu;
/** Words between what is counted and its figure: “crossings fell by more than”. */
const beforeFigure = new RegExp(
  String.raw`(?:(?:^|\s)(?:by|of|to|at|from|about|around|approximately|roughly|some|nearly|almost|over|under|up|more|less|fewer|than|least|most|
    only|just|a|an|the|further|additional|another|now|been|be|there|${auxiliary}|stands?|stood|reach(?:es|ed|ing)?|r[io]se[ns]?|f[ae]ll(?:en|s)?|
    increas(?:es?|ed)|decreas(?:es?|ed)|gr[eo]wn?s?|dropp?(?:s|ed)?|declined?|climbed|reduced?|totalled|represent(?:s|ed)))+$`.replace(
    /\n\s*/g,
    '',
  ),
  'iu',
);
const opening = /^(?:(?:and|but|while|that|as|there|the|also|in total)\s+)+/iu;
/** The noun of a figure: “a 74 per cent increase in vaping”. */
const change = /^(?:increase|rise|growth|fall|drop|decrease|decline|reduction|cut|share|majority)\b/iu;

const opinion =
  /\b(?:welcom|reaffirm|emphasi[sz]|underscor|underlin|recogni[sz]|prais|condemn|believ|hop(?:es?|ed|ing)\b|urg(?:es?|ed|ing)\b|call(?:s|ed|ing)? (?:on|for)\b|look(?:s|ed|ing)? forward|stand(?:s|ing)? (?:with|by)\b|commend|regret|concern|express|commit|pledg|agree|restat|stress|support for\b)/iu;
const past =
  /\b(?:has|have|had|was|were)\s+(?:(?:\p{Ll}+ly|also|already|now|since|been)\s+)*\p{Ll}+(?:ed|en|wn|ne|de|ght|un|ut|et|ld|id|nt)\b|\b(?:yesterday|ago|previously)\b|\blast (?:year|month|week|\p{Lu}\p{Ll}+)\b|(?:^(?:The )?\p{Lu}[\p{L}’'.]+|\b[Tt]hey|\b[Ww]e|\bI|\b[Ii]t|\b[Hh]e|\b[Ss]he)\s+(?:(?:\p{Ll}+ly|also|today)\s+)*\p{Ll}{2,}ed\b/u;
const future = /\b(?:will|shall|plans? to|intends? to|is to|are to)\b/iu;

/**
 * Suggests a note for a passage: its first figure with what it counts, a past act, or a position. The user checks it
 * before saving.
 * @param dollar the currency of a bare dollar sign, if known
 */
export function noteWords(passage: string, dollar = '$'): NoteWords {
  const text = passage.replace(/\s+/gu, ' ').trim();
  const [figure] = figuresIn(text, dollar);
  const nothing = { measure: '', value: '', unit: '', period: '', comparison: '' };
  if (!figure) return { kind: kindWithoutFigure(text), ...nothing };
  const { value, unit, end } = figure;
  const comparison = comparing.exec(text.slice(end))?.[0].trim() ?? '';
  const period = periodIn(text, figure, comparison);
  const measure = within([period, comparison], measureOf(text, figure, period));
  return { kind: NoteKind.FIGURE, measure, value, unit, period, comparison };
}

function kindWithoutFigure(text: string): NoteKind {
  return past.test(text) && !future.test(text) && !opinion.test(text) ? NoteKind.PAST_ACT : NoteKind.POSITION;
}

/** “£13 million a year”. */
const rate = /^\s*((?:a|per|each|every)\s(?:year|quarter|month|week|day)|annually)\b/iu;
/** A year that is part of a name, as in “the 2026 timetable”, is not the period of a figure. */
const inName = /^(?:the|its|of)\s(?!(?:next|last|past|coming|previous|following)\b)/iu;

function periodIn(text: string, figure: FigureSpan, comparison: string): string {
  const each = rate.exec(text.slice(figure.end))?.[1];
  if (each) return each;
  const compared = comparison === '' ? text.length : text.indexOf(comparison, figure.end);
  const phrases = datePhrasesIn(text, 0, text.length).filter(
    ({ words: printed, start, endless }) => start < compared && !endless && !inName.test(printed),
  );
  return phrases[0]?.words ?? '';
}

function measureOf(text: string, figure: FigureSpan, period: string): string {
  const after = text.slice(figure.end).replace(/^[\s,]+/u, '');
  const rest = period !== '' && after.startsWith(period) ? after.slice(period.length).trimStart() : after;
  const behind = phraseBehind(figure, rest);
  return behind === '' ? phraseBefore(text.slice(0, figure.start)) : behind;
}

/** What is counted, if it follows the figure: “9,400 crossings”, “£75 million for the ports”. */
function phraseBehind({ is }: FigureSpan, after: string): string {
  const auxiliaries = new RegExp(String.raw`^(?:${auxiliary}\s(?:been\s)?)+`, 'iu');
  const preposition = /^(?:worth of|of|in|for|to|on|towards)\s+(?:the\s+)?/iu;
  if (/^(?:a|an|per|each)\s/iu.test(after)) return '';
  if (is === 'share' && !/^of\s/iu.test(after) && !change.test(after)) return '';
  const rest = after.replace(is === 'count' ? /^of\s+(?:the\s+)?/iu : preposition, '').replace(auxiliaries, '');
  return words(rest.slice(0, phraseEnd.exec(rest)?.index).split(' ').slice(0, mostWords));
}

function phraseBefore(before: string): string {
  const clause = before.split(/[.;:!?()—–“”"]|,\s/u).at(-1) ?? '';
  const named = clause.trim().replace(beforeFigure, '').replace(opening, '');
  return words(named.split(' ').slice(-mostWords));
}

/** The measure without the parts that have fields of their own. */
function within(others: readonly string[], measure: string): string {
  const ends = others.filter((other) => other !== '').map((other) => measure.indexOf(other));
  const end = Math.min(...ends.filter((at) => at > 0), measure.length);
  return measure.slice(0, end).trim();
}

const words = (parts: readonly string[]) => parts.join(' ').trim();
