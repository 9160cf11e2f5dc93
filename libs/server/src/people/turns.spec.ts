import { Turns } from './turns.js';

/** Work that ends when it is told to. */
function piece(name: string, begun: string[]) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const work = async () => {
    begun.push(name);
    await ended;
    return name;
  };
  return { work, end };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

describe('turns', () => {
  it('run a few at once, and lines in turn, however long one of them is', async () => {
    const turns = new Turns(1, 10, 20);
    const begun: string[] = [];
    const pieces = ['a1', 'a2', 'a3', 'b1'].map((name) => piece(name, begun));
    const answers = pieces.map(({ work }, index) => turns.take(index < 3 ? 'a' : 'b', `subject ${index}`, work));
    for (const { end } of pieces) end();
    expect(await Promise.all(answers)).toEqual(['a1', 'a2', 'a3', 'b1']);
    expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('never overlap on one subject, and let others past meanwhile', async () => {
    const turns = new Turns(2, 10, 20);
    const begun: string[] = [];
    const [first, second, other] = ['first', 'second', 'other'].map((name) => piece(name, begun)) as [
      ReturnType<typeof piece>,
      ReturnType<typeof piece>,
      ReturnType<typeof piece>,
    ];
    const all = [
      turns.take('a', 'one', first.work),
      turns.take('a', 'one', second.work),
      turns.take('a', 'two', other.work),
    ];
    await soon();
    expect(begun).toEqual(['first', 'other']);
    first.end();
    await soon();
    expect(begun).toEqual(['first', 'other', 'second']);
    second.end();
    other.end();
    expect(await Promise.all(all)).toEqual(['first', 'second', 'other']);
  });

  it('refuse at once where a line, or all of them, are full, and go on after work that fails', async () => {
    const turns = new Turns(1, 1, 2);
    const begun: string[] = [];
    const running = piece('running', begun);
    const failing = turns.take('a', 'x', async () => {
      await running.work();
      throw new Error('failed');
    });
    const waiting = turns.take('a', 'y', () => Promise.resolve('waited'));
    expect(await turns.take('a', 'z', () => Promise.resolve('too many in line'))).toBeNull();
    const elsewhere = turns.take('b', 'z', () => Promise.resolve('elsewhere'));
    expect(await turns.take('c', 'z', () => Promise.resolve('too many in all'))).toBeNull();
    running.end();
    await expect(failing).rejects.toThrow('failed');
    expect(await Promise.all([waiting, elsewhere])).toEqual(['waited', 'elsewhere']);
  });
});
