import { awsFederationCheckPermission } from '@aws-federation/backstage-plugin-aws-federation-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonIcon, Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';

/** Has the clouds checked now; absent for people who may not ask for it. */
export function CheckNowButton(props: { isPending: boolean; onPress(): void }) {
  const { allowed } = usePermission({
    permission: awsFederationCheckPermission,
  });
  if (!allowed) {
    return <></>;
  }
  return (
    <TooltipTrigger>
      <ButtonIcon
        aria-label="Check now"
        icon={<RiRefreshLine />}
        isPending={props.isPending}
        onPress={props.onPress}
        size="small"
        variant="tertiary"
      />
      <Tooltip>Check now</Tooltip>
    </TooltipTrigger>
  );
}
