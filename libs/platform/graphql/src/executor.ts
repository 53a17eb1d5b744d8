import { DomainError } from '@gongwei/kernel';
import { execute, getOperationAST, getVariableValues, GraphQLError, parse, specifiedRules, validate, type DocumentNode, type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { OperationCompiler, type CompiledOperation } from './operation-compiler';
import type { GraphQLContext } from './allow';
import { weigh } from './limits';

const MAX_REMEMBERED = 1_000;
const MAX_SOURCE = 100_000;
/** Longer documents are interpreted: compiling takes memory far beyond their length, and nobody may make us spend it. */
const MAX_COMPILED_SOURCE = 8_000;

export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The document itself is wrong: nothing was executed, and the HTTP layer answers 400. */
export class RequestError extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}

interface Prepared {
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  /** By operation name: how often it ran, and its compiled form from the second run on. */
  readonly operations: Map<string, { runs: number; compiled: CompiledOperation | null }>;
}

/** Parses, validates, weighs and runs operations. Documents are remembered; one that comes twice is compiled. */
export class Executor {
  private readonly remembered = new Map<string, Prepared>();

  private readonly compiler: OperationCompiler;

  constructor(private readonly schema: GraphQLSchema) {
    this.compiler = new OperationCompiler(schema);
  }

  /** Finds the operation without running it. @throws RequestError when the document, or the choice of operation, is wrong. */
  operationOf(request: OperationRequest): OperationDefinitionNode {
    const prepared = this.prepare(request.query);
    if (prepared.errors.length) throw new RequestError(prepared.errors);
    const operation = getOperationAST(prepared.document, request.operationName);
    if (!operation) throw new RequestError([new GraphQLError(request.operationName ? `Unknown operation named "${request.operationName}".` : 'Must provide operation name: the document has several operations.')]);
    return operation;
  }

  /** @throws RequestError, or TOO_COMPLEX before anything runs. */
  async run(request: OperationRequest, context: GraphQLContext): Promise<{ result: ExecutionResult; cost: number }> {
    const operation = this.operationOf(request);
    const prepared = this.prepare(request.query);
    const { cost } = weigh(prepared.document, operation, request.variables);
    const name = operation.name?.value ?? '';
    const state = prepared.operations.get(name) ?? { runs: 0, compiled: null };
    prepared.operations.set(name, state);
    state.runs += 1;
    if (!state.compiled && state.runs > 1 && request.query.length <= MAX_COMPILED_SOURCE) state.compiled = this.compiler.compile(prepared.document, operation);
    const result = state.compiled
      ? await state.compiled(context, this.coerce(operation, request.variables))
      : await execute({ schema: this.schema, document: prepared.document, contextValue: context, variableValues: request.variables, operationName: request.operationName });
    // Wrong variables are a mistake of the request, whichever way it was run.
    if (result.data === undefined && result.errors) throw new RequestError(result.errors as readonly GraphQLError[]);
    return { result: result as ExecutionResult, cost };
  }

  private coerce(operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], given, { maxErrors: 20 });
    if (errors) throw new RequestError(errors);
    return coerced;
  }

  private prepare(source: string): Prepared {
    const known = this.remembered.get(source);
    if (known) {
      // Moved to the young end: the map keeps insertion order.
      this.remembered.delete(source);
      this.remembered.set(source, known);
      return known;
    }
    if (source.length > MAX_SOURCE) throw new DomainError('PAYLOAD_TOO_LARGE', 'error.document.size', { max: MAX_SOURCE });
    const prepared = this.read(source);
    this.remembered.set(source, prepared);
    if (this.remembered.size > MAX_REMEMBERED) this.remembered.delete(this.remembered.keys().next().value!);
    return prepared;
  }

  private read(source: string): Prepared {
    try {
      const document = parse(source, { maxTokens: 10_000 });
      return { document, errors: validate(this.schema, document, specifiedRules, { maxErrors: 20 }), operations: new Map() };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { document: { kind: 'Document', definitions: [] } as unknown as DocumentNode, errors: [error], operations: new Map() };
    }
  }
}
