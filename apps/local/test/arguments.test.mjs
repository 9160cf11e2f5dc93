import { resolve } from 'node:path';
import { startArguments } from '../starting/arguments.mjs';
import { root, typedFrom } from '../shared/project.mjs';

describe('what npm start is asked for', () => {
  it('is by default port 3000 on this machine only, with data in the project', () => {
    const asked = startArguments([], {});
    expect(asked).toMatchObject({ port: 3000, host: '127.0.0.1', data: resolve(root, '.data') });
    expect(asked).toMatchObject({ empty: false, demo: false, dev: false });
  });

  it('takes each option, a folder from where it was typed', () => {
    const asked = startArguments(['--port', '4000', '--host=0.0.0.0', '--data', 'some/place', '--empty'], {});
    expect(asked).toMatchObject({ port: 4000, host: '0.0.0.0', data: resolve(typedFrom, 'some/place'), empty: true });
  });

  it('prefers --port to PORT', () => {
    expect(startArguments([], { PORT: '5000' }).port).toBe(5000);
    expect(startArguments(['--port', '4000'], { PORT: '5000' }).port).toBe(4000);
  });

  it('names PORT if its value is invalid', () => {
    expect(() => startArguments([], { PORT: 'abc' })).toThrow(/^PORT takes a number from 1 to 65535, not "abc"/);
    expect(() => startArguments(['--port', 'x'], { PORT: '5000' })).toThrow(/^--port takes a number/);
  });

  it.each([
    [['--prot', '4000'], /Unknown option '--prot'/],
    [['4000'], /Unexpected argument '4000'/],
    [['--port'], /'--port <value>' argument missing/],
    [['--port', '0'], /number from 1 to 65535, not "0"/],
    [['--port', '65536'], /not "65536"/],
    [['--port', '3e3'], /not "3e3"/],
    [['--data', ''], /--data is empty/],
    [['--empty', '--demo'], /exclude each other/],
  ])('refuses %j, and shows the usage', (args, message) => {
    expect(() => startArguments(args, {})).toThrow(message);
    expect(() => startArguments(args, {})).toThrow(/npm start -- \[options\]/);
  });
});
