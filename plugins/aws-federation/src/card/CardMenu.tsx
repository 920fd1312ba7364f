import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMore2Line } from '@remixicon/react';

/** The way to the clouds' own consoles. */
export function CardMenu(props: { links: Federation['links'] }) {
  const { accessPortal, awsConsole, entraApplication } = props.links;
  return (
    <MenuTrigger>
      <ButtonIcon
        aria-label="Open in the clouds' consoles"
        icon={<RiMore2Line />}
        size="small"
        variant="tertiary"
      />
      <Menu placement="bottom right">
        {accessPortal ? (
          <MenuItem href={accessPortal} target="_blank" rel="noopener">
            Open AWS access portal
          </MenuItem>
        ) : null}
        <MenuItem href={awsConsole} target="_blank" rel="noopener">
          Open in AWS console
        </MenuItem>
        {entraApplication ? (
          <MenuItem href={entraApplication} target="_blank" rel="noopener">
            Open enterprise application in Entra
          </MenuItem>
        ) : null}
      </Menu>
    </MenuTrigger>
  );
}
