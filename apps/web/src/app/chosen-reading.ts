import { ApolloLink, type ApolloClient } from '@apollo/client';
import { Voice } from '@followthrough/domain/vocabulary';
import { OperationTypeNode } from 'graphql';
import { concatMap, of, type Observable } from 'rxjs';
import { ViewerQuery } from '../features/people/viewer.js';
import type { PastDay } from '../features/platform/past-day/past-day-address.js';

/** In which voice, and as at which day, the page that is shown reads; `past` is null for today. */
interface Reading {
  readonly voice: Voice;
  readonly past: PastDay | null;
}

/** The reading of the page that is shown. The cache holds the answers of one reading at a time. */
export class ChosenReading {
  #reading: Reading = { voice: Voice.REPORTED, past: null };

  get current(): Reading {
    return this.#reading;
  }

  /** Removes from the cache what another reading answered; components that show it read it again. */
  choose({ voice, past }: Reading, client: ApolloClient): void {
    const isOtherDay = past?.day !== this.#reading.past?.day || past?.by !== this.#reading.past?.by;
    if (voice === this.#reading.voice && !isOtherDay) return;
    this.#reading = { voice, past };
    const { ROOT_QUERY = {}, ...things } = client.cache.extract() as Record<string, Record<string, unknown>>;
    const alike = JSON.stringify(Object.entries(things).filter(([id]) => isAlike(id)));
    const ofReader = Object.keys(things).filter((id) => isTeam(id) && alike.includes(`"__ref":"${id}"`));
    client.cache.batch({
      update: (inside) => {
        for (const id of Object.keys(things)) if (!isAlike(id) && !ofReader.includes(id)) inside.evict({ id });
        for (const field of new Set(Object.keys(ROOT_QUERY).map((key) => key.split(/[({:]/)[0]!))) {
          if (field !== '__typename' && !isAlike(field)) inside.evict({ id: 'ROOT_QUERY', fieldName: field });
        }
      },
    });
    // Answers about another day may have written over the teams of the reader, which no page can do without meanwhile.
    if (isOtherDay && ofReader.length > 0) {
      client.query({ query: ViewerQuery, fetchPolicy: 'network-only' }).catch(() => undefined);
    }
  }
}

/** The same in every reading, and needed without interruption. */
const isAlike = (name: string) => /^(viewer|deployment|Viewer|Deployment|Person|Membership)\b/.test(name);

const isTeam = (id: string) => id.startsWith('Team:');

/** Who reads, and where. */
const ofToday = new Set(['viewer', 'deployment']);
/** What waits for the reader, beside every page. */
const waiting = 'WaitingCount';

/** Sends the chosen reading with every operation, except a past day with changes. An answer in another is asked for again. */
export function readingLink(reading: ChosenReading): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const isChange = operation.operationType === OperationTypeNode.MUTATION;
    const hasDay = !isChange && !isOfToday(operation);
    const send = (): Observable<ApolloLink.Result> => {
      const asked = reading.current;
      operation.setContext(({ headers }) => ({
        headers: {
          ...headers,
          'Followthrough-Voice': asked.voice,
          ...(hasDay &&
            asked.past && {
              'Followthrough-As-At': asked.past.day,
              'Followthrough-As-At-By': asked.past.by,
            }),
        },
      }));
      return forward(operation).pipe(
        concatMap((result) => (asked === reading.current || isChange ? of(result) : send())),
      );
    };
    return send();
  });
}

/** Asked about today, whichever day the page shows. */
function isOfToday({ query, operationName }: ApolloLink.Operation): boolean {
  if (operationName === waiting) return true;
  const [operation] = query.definitions.filter((definition) => definition.kind === 'OperationDefinition');
  return operation!.selectionSet.selections.every((field) => field.kind === 'Field' && ofToday.has(field.name.value));
}
