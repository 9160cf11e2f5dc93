import { closed, isUsual, joinStanding, maybe, named, object, page, placed, reference } from './pieces.mjs';

/** Rounds and amendments on My work: `r` is a round; a round in progress asks the teams of a member for reports. */

const isMissing = `${isUsual} and (r.team_id is null or c.lead_team_id = r.team_id) and s.status not in ${closed}
  and not exists (select 1 from counting_judgements j where j.commitment_id = c.id and j.voice = 'REPORTED'
    and j.effective_on >= r.since)`;

const missingIn = `commitments c ${joinStanding} where ${isMissing}`;

const owing = (
  { reader, teams },
  more = '',
) => `(select count(*)::integer from ${missingIn} ${more} and r.state in ('OPEN', 'FREEZING')
  and (c.marking <> 'OFFICIAL_SENSITIVE' or c.lead_team_id = any(${teams}) or ${reader} = any(c.named_readers)))`;

const round = (asked) =>
  object(
    'Round',
    `'id', r.id, 'version', r.version, 'title', r.title, 'asked', r.asked, 'since', r.since, 'deadline', r.deadline,
     'state', r.state, 'owing', ${owing(asked)}, 'owingOfMine', ${owing(asked, `and c.lead_team_id = any(${asked.teams})`)}, 'openedAt', r.opened_at, 'openedBy', ${named('Person', 'opener')},
     'remindedAt', r.reminded_at, 'remindedBy', ${named('Person', 'reminder')}, 'frozenAt', r.frozen_at,
     'frozenBy', ${named('Person', 'freezer')}, 'digest', r.digest, 'cancelledAt', r.cancelled_at,
     'cancelledReason', r.cancelled_reason, 'cancelledBy', ${named('Person', 'canceller')},
     'mergedInto', ${named('Team', 'target')}, 'team', ${maybe('team.id', object('Team', `'id', team.id, 'name', team.name, 'closedAt', team.closed_at`))},
     'freezing', ${maybe('f.round_id', object('RoundFreezing', `'percent', case when r.state = 'FREEZING' then 100 * f.done / nullif(f.total, 0) end, 'failedAt', f.failed_at`))}`,
  );

const roundsOf = (asked, key, such) =>
  page('Round', round(asked), {
    size: 10,
    alias: 'r',
    from: `${placed(
      `select r.*, ${key} as key, count(*) over () as total from rounds r where ${such} order by ${key}, r.id limit 11`,
      'r',
    )} left join people opener on opener.id = r.opened_by left join people reminder on reminder.id = r.reminded_by
      left join people freezer on freezer.id = r.freezing_by left join people canceller on canceller.id = r.cancelled_by
      left join teams target on target.id = r.merged_into_id left join teams team on team.id = r.team_id
      left join round_freezings f on f.round_id = r.id`,
    more: asked.counted('r'),
  });

export const roundsToReport = (asked) =>
  roundsOf(
    asked,
    'r.deadline',
    `r.state in ('OPEN', 'FREEZING') and exists (select 1 from ${missingIn} and c.lead_team_id = any(${asked.teams}))`,
  );

export const roundsToSign = (asked) =>
  roundsOf(
    asked,
    'r.frozen_at',
    `r.state = 'FROZEN' and exists (select 1 from round_values v where v.round_id = r.id and v.team_id = any(${asked.teams})
       and not exists (select 1 from round_signatures g where g.round_id = r.id and g.team_id = v.team_id))`,
  );

const amendment = object(
  'RoundAmendment',
  `'id', a.id, 'part', a.part, 'frozen', a.frozen, 'value', a.value, 'reason', a.reason, 'askedAt', a.asked_at,
   'askedBy', ${named('Person', 'asker')}, 'isDecidedElsewhere', false, 'outcome', null, 'round', ${object('Round', `'id', r.id, 'title', r.title`)},
   'frozenValue', ${object('RoundValue', `'id', v.id, 'kind', v.kind, 'workTeamId', v.team_id`)},
   'commitment', ${object('Commitment', `'id', c.id, 'reference', ${reference('c.number')}, 'title', c.title, 'leadTeam', ${object('Team', `'id', c.lead_team_id`)}`)}`,
);

export const amendmentsToDecide = ({ reader, teams, counted }) =>
  page('RoundAmendment', amendment, {
    size: 10,
    alias: 'a',
    from: `${placed(
      `select a.*, a.sequence as key, count(*) over () as total from round_amendments a join round_values v on v.id = a.value_id
         where a.asked_by <> ${reader} and v.team_id = any(${teams})
         and not exists (select 1 from round_amendment_outcomes o where o.amendment_id = a.id) order by a.sequence limit 11`,
      'a',
    )} join round_values v on v.id = a.value_id join rounds r on r.id = a.round_id
      join commitments c on c.id = a.commitment_id join people asker on asker.id = a.asked_by`,
    more: counted('a'),
  });
