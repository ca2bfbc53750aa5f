import '@mantine/core/styles/Tooltip.layer.css';
import { Tooltip } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './staff-rail.module.css';

type RailLinkProps = {
  to: NonNullable<LinkProps['to']>;
  label: string;
  icon: ReactNode;
  /** What is open belongs to it, though its address is another. */
  within?: boolean;
};

export function RailLink({ to, label, icon, within = false }: RailLinkProps) {
  return (
    <Tooltip label={label} position="right" openDelay={400}>
      <Link
        to={to}
        className={classes.link}
        aria-label={label}
        activeOptions={{ exact: true }}
        data-active={within || undefined}
        activeProps={{ 'data-active': true }}
      >
        {icon}
      </Link>
    </Tooltip>
  );
}
