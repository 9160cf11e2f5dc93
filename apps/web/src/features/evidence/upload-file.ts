import { RequestIds, requestIdHeader } from '../platform/changes/request-ids.js';

/** A file that the server keeps now. */
export interface UploadedFile {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Why a file was not kept. The words are the server's where it gave any. */
export class UploadFailed extends Error {
  constructor(
    readonly code: 'UNREACHABLE' | 'REFUSED',
    message: string,
  ) {
    super(message);
  }
}

interface UploadOptions {
  /** Between 0 and 1, of the bytes that have left. */
  readonly onProgress: (sent: number) => void;
  readonly signal: AbortSignal;
}

/** A file that is sent again, because no answer came, is stored once. */
const requestIds = new RequestIds();

/**
 * Sends a file to be kept. By XMLHttpRequest, because `fetch` tells no progress of what is sent.
 * @throws UploadFailed, or the signal's reason where it was cancelled
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
      const answer = request.response as (UploadedFile & { readonly message?: string }) | null;
      if (request.status < 500) answered();
      if (request.status === 201 && answer) resolve(answer);
      else reject(new UploadFailed('REFUSED', answer?.message ?? ''));
    });
    request.addEventListener('error', () => reject(new UploadFailed('UNREACHABLE', '')));
    request.addEventListener('abort', () => reject(signal.reason as Error));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(body);
  });
}
