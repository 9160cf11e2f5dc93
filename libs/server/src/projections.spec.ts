import 'reflect-metadata';
import { project } from './platform/changes/context.js';
import './projections.js';

describe('what happens in the transaction of an event', () => {
  it('is listed in one place: nothing adds to it elsewhere', () => {
    expect(() => project({ 'team.created': [] })).toThrow('projections.ts');
  });
});
