import { InvalidInput, resultOf, StaleEdit } from '../platform/schema/problem.js';
import { Note } from './note.entity.js';
import { SameSource } from './same-source.js';
import { Source } from './source.entity.js';

export const ArchiveSourceResult = resultOf('ArchiveSourceResult', Source, InvalidInput, SameSource);
export const CorrectSourceResult = resultOf('CorrectSourceResult', Source, InvalidInput, StaleEdit);
export const NotePassageResult = resultOf('NotePassageResult', Note, InvalidInput);
