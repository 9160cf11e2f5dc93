import { Catch, type ExceptionFilter } from '@nestjs/common';

/** Hands errors on to `formatErrors` unlogged: a refusal is no failure, and what is one is logged there under an id. */
@Catch()
export class PassFilter implements ExceptionFilter {
  catch(error: unknown): never {
    throw error;
  }
}
