import { limits } from './limits.js';
import { fileNameProblem, sourceFileNameProblem, uploadProblem } from './uploads.js';
import { englishWords } from './refusals/refusal-words.js';

const most = 50_000_000_000;

describe('the name of a file', () => {
  it('is needed for an upload, not for a source, and has a limit', () => {
    expect(englishWords(fileNameProblem(' ')!)).toBe('Enter a file name.');
    expect(fileNameProblem('annex.pdf')).toBeNull();
    expect(sourceFileNameProblem(null)).toBeNull();
    expect(sourceFileNameProblem('x'.repeat(limits.name + 1))).toMatchObject({
      code: 'TEXT_TOO_LONG',
      field: 'fileName',
    });
  });
});

describe('an upload', () => {
  it('fits to the last byte', () => {
    expect(uploadProblem({ byPerson: limits.uploadBytes - 7, inAll: most - 7 }, 7, most)).toBeNull();
  });

  it('is refused in words past what one person may upload', () => {
    const refused = uploadProblem({ byPerson: limits.uploadBytes - 6, inAll: 0 }, 7, most)!;
    expect(refused.code).toBe('UPLOADS_FULL');
    expect(englishWords(refused)).toContain('1 GB');
  });

  it('is refused in words past what the deployment may store', () => {
    expect(uploadProblem({ byPerson: 0, inAll: most - 6 }, 7, most)).toMatchObject({ code: 'STORAGE_FULL' });
  });
});
