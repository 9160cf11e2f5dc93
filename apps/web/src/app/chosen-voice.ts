import { ApolloLink, type ApolloCache } from '@apollo/client';
import { Voice } from '@followthrough/domain/vocabulary';
import { OperationTypeNode } from 'graphql';
import { concatMap, of, type Observable } from 'rxjs';

/** The voice of the page that is shown. The cache holds the answers of one voice at a time. */
export class ChosenVoice {
  #voice: Voice = Voice.REPORTED;

  get current(): Voice {
    return this.#voice;
  }

  /** Removes from the cache what another voice answered; components that show it read it again. */
  choose(voice: Voice, cache: ApolloCache): void {
    if (voice === this.#voice) return;
    this.#voice = voice;
    const { ROOT_QUERY = {}, ...things } = cache.extract() as Record<string, Record<string, unknown>>;
    cache.batch({
      update: (inside) => {
        for (const id of Object.keys(things)) if (!isAlike(id)) inside.evict({ id });
        for (const field of new Set(Object.keys(ROOT_QUERY).map((key) => key.split(/[({:]/)[0]!))) {
          if (field !== '__typename' && !isAlike(field)) inside.evict({ id: 'ROOT_QUERY', fieldName: field });
        }
      },
    });
  }
}

/** The same in every voice, and needed without interruption. */
const isAlike = (name: string) => /^(viewer|deployment|Viewer|Deployment|Person|Team|Membership)\b/.test(name);

/** Sends the chosen voice with every operation. An answer in another voice is asked for again. */
export function voiceLink(voice: ChosenVoice): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const send = (): Observable<ApolloLink.Result> => {
      const asked = voice.current;
      operation.setContext(({ headers }) => ({ headers: { ...headers, 'Followthrough-Voice': asked } }));
      return forward(operation).pipe(
        concatMap((result) =>
          asked === voice.current || operation.operationType === OperationTypeNode.MUTATION ? of(result) : send(),
        ),
      );
    };
    return send();
  });
}
