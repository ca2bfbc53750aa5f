import '@mantine/core/styles/Popover.layer.css';
import { type FloatingPosition, Popover } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { BellButton } from './bell-button.tsx';
import { NotificationPanel } from './notification-panel.tsx';
import classes from './notification-popover.module.css';

type NotificationPopoverProps = { position: FloatingPosition };

/** The list behind the bell, opened as soon as it is there: it was asked for. */
export function NotificationPopover({ position }: NotificationPopoverProps) {
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  // It takes the place of the plain bell that was pressed, and the focus with it; opened only then,
  // it knows where the focus goes back to.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      target.current?.focus();
      setOpened(true);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Popover
      withinPortal={false}
      opened={opened}
      onChange={setOpened}
      position={position}
      middlewares={{ shift: { padding: 12 }, flip: true }}
      trapFocus
      returnFocus
      radius="lg"
      shadow="md"
      width="min(400px, calc(100vw - 24px))"
    >
      <Popover.Target>
        <BellButton ref={target} onClick={() => setOpened((now) => !now)} />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown ?? ''}>
        <NotificationPanel onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
