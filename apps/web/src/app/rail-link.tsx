import '@mantine/core/styles/Tooltip.layer.css';
import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './staff-rail.module.css';

type RailLinkProps = { to: '/' | '/tickets/new'; label: string; icon: ReactNode };

export function RailLink({ to, label, icon }: RailLinkProps) {
  return (
    <Tooltip label={label} position="right" openDelay={400}>
      <Link
        to={to}
        className={classes.link}
        aria-label={label}
        activeOptions={{ exact: true }}
        activeProps={{ 'data-active': true }}
      >
        {icon}
      </Link>
    </Tooltip>
  );
}
