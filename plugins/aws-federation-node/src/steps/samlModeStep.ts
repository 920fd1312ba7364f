import { Step } from './Step';
import { done, pending } from './inspections';
import { requireApplication } from './requireApplication';
import { withApplication } from './withApplication';

const title = 'SAML sign-in mode';

/**
 * SAML as the application's single sign-on mode. Comes before the identifier, which
 * Entra refuses otherwise.
 * @public
 */
export const samlModeStep: Step = {
  id: 'saml-mode',
  title,
  kind: 'api',

  inspect: context =>
    withApplication(context, async ({ servicePrincipal }) => {
      const mode = servicePrincipal.preferredSingleSignOnMode;
      return mode === 'saml'
        ? done('The single sign-on mode of the application is SAML.')
        : pending(
            mode
              ? `The application's single sign-on mode is "${mode}".`
              : 'The application has no single sign-on mode yet.',
            'Set the single sign-on mode of the application to SAML.',
          );
    }),

  async apply(context) {
    const { servicePrincipal } = await requireApplication(context, title);
    await context.entra.servicePrincipals.update(servicePrincipal.id, {
      preferredSingleSignOnMode: 'saml',
    });
    return {};
  },
};
