import type { AllowedValues } from './allowed-values.js';

/** A language model behind an OpenAI-compatible address, which the person who runs the server chose. */
export interface OutsideReader {
  /** The base address without a slash at its end, such as https://llm.example/v1. */
  readonly url: string;
  /** Whether the address names this machine. */
  readonly isLocal: boolean;
  /** Host and port, as shown to people. */
  readonly host: string;
  readonly model: string;
  /** Sent as a bearer token, and never shown or logged. */
  readonly key: string | null;
}

export type ReaderAddress = Pick<OutsideReader, 'url' | 'isLocal'>;

const longestModel = 100;

/** Plain HTTP would show the texts and the key to the network, so it is only for this machine. */
export const readerAddress: AllowedValues<ReaderAddress> = {
  is: 'an address such as https://llm.example/v1, without name, password or query (http only for this machine)',
  read(words) {
    const url = URL.parse(words);
    if (!url || !url.hostname || url.username || url.password || /[?#]/.test(words)) return null;
    const isLocal = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) return null;
    return { url: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, isLocal };
  },
};

export const readerModel: AllowedValues<string> = {
  is: `a name of a model of at most ${longestModel} characters`,
  read: (words) => (words.length <= longestModel && /^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(words) ? words : null),
};

export const readerKey: AllowedValues<string> = {
  is: 'a key of visible ASCII characters without spaces',
  read: (words) => (/^[\x21-\x7e]{1,1000}$/.test(words) ? words : null),
};
