import { Catch, type ExceptionFilter } from '@nestjs/common';

/**
 * Passes errors on to `formatErrors` without logging them: a refusal is not a failure, and failures are logged there
 * under an id.
 */
@Catch()
export class PassFilter implements ExceptionFilter {
  catch(error: unknown): never {
    throw error;
  }
}
