import { Readable } from 'node:stream';
import type { EvidenceAct } from './act-data.js';
import type { DemoCommitment, DemoRegister } from './data.js';
import { chapterOf } from './places.js';
import type { Step } from './step.js';

/** The files for the evidence of this commitment: each is uploaded on its day, before the evidence refers to it. */
export function fileSteps(register: DemoRegister, commitment: DemoCommitment): Step[] {
  return commitment.history
    .filter((one): one is EvidenceAct => one.do === 'evidence')
    .flatMap(({ key, on, by, file }) =>
      file
        ? [
            {
              chapter: chapterOf(register, on),
              on,
              by: by ?? commitment.by,
              makes: { made: 'file' as const, keys: [`${register.key}/${commitment.key}/${key}`] },
              opensItsOwn: true as const,
              write: (ctx, desk) =>
                desk.services.files.store(ctx, file.name, Readable.from([Buffer.from(file.text, 'utf8')])),
            } satisfies Step,
          ]
        : [],
    );
}
