import { GraphQLScalarType, GraphQLSchema, Kind, visit, type DocumentNode, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphQLContext } from './allow';

/** Runs one operation with variables that are coerced already. */
export type CompiledOperation = (context: GraphQLContext, variables: Record<string, unknown>) => Promise<ExecutionResult>;

/** Stands for the type of every variable in compiled operations; never part of the schema clients see. */
const COERCED = new GraphQLScalarType({ name: 'GongweiCoercedValue', parseValue: (value) => value });

/**
 * Compiles operations with graphql-jit. Its own reading of variables unrolls input types and never ends on one that contains itself, as our
 * filters do (graphql-jit issue 81, open since 2020); so variables are coerced by graphql-js before, and compiled as values that need no reading.
 */
export class OperationCompiler {
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    const config = schema.toConfig();
    this.schema = new GraphQLSchema({ ...config, types: [...config.types, COERCED], assumeValid: true });
  }

  /** Null when the operation cannot be compiled, or asks for the schema itself: those are interpreted. */
  compile(document: DocumentNode, operation: OperationDefinitionNode): CompiledOperation | null {
    let introspects = false;
    const rewritten = visit(document, {
      Field: (node) => {
        introspects ||= node.name.value === '__schema' || node.name.value === '__type';
      },
      VariableDefinition: (node) => ({ ...node, defaultValue: undefined, type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: COERCED.name } } }),
    });
    if (introspects) return null;
    const compiled = compileQuery(this.schema, rewritten, operation.name?.value);
    return isCompiledQuery(compiled) ? (context, variables) => Promise.resolve(compiled.query({}, context, variables)) as Promise<ExecutionResult> : null;
  }
}
