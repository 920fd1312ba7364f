import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Finding,
  RemedyTemplate,
  remedyTemplates,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import yaml from 'yaml';

const templates = join(__dirname, '../../../../templates');

const namesTemplate =
  /\b(federate (the organization|once more)|complete (the|an AWS) federation)\b/i;
const namesConsole =
  /\b(in Entra|its Entra|AWS console|IAM Identity Center|AWS KMS|AWS Organizations|AWS CloudTrail|Service Quotas|both consoles|Entra portal|provisioning logs?|provisioning page|audit logs|(Start|Restart|Pause) provisioning|Microsoft support|Target Object Actions|of the enterprise application)\b|in AWS \(Settings/i;

/** What support asks for is told beside the remedy, if not in it. */
function lacksId({ title, detail = '', remedy, evidence }: Finding): boolean {
  const told = `${title} ${detail}`;
  return (
    (/\bapplication id(?! [a-z\d]+-)/.test(remedy) &&
      !/application id/.test(told)) ||
    (/\brequest id\b/.test(remedy) && !evidence?.requestId)
  );
}

/**
 * Throws unless the links of a finding lead to where its remedy sends: what names a
 * template or a console has a link to it, and what is filled in is in the template's form.
 */
export function checkRemedy(finding: Finding): void {
  const { rule, reason, remedy, remedyTemplate: template } = finding;
  const { remedyInputs: inputs = {}, remedyPage: page } = finding;
  const faults = [
    lacksId(finding) && 'asks for an id that it does not tell',
    !isNamed(template, remedy) &&
      (template
        ? `links to ${template} and does not name it`
        : 'names a template'),
    // What stands in quotation marks is a field of the form.
    namesConsole.test(remedy.replace(/"[^"]*"/g, '')) &&
      !page &&
      'names a console',
    ...Object.entries(inputs).map(
      ([name, value]) =>
        !isTaken(template, name, value) &&
        `fills in ${name}, which the form of ${template} does not take`,
    ),
  ].filter(Boolean);
  if (faults.length > 0) {
    throw new Error(`${rule}, ${reason}, ${faults.join(', ')}: ${remedy}`);
  }
}

interface Input {
  type: string;
}

interface Template {
  metadata: { title: string };
  spec: { parameters: Array<{ properties: Record<string, Input> }> };
}

const published = remedyTemplates.map((name): [RemedyTemplate, Template] => [
  name,
  yaml.parse(readFileSync(join(templates, name, 'template.yaml'), 'utf8')),
]);

const forms = new Map<RemedyTemplate, Record<string, Input>>(
  published.map(([name, { spec }]) => [
    name,
    Object.assign({}, ...spec.parameters.map(({ properties }) => properties)),
  ]),
);

/** Templates that a remedy names by what they do; the others by their titles. */
const setUp: RemedyTemplate[] = [
  'federate-aws-organization',
  'complete-aws-federation',
];

/** Of several templates that a remedy names, the one that sets things up is linked. */
function isNamed(template: RemedyTemplate | undefined, remedy: string) {
  if (template && setUp.includes(template)) return namesTemplate.test(remedy);
  const titled = published.find(
    ([name, { metadata }]) =>
      !setUp.includes(name) && remedy.includes(`"${metadata.title}"`),
  );
  return !namesTemplate.test(remedy) && titled?.[0] === template;
}

function isTaken(
  template: RemedyTemplate | undefined,
  name: string,
  value: unknown,
): boolean {
  const input = template && forms.get(template)?.[name];
  return input?.type === typeof value;
}
