/**
 * What no public API shows, or the portal does not read, and how a person looks at it.
 * @public
 */
export interface ByHand {
  title: string;
  /** Why the portal cannot see it. */
  unseen: string;
  /** What to look at, and where. */
  look: string;
  source: string;
}

/**
 * In the order in which they matter when somebody cannot sign in and the card is green.
 * @public
 */
export const byHand: readonly ByHand[] = [
  {
    title: 'AWS has another certificate than Entra signs with',
    unseen:
      'AWS has no API that tells which certificates of the identity provider it has. The portal compares what it handed over, what a person said, and what Entra signed with when it came to know the application, and says so on the card.',
    look: 'In the AWS console, open Settings, Identity source, Actions, Manage authentication, and compare the certificates with the one that the card names.',
    source:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/managesamlcerts.html',
  },
  {
    title: 'The identity source of AWS is not the external identity provider',
    unseen:
      'No API of IAM Identity Center tells the identity source, and the portal does not read CloudTrail, which keeps changes of it for 90 days. A provisioning token that AWS accepts proves it; a refused one proves nothing.',
    look: 'In the AWS console, open Settings, Identity source: it says "External identity provider".',
    source:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-idp.html',
  },
  {
    title: 'Entra sends people to another SCIM endpoint',
    unseen:
      'AWS has no API that tells its SCIM endpoint. Some tenants hide the tenant URL among the provisioning secrets, and of a federation that was adopted the portal knows only what Entra has. A token that AWS accepts there proves nothing of this organization then. Where another organization of the portal is specified with that endpoint, the card says so.',
    look: 'In the Entra admin center, open the enterprise application, Provisioning, Admin Credentials, and compare the tenant URL with the SCIM endpoint in the settings of IAM Identity Center.',
    source:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/provision-automatically.html',
  },
  {
    title: 'Another application provisions to AWS',
    unseen:
      "Microsoft Graph lists provisioning jobs by application only. While the job of its own application is missing, paused, in quarantine or given up, the portal reads the jobs of ten others of AWS's template, and says that it does not know whether provisioning goes on when one of them runs and sends people here, or, unless its own job is in quarantine, hides where. It sees nothing of one beyond these ten, of one whose jobs it may not read, of one of another template without AWS's identifier, nor of any beside its own job while that runs: then it may say that provisioning has stopped although people are sent, and does not tell that two jobs change the same directory.",
    look: 'In the Entra admin center, open Enterprise applications, and look for another one whose Provisioning has the SCIM endpoint of IAM Identity Center as tenant URL. Stop it there before you complete the federation.',
    source:
      'https://learn.microsoft.com/graph/api/resources/synchronization-overview',
  },
  {
    title: 'Settings of provisioning that Entra hides',
    unseen:
      'Some tenants hide all provisioning settings as if they were secrets: then nobody sees whether everybody in the tenant is sent instead of the assigned, nor the deletion threshold and the addresses that are warned.',
    look: 'In the Entra admin center, open the enterprise application, Provisioning, Settings, and compare scope, accidental deletion threshold and notification e-mail with the specification.',
    source:
      'https://learn.microsoft.com/graph/api/synchronization-serviceprincipal-put-synchronization',
  },
  {
    title: 'Claims that were set in the Entra portal',
    unseen:
      'Microsoft Graph v1.0 tells the claims of a claims mapping policy, and not those that somebody set under "Attributes & Claims".',
    look: 'In the Entra admin center, open the enterprise application, Single sign-on, Attributes & Claims: the unique user identifier is the attribute that userName is made of.',
    source:
      'https://learn.microsoft.com/entra/identity-platform/saml-claims-customization',
  },
  {
    title: 'What people have in the attributes of claims',
    unseen:
      "The portal reads which attribute a claim for access control comes from, and nobody's values. AWS takes one value, as a session tag may have it: a department such as R&D is none. That a directory extension may have several values its definition tells, and the card does.",
    look: 'In the AWS console, open CloudTrail, Event history, and look for ExternalIdPDirectoryLogin events of the person; in the Entra admin center, open the person, Properties, and look at the attributes that the claims mapping policy names.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html',
  },
  {
    title: 'The address to which AWS asks for its answers',
    unseen:
      'AWS has IPv4 and dual-stack addresses for sign-in, and no API tells for which of them its pages and tools ask. The portal sees whether Entra has those of the metadata file, which may name one of them only. Nor does one tell whether AWS has other addresses since its identity source was changed back and forth; a new SCIM endpoint is the sign, and the template asks for the metadata file with it.',
    look: "If Entra refuses a sign-in that begins at the AWS access portal or in the AWS CLI with AADSTS50011, add the reply URL that the error names to those in Entra: the template keeps it. If it refuses every sign-in so, complete the federation with AWS's metadata file.",
    source:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
  },
  {
    title:
      'The reply URLs of a federation that was adopted, or federated anew by hand',
    unseen:
      "A reply URL ends with AWS's name of the instance, which no API tells. Of a federation that was there before the portal, or that somebody connected by hand to a new identity store, the portal sees that the reply URLs are sign-in addresses of AWS, and not of which instance.",
    look: "In the AWS console, open Settings, Identity source, Actions, Manage authentication, and compare the ACS URL with the reply URLs in Entra; or complete the federation with AWS's metadata file, which sets them.",
    source:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html',
  },
  {
    title: 'People who are in one directory and not in the other',
    unseen:
      'The portal counts the users of both directories and reads what the provisioning log and the job say of single people. It does not notice somebody whom neither names: who was deleted, disabled, enabled or renamed in AWS by hand, who left while the job was made anew, who has lost the attribute in Entra that userName comes from, or who shares a user in AWS with somebody since before the portal could read the log. Who stays enabled in AWS is noticed only while nobody at all is to sign in. Members are compared only for groups with specified permission sets, up to 20 of them with 1,000 members in all; of other groups it is not noticed who was taken out in AWS, who came into scope as a member already (Entra brings them into the group only after a restart), or who is a member in AWS alone (Entra never takes them out). Who is a member in AWS alone is also not noticed where several groups in Entra have the name, where the group has no members in Entra, or one whom AWS does not have under her name, unless the portal has seen that person as a member before; and beyond the first 50 such people of a group. Nor is a group noticed of which Entra no longer knows that it has sent it, or that was deleted in AWS and made anew there under its name, until somebody joins or leaves it.',
    look: 'In the AWS console, open Users in IAM Identity Center and search for the person; in the Entra admin center, open the enterprise application, Provisioning, Provision on demand, and provision the same person. If she is missing in a group, take her out of it in Entra, wait for the next cycle, and add her again.',
    source:
      'https://learn.microsoft.com/entra/identity/app-provisioning/provision-on-demand',
  },
  {
    title: 'People whom Entra left out before the portal could read its log',
    unseen:
      'Entra logs only once that it leaves somebody out, and keeps its log for 30 days. Whom it left out more than 30 days before the portal first looked at the federation is not counted. Of days whose log the portal could not read in time, because it was switched off for longer, for example, or Entra logged more than it may read, the card tells for 30 days.',
    look: 'In the Entra admin center, open the enterprise application, Provisioning, and restart provisioning: Entra tries everybody anew, and logs again whom it leaves out.',
    source:
      'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
  },
  {
    title: 'Whether AWS takes the next person',
    unseen:
      'Whom AWS refuses, and whom Entra cannot send because of an expression in a mapping, is known when Entra has tried to send somebody; until then nothing shows it.',
    look: 'In the Entra admin center, open the enterprise application, Provisioning, Provision on demand, and provision somebody who is assigned.',
    source:
      'https://learn.microsoft.com/entra/identity/app-provisioning/provision-on-demand',
  },
  {
    title: 'Tokens that are left over in AWS',
    unseen:
      'The portal hands the token to Entra and does not keep it, so that it cannot ask AWS which of the two is in use; their list takes a permission that is not public.',
    look: 'In the AWS console, open Settings, Identity source, Actions, Manage provisioning, and compare the days on which they were created with the one that the card tells: keep the token that was created on that day, and delete another one once a check has gone well.',
    source:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/rotate-token.html',
  },
  {
    title: 'Conditional access and multi-factor authentication',
    unseen:
      'Whether a policy of the tenant stops one person depends on the device, the place and the moment of the sign-in.',
    look: 'In the Entra admin center, open the sign-in logs of the person and filter by the enterprise application.',
    source:
      'https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-ins',
  },
  {
    title: 'Sessions that outlive an access',
    unseen:
      'Somebody who was disabled keeps the sessions that are open until they end; only CloudTrail shows that they are used.',
    look: 'In the AWS console, open the user in IAM Identity Center, Active sessions, and end them.',
    source:
      'https://docs.aws.amazon.com/singlesignon/latest/userguide/end-active-sessions.html',
  },
  {
    title: 'Group memberships that Privileged Identity Management activates',
    unseen:
      'Entra sends few of them at once and the rest with the next cycle; the provisioning log shows them only afterwards.',
    look: 'Wait for the next cycle, which the card names, or provision the group on demand.',
    source:
      'https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial',
  },
];
