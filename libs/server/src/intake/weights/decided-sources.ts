import type { DecidedSource } from '@followthrough/extraction/learning/register-lessons';
import type { Span } from '@followthrough/extraction/sentences';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/sql/database.js';
import { dayOfReading } from '../extraction/day-of-reading.js';

/** Passages of a source with what people made of them. */
interface Decided extends Span {
  readonly stated: boolean;
  readonly declined: boolean;
}

/**
 * A passage states a commitment if a statement that counts says so, from an accepted proposal or made by hand, and the
 * commitment is neither archived nor sensitive: whether a sensitive one exists must not show in any count. It is declined
 * if it was noted or rejected; the reason that another passage covers it says nothing about this one. Nor does a decision
 * on a proposal that it repeats: it is one decision, and counts once. `$1` is the source.
 */
const decidedPassages = `
  select passages.start, passages."end", not is_joined and stated as stated, not is_joined and declined as declined
  from (select passages.*,
    exists (select 1 from proposals p where p.passage_id = passages.id and p.restates_id is not null
      and p.state <> 'PROPOSED') as is_joined,
    exists (select 1 from counting_statements said join commitments c on c.id = said.commitment_id
      where said.passage_id = passages.id and said.roles && '{STATES,CHANGES}' and c.archived_at is null
        and c.marking <> 'OFFICIAL_SENSITIVE') as stated,
    exists (select 1 from counting_notes notes where notes.passage_id = passages.id)
    or exists (select 1 from proposals p where p.passage_id = passages.id and p.state = 'REJECTED'
      and p.reason_code <> 'SAID_ELSEWHERE') as declined
  from passages
  where passages.source_id = $1 and (
    exists (select 1 from proposals p where p.passage_id = passages.id and p.dropped_at is null)
    or exists (select 1 from counting_statements said where said.passage_id = passages.id)
    or exists (select 1 from counting_notes notes where notes.passage_id = passages.id))) passages
  order by passages.start, passages."end"`;

/** The decisions of the register, by source. */
@Injectable()
export class DecidedSources {
  constructor(private readonly database: Database) {}

  /** Ids of the sources with decisions, latest decided first. */
  async ids(): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select source_id as id from (
         select source_id, decided_at as at from proposals where decided_at is not null
         union all select source_id, created_at from counting_statements
         union all select source_id, created_at from counting_notes) decisions
       group by source_id order by max(at) desc, source_id`,
    );
    return rows.map(({ id }) => id);
  }

  /** One at a time, because a text can have megabytes. */
  async read(id: string): Promise<DecidedSource> {
    const [source] = await this.database.rows<{
      text: string;
      published: string | null;
      latest: string | null;
      isFinished: boolean;
    }>(
      `select s.text, s.published, s.published_latest::text as latest,
         exists (select 1 from extractions e where e.source_id = s.id and e.state = 'DONE' and not e.is_cut)
         and not exists (select 1 from proposals p where p.source_id = s.id and p.state = 'PROPOSED'
           and p.tier = 'LIKELY' and p.dropped_at is null and p.restates_id is null) as "isFinished"
       from sources s where s.id = $1`,
      [id],
    );
    const passages = await this.database.rows<Decided & Record<string, unknown>>(decidedPassages, [id]);
    return {
      text: source!.text,
      published: dayOfReading(source!.published, source!.latest),
      stated: passages.filter(({ stated }) => stated),
      declined: passages.filter(({ declined }) => declined),
      untold: passages.filter(({ stated, declined }) => !stated && !declined),
      isFinished: source!.isFinished,
    };
  }
}
