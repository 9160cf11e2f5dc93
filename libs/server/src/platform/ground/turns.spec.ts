import { Turns } from './turns.js';

const share = { all: 3, each: 2, waiting: 3, milliseconds: 1_000 };

/** Work that goes on until it is told to end, and says when it began. */
function work(begun: string[], name: string) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return {
    end: () => end(),
    run: async () => {
      begun.push(name);
      await ended;
    },
  };
}

describe('turns', () => {
  let begun: string[];
  let turns: Turns;
  beforeEach(() => {
    begun = [];
    turns = new Turns(share);
  });

  const settle = () => new Promise((resolve) => setImmediate(resolve));

  it('let one have a share at once, and the others theirs beside it', async () => {
    const all = ['a1', 'a2', 'a3', 'b1'].map((name) => ({ name, ...work(begun, name) }));
    const done = all.map(({ name, run }) => turns.take(name[0]!, run));
    await settle();
    expect(begun).toEqual(['a1', 'a2', 'b1']);
    all[0]!.end();
    await settle();
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
    for (const { end } of all) end();
    await Promise.all(done);
  });

  it('alternate between waiting parties', async () => {
    const all = ['a1', 'a2', 'b1', 'c1', 'c2', 'd1'].map((name) => ({ name, ...work(begun, name) }));
    const done = all.map(({ name, run }) => turns.take(name[0]!, run));
    await settle();
    for (const { end } of all) {
      end();
      await settle();
    }
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'd1', 'c2']);
    await Promise.all(done);
  });

  it('are refused to a party with too many waiting, and after waiting too long', async () => {
    const quick = new Turns({ ...share, milliseconds: 10 });
    const first = [work(begun, 'a1'), work(begun, 'a2')];
    const running = first.map(({ run }) => quick.take('a', run));
    const waiting = Array.from({ length: 4 }, () => quick.take('a', async () => begun.push('late')));
    const answers = await Promise.allSettled(waiting);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
    for (const { end } of first) end();
    await Promise.all(running);
    expect(begun).toEqual(['a1', 'a2']);
    await quick.take('a', async () => begun.push('again'));
    expect(begun).toContain('again');
  });

  it('are released by failing work, and not counted for work without a party', async () => {
    const failing = async () => {
      throw new Error('no');
    };
    for (let at = 0; at < 5; at += 1) await expect(turns.take('a', failing)).rejects.toThrow('no');
    const own = Array.from({ length: 10 }, (_, at) => work(begun, `${at}`));
    const done = own.map(({ run }) => turns.take(null, run));
    await settle();
    expect(begun).toHaveLength(10);
    for (const { end } of own) end();
    await Promise.all(done);
  });

  it('never overlap on one subject, and let others past meanwhile', async () => {
    const turns = new Turns({ all: 2 });
    const [first, second, other] = [work(begun, 'first'), work(begun, 'second'), work(begun, 'other')];
    const all = [
      turns.take('a', first.run, { subject: 'one' }),
      turns.take('a', second.run, { subject: 'one' }),
      turns.take('a', other.run, { subject: 'two' }),
    ];
    await settle();
    expect(begun).toEqual(['first', 'other']);
    first.end();
    await settle();
    expect(begun).toEqual(['first', 'other', 'second']);
    second.end();
    other.end();
    await Promise.all(all);
  });

  it('are refused at once where a line, or all of them, are full, and go on after work that fails', async () => {
    const turns = new Turns({ all: 1, waiting: 1, waitingInAll: 2 });
    const running = work(begun, 'running');
    const refused = () => 'refused';
    const failing = turns.take('a', async () => {
      await running.run();
      throw new Error('failed');
    });
    const say = (word: string) => () => Promise.resolve(word);
    const waiting = turns.take('a', say('waited'));
    expect(await turns.take('a', say('too many in line'), { refused })).toBe('refused');
    const elsewhere = turns.take('b', say('elsewhere'));
    expect(await turns.take('c', say('too many in all'), { refused })).toBe('refused');
    running.end();
    await expect(failing).rejects.toThrow('failed');
    expect(await Promise.all([waiting, elsewhere])).toEqual(['waited', 'elsewhere']);
  });
});
