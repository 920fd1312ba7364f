import { entraPage } from '../html/entraPage';
import { escapeMarkup } from '../html/escapeMarkup';
import { hiddenFields } from './hiddenFields';

/** The page that carries the signed answer to the service provider by itself. */
export function samlResponsePage(options: {
  /** Where AWS's assertion consumer service answers. */
  action: string;
  samlResponse: string;
  relayState?: string;
}): string {
  const fields: Record<string, string> = {
    SAMLResponse: options.samlResponse,
    ...(options.relayState !== undefined && {
      RelayState: options.relayState,
    }),
  };
  return entraPage({
    title: 'Working…',
    body: `
<form method="post" action="${escapeMarkup(options.action)}">
${hiddenFields(fields)}
<noscript><p>Script is disabled. Continue by hand.</p></noscript>
<button type="submit">Continue</button>
</form>
<script>document.forms[0].submit()</script>`,
  });
}
