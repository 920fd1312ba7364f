import { GraphError } from '@microsoft/microsoft-graph-client';

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * Code and message of an error of Graph. The synchronization service hides its own error
 * as JSON in the message of an `UnknownError`.
 */
export function unwrapGraphError(error: GraphError): {
  code?: string;
  message?: string;
} {
  const outer = {
    code: text(error.code),
    message: text(error.message),
  };
  if (!outer.message?.trimStart().startsWith('{')) {
    return outer;
  }
  try {
    const document = JSON.parse(outer.message);
    const inner = document.error ?? document;
    const code = text(inner.code) ?? text(inner.Code) ?? outer.code;
    return { code, message: text(inner.message) ?? text(inner.Message) };
  } catch {
    return outer;
  }
}
