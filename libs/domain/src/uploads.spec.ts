import { limits } from './limits.js';
import { uploadProblem } from './uploads.js';
import { englishWords } from './refusals/refusal-words.js';

const most = 50_000_000_000;

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
