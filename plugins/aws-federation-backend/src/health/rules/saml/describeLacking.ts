import {
  namesRegion,
  RuleInput,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { awsSignInUrl } from '../facts/awsSignInUrl';
import {
  beginsClassically,
  myAppsBeginsAtAws,
} from '../facts/beginsClassically';
import { describeSignInUrl } from '../facts/describeSignInUrl';
import { mayBeOfInstance } from '../facts/mayBeOfInstance';

/** What Entra and AWS have for sign-in. */
export interface ReplyUrls {
  /** Those of the application. */
  replyUrls: readonly string[];
  /** Those of AWS's metadata, the default one first. */
  urls: readonly string[];
  /** Which of AWS's metadata the application lacks: at least one. */
  missing: readonly string[];
  organization: RuleInput['organization'];
  instance:
    | {
        createdAt?: string;
        regions: Array<{ name: string; isPrimary: boolean }>;
      }
    | undefined;
  /** All sign-in begins at AWS. */
  startsAtAws: boolean;
}

/** Who cannot sign in where Entra takes these addresses alone. Pure. */
export function describeLacking({
  replyUrls,
  urls,
  missing,
  organization,
  instance,
  startsAtAws,
}: ReplyUrls) {
  const regions = [
    organization.region,
    ...(instance?.regions ?? []).map(({ name }) => name),
  ];
  const own = replyUrls.filter(url =>
    mayBeOfInstance(url, { named: urls, organization, regions }),
  );
  if (own.length === 0) {
    return {
      reason: 'ReplyUrlsMissing' as const,
      title: "Nobody can sign in: Entra does not know AWS's reply URLs.",
      detail: `It lacks ${missing.join(
        ', ',
      )}, and refuses sign-in with AADSTS50011.`,
    };
  }
  const refused = `It lacks ${missing.join(', ')}, and refuses sign-in`;
  const lacksClassic =
    beginsClassically(instance) &&
    missing.some(url => isClassicOf(url, organization.region));
  const isElsewhereToo = own.some(url => placeOf(url, instance));
  if (lacksClassic && startsAtAws && !isElsewhereToo) {
    return {
      reason: 'ClassicReplyUrlMissing' as const,
      title:
        'Nobody can sign in: Entra does not know the classic reply URL, with which sign-in begins at AWS.',
      detail: `${refused} with AADSTS50011. Instances from before February 2026 begin sign-in with it. ${myAppsBeginsAtAws}`,
    };
  }
  const [standard] = urls;
  // Another endpoint family of the same Region may be all that AWS asks for.
  const hasOther = own.some(
    url => placeOf(url, instance) === placeOf(standard, instance),
  );
  // An old instance begins with its classic one, whatever its metadata calls default.
  const hasClassic =
    beginsClassically(instance) &&
    own.some(url => isClassicOf(url, organization.region));
  if (missing.includes(standard) && hasOther && !hasClassic) {
    return {
      reason: 'DefaultReplyUrlMissing' as const,
      title: `Whether people${
        startsAtAws ? '' : ' who come from the AWS access portal'
      } can sign in is not known: Entra has another address of AWS, and not the default one of its metadata.`,
      detail: `It lacks ${missing.join(
        ', ',
      )}. Which of its addresses AWS asks for no API shows; for one that is missing Entra refuses sign-in with AADSTS50011.`,
    };
  }
  return {
    reason: 'ReplyUrlMissing' as const,
    title: `Sign-in fails for whoever comes from ${missing
      .map(describeSignInUrl)
      .join(' or from ')}: Entra does not know ${
      missing.length === 1 ? 'this reply URL' : 'these reply URLs'
    }.`,
    detail: `${refused} from there with AADSTS50011.${
      lacksClassic && startsAtAws ? ` ${myAppsBeginsAtAws}` : ''
    }`,
  };
}

/** The classic one of the primary Region; additional ones have none. */
function isClassicOf(url: string, region: string): boolean {
  const read = awsSignInUrl(url);
  return read?.family === 'classic' && read.region === region;
}

/** The additional Region whose address it is; otherwise the primary one. */
function placeOf(
  url: string,
  instance:
    | { regions: Array<{ name: string; isPrimary: boolean }> }
    | undefined,
): string | undefined {
  return instance?.regions.find(
    ({ name, isPrimary }) => !isPrimary && namesRegion(url, name),
  )?.name;
}
