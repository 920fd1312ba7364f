import { Html, html } from './Html';
import { style } from './style';

/** A whole page of the simulated AWS. */
export function awsPage(options: {
  title: string;
  /** Right of the name: where the reader is. */
  place: string;
  body: Html;
  navigation?: Html;
}): string {
  const { title, place, body, navigation } = options;
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} | Simulated AWS</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <header><strong>Simulated AWS</strong><span>${place}</span></header>
        <div class="layout">
          ${navigation}
          <main>
            <h1>${title}</h1>
            ${body}
          </main>
        </div>
      </body>
    </html>`.toString();
}
