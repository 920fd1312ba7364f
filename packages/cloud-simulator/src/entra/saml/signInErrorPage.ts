import { entraPage } from '../html/entraPage';
import { escapeMarkup } from '../html/escapeMarkup';

/** The page that says why nobody can sign in. */
export function signInErrorPage(options: {
  message: string;
  correlationId: string;
  now: Date;
}): string {
  return entraPage({
    title: 'Sorry, but we’re having trouble signing you in.',
    body: `
<p role="alert">${escapeMarkup(options.message)}</p>
<p>Correlation Id: ${escapeMarkup(
      options.correlationId,
    )}<br>Timestamp: ${options.now.toISOString()}</p>`,
  });
}
