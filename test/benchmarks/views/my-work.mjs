import { named, object, page, placed, reference } from './pieces.mjs';

const key = `coalesce(f.due_on, 'infinity'::date)`;
const isMine = `f.state in ('OPEN', 'STARTED') and (f.assignee_id = $1::uuid or f.team_id = any($2::uuid[]))`;

const commitment = object(
  'Commitment',
  `'id', c.id, 'changedAt', c.changed_at, 'reference', ${reference('c.number')}, 'title', c.title, 'openFollowUps', next.open,
   'leadTeam', ${object('Team', `'id', c.lead_team_id`)}, 'nextFollowUp', ${object('FollowUp', `'id', next.id`)}`,
);

const followUp = object(
  'FollowUp',
  `'id', f.id, 'version', f.version, 'title', f.title, 'details', f.details, 'dueOn', f.due_on, 'state', f.state,
   'createdAt', f.created_at, 'createdBy', ${named('Person', 'creator')}, 'finishedAt', f.finished_at, 'outcome', f.outcome,
   'cancelledReason', f.cancelled_reason, 'assignee', ${named('Person', 'assignee')}, 'team', ${named('Team', 'team')},
   'missingThing', case when m.id is not null then ${object('MissingThing', `'id', m.id, 'words', m.words`)} end,
   'commitment', ${commitment}`,
);

const text = `select json_build_object('data', json_build_object('myWork', ${page('FollowUp', followUp, {
  size: 50,
  alias: 'f',
  from: `${placed(`select f.*, ${key} as key from follow_ups f where ${isMine} order by ${key}, f.id limit 51`, 'f')}
    join commitments c on c.id = f.commitment_id
    left join people creator on creator.id = f.created_by left join people assignee on assignee.id = f.assignee_id
    left join teams team on team.id = f.team_id left join missing_things m on m.id = f.missing_thing_id
    cross join lateral (select n.id, count(*) over () as open from follow_ups n where n.commitment_id = c.id
      and n.state in ('OPEN', 'STARTED') order by n.due_on nulls last, n.id limit 1) next`,
  more: `, 'totalCount', (select count(*) from follow_ups f where ${isMine})`,
})}))::text as answer`;

export const myWork = {
  name: 'my work',
  places: [{ page: 'my-work-page' }],
  floor: { MyWork: { text, values: ({ reader }) => [reader.id, reader.teamIds] } },
};
