import type { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';

/** Address of a template's form with the organization filled in. */
export function templateLink(options: {
  template: RemedyTemplate;
  organization: string;
}): string {
  const formData = JSON.stringify({ organization: options.organization });
  return `/create/templates/default/${
    options.template
  }?formData=${encodeURIComponent(formData)}`;
}
