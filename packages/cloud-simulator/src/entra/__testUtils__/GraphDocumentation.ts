import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { strictSchemas } from '../graph/strictSchemas';
import { missing } from './missing';

/** What Microsoft publishes of Graph, to hold answers against. */
export class GraphDocumentation {
  /**
   * @param description - file of the OpenAPI description; the documented payloads lie in a
   *   folder beside its own
   */
  static read(description: string): GraphDocumentation {
    const schemas = new Ajv({ strict: false, allErrors: true });
    addFormats(schemas);
    const { components } = JSON.parse(readFileSync(description, 'utf8'));
    schemas.addSchema(strictSchemas({ components }) as object, 'graph');
    return new GraphDocumentation(
      schemas,
      join(dirname(dirname(description)), 'graph-examples'),
    );
  }

  private constructor(
    private readonly schemas: Ajv,
    private readonly examples: string,
  ) {}

  /** A documented request with its answer. */
  example(name: string) {
    return JSON.parse(
      readFileSync(join(this.examples, `${name}.json`), 'utf8'),
    );
  }

  /** In what a body is no such thing, by the OpenAPI description. */
  schemaProblems(body: unknown, type: string): string[] {
    const validate = this.schemas.compile({
      $ref: `graph#/components/schemas/${type}`,
    });
    validate(body);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath}: ${message} ${JSON.stringify(params)}`,
    );
  }

  /** What the documented answer has and a body lacks, or has with another JSON type. */
  lacking(body: unknown, name: string): string[] {
    return missing(this.example(name).response.body, body);
  }
}
