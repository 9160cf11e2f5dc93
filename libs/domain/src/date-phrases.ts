import { numberWordPattern } from './number-words.js';

/** A time expression in a text, positioned in UTF-16 code units. */
export interface DatePhrase {
  /** The phrase as printed, with its preposition, for quoting. */
  readonly words: string;
  /** The part that names the time. */
  readonly core: string;
  readonly start: number;
  readonly end: number;
  /** Has no end (“in the coming weeks”), or is the day of the document (“today”), so it gives no due date. */
  readonly endless: boolean;
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const month = String.raw`(?:${months}|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`;
const season = '(?:spring|summer|autumn|fall|winter)';
const year = String.raw`(?:19|20)\d\d`;
const split = String.raw`${year}[-–/]\d{2}(?!\d)`;
const relative = '(?:next|this|last|the coming|the following|later this|earlier this|early next|late next)';
const part = String.raw`(?:(?:the )?(?:start|beginning|middle|end|first half|second half|first quarter|second quarter|third quarter|fourth quarter|last quarter) of )`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const count = String.raw`(?:${numberWordPattern}|\d{1,3})`;
const unit = '(?:days?|weeks?|fortnights?|months?|years?|decades?)';
const between = '(?: to | until | through | and |[-–])';
const fullDay = String.raw`(?:${day}(?: of)? ${month},? ${year}|${month} ${day},? ${year})`;
const core = [
  String.raw`${fullDay}${between}${fullDay}`,
  String.raw`${day}(?: to | and |[-–])${day}(?: of)? ${month},? ${year}`,
  String.raw`${month} ${year}${between}${month} ${year}`,
  String.raw`${month} to ${month} ${year}`,
  String.raw`${year}(?: to | and |[-–])${year}`,
  String.raw`${day}(?: of)? ${month}(?:,? ${year})?`,
  String.raw`${month} ${day}(?!\d)(?:,? ${year})?`,
  String.raw`(?:${part})?(?:(?:early|mid|late)[- ])?(?:${relative} )?${month}(?:,? ${year})?`,
  String.raw`(?:${part})?(?:the )?(?:(?:early|mid|late)[- ])?${season}(?: of)? ${year}`,
  String.raw`(?:this|the) coming week|with immediate effect|effective immediately`,
  String.raw`COP[- ]?\d\d|the (?:(?:margins|sidelines) of the )?(?:UN|United Nations) General Assembly`,
  String.raw`Budget ${year}`,
  String.raw`(?:the |its |their |our )?next (?:\p{L}+ )?(?:meeting|summit|session|conference)`,
  String.raw`${relative} (?:${season}|${month}|year|month|week|quarter|decade|financial year|fiscal year)`,
  String.raw`${part}(?:the |this |next )?(?:${year}|year|month|decade|century|week)`,
  String.raw`Q[1-4] ${year}`,
  String.raw`(?:financial year |fiscal year |FY)?${split}`,
  String.raw`(?:${part})?(?:(?:early|mid|late)[- ])?${year}`,
  String.raw`(?:the )?(?:next|coming|following) ${count} ${unit}`,
  'the (?:next|coming) (?:fortnight|year|decade|month|week)',
  String.raw`${count} ${unit}`,
  'an? (?:day|week|fortnight|month|year|decade)',
  String.raw`(?:(?:early|mid|late)[- ])?${season}|year[- ]end`,
  'the (?:coming|next few|near|coming few) (?:days|weeks|months|years|future)',
  'due course|(?:later )?today|tonight|tomorrow|shortly',
  '(?:next )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)',
].join('|');
const preposition =
  '(?:no later than|on or before|ahead of|by|before|beyond|until|from|since|in|on|over|within|for the period|for|during|at|through|throughout|starting|beginning|effective|of|its|the)';
const spaced = (pattern: string): string => pattern.replaceAll('[- ]', '(?:-| )').replaceAll(/ (?![{?])/g, ' {1,9}');
const phrase = new RegExp(
  spaced(String.raw`(?<![\p{L}\d£$€])(?:(${preposition}) (?:the )?)?(${core})(?![\p{L}\d%])`),
  'giu',
);

const endless = /^(?:the (?:coming (?:few|days|weeks|months|years|future)|next few|near)|due course|today|shortly)/i;
const meeting = /\bnext +(?:\p{L}+ +)?(?:meeting|summit|session|conference)$/iu;
const plainYear = new RegExp(`^${year}$`);
const duration = new RegExp(`^${count} ${unit}$`, 'i');
const single = /^an? /i;
const plainSeason = new RegExp(`^(?:(?:early|mid|late)[- ])?${season}$`, 'i');
const bareSeason = new RegExp(`^${season}$`, 'i');
/** A word that begins another phrase or clause: what follows a season used as a date, unlike “in fall prevention”. */
const further =
  '(?:about|across|after|against|all|along|among|an?|and|are|around|as|at|because|before|between|both|but|by|can|could|do|does|during|each|every|following|for|from|had|has|have|he|here|his|how|if|in|into|is|it|its|may|might|must|near|no|nor|of|on|onwards?|or|our|over|rather|shall|she|should|since|so|some|than|that|the|their|then|there|these|they|this|those|through|throughout|to|together|under|unless|until|via|was|we|were|when|where|which|while|whilst|who|will|with|within|without|would|yet|you|your)';
/** “in fall and trip prevention”: what is joined to “fall” may be a noun, too. */
const fallAndNoun = new RegExp(String.raw`^\s+(?:and|or)\s+(?!(?:${season}|${further})(?![\p{L}'’-]))`, 'iu');
const standsAlone = new RegExp(String.raw`^(?:\s*$|\s*[^\p{L}\d\s'’‐‑–-]|\s+[–-]|\s+${further}(?![\p{L}'’-]))`, 'iu');

/** All time expressions in the sentence, in reading order. A line break within one counts as a space. */
export function datePhrasesIn(text: string, start: number, end: number): DatePhrase[] {
  const sentence = text.slice(start, end).replace(/\s/gu, ' ');
  return [...sentence.matchAll(phrase)].flatMap((match) => {
    const [whole, before, words = ''] = match;
    const after = sentence.slice(match.index + whole.length);
    if (!named(words, before) || (bareSeason.test(words) && !standsAlone.test(after))) return [];
    if (words.toLowerCase() === 'fall' && fallAndNoun.test(after)) return [];
    const from = start + match.index;
    const printed = text.slice(from, from + whole.length);
    return [
      {
        words: printed,
        core: words,
        start: from,
        end: from + whole.length,
        endless: endless.test(words) || meeting.test(words),
      },
    ];
  });
}

/** “may” and a bare number are not dates; a bare year, season or duration is one only after a preposition. */
function named(words: string, before: string | undefined): boolean {
  if (/^(?:may|mar|march)$/.test(words)) return false;
  if (duration.test(words.replace(/ +/g, ' '))) return /^(?:over|within|in)$/i.test(before ?? '');
  if (single.test(words)) return before?.toLowerCase() === 'within';
  if (meeting.test(words)) return /^(?:at|by|before|until|ahead of)$/i.test((before ?? '').replace(/ +/g, ' '));
  if (plainSeason.test(words)) return /^(?:in|by|before|until|from|during)$/i.test(before ?? '');
  if (plainYear.test(words) || words === 'May' || words === 'March') return before !== undefined;
  return true;
}
