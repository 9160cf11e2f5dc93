import type { Kind } from '@followthrough/domain/kinds';
import { lowerAt, type Anchor, type Words } from './anchor.js';
import { isNumber } from './tokens.js';

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Nouns that indicate a kind; the one nearest to the verb weighs most. */
const cues: readonly (readonly [Kind, number, ReadonlySet<string>])[] = [
  [
    'SANCTIONS',
    1.6,
    set('sanctions sanction sanctioned designation designations bans ban restrictions embargo freeze freezes tariffs'),
  ],
  [
    'FUNDING',
    1.15,
    set(
      'funding fund funds grant grants investment finance financing money loan loans budget budgets contribution package premium subsidy subsidies rebate payments payment assistance aid allocations',
    ),
  ],
  [
    'AGREEMENT',
    1.3,
    set(
      'agreement agreements treaty memorandum mou arrangement arrangements deal deals pact accord convention protocol declaration pledge negotiations talks compact letter understanding',
    ),
  ],
  [
    'SUMMIT',
    1.2,
    set(
      'summit summits conference meeting meetings forum dialogue ministerial roundtable visit talks symposium workshop',
    ),
  ],
  [
    'PARTNERSHIP',
    1.2,
    set(
      'partnership partnerships taskforce coalition alliance command consortium group council secretariat initiative network',
    ),
  ],
  [
    'REFORM',
    1.2,
    set(
      'legislation law laws bill regulation regulations rules rule reform reforms act standards policy policies consultation code inquiry ban tariff tax levy visa requirements paper strategy',
    ),
  ],
  [
    'OPERATION',
    1,
    set(
      'troops soldiers battalion nurses doctors inspectors doses plants vaccines vessels officers staff staffing officials aircraft ships jets vessels helicopters missiles ammunition equipment weapons training technology surveillance unit programme program campaign investigation operation operations deployment teams team centre hub system systems homes hospitals schools refugees arrivals personnel exercise exercises capabilities capability patrols online project',
    ),
  ],
];

const verbHints: Readonly<Record<string, readonly [Kind, number]>> = {
  fund: ['FUNDING', 2],
  invest: ['FUNDING', 2],
  allocate: ['FUNDING', 1.5],
  award: ['FUNDING', 1.2],
  contribute: ['FUNDING', 0.4],
  pay: ['FUNDING', 1.2],
  finance: ['FUNDING', 1.5],
  donate: ['OPERATION', 0.8],
  spend: ['FUNDING', 1.5],
  sign: ['AGREEMENT', 1],
  negotiate: ['AGREEMENT', 1.5],
  conclude: ['AGREEMENT', 0.8],
  ratify: ['AGREEMENT', 1.2],
  finalise: ['AGREEMENT', 0.8],
  finalize: ['AGREEMENT', 0.8],
  operationalise: ['AGREEMENT', 0.4],
  operationalize: ['AGREEMENT', 0.4],
  host: ['SUMMIT', 1],
  chair: ['SUMMIT', 1],
  meet: ['SUMMIT', 1.5],
  visit: ['SUMMIT', 1.5],
  convene: ['SUMMIT', 1.2],
  attend: ['SUMMIT', 1.5],
  travel: ['SUMMIT', 1.2],
  hold: ['SUMMIT', 0.6],
  gather: ['SUMMIT', 1],
  reconvene: ['SUMMIT', 1.2],
  receive: ['SUMMIT', 0.5],
  legislate: ['REFORM', 2],
  repeal: ['REFORM', 2],
  amend: ['REFORM', 1.5],
  enact: ['REFORM', 2],
  regulate: ['REFORM', 1.5],
  promulgate: ['REFORM', 1.5],
  consult: ['REFORM', 1.5],
  ban: ['REFORM', 1.2],
  prohibit: ['REFORM', 1.2],
  abolish: ['REFORM', 1.5],
  criminalise: ['REFORM', 2],
  propose: ['REFORM', 0.5],
  introduce: ['REFORM', 0.5],
  overhaul: ['REFORM', 1],
  reform: ['REFORM', 1.5],
  require: ['REFORM', 0.8],
  mandate: ['REFORM', 0.8],
  sanction: ['SANCTIONS', 2],
  designate: ['SANCTIONS', 0.8],
  impose: ['SANCTIONS', 0.6],
  freeze: ['SANCTIONS', 0.8],
  deploy: ['OPERATION', 1.5],
  recruit: ['OPERATION', 1.2],
  train: ['OPERATION', 1.2],
  investigate: ['OPERATION', 1.5],
  send: ['OPERATION', 0.8],
  supply: ['OPERATION', 1],
  deliver: ['OPERATION', 0.5],
  build: ['OPERATION', 0.8],
  double: ['OPERATION', 0.6],
  roll: ['OPERATION', 1],
  resettle: ['OPERATION', 1],
  transfer: ['OPERATION', 0.8],
  relocate: ['OPERATION', 1],
  increase: ['OPERATION', 0.4],
  hire: ['OPERATION', 1],
  equip: ['OPERATION', 1],
  install: ['OPERATION', 1],
  order: ['OPERATION', 0.4],
  step: ['OPERATION', 0.8],
  launch: ['OPERATION', 0.1],
  phase: ['REFORM', 1.5],
  scrap: ['REFORM', 1],
  tighten: ['REFORM', 1],
  cap: ['REFORM', 1],
  restrict: ['REFORM', 1],
  expel: ['OTHER', 0.6],
  publish: ['OTHER', 1.2],
  report: ['OTHER', 0.8],
  join: ['OTHER', 0.4],
};

/** How strongly the nouns and the verb near the commitment speak for each kind; money mentioned before the purpose speaks for funding. */
export function kindScores(words: Words, anchor: Anchor, moneyAt: number): Map<Kind, number> {
  const scores = new Map<Kind, number>();
  const add = (kind: Kind, score: number): void => void scores.set(kind, (scores.get(kind) ?? 0) + score);
  const hint = anchor.verb === undefined ? undefined : verbHints[anchor.verb.base];
  if (hint !== undefined) add(...hint);
  if (moneyAt >= 0) add('FUNDING', 3 * nearness(anchor, moneyAt));
  for (let at = 0; at < words.length; at += 1) {
    for (const [kind, weight, nouns] of cues)
      if (nouns.has(lowerAt(words, at))) add(kind, weight * nearness(anchor, at));
    if (lowerAt(words, at) === 'task' && lowerAt(words, at + 1) === 'force')
      add('PARTNERSHIP', 1.2 * nearness(anchor, at));
    if (at > anchor.verbAt && isNumber(words[at]) && moneyAt < 0) add('OPERATION', 0.2 * nearness(anchor, at));
  }
  return scores;
}

/** The kind with the strongest cues. */
export function kindOf(scores: ReadonlyMap<Kind, number>): Kind {
  return [...scores].reduce<[Kind, number]>((best, next) => (next[1] > best[1] ? next : best), ['OTHER', 0.15])[0];
}

/** Words after the verb count most; in a passive, words before it do. */
function nearness(anchor: Anchor, at: number): number {
  if (at >= anchor.objectAt) return 1 / (1 + (at - anchor.objectAt) / 5);
  const back = anchor.verbAt - at;
  return (anchor.voice === 'active' ? 0.25 : 0.8) / (1 + back / 8);
}
