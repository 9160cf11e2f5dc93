import { isProblem } from '../problems.js';
import { parseEdtf } from '../edtf.js';
import { named, type Found } from './found.js';
import { yearPattern } from './names.js';
import { readNamed } from './named.js';

const both = /^(?<from>.+?) and (?<to>.+)$/;
const shapes = [
  /^between (?<from>.+?) and (?<to>.+)$/,
  /^(?:from )?(?<from>.+?) (?:to|until|till|through|up to) (?<to>.+)$/,
  /^(?<from>[^-]+?) ?- ?(?<to>[^-]+)$/,
  both,
];
const yearAtEnd = new RegExp(`${yearPattern}$`);
/** The year, or month and year, that the start of a range (“7”, “April”) takes from its end. */
const tails = [/(?<= )[a-z]+\.?,? \d{4}$/, /(?<= |^)\d{4}$/];

const isPoint = (found: Found | null): found is Found => found !== null && !found.edtf.includes('/');

function readStart(from: string, to: string): Found | null {
  if (yearAtEnd.test(from)) return readNamed(from);
  for (const tail of tails) {
    const borrowed = tail.exec(to)?.[0];
    const found = borrowed === undefined ? null : readNamed(`${from} ${borrowed}`);
    if (isPoint(found)) return found;
  }
  return null;
}

/** “November to March 2027” begins in the year before. */
function yearBefore(edtf: string): string {
  return `${Number(edtf.slice(0, 4)) - 1}${edtf.slice(4)}`;
}

function join(from: Found, to: Found, borrowed: boolean): Found | null {
  const readings = [...new Set([...from.readings, ...to.readings])];
  const edtf = `${from.edtf}/${to.edtf}`;
  if (!isProblem(parseEdtf(edtf))) return named(edtf, ...readings);
  const earlier = `${yearBefore(from.edtf)}/${to.edtf}`;
  return borrowed && !isProblem(parseEdtf(earlier)) ? named(earlier, ...readings) : null;
}

/** “April to August 2017”, “7-9 November 2024”, “between 2026 and 2030”, “2026 and 2027”; the end gives the year. */
export function readRange(text: string): Found | null {
  for (const shape of shapes) {
    const { from, to } = shape.exec(text)?.groups ?? {};
    if (from === undefined || to === undefined) continue;
    const end = readNamed(to);
    const start = end && readStart(from, to);
    const found = isPoint(end) && isPoint(start) ? join(start, end, !yearAtEnd.test(from)) : null;
    if (found) return shape === both ? { ...found, readings: [...found.readings, 'BOTH'] } : found;
  }
  return null;
}
