import { TrailEventState } from '../../state/TrailEventState';
import { AwsError } from '../AwsError';
import { AwsCall, AwsOperation } from '../AwsOperation';
import { epochSeconds } from '../epochSeconds';
import { pageOf } from '../pageOf';
import { optionalList, requiredString } from '../validateInput';

const DAY = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 90;
const MAX_RESULTS = 50;

/** What each attribute compares; the events have no resources and no access keys. */
const attributes: Record<string, (event: TrailEventState) => unknown> = {
  EventId: event => event.id,
  EventName: event => event.name,
  EventSource: event => event.source,
  ReadOnly: event => String(event.readOnly),
  Username: event => event.userIdentity.userName,
  AccessKeyId: () => undefined,
  ResourceName: () => undefined,
  ResourceType: () => undefined,
};

/**
 * Events of the last 90 days, the newest first, by at most one attribute. The account
 * that owns the instance has them, in the instance's Region.
 */
export const lookupEvents: AwsOperation = call => {
  const { caller, input, context } = call;
  const { organization, accountId, region } = caller;
  const matches = readAttribute(input);
  const { start, end } = readTimes(call);
  if (
    typeof input.MaxResults === 'number' &&
    (input.MaxResults < 1 || input.MaxResults > MAX_RESULTS)
  ) {
    throw new AwsError(
      'InvalidMaxResultsException',
      `MaxResults must be between 1 and ${MAX_RESULTS}.`,
    );
  }
  const oldest = context.clock.now().getTime() - KEPT_DAYS * DAY;
  const isHere =
    accountId === organization.managementAccountId &&
    region === organization.region;
  const events = (isHere ? organization.trailEvents ?? [] : []).filter(
    event => {
      const at = Date.parse(event.at);
      return at >= Math.max(start, oldest) && at <= end && matches(event);
    },
  );
  const { items, nextToken } = pageOf({
    items: events.reverse(),
    input,
    maxPageSize: MAX_RESULTS,
    tokenError: 'InvalidNextTokenException',
  });
  return {
    Events: items.map(event => view(call, event)),
    NextToken: nextToken,
  };
};

function readAttribute(input: AwsCall['input']) {
  const list = optionalList(input, 'LookupAttributes');
  if (list.length === 0) return () => true;
  const attribute = (list[0] ?? {}) as Record<string, unknown>;
  const read = attributes[requiredString(attribute, 'AttributeKey')];
  if (list.length > 1 || !read) {
    throw new AwsError(
      'InvalidLookupAttributesException',
      'Specify at most one lookup attribute that CloudTrail knows.',
    );
  }
  const value = requiredString(attribute, 'AttributeValue');
  return (event: TrailEventState) => read(event) === value;
}

/** Milliseconds; the API sends seconds. */
function readTimes({ input }: AwsCall): { start: number; end: number } {
  const { StartTime, EndTime } = input;
  const start = typeof StartTime === 'number' ? StartTime * 1000 : 0;
  const end = typeof EndTime === 'number' ? EndTime * 1000 : Infinity;
  if (start > end) {
    throw new AwsError(
      'InvalidTimeRangeException',
      'StartTime must not be after EndTime.',
    );
  }
  return { start, end };
}

function view({ caller }: AwsCall, event: TrailEventState) {
  const { organization } = caller;
  return {
    EventId: event.id,
    EventName: event.name,
    ReadOnly: String(event.readOnly),
    EventTime: epochSeconds(event.at),
    EventSource: event.source,
    Resources: [],
    CloudTrailEvent: JSON.stringify({
      eventVersion: '1.09',
      userIdentity: event.userIdentity,
      eventTime: `${event.at.slice(0, 19)}Z`,
      eventSource: event.source,
      eventName: event.name,
      awsRegion: organization.region,
      sourceIPAddress: '127.0.0.1',
      errorCode: event.errorCode,
      errorMessage: event.errorMessage,
      ...event.details,
      eventID: event.id,
      readOnly: event.readOnly,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: organization.managementAccountId,
      eventCategory: 'Management',
    }),
  };
}

/** API of the service `cloudtrail`, by `X-Amz-Target`. */
export const cloudTrailOperations: Record<string, AwsOperation> = {
  'CloudTrail_20131101.LookupEvents': lookupEvents,
};
