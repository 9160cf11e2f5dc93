import { lasting, type Application, type Caller } from './application.js';
import type { Hands } from './changes/change.js';
import type { Site } from './given-site.js';
import { givenIn } from './given.js';

export type Hand = Caller & { readonly id: string };

/** Who changes the register, and a viewer of another team. */
export async function givenHands(application: Application, site: Site): Promise<Hands & { readonly outsider: Hand }> {
  const given = givenIn(application);
  const [team, other] = [await given.team(), await given.team()];
  const person = async (made: Promise<Hand>) => lasting(application, await made);
  const hands = {
    contributor: await person(given.contributor(team)),
    manager: await person(given.manager(team)),
    auditor: await person(given.auditor()),
    colleague: await person(given.auditor()),
    third: await person(given.auditor()),
    administrator: await person(given.administrator()),
    outsider: await person(given.viewer(await given.team())),
    page: site.at('/release'),
  };
  await given.membership(hands.contributor, other, 'CONTRIBUTOR');
  await given.membership(hands.manager, other, 'MANAGER');
  for (let made = 0; made < 3; made += 1) await given.organisation({ isOwn: made === 0 });
  return hands;
}
