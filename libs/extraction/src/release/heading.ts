import { limits } from '@followthrough/domain/limits';
import type { Line } from './ends.js';
import { isBodyName } from './body-names.js';
import { printedDays } from './printed-days.js';

const oneLine = (pattern: string) => pattern.replace(/\n\s*/g, '');

const sort =
  oneLine(`(?:press|media|news|public)[ -]?(?:release|statement|notice|advisory|briefing|story)s?|news|speech|joint statement|
  fact sheet|communiqu[eé](?: de presse)?|pressemitteilung|nota de prensa|comunicado(?: de (?:prensa|imprensa))?|comunicato stampa|
  persbericht|pressmeddelande|pressemeddelelse|lehdistötiedote|komunikat(?: prasowy)?|بيان(?: صحفي)?|הודעה לעיתונות`);
const labels =
  oneLine(`published|updated|last updated|posted|issued|date|from|by|source|to|tags?|topics?|category|ref(?:erence)?|
  location|(?:media )?(?:contacts?|enquiries|inquiries)`);
/** Lines that many pages show above the heading. */
const furniture = new RegExp(
  oneLine(`^(?:(?:${sort})(?:[ :]*(?:no\\.?|number)?[ :]*\\p{L}{0,4}[\\d/. -]*)?|for immediate release.*|(?:strictly )?embargo.*|
  skip to .*|home|menu|search|share.*|print.*|download.*|contents|translation|unclassified|(?:${labels}) ?[:–-] ?.*|
  (?:from|date|published):?|published (?:on )?\\d.*|.*\\bposted in\\b.*|https?://\\S+|[\\p{Lu}]{1,8}[ /-]?\\d[\\d/ .-]*|[\\d\\s./-]+|page \\d+.*|
  .*\\d{2,4}[ -]\\d{3,4}[ -]?\\d{3,}.*|(?:\\p{L} ){4,}\\p{L})$`),
  'iu',
);
const sortFirst = new RegExp(`^(?:${sort})[ :]+(?=\\p{L})`, 'iu');
const person =
  /^(?:the )?(?:(?:rt\.? )?hon\b|mr|mrs|ms|dr|sir|dame|senator|h\.?e\.?)\.? (?:\S+ ?){1,6}$|^(?:\S+ ){1,4}(?:MPs?|MSP|MS|TD|MEP|SC|AM|KC)$/iu;
const sentenceEnd = /[.;,:،。]["”’)]?$/u;

/** The heading of a release as printed, or null if there is none. */
export function headingOf(paragraphs: readonly (readonly Line[])[]): string | null {
  let short: string | null = null;
  for (const lines of paragraphs.slice(0, 16)) {
    if (isProse(lines)) break;
    for (let at = 0; at < lines.length; at += 1) {
      const line = lines[at]!;
      if (!mayHead(line) || isRun(lines, at)) continue;
      const whole = withoutDay(joined(lines, at).replace(/^title: /i, ''));
      if (whole.length > limits.title || unfinished.test(whole)) continue;
      if (isLongEnough(whole) || line.isHeading) return whole;
      if (lines === paragraphs[0] && at === 0) short = whole;
    }
  }
  return short;
}

/** The first sentence of a text without a heading, cut to the length of a title. */
export function firstWords(text: string): string {
  const words = text.replace(/[\uFEFF\s]+/gu, ' ').trim();
  const sentence = /^.{20,160}?[.!?。](?=\s|$)/u.exec(words)?.[0];
  if (sentence) return sentence;
  if (words.length <= 120) return words;
  const cut = words.slice(0, 120).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut}…`;
}

function mayHead({ text, isHeading }: Line): boolean {
  if (!/\p{L}/u.test(text) || furniture.test(text) || isDateLine(text)) return false;
  return isHeading || !(person.test(text) || isBodyName(text.replace(sortFirst, '')) || sentenceEnd.test(text));
}

/** A line with a date, and perhaps a place or weekday beside it. */
export function isDateLine(text: string): boolean {
  const [day] = printedDays(text);
  if (!day || text.length - day.words.length > 40) return false;
  const before = text.slice(0, day.start).trim();
  return before.split(' ').length <= 4 && !/\b(?:to|of|on|will|the)\b/i.test(before);
}

const weekday = /[\s,–-]+(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *$/i;

/** Without the day of publication on the same line. With its weekday, it is no part of a heading. */
function withoutDay(heading: string): string {
  const day = printedDays(heading).at(-1);
  if (!day || heading.slice(day.start + day.words.length).trim() !== '') return heading;
  const before = heading.slice(0, day.start);
  return weekday.test(before) ? before.replace(weekday, '') : heading;
}

const isLongEnough = (text: string) => text.split(' ').length >= 3 || /[\u3040-\u9fff\uac00-\ud7af]{6}/u.test(text);

/** Sentences, after which no heading follows. */
export function isProse(lines: readonly Line[]): boolean {
  if (lines.some(({ isHeading }) => isHeading) || startsWithHeading(lines)) return false;
  const whole = lines.map(({ text }) => text).join(' ');
  return whole.length > (sentenceEnd.test(whole) ? 80 : 200);
}

/** A short line, followed directly by sentences. */
function startsWithHeading([first, ...others]: readonly Line[]): boolean {
  const widest = Math.max(0, ...others.map(({ text }) => text.length));
  return first !== undefined && widest > 0 && first.text.length < widest * 0.75 && !sentenceEnd.test(first.text);
}

/** A line within wrapped sentences. */
function isRun(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  if (at > 0 && sentenceEnd.test(lines.at(-1)!.text) && lines.length > 2 && !startsWithHeading(lines.slice(at)))
    return true;
  return (
    next !== undefined &&
    /^\p{Ll}/u.test(next.text) &&
    sentenceEnd.test(lines.at(-1)!.text) &&
    !startsWithHeading(lines.slice(at))
  );
}

/** With its continuation lines: in lower case, or in capitals after capitals. */
function joined(lines: readonly Line[], at: number): string {
  let whole = lines[at]!.text;
  for (const next of lines.slice(at + 1)) {
    const goesOn = /^\p{Ll}/u.test(next.text) || (isShouted(whole) && isShouted(next.text)) || unfinished.test(whole);
    if (!goesOn || !mayHead(next)) break;
    whole += ` ${next.text}`;
  }
  return whole;
}

const unfinished = /\b(?:and|of|the|an?|to|for|in|on|with|by|from|that)$/i;

const isShouted = (text: string) => /\p{Lu}/u.test(text) && text === text.toUpperCase();
