import { CloudSimulator } from 'cloud-simulator';

/** How a sign-in ended. */
export interface SignIn {
  /** What Entra called the person in the assertion. */
  nameId: string;
  /** The page on which it ended: the access portal, or AWS's refusal. */
  page: string;
}

/** A person at the AWS access portal, who signs in at Entra, by their pages over HTTP. */
export class PortalVisitor {
  constructor(
    private readonly simulator: Pick<CloudSimulator, 'pageOrigin'>,
    private readonly identityStoreId: string,
  ) {}

  /** @param userName - user principal name, with which people sign in at Entra */
  async signIn(userName: string): Promise<SignIn> {
    const portal = `${this.simulator.pageOrigin}/start/${this.identityStoreId}`;
    const form = readForm(await (await fetch(portal)).text());
    const answer = readForm(
      await post(form.action, {
        ...form.fields,
        userName,
        password: 'simulated-password',
      }).then(response => response.text()),
    );
    const assertion = Buffer.from(
      answer.fields.SAMLResponse,
      'base64',
    ).toString();
    const arrived = await post(answer.action, answer.fields);
    const cookie = arrived.headers.get('set-cookie')?.split(';')[0];
    const last = cookie
      ? await fetch(portal, { headers: { cookie } })
      : arrived;
    return {
      nameId: /<saml:NameID[^>]*>([^<]*)</.exec(assertion)?.[1] ?? '',
      page: await last.text(),
    };
  }
}

function post(
  address: string,
  fields: Record<string, string>,
): Promise<Response> {
  return fetch(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
}

function readForm(page: string): {
  action: string;
  fields: Record<string, string>;
} {
  const action = /<form method="post" action="([^"]*)"/.exec(page)?.[1];
  if (!action) throw new Error(`The page has no form: ${page.slice(0, 2000)}`);
  const fields: Record<string, string> = {};
  for (const [input] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const attribute = (name: string) =>
      unescape(new RegExp(` ${name}="([^"]*)"`).exec(input)?.[1] ?? '');
    fields[attribute('name')] = attribute('value');
  }
  return { action: unescape(action), fields };
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
