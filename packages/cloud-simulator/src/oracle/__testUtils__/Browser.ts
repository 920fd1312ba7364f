import { CloudSimulator } from '../../CloudSimulator';
import { EntraUser } from '../../state/EntraTenantState';

/** A person's browser at the simulator's pages, over HTTP. */
export class Browser {
  constructor(
    private readonly simulator: Pick<CloudSimulator, 'pageOrigin'>,
    private readonly user: EntraUser,
  ) {}

  /** Signs in at `address` and says whether it ended in the AWS access portal. */
  async signIn(address: string): Promise<boolean> {
    // Nobody may be there.
    const opened = await fetch(address).catch(() => undefined);
    const form = opened && readForm(await opened.text());
    if (!form?.fields.has('SAMLRequest') && !form?.fields.has('appid')) {
      return false;
    }
    form.fields.set('userName', this.user.userPrincipalName);
    form.fields.set('password', this.user.password);
    const answer = readForm(await (await post(form)).text());
    if (!answer?.fields.has('SAMLResponse')) return false;
    if (!answer.action.startsWith(this.simulator.pageOrigin)) return false;
    const arrived = await post(answer);
    const cookie = arrived.headers.get('set-cookie')?.split(';')[0];
    const portal = arrived.headers.get('location');
    if (arrived.status !== 303 || !cookie || !portal) return false;
    const page = await fetch(`${this.simulator.pageOrigin}${portal}`, {
      headers: { cookie },
    });
    return (await page.text()).includes('Signed in as');
  }
}

interface Form {
  action: string;
  fields: Map<string, string>;
}

function post({ action, fields }: Form): Promise<Response> {
  return fetch(action, {
    method: 'POST',
    body: new URLSearchParams([...fields]),
    redirect: 'manual',
  });
}

function readForm(page: string): Form | undefined {
  const action = /<form method="post" action="([^"]*)"/.exec(page)?.[1];
  if (!action) return undefined;
  const hidden = page.matchAll(
    /<input type="hidden" name="([^"]*)" value="([^"]*)"/g,
  );
  return {
    action: unescaped(action),
    fields: new Map(
      [...hidden].map(([, name, value]) => [name, unescaped(value)]),
    ),
  };
}

function unescaped(markup: string): string {
  return markup
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
