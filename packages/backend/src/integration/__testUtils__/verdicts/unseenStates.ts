import { jobsOf } from 'cloud-simulator';
import { isLeftOut } from './causes';
import {
  awsTrusts,
  isOurTenant,
  preferredThumbprint,
} from './certificatesOfAws';
import { hasMet, isUnmetTrouble } from './isUnmetTrouble';
import { hasOldName, refusedInAws } from './hasOldName';
import { hasTriedSince } from './hasTriedSince';
import { isOfPeopleMadeAnew } from './isOfPeopleMadeAnew';
import { isOfPortalClaims } from './isOfPortalClaims';
import { isOfGroupMadeAnew } from './isOfGroupMadeAnew';
import { isOfHiddenScope } from './isOfHiddenScope';
import { isNobodyToSignIn } from './isNobodyToSignIn';
import { isOfValues } from './isOfValues';
import { isNameShared, isUserShared } from './isUserShared';
import { isRefusedFor } from './isRefusedFor';
import { isUnseenSharing } from './isUnseenSharing';
import { leftOutAlike } from './leftOutAlike';
import { Problem } from './problemsOf';
import {
  hasAnotherUrlOfAws,
  hasOwnUrl,
  hasSpecifiedUrls,
  isEndpointSpecified,
  isSpecifiedOfBefore,
} from './replyUrls';
import { Seen } from './Seen';
import { sendsElsewhereUnseen } from './sendsElsewhereUnseen';
import { isUnseenSurplus } from './surplusMembers';
import { wasUnloggedAtFirstLook } from './wasUnloggedAtFirstLook';

/** A problem that no public API shows, so that nobody can be told of it. */
interface UnseenState {
  id: string;
  /** The title of what the page about the rules says of it. */
  told: string;
  /** Of a problem, or of one of its causes. */
  hides(problem: Problem, seen: Seen): boolean;
}

/** AWS has nobody of the name that Entra sends. */
const otherNames = ['unknownUser', 'otherUserName'] as const;

/** All of them: whatever is not here and not told is told wrongly. */
export const unseenStates: readonly UnseenState[] = [
  {
    id: 'certificates that AWS has',
    told: 'AWS has another certificate than Entra signs with',
    // What the record contradicts can be told, and that Entra signs with another one since.
    hides: (problem, seen) =>
      isRefusedFor(problem, ['badResponse', 'AADSTS90002']) &&
      !awsTrusts(seen, preferredThumbprint(seen)) &&
      // Nothing is recorded of the metadata, only of the certificate in it.
      (!isOurTenant(seen) ||
        [undefined, preferredThumbprint(seen)?.toUpperCase()].includes(
          (
            seen.recorded.uploadedThumbprint?.value ?? seen.signedBefore
          )?.toUpperCase(),
        )),
  },
  {
    id: 'tenant URL that Entra hides, or that was adopted',
    told: 'Entra sends people to another SCIM endpoint',
    hides: (problem, seen) =>
      (problem.kind === 'provisioning' || problem.kind.startsWith('people-')) &&
      // What the job, its mappings or its log tell has nothing to do with it.
      problem.causes.every(
        ({ text, hindrance, left, exportRefusal }) =>
          ['notSent', 'sentOtherwise'].includes(
            hindrance ?? left?.hindrance ?? '',
          ) ||
          // Whom the other directory lacks is a newcomer there, and creates are off.
          text === 'change EntrySynchronizationSkipped' ||
          // There she is as Entra has her.
          (problem.kind === 'people-missing' &&
            hindrance === 'RedundantExport') ||
          // The other directory does not know what the next cycle would change.
          (exportRefusal && !hasMet(seen, exportRefusal)),
      ) &&
      sendsElsewhereUnseen(seen),
  },
  {
    // AWS takes the token, and it is another directory that does.
    id: 'identity source, while Entra sends elsewhere unseen',
    told: 'The identity source of AWS is not the external identity provider',
    hides: (problem, seen) =>
      isRefusedFor(problem, ['noExternalProvider', 'elsewhere']) &&
      seen.state.identityCenter?.identitySource === 'IDENTITY_CENTER' &&
      sendsElsewhereUnseen(seen),
  },
  {
    id: 'scope that Entra hides',
    told: 'Settings of provisioning that Entra hides',
    hides: isOfHiddenScope,
  },
  {
    id: 'trouble of AWS that has met nobody',
    told: 'Whether AWS takes the next person',
    hides: isUnmetTrouble,
  },
  {
    id: 'claims of the Entra portal',
    told: 'Claims that were set in the Entra portal',
    hides: (problem, { state, specification }) =>
      problem.kind === 'sign-in' &&
      problem.causes.every(({ refusal }) =>
        isOfPortalClaims(refusal, state, specification),
      ),
  },
  {
    id: 'what people have in the attributes of claims',
    told: 'What people have in the attributes of claims',
    hides: (problem, { state }) =>
      isRefusedFor(problem, ['accessControl']) && isOfValues(state),
  },
  {
    id: 'NameID of requests',
    told: 'Claims that were set in the Entra portal',
    hides: (problem, { state, truth }) =>
      isRefusedFor(problem, otherNames) &&
      state.tenant.nameIdOfRequests !== undefined &&
      truth.inScope.every(
        ({ inAws, unsolicited }) => inAws !== 'active' || unsolicited.ok,
      ),
  },
  {
    id: 'address that AWS asks for',
    told: 'The address to which AWS asks for its answers',
    // That Entra lacks one of its metadata can be told.
    hides: (problem, seen) =>
      isRefusedFor(problem, ['AADSTS50011']) &&
      (hasSpecifiedUrls(seen) || isSpecifiedOfBefore(seen)) &&
      hasOwnUrl(seen),
  },
  {
    id: 'addresses after a change of the identity source to and fro',
    told: 'The address to which AWS asks for its answers',
    // Where the portal knows the endpoint of now, the metadata came with it.
    hides: (problem, seen) =>
      isRefusedFor(problem, ['AADSTS50011']) &&
      hasSpecifiedUrls(seen) &&
      !hasOwnUrl(seen) &&
      !isEndpointSpecified(seen),
  },
  {
    id: 'instance of adopted reply URLs',
    told: 'The reply URLs of a federation that was adopted, or federated anew by hand',
    hides: (problem, seen) =>
      isRefusedFor(problem, ['AADSTS50011', 'elsewhere']) &&
      // The sign-on URL comes with AWS's metadata.
      seen.specification?.saml?.signOnUrl === undefined &&
      // One that is no address of AWS can be told.
      seen.specification?.saml?.assertionConsumerServiceUrls.some(url =>
        /\/acs\/[^/]+$/.test(url),
      ) === true &&
      hasSpecifiedUrls(seen) &&
      !hasOwnUrl(seen),
  },
  {
    // By what was specified one can only tell that they are other ones.
    id: 'instance of reply URLs that somebody set for a new identity store',
    told: 'The reply URLs of a federation that was adopted, or federated anew by hand',
    hides: (problem, seen) =>
      isRefusedFor(problem, ['AADSTS50011', 'elsewhere']) &&
      isSpecifiedOfBefore(seen) &&
      hasAnotherUrlOfAws(seen) &&
      !hasOwnUrl(seen),
  },
  {
    id: 'people whom no log names',
    told: 'People who are in one directory and not in the other',
    // That AWS lets nobody in can be told.
    hides: ({ kind, forEverybody, causes }, seen) =>
      kind === 'people-missing' &&
      !forEverybody &&
      hasTriedSince(seen) &&
      // Whose user went with somebody else can be told.
      !seen.truth.inScope.some(
        ({ id, inAws }) => inAws !== 'active' && isUserShared(id, seen.state),
      ) &&
      causes.every(
        ({ hindrance }) =>
          hindrance === 'notSent' || hindrance === 'sentOtherwise',
      ),
  },
  {
    id: 'people whom the log no longer named at the first look',
    told: 'People whom Entra left out before the portal could read its log',
    hides: ({ kind, causes }, seen) =>
      ['people-missing', 'provisioning'].includes(kind) &&
      causes.every(
        cause =>
          cause.hindrance &&
          isLeftOut(cause.hindrance) &&
          leftOutAlike(cause, seen).some(id =>
            wasUnloggedAtFirstLook(seen, id, new Date()),
          ),
      ),
  },
  {
    // The next cycle brings the new name to AWS.
    id: 'people whom AWS still knows by their old name',
    told: 'People who are in one directory and not in the other',
    hides: (problem, seen) =>
      isRefusedFor(problem, [...otherNames, 'somebodyElse']) &&
      !problem.forEverybody &&
      // A mapping from another attribute can be told.
      refusedInAws(seen).every(
        person =>
          hasOldName(seen, person) && !isNameShared(person.id, seen.state),
      ) &&
      // Or a cycle does, when one goes through again, or has come to her.
      (!hasTriedSince(seen) ||
        seen.truth.cycleObstacle !== null ||
        jobsOf(seen.state.servicePrincipal).some(
          ({ slowInitialCycle }) => slowInitialCycle,
        )),
  },
  {
    // Without the log, or after the month for which Entra keeps it, nothing does.
    id: 'people who have one user in AWS, and no log that shows it',
    told: 'People who are in one directory and not in the other',
    hides: isUnseenSharing,
  },
  {
    id: 'members of groups in AWS alone, beside one whom AWS does not know',
    told: 'People who are in one directory and not in the other',
    hides: isUnseenSurplus,
  },
  {
    // What is empty Entra does not send, so that AWS keeps the name, and nothing is logged.
    id: 'people in AWS who have lost the attribute of their name',
    told: 'People who are in one directory and not in the other',
    hides: (problem, { state, truth, specification }) =>
      isRefusedFor(problem, ['nameIdFormat', ...otherNames]) &&
      !problem.forEverybody &&
      specification?.provisioning?.userNameAttribute === 'mail' &&
      truth.inScope
        .filter(
          ({ inAws, canSignIn }) =>
            inAws === 'active' && !canSignIn.serviceProviderInitiated.ok,
        )
        .every(
          ({ id }) => !state.tenant.users.find(user => user.id === id)?.mail,
        ),
  },
  {
    // Entra looks at nobody in AWS whom it has disabled already.
    id: 'leavers who were enabled in AWS by hand',
    told: 'People who are in one directory and not in the other',
    hides: ({ causes }, seen) =>
      !isNobodyToSignIn(seen) &&
      causes.every(({ left }) =>
        jobsOf(seen.state.servicePrincipal).some(
          ({ links }) => left?.id && links[left.id]?.active === false,
        ),
      ),
  },
  {
    id: 'groups that were made anew in AWS',
    told: 'People who are in one directory and not in the other',
    hides: isOfGroupMadeAnew,
  },
  {
    id: 'people who were made anew in AWS',
    told: 'People who are in one directory and not in the other',
    hides: isOfPeopleMadeAnew,
  },
  {
    id: 'leavers whom Entra has forgotten',
    told: 'People who are in one directory and not in the other',
    hides: ({ causes }, seen) =>
      !isNobodyToSignIn(seen) && causes.every(({ left }) => left && !left.id),
  },
];
