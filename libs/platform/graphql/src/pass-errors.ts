import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';

/** Hands errors on as they are: our own format decides what is answered and what is logged, and Nest's logger stays out of it. */
@Catch()
export class PassErrors implements GqlExceptionFilter {
  catch(error: unknown): unknown {
    return error;
  }
}
