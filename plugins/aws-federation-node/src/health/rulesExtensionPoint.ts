import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { Rule } from './Rule';

/** @public */
export interface AwsFederationRulesExtensionPoint {
  /**
   * Adds a company's own rule to those of the plugin.
   * @throws Error when there is a rule of that id, or it is not what a rule has to be
   */
  addRule(rule: Rule): void;
}

/**
 * Where a backend module for the plugin `aws-federation` adds rules.
 * @public
 */
export const awsFederationRulesExtensionPoint =
  createExtensionPoint<AwsFederationRulesExtensionPoint>({
    id: 'aws-federation.rules',
  });
