const offices = `(?:deputy |acting |first )?(?:prime minister|minister|secretary of state|secretary|chancellor|president|attorney[- ]general|
  premier|taoiseach|governor[- ]general|treasurer|parliamentary secretary|secretary[- ]general|commissioner|director[- ]general)`;
const bodies = `(?:ministry|department|office|government|embassy|cabinet|agency|council|commission|committee|secretariat|authority|bureau|
  treasury|parliament|ministère|ministerio|ministerium|bundesministerium|ministero|ministério|وزارة|משרד)`;
const joinedUp = (list: string) => list.replace(/\s*\n\s*/g, '');

const first = new RegExp(
  `^(?:the )?(?:${joinedUp(offices)}|${joinedUp(bodies)})(?: (?:of|for|to|de|des|du|del|per|für|da|do)\\b| \\p{Lu}|$|,)`,
  'iu',
);
const last = new RegExp(
  `^(?:the |his majesty's |her majesty's |hm )?(?:\\p{Lu}[\\p{L}’'.&-]*,? (?:(?:and|of|for|&|the) )?){1,7}(?:office|ministry|department|agency|council|commission|
  secretariat|authority|bureau|service|government|treasury|parliament|board|union|organi[sz]ation|house)$`.replace(
    /\n\s*/g,
    '',
  ),
  'u',
);
const known =
  /^(?:the )?(?:white house|downing street|10 downing street|home office|cabinet office|european commission|united nations|gov\.uk)$/i;
const verb =
  /\b(?:is|are|was|were|will|has|have|announces?|launch(?:es)?|signs?|meets?|welcomes?|visits?|says?|to|today|unveils?|agree[sd]?|opens?|backs?|recogni[sz]e[sd]|reaffirm(?:s|ed)|discuss(?:es|ed)|welcomed|noted|underscored)\b/i;

/** Whether a line is only the name of a body or office: “Ministry of Ferries”, “Minister for Trade”. */
export function isBodyName(line: string): boolean {
  const bare = line.replace(/[,:]$/, '');
  // People listed with their offices, such as attendees.
  if (/;|\bcounsell?or\b/i.test(bare)) return false;
  if (bare.length > 100 || bare.split(' ').length > 12) return false;
  if (known.test(bare)) return true;
  return !verb.test(bare) && (first.test(bare) || last.test(bare)) && !/[.!?]\s/.test(bare);
}
