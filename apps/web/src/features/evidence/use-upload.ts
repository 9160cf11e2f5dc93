import { limits } from '@followthrough/domain/limits';
import { problem, type RuleProblem } from '@followthrough/domain/problems';
import { useAnnounce } from '@followthrough/ui/announcer';
import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { useRefusalWords, type ToldRefusal } from '../platform/changes/refusal-words.js';
import { uploadFile, UploadFailed, type UploadedFile } from './upload-file.js';

/** The state of an upload. */
export type Upload =
  | { readonly is: 'nothing' }
  | { readonly is: 'under way'; readonly name: string; readonly sent: number }
  | { readonly is: 'failed'; readonly name: string; readonly message: string };

/** Uploads one file at a time; it can be cancelled, and leaving the form cancels it. */
export function useUpload(onUploaded: (file: UploadedFile, name: string) => void) {
  const { t } = useLingui();
  const announce = useAnnounce();
  const say = useRefusalWords();
  const [upload, setUpload] = useState<Upload>({ is: 'nothing' });
  const running = useRef<AbortController | null>(null);
  // The form can change during the upload, so the result goes to its latest state.
  const latest = useRef(onUploaded);
  latest.current = onUploaded;
  useEffect(() => () => running.current?.abort(), []);

  function fail(name: string, reason: RuleProblem | ToldRefusal) {
    setUpload({ is: 'failed', name, message: say(reason) });
  }

  async function send(file: File) {
    const { name } = file;
    if (file.size > limits.fileBytes) {
      return fail(name, problem('FILE_TOO_LARGE', { limit: limits.fileBytes / 1_000_000 }));
    }
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setUpload({ is: 'under way', name, sent: 0 });
    try {
      const onProgress = (sent: number) => setUpload({ is: 'under way', name, sent });
      const uploaded = await uploadFile(file, { onProgress, signal: controller.signal });
      setUpload({ is: 'nothing' });
      announce(t`${name} uploaded`);
      latest.current(uploaded, name);
    } catch (error) {
      if (controller.signal.aborted) return;
      fail(name, error instanceof UploadFailed ? error.reason : problem('FILE_UNREACHABLE'));
    }
  }

  function cancel() {
    running.current?.abort();
    setUpload({ is: 'nothing' });
    announce(t`Upload cancelled`);
  }

  return { upload, send, cancel };
}
