// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { allRules } from '../../../../../../plugins/aws-federation-backend/src/health/rules';
import { applicationNotKnown, Cause } from './causes';

/** Rules that name a cause. That the application may be another one hides nothing else. Pure. */
export function rulesNaming({ rules }: Cause): typeof allRules {
  const names = rules.filter(name => !applicationNotKnown.includes(name));
  return allRules.filter(({ id }) =>
    names.some(name => name.split('/')[0] === id),
  );
}
