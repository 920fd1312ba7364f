import { Warrant } from './Warrant';

/** Where all arrives, and the job or its mappings are not as they should be. */
export const provisioningWarrants: readonly Warrant[] = [
  {
    why: 'each job knows only whom it has found itself: who left before it came stays',
    by: [
      'a second job runs, and the first was given up',
      'a second job runs, and the first is paused',
      // Entra gives it up when weeks pass.
      'a second job runs, and the first is in quarantine',
    ],
    warns: ['several-jobs/JobTakenOver'],
  },
  {
    why: 'Entra runs both jobs, or may do so again by itself, and each changes the same people',
    by: [
      'a second job that runs',
      'a second job is in quarantine, and the first runs',
      'a second job runs, and the first is in quarantine',
      'a second job runs, and the first is passed over since two days',
      // In quarantine it is tried again, and no longer paused.
      'a second job runs, and the first is paused',
    ],
    warns: ['several-jobs/SeveralJobsRun'],
  },
  {
    why: 'whoever starts provisioning may start the other job',
    by: ['a second job that nobody starts', 'two jobs, and both are paused'],
    warns: ['several-jobs/JobLeftOver'],
  },
  {
    why: 'Entra sends groups, which are not specified',
    by: [
      'groups on',
      'mapping of groups on',
      // Whose mappings are those of a new one.
      'job deleted, and another one made by hand',
      'job deleted, and another one made and started by hand',
      'two jobs, and the first is deleted',
      'a second job that runs',
      'a second job runs, and the first is paused',
      'a second job runs, and the first was given up',
      'a second job is in quarantine, and the first runs',
      'a second job runs, and the first is in quarantine',
      'a second job runs, and the first is passed over since two days',
    ],
    warns: ['group-mapping-differs/GroupsSent'],
  },
  {
    why: 'Entra has forgotten whom it could not send, and nobody knows who that was',
    by: ['failures were pruned'],
    warns: ['escrows-pruned/EscrowsPruned'],
  },
  {
    why: 'another application sends people, and nobody has said to watch its job',
    by: [
      'another application sends people, and ours has no job',
      'another application sends people, and ours is paused',
      'another application sends people, and ours was given up',
      'another application sends people, and ours is in quarantine',
      'another application sends people, whose endpoint Entra hides, and ours is paused',
      'another application sends people, and ours has neither job nor secrets',
      'ours is paused for a while, and then another application sends people',
      'instance enabled anew, provisioned by the old application, and a new one signs in',
    ],
    warns: [
      'other-application-sends/JobStoppedAnotherSends',
      'other-application-sends/JobMissingAnotherSends',
      'IdentitySourceReady/NotVerifiable',
      'CredentialsValid/NotSetUp',
      'MappingsReady/NotSetUp',
      'UsersInSync/NotSetUp',
      'UsersInSync/NoCycles',
    ],
  },
  {
    why: 'Entra has another endpoint than the portal was told, and whose it is no API tells',
    by: ['a new endpoint saved by hand in Entra'],
    warns: [
      'settings-differ/EndpointElsewhere',
      'IdentitySourceReady/NotVerifiable',
      'CredentialsValid/TriedElsewhere',
    ],
  },
  {
    why: 'a group that gets another name keeps the old one in AWS, and no group has got one yet',
    by: ['mapping of displayName of groups only on creation'],
    warns: ['mapping-not-always-applied/GroupsOnlyOnCreation'],
  },
  {
    why: 'a group that is deleted stays in AWS, and none has been deleted yet',
    by: ['groups are not deleted'],
    warns: ['group-changes-off/GroupChangesOff'],
  },
  {
    why: 'a filter that is not specified leaves out whoever does not pass it',
    by: [
      'scoping filter that nobody specified',
      'filter that lets one person pass',
    ],
    warns: ['scoping-filter-differs/ScopingFilterAdded'],
  },
  {
    why: 'Entra is to send groups and sends none, be it that nobody has access through one yet',
    by: ['filter that leaves all groups out'],
    warns: ['groups-missing/GroupsFilteredOut'],
  },
  {
    why: 'without the licence nobody reads the log, and whom Entra could not send is only there',
    by: [
      'no licence for the provisioning log',
      'a name passes to somebody else, and no licence tells it',
    ],
    warns: ['UsersInSync/LicenceMissing'],
  },
  {
    why: 'which of two mappings of one target counts is not published',
    by: [
      'two mappings of active',
      'two mappings of userName',
      'two mappings of the display name',
    ],
    warns: ['doubled-targets/MappedTwice'],
  },
  {
    why: 'AWS refuses whoever lacks the attribute, and nobody who is in scope does yet',
    by: ['surname from the employee id', 'two mappings of the display name'],
    warns: ['names-may-be-empty/NamesMayBeEmpty'],
  },
  {
    why: 'the mapping is not the specified one, and the next cycle gives people these names',
    by: ['userName from employeeId'],
    warns: [
      'user-name-mapping-differs/UserNameMappingDiffers',
      'name-id-not-seen/NameIdNotSeen',
      // Where a policy of the portal's own sets the NameID.
      'name-id-differs/NameIdDiffers',
    ],
  },
  {
    why: 'the mapping is not the specified one, and the names agree only as long as the mail address is the principal name',
    by: ['userName from mail'],
    warns: [
      'user-name-mapping-differs/UserNameMappingDiffers',
      'name-id-not-seen/NameIdNotSeen',
    ],
  },
  {
    why: 'what an expression makes of a name the portal cannot compare with what signs in',
    by: ['userName in small letters'],
    warns: [
      'user-name-mapping-differs/UserNameMappingDiffers',
      'name-id-differs/NameIdUncertain',
    ],
  },
  {
    why: 'whom somebody makes in AWS by hand is not found by it, and gets a second user',
    by: ['matched by externalId', 'matched by the mail'],
    warns: ['matching-attributes/OtherMatchingAttribute'],
  },
  {
    why: 'changes are not sent, be it that nobody is in scope just now',
    by: ['the log has NotInScope', 'the log has NotInScope and no text'],
    warns: ['updates-off/UpdatesOff'],
  },
  {
    why: 'something else is specified than what was set up, and nothing of SAML',
    by: ['older specification'],
    warns: [
      'settings-differ/ScopeDiffers',
      'user-name-mapping-differs/UserNameMappingDiffers',
      'saml-not-specified/NotSpecified',
    ],
  },
  {
    why: 'Entra sends everybody, and tries some in vain who are not to sign in',
    by: ['everybody in scope'],
    warns: ['people-failing/PeopleFailing', 'settings-differ/ScopeDiffers'],
  },
  {
    why: 'Entra tries in vain to delete in AWS whom it has disabled there',
    by: ['somebody is purged, and AWS refuses to delete anybody'],
    warns: ['people-failing/PeopleFailing', 'escrows-growing/RetriedForLong'],
  },
  {
    why: 'Entra has two groups for one of AWS, and each is to change it',
    by: [
      'another group of the name of the specified one is assigned',
      'another group of that name is assigned, and two cycles pass',
    ],
    warns: ['groups-share-one/GroupsShareOne'],
  },
  {
    why: 'the user in AWS goes when Entra deletes the former person for good',
    by: [
      'somebody deleted in Entra comes back as somebody new',
      'a name passes to somebody else, and whoever had it leaves',
    ],
    warns: ['user-shared/SharedUserAtRisk'],
  },
];
