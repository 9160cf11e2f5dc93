import { propose } from '@followthrough/extraction/propose';
import type { Proposal } from '@followthrough/extraction/proposal';
import { ladderOf } from '@followthrough/domain/ladders';
import type { Context } from '@followthrough/server/platform/changes/context';
import { Reader } from '@followthrough/server/platform/views/reader';
import type { DemoCommitment, DemoProposal, DemoRegister, DemoSource } from './data.js';
import type { DemoStatement } from './commitment-data.js';
import type { Desk } from './desk.js';
import { statementsIn } from './statements.js';

/**
 * Scans a source in the transaction that archives it or corrects its date: otherwise the worker would scan it after the
 * commit. As there, the system makes the proposals. Nothing of the demo is
 * sent to an outside reader.
 */
export async function read(ctx: Context, desk: Desk, register: DemoRegister, source: DemoSource): Promise<void> {
  const sourceId = await desk.id(ctx, 'source', `${register.key}/${source.key}`);
  const { proposals } = desk.services;
  const { reader } = ctx;
  ctx.reader = Reader.nobody;
  const found = proposalsIn(register, source);
  const kept = await proposals.keep(ctx, sourceId, source.text, found);
  const end = { isCut: false, otherLanguage: 0, weightsId: null, weightsBase: null, found };
  await proposals.finish(ctx, sourceId, kept, end);
  ctx.reader = reader;
}

function proposalsIn(register: DemoRegister, source: DemoSource): readonly Proposal[] {
  if (source.readByRules) return propose(source.text, { published: source.facts.published.value });
  return Object.entries(source.proposals).map(([passage, words]) => {
    const quote = source.passages[passage];
    if (!quote) throw new Error(`The demo's source ${source.key} has no passage “${passage}” to propose.`);
    const start = source.text.indexOf(quote);
    const said = statementsIn(register).find(
      ({ statement }) => statement.source === source.key && statement.passage === passage,
    );
    const told = Array.isArray(words) ? { because: words as string[] } : (words as DemoProposal);
    if (!said && !('title' in told)) throw new Error(`The demo's proposal “${passage}” states nothing.`);
    return {
      ...{ quote, start, end: start + quote.length },
      ...(said ? stated(register, said.commitment, said.statement) : notStated),
      ...('title' in told && { title: told.title, kind: told.kind, stage: ladderOf(told.kind)[0]!.code }),
      ...{ acts: [], tier: 'likely' as const, restates: null, because: [...told.because], traits: [] },
      confidence: Math.min(0.95, 0.5 + 0.15 * told.because.length),
    };
  });
}

type Content = Omit<
  Proposal,
  'quote' | 'start' | 'end' | 'acts' | 'tier' | 'restates' | 'because' | 'traits' | 'confidence'
>;

/** The details at the time of the proposal, without later additions. */
function stated(register: DemoRegister, commitment: DemoCommitment, statement: DemoStatement): Content {
  const { title, kind, stage, money, due, parties } = commitment;
  return {
    title,
    kind,
    stage,
    amount: money ? { value: money.amount, currency: money.currency } : null,
    due: due?.edtf ?? null,
    dueText: due?.words ?? null,
    force: statement.force,
    manner: statement.manner,
    ...(statement.speakerOffice && { speaker: statement.speakerOffice }),
    parties: parties.map(({ role, organisation, words }) => ({
      role,
      name: words ?? register.organisations.find(({ key }) => key === organisation)!.name,
    })),
  };
}

const notStated: Content = {
  title: '',
  kind: 'OTHER',
  stage: 'ANNOUNCED',
  amount: null,
  due: null,
  dueText: null,
  force: 'EXPECTED',
  manner: 'NARRATED',
  parties: [],
};
