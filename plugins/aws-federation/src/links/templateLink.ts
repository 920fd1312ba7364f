import type {
  RemedyInputs,
  RemedyTemplate,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** Address of a template's form with the organization, and what else is known, filled in. */
export function templateLink(options: {
  template: RemedyTemplate;
  organization: string;
  inputs?: RemedyInputs;
}): string {
  const { template, organization, inputs } = options;
  const formData = JSON.stringify({ organization, ...inputs });
  return `/create/templates/default/${template}?formData=${encodeURIComponent(
    formData,
  )}`;
}
