import { useMantineColorScheme } from '@mantine/core';

export const THEMES = ['light', 'dark', 'auto'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Light, dark, or whatever the system says (`auto`); remembered in this browser. */
export function useTheme(): { choice: ThemeChoice; choose: (choice: string) => void } {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return {
    choice: colorScheme,
    choose(choice) {
      const known = THEMES.find((one) => one === choice);
      if (known !== undefined) setColorScheme(known);
    },
  };
}
