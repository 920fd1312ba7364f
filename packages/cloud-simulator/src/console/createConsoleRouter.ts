import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { paths } from '../addresses';
import { SimulatorContext } from '../SimulatorContext';
import { addConsoleUser } from './addConsoleUser';
import { addSettingsRoutes } from './addSettingsRoutes';
import { awsPage } from './awsPage';
import { changeConsoleUser } from './changeConsoleUser';
import { consoleHandlers } from './consoleHandlers';
import { ConsoleProblem } from './ConsoleProblem';
import { dashboardPage } from './dashboardPage';
import { addUserPage, groupsPage, usersPage } from './directoryPages';
import { enableIdentityCenter } from './enableIdentityCenter';
import { html } from './Html';

/**
 * Pages of AWS's console for the console visit. An organization is found by its Region
 * (or its name): `/{region}/singlesignon`.
 */
export function createConsoleRouter(context: SimulatorContext): Router {
  const { onOrganization, onInstance } = consoleHandlers(context);

  const pages = PromiseRouter({ mergeParams: true });
  pages.get(
    ['/', '/home'],
    onOrganization(visit => dashboardPage(visit)),
  );
  pages.post(
    '/enable',
    onOrganization(visit => {
      try {
        enableIdentityCenter(context, visit.organization);
        return { goTo: visit.base };
      } catch (error) {
        if (!(error instanceof ConsoleProblem)) throw error;
        return dashboardPage(visit, { problem: error.message });
      }
    }),
  );
  pages.get(
    '/users',
    onInstance(visit => usersPage(visit)),
  );
  pages.get(
    '/users/add',
    onInstance(visit => addUserPage(visit)),
  );
  pages.post(
    '/users/add',
    onInstance(
      (visit, form) => {
        addConsoleUser(visit, form);
        return { goTo: `${visit.base}/users` };
      },
      (visit, problem) => addUserPage(visit, { problem }),
    ),
  );
  pages.post(
    '/users/:userId/:deed(enable|disable|delete)',
    onInstance((visit, _form, request) => {
      changeConsoleUser(visit, request.params.userId, request.params.deed);
      return { goTo: `${visit.base}/users` };
    }),
  );
  pages.get('/groups', onInstance(groupsPage));
  addSettingsRoutes(pages, onInstance);

  const router = PromiseRouter();
  router.use(express.raw({ type: () => true, limit: '1mb' }));
  router.get('/', (_, response) => {
    const links = context.store.state.organizations.map(
      ({ name, region }) => html`<li>
        <a href="${paths.console}/${region}/singlesignon">${name}, ${region}</a>
      </li>`,
    );
    response.type('html').send(
      awsPage({
        title: 'IAM Identity Center',
        place: 'Choose an organization',
        body: html`<ul>
          ${links}
        </ul>`,
      }),
    );
  });
  router.use('/:place/singlesignon', pages);
  return router;
}
