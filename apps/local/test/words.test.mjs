import { scriptsOf, sheetsOf, withImports } from '../measuring/bundle.mjs';
import { countTasks, countTests } from '../measuring/test-results.mjs';
import { failureIn } from '../processes/log-file.mjs';
import { givenDatabase } from '../postgres/keeper.mjs';
import { addressOf, asSuperuser, healthAddress, serviceEnvironment } from '../starting/environment.mjs';
import { marked } from '../starting/programs.mjs';
import { signInLines } from '../starting/register.mjs';

describe('a line of a log', () => {
  it('is shown when it is an error, in words', () => {
    expect(failureIn('{"level":50,"msg":"write failed","err":{"message":"disk full"}}')).toBe(
      'write failed: disk full',
    );
    expect(failureIn('{"level":60,"err":{"message":"out of memory"}}')).toBe('out of memory');
  });

  it('is not shown otherwise', () => {
    expect(failureIn('{"level":30,"msg":"request completed"}')).toBeUndefined();
    expect(failureIn('  ')).toBeUndefined();
    expect(failureIn('(node:12) DeprecationWarning: old')).toBeUndefined();
  });

  it('is shown as it is when it is no log line at all', () => {
    expect(failureIn('TypeError: x is not a function')).toBe('TypeError: x is not a function');
    expect(failureIn('null')).toBeUndefined();
  });
});

describe('addresses', () => {
  it('name localhost where that leads there', () => {
    expect(addressOf('127.0.0.1', 3000)).toBe('http://localhost:3000');
    expect(addressOf('0.0.0.0', 3000)).toBe('http://localhost:3000');
    expect(addressOf('192.0.2.7', 3000)).toBe('http://192.0.2.7:3000');
    expect(addressOf('2001:db8::7', 3000)).toBe('http://[2001:db8::7]:3000');
  });

  it('are asked for health where the server listens', () => {
    expect(healthAddress('0.0.0.0', 1)).toBe('http://127.0.0.1:1/healthz');
    expect(healthAddress('::', 1)).toBe('http://[::1]:1/healthz');
  });
});

describe('a superuser of your own PostgreSQL', () => {
  const superuser = 'postgresql://postgres:secret@db.example.org/followthrough';
  const urls = givenDatabase({
    DATABASE_URL: 'postgresql://api:secret@db.example.org/followthrough',
    DATABASE_URL_SUPERUSER: superuser,
  }).urls();

  it('is for the migrations', () => {
    expect(asSuperuser(urls)).toEqual({ DATABASE_URL_SUPERUSER: superuser });
  });

  it('is kept from API and worker', () => {
    const environment = serviceEnvironment({ host: '127.0.0.1', port: 3000, data: '/data', urls, mode: 'production' });
    expect(Object.values(environment)).not.toContain(superuser);
  });
});

describe('how to sign in', () => {
  it('is one line a demo account, named by its role', () => {
    const said = ['people', 'DEMO {"role":"Auditor","email":"a@example.org","password":"pw"}'];
    const lines = signInLines({ accounts: marked(said, 'DEMO') }, 'http://localhost:3000');
    expect(lines.at(-1)).toBe('  Auditor  a@example.org  pw');
  });

  it('is the code of the first visit on an empty register', () => {
    expect(signInLines({ accounts: [], code: 'ABCD' }, 'http://localhost:3000').join()).toMatch(/code:\s+ABCD/);
    expect(signInLines({ accounts: [] }, 'http://localhost:3000')).toEqual([]);
  });
});

describe('counting tests', () => {
  const result = (passed, failed, files = []) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    testResults: files,
  });
  const ran = [{ status: 0 }];
  const failed = [{ status: 1 }];

  it('adds what every project counted', () => {
    expect(countTests(ran, 'test', () => [result(2, 0), result(3, 0)])).toMatchObject({ passed: 5, failed: 0 });
  });

  it('counts a file that could not run, and a run that crashed, as failures', () => {
    const broken = [{ status: 'failed', assertionResults: [] }];
    expect(countTests(failed, 'test', () => [result(2, 1, broken)])).toMatchObject({ passed: 2, failed: 2 });
    expect(countTests(failed, 'test', () => [result(2, 0)])).toMatchObject({ passed: 2, failed: 1 });
  });

  it('never counts a run without tests as a success', () => {
    expect(countTests(ran, 'test', () => [])).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts each task of types and lint as one', () => {
    expect(countTasks([...ran, ...ran, ...failed])).toMatchObject({ passed: 2, failed: 1 });
  });
});

describe('what the first page loads', () => {
  it('is what the page names, with its static imports', () => {
    const html = `<script type="module" crossorigin src="/assets/main.js"></script>
      <link rel="modulepreload" crossorigin href="/assets/react.js"><link rel="stylesheet" href="/assets/a.css">`;
    expect(scriptsOf(html)).toEqual(['assets/main.js', 'assets/react.js']);
    const manifest = {
      'index.html': { file: 'assets/main.js', imports: ['_ui.js'], dynamicImports: ['board.tsx'] },
      '_ui.js': { file: 'assets/ui.js', css: ['assets/ui.css'] },
      'board.tsx': { file: 'assets/board.js', css: ['assets/board.css'] },
    };
    const loaded = withImports(['assets/main.js'], manifest);
    expect(loaded).toEqual(['assets/main.js', 'assets/ui.js']);
    expect(sheetsOf(loaded, manifest)).toEqual(['assets/ui.css']);
  });
});
