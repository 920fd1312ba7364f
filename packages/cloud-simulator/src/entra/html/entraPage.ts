import { escapeMarkup } from './escapeMarkup';

const style = `
body { font: 16px/1.5 'Segoe UI', system-ui, sans-serif; color: #1b1a19; background: #f3f2f1; margin: 0; }
header { background: #0b5cad; color: #fff; padding: 12px 24px; }
header p { margin: 0; }
main { background: #fff; max-width: 760px; margin: 32px auto; padding: 24px 32px; border-radius: 4px; box-shadow: 0 2px 6px rgba(0,0,0,.15); }
label, input, button { display: block; }
input { font: inherit; width: 100%; max-width: 420px; box-sizing: border-box; padding: 6px 8px; margin: 4px 0 16px; border: 1px solid #605e5c; border-radius: 2px; }
button { font: inherit; color: #fff; background: #0b5cad; border: 0; border-radius: 2px; padding: 8px 24px; cursor: pointer; }
a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid #f7b500; outline-offset: 2px; }
[role=alert] { border-left: 4px solid #a4262c; background: #fdf3f4; padding: 8px 16px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 6px 8px; border-bottom: 1px solid #e1dfdd; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; }
code { overflow-wrap: anywhere; }
`;

/** A whole page in the simulated clouds' own simple look. `body` is HTML. */
export function entraPage(options: { title: string; body: string }): string {
  const title = escapeMarkup(options.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – simulated Microsoft Entra ID</title>
<style>${style}</style>
</head>
<body>
<header><p>Simulated Microsoft Entra ID</p></header>
<main>
<h1>${title}</h1>
${options.body}
</main>
</body>
</html>
`;
}
