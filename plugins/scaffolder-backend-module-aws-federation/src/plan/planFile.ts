import { join } from 'node:path';

/**
 * Where a dry run keeps the specification that it would save: in the workspace that its
 * actions share and that ends with it. The template editor shows the file.
 */
export function planFile(workspacePath: string, organization: string): string {
  return join(workspacePath, `${organization}-specification.json`);
}
