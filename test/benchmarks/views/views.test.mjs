import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nameOf, statements, views } from './all.mjs';
import { fieldsOf } from './documents.mjs';
import { checkFound, requestsFor } from './requests.mjs';

describe('a view that is measured', () => {
  const reader = { id: 'somebody', teamIds: ['a team'] };
  const asked = (view, operationName, headers) =>
    requestsFor(
      view,
      [{ body: JSON.stringify({ operationName, variables: { filter: { text: 'rail tunnel' } } }), headers }],
      { reader, token: 'secret', today: '2026-11-28' },
    );
  const named = (name) => views.find((view) => view.name === name);

  it('has a statement of the floor for each operation, under a name of its own', () => {
    const names = views.flatMap((view) => Object.keys(view.floor).map((operation) => nameOf(view, operation)));
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(statements).sort()).toEqual(names.sort());
  });

  it('asks the floor what its page asks the API, for the same person', () => {
    const { api, floor } = asked(named('register by text'), 'Register');
    expect(api).toMatchObject([{ method: 'POST', headers: { cookie: 'followthrough_session=secret' } }]);
    const [path, values] = decodeURIComponent(floor[0].path).split('?');
    expect(path).toBe('/register-by-text-Register');
    expect(JSON.parse(values)).toEqual(['2026-11-28', 'rail tunnel', 'rail', 'tunnel', ['a team']]);
  });

  it('asks the API in the voice of its page, and the floor for the standings in that voice', () => {
    const { api, whole } = asked(named('board assessed'), 'Board', { 'followthrough-voice': 'ASSESSED' });
    for (const [{ headers }] of [api, whole]) {
      expect(headers).toMatchObject({ cookie: 'followthrough_session=secret', 'followthrough-voice': 'ASSESSED' });
    }
    const voicesOf = (name) => new Set(statements[nameOf(named(name), 'Board')].match(/s\.voice = '\w+'/g));
    expect(voicesOf('board by status')).toEqual(new Set(["s.voice = 'REPORTED'"]));
    expect(voicesOf('board assessed')).toEqual(new Set(["s.voice = 'ASSESSED'"]));
  });

  it('answers every field that its page asks for', () => {
    for (const view of views) {
      const missing = Object.keys(view.floor).flatMap((operation) => {
        const statement = statements[nameOf(view, operation)];
        return fieldsOf(operation).filter((field) => !new RegExp(`\\b${field}\\b`).test(statement));
      });
      expect([view.name, missing]).toEqual([view.name, []]);
    }
  });

  it('has a page that sends only what its floor answers, in the voice of its address', () => {
    const sent = JSON.parse(execFileSync(process.execPath, [join(import.meta.dirname, 'sent.mjs')]).toString());
    for (const [at, view] of views.entries()) {
      const { api } = requestsFor(view, sent[at], { reader, token: 'secret', today: '2026-11-28' });
      const voices = new Set(api.map(({ headers }) => headers['followthrough-voice']));
      expect([view.name, [...voices]]).toEqual([view.name, [view.name === 'board assessed' ? 'ASSESSED' : 'REPORTED']]);
    }
  });

  it('is not measured once its page sends an operation that no floor answers', () => {
    expect(() => asked(views[0], 'Another')).toThrow('Another');
  });

  it('is not measured where nothing is found', () => {
    expect(() => checkFound({ board: [{}], source: { id: 'x' }, myWork: { edges: [{}] } })).not.toThrow();
    expect(() => checkFound({ source: null })).toThrow('There is no source');
    expect(() => checkFound({ board: [] })).toThrow('There is no board');
    expect(() => checkFound({ myWork: { edges: [] } })).toThrow('There is no myWork');
    const auditors = { reportsToAssess: { edges: [] } };
    expect(() => checkFound(auditors)).toThrow('There is no reportsToAssess');
    expect(() => checkFound(auditors, named('my work'))).not.toThrow();
  });
});
