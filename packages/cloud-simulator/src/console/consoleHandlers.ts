import { Request, RequestHandler } from 'express';
import { SimulatorContext } from '../SimulatorContext';
import { awsPage } from './awsPage';
import { ConsoleProblem } from './ConsoleProblem';
import { ConsoleVisit, InstanceVisit } from './ConsoleVisit';
import { html } from './Html';
import { readForm } from './readForm';

/** A page, where the browser goes next, or an XML file to save. */
export type ConsoleAnswer =
  | string
  | { goTo: string }
  | { fileName: string; xml: string };

type Form = Map<string, string>;

/** Makes request handlers for the console of the organization in the path. */
export interface ConsoleHandlers {
  /** Works before Identity Center is enabled, too. */
  onOrganization(
    handle: (visit: ConsoleVisit) => ConsoleAnswer,
  ): RequestHandler;
  /** Leads to the start page until Identity Center is enabled. */
  onInstance(
    handle: (
      visit: InstanceVisit,
      form: Form,
      request: Request,
    ) => ConsoleAnswer,
    /** Shows what is wrong with what was sent. */
    onProblem?: (visit: InstanceVisit, problem: string) => string,
  ): RequestHandler;
}

export function consoleHandlers(context: SimulatorContext): ConsoleHandlers {
  const visitOf = (request: Request): ConsoleVisit | undefined => {
    const { place } = request.params;
    const organization = context.store.state.organizations.find(
      ({ region, name }) => region === place || name === place,
    );
    return organization && { context, organization, base: request.baseUrl };
  };
  const onOrganization: ConsoleHandlers['onOrganization'] =
    handle => (request, response) => {
      const visit = visitOf(request);
      const answer = visit
        ? handle(visit)
        : awsPage({
            title: 'There is no organization here',
            place: 'IAM Identity Center',
            body: html`<p>
              The simulated organizations are in
              ${context.store.state.organizations
                .map(({ region }) => region)
                .join(', ')}.
            </p>`,
          });
      response.status(visit ? 200 : 404).setHeader('Cache-Control', 'no-store');
      if (typeof answer === 'string') response.type('html').send(answer);
      else if ('goTo' in answer) response.redirect(303, answer.goTo);
      else response.attachment(answer.fileName).send(answer.xml);
    };
  const onInstance: ConsoleHandlers['onInstance'] =
    (handle, onProblem) => async (request, response, next) => {
      const form = await readForm(request);
      onOrganization(visit => {
        const { identityCenter: instance } = visit.organization;
        if (!instance) return { goTo: visit.base };
        const instanceVisit = { ...visit, instance };
        try {
          return handle(instanceVisit, form, request);
        } catch (error) {
          if (!(error instanceof ConsoleProblem) || !onProblem) throw error;
          return onProblem(instanceVisit, error.message);
        }
      })(request, response, next);
    };
  return { onOrganization, onInstance };
}
