import { problem } from '@followthrough/domain/problems';
import { Injectable } from '@nestjs/common';
import type { Person } from '../people/persons/person.entity.js';
import { personView } from '../people/persons/person.view.js';
import type { Context } from '../platform/changes/context.js';
import { Refusal } from '../platform/ground/refusal.js';
import type { NoteTourInput } from './tour.inputs.js';

/** An ID or a reference, which becomes part of an address. */
const aboutPattern = /^[0-9A-Za-z-]{1,60}$/;

/** Progress with the tour. It is private, like a visit, so no event records it. */
@Injectable()
export class TourService {
  /** Two steps completed at once, in two windows, are both saved. */
  async note(ctx: Context, { isHidden = null, done = null }: NoteTourInput): Promise<Person> {
    if (done && !aboutPattern.test(done.about)) throw Refusal.invalid(problem('VALUE_UNFIT'));
    const step = done ? { [done.name]: done.about } : {};
    await ctx.db.query(noteTour, [ctx.viewer.id, isHidden, JSON.stringify(step)]);
    return ctx.see(personView, ctx.viewer.id);
  }
}

const noteTour = `insert into tours as t (person_id, is_hidden, done) values ($1, coalesce($2, false), $3::jsonb)
  on conflict (person_id) do update set is_hidden = coalesce($2, t.is_hidden), done = t.done || excluded.done`;
