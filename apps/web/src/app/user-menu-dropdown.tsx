import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { LANGUAGES } from '@etape/shared/people';
import { type FloatingPosition, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChartNoAxesColumn, Keyboard, LogOut, Settings2, User } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeLanguage } from '../features/account/use-change-language.ts';
import { useCurrentUser } from '../features/auth/session-store.ts';
import { useSignOut } from '../features/auth/use-sign-out.ts';
import { currentLanguage } from '../i18n/language.ts';
import { useShortcutsOpener } from '../ui/shortcuts-help.ts';
import { THEMES, useTheme } from '../ui/use-theme.ts';
import classes from './user-menu.module.css';
import { UserMenuButton } from './user-menu-button.tsx';

type UserMenuProps = { position: FloatingPosition };

/** The menu itself, opened as soon as it is there: it was asked for. */
export function UserMenuDropdown({ position }: UserMenuProps) {
  const { t } = useTranslation();
  const user = useCurrentUser();
  const theme = useTheme();
  const changeLanguage = useChangeLanguage();
  const openShortcuts = useShortcutsOpener();
  const signOut = useSignOut();
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  // It takes the place of the plain button that was pressed, and the focus with it; opened only
  // then, it knows where the focus goes back to.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      target.current?.focus();
      setOpened(true);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const name = `${user.firstName} ${user.lastName}`;
  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      opened={opened}
      onChange={setOpened}
      position={position}
      width={250}
      radius="lg"
      shadow="md"
    >
      <Menu.Target>
        <UserMenuButton ref={target} />
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <strong>{name}</strong>
          <span>{t(`role.${user.role}`)}</span>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<User size={16} />}>
          {t('profile')}
        </Menu.Item>
        <Menu.Item component={Link} to="/dashboard" leftSection={<ChartNoAxesColumn size={16} />}>
          {t('dashboard')}
        </Menu.Item>
        {user.role === 'admin' && (
          <Menu.Item component={Link} to="/admin" leftSection={<Settings2 size={16} />}>
            {t('administration')}
          </Menu.Item>
        )}
        {openShortcuts !== null && (
          <Menu.Item leftSection={<Keyboard size={16} />} onClick={openShortcuts}>
            {t('keyboardShortcuts')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('theme')}</Menu.Label>
        <Menu.RadioGroup value={theme.choice} onChange={theme.choose}>
          {THEMES.map((choice) => (
            <Menu.RadioItem key={choice} value={choice}>
              {t(`themes.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup value={currentLanguage()} onChange={changeLanguage}>
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {t(`languages.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} />} onClick={signOut}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
