import { useViewer } from '../../people/viewer.js';

interface OwnTeam {
  readonly id: string;
  readonly name: string;
}

/** The teams for which the user may create commitments. */
export function useOwnTeams(): readonly OwnTeam[] {
  const { person, viewer } = useViewer();
  return person.memberships.flatMap(({ team }) => (!team.closedAt && viewer.contributesTo(team.id) ? [team] : []));
}
