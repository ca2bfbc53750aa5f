import {
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type QueryResult,
  type UnknownRow,
} from 'kysely';

/**
 * SQLite's integers have 64 bits. PostgreSQL's of that name have 32, and comparing one with a larger
 * number is an error: a number that nobody has must find nothing, on both.
 */
export class WideIntegers implements KyselyPlugin {
  readonly #transformer = new Transformer();

  transformQuery({ node }: PluginTransformQueryArgs) {
    return this.#transformer.transformNode(node);
  }

  async transformResult({ result }: { result: QueryResult<UnknownRow> }) {
    return result;
  }
}

class Transformer extends OperationNodeTransformer {
  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    return node.dataType === 'integer' ? DataTypeNode.create('bigint') : node;
  }
}
