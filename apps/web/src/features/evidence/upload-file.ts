import { problem, type RuleProblem } from '@followthrough/domain/problems';
import type { ToldRefusal } from '../platform/changes/refusal-words.js';
import { RequestIds, requestIdHeader } from '../platform/changes/request-ids.js';

/** A file stored on the server. */
export interface UploadedFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Why a file was not saved. */
export class UploadFailed extends Error {
  constructor(readonly reason: RuleProblem | ToldRefusal) {
    super(reason.code);
  }
}

/** The server’s answer for a refused file. */
interface Refused {
  readonly message?: string;
  readonly reason?: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

function reasonIn({ message, reason = '', params = {} }: Refused): RuleProblem | ToldRefusal {
  if (message === undefined) return problem('FILE_UNREACHABLE');
  return {
    code: reason,
    params: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
    message,
  };
}

interface UploadOptions {
  /** Between 0 and 1, of the bytes sent. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/** A file that is sent again after a lost answer is stored once. */
const requestIds = new RequestIds();

/**
 * Uploads a file. With XMLHttpRequest, because `fetch` reports no upload progress.
 * @throws UploadFailed, or the signal’s reason if it was cancelled
 */
export function uploadFile(file: File, { onProgress, signal }: UploadOptions): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    const { id, answered } = requestIds.for(JSON.stringify([file.name, file.size, file.lastModified]));
    request.open('POST', '/files');
    for (const [name, value] of Object.entries(requestIdHeader(id))) request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      const answer = request.response as (UploadedFile & Refused) | null;
      if (request.status < 500) answered();
      if (request.status === 201 && answer) resolve(answer);
      else reject(new UploadFailed(reasonIn(answer ?? {})));
    });
    request.addEventListener('error', () => reject(new UploadFailed(problem('FILE_UNREACHABLE'))));
    request.addEventListener('abort', () => reject(signal.reason as Error));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
