import { statesIn } from './countries.js';
import type { ReadDocument } from './document.js';

/** Who speaks in a document. */
export interface Issuers {
  /** The parties that “we”, “the Government” and acts without an actor stand for. */
  readonly own: readonly string[];
  /** The parties that “they”, “both sides” and “the two leaders” stand for. */
  readonly together: readonly string[];
}

const firstPage = 1_500;
const most = 12;
/** Fewer mentions do not tell who speaks. */
const fewest = 3;
const joint = /\bjoint\b|\bdeclaration\b|\bmemorandum\b|\bcommuniqu|\bstatement (?:by|from|of|on)\b|\bleaders\b/iu;
const meeting = /\bmeeting\b|\breadout\b|\bcall\b|\bvisit\b|\bsign(?:s|ed)?\b|\bbetween\b|\bagree(?:s|ment)?\b/iu;
const region = /\bGovernments? of (?:the )?(\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+){0,2})/u;

/**
 * The issuers by the header of a document, otherwise by its first page: the states that a joint document names in its
 * title, or the state that its publisher belongs to.
 */
export function issuersOf(text: string, { title, publisher, bodyStart }: ReadDocument): Issuers {
  const page = text.slice(bodyStart, bodyStart + firstPage);
  const heading = title ?? page.split('\n', 1)[0] ?? '';
  const titled = distinct(statesIn(heading));
  const published = distinct(statesIn((publisher ?? '').split(/;| via |https?:/u)[0] ?? ''));
  const isJoint = published.length > 1 || (joint.test(heading) && titled.length > 1);
  if (isJoint) {
    const all = distinct([...published, ...titled]).slice(0, most);
    return { own: all, together: all };
  }
  const governing = region.exec(publisher ?? '')?.[1];
  const own = published.length > 0 ? published : governing ? [governing] : mostNamed(page, titled);
  const met = meeting.test(heading) ? titled : [];
  const together = distinct([...own, ...(met.length > 0 ? met : mostNamed(page, [], 2))]);
  return { own, together };
}

/** The states that the first page names most, the first named first among equals. */
function mostNamed(page: string, titled: readonly string[], count = 1): string[] {
  const counts = new Map<string, number>();
  for (const state of [...titled, ...statesIn(page)]) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .filter(([, times]) => times >= fewest)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([state]) => state);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
