import { Injectable } from '@nestjs/common';
import type { Person } from '../people/persons/person.entity.js';
import { personView } from '../people/persons/person.view.js';
import type { Context } from '../platform/changes/context.js';
import { visitGap } from './visit.js';

/** Records when people were last here. This is private to each person, so there is no event for it. */
@Injectable()
export class VisitService {
  /** A concurrent or late request never moves a visit back. */
  async note(ctx: Context): Promise<Person> {
    await ctx.db.query(noteVisit, [ctx.viewer.id, ctx.now(), visitGap]);
    return ctx.see(personView, ctx.viewer.id);
  }

  async markRead(ctx: Context): Promise<Person> {
    await ctx.db.query(markRead, [ctx.viewer.id, ctx.now()]);
    return ctx.see(personView, ctx.viewer.id);
  }
}

const noteVisit = `insert into visits as v (person_id, at) values ($1, $2)
  on conflict (person_id) do update set
    ended_before = case when v.at < excluded.at - $3::interval then v.at else v.ended_before end,
    at = greatest(v.at, excluded.at)`;

const markRead = `insert into visits as v (person_id, at, ended_before) values ($1, $2, $2)
  on conflict (person_id) do update set ended_before = greatest(v.ended_before, excluded.at), at = greatest(v.at, excluded.at)`;
