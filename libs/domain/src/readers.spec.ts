import { replaceReaderProblem } from './readers.js';

const reader = { name: 'Ana', isFinished: false, isReplaced: false };
const successor = { name: 'Cleo', hasRead: false };

describe('the place of a reader', () => {
  it('is taken by a person who has not read, with a reason', () => {
    expect(replaceReaderProblem(reader, successor, 'Ana has left.')).toBeNull();
    expect(replaceReaderProblem(reader, successor, ' ')).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
    expect(replaceReaderProblem(reader, { ...successor, hasRead: true }, 'So.')).toMatchObject({
      ...{ code: 'READER_READ_BEFORE', params: { name: 'Cleo' }, field: 'personId' },
    });
  });

  it('is not taken from one who has finished, nor twice', () => {
    expect(replaceReaderProblem({ ...reader, isFinished: true }, successor, 'So.')).toMatchObject({
      ...{ code: 'READER_FINISHED', params: { name: 'Ana' } },
    });
    expect(replaceReaderProblem({ ...reader, isReplaced: true }, successor, 'So.')).toMatchObject({
      code: 'READER_REPLACED',
    });
  });
});
