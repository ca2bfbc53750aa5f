import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const iris: MantineColorsTuple = [
  '#f1f1fe',
  '#e6e7ff',
  '#d5d5fb',
  '#bcbdf6',
  '#9b9ef0',
  '#7b7ce2',
  '#5b5bd6',
  '#5151c6',
  '#4747b8',
  '#33337f',
];

/** Mantine takes borders, hovers and dropdowns from these two. */
const gray: MantineColorsTuple = [
  '#f7f7fa',
  '#f0f0f4',
  '#e9e9ef',
  '#e4e4ea',
  '#cdced6',
  '#8b8d98',
  '#696c77',
  '#565a63',
  '#3a3e44',
  '#1c2024',
];
const dark: MantineColorsTuple = [
  '#edeef0',
  '#b0b4ba',
  '#8f949c',
  '#6a6f77',
  '#2b2d33',
  '#2b2d33',
  '#1f2023',
  '#18191b',
  '#111113',
  '#0c0c0e',
];

/** The look of Mantine's components; colours themselves live in tokens.css. */
export const theme = createTheme({
  primaryColor: 'iris',
  primaryShade: 6,
  colors: { iris, gray, dark },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-mono)',
  fontSizes: { xs: '12px', sm: '14px', md: '15px', lg: '17px', xl: '20px' },
  radius: { xs: '6px', sm: '8px', md: '9px', lg: '12px', xl: '20px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: { fontWeight: '650' },
  components: {
    Button: { defaultProps: { fw: 550 } },
    // Its <header> is no landmark of the page, which has one.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } } },
  },
});

const variables = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--red-ink)',
  '--mantine-color-anchor': 'var(--iris-ink)',
  '--mantine-color-default': 'var(--paper)',
  '--mantine-color-default-hover': 'var(--wash-2)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--mantine-color-disabled': 'var(--wash-2)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-primary-color-filled': 'var(--iris)',
  '--mantine-primary-color-filled-hover': 'var(--iris-hover)',
  '--mantine-color-iris-filled': 'var(--iris)',
  '--mantine-color-iris-filled-hover': 'var(--iris-hover)',
  '--mantine-color-iris-light': 'var(--iris-wash)',
  '--mantine-color-iris-light-color': 'var(--iris-ink)',
  '--mantine-color-green-filled': 'var(--green-solid)',
  '--mantine-color-green-filled-hover': 'var(--green-hover)',
  '--mantine-color-red-filled': 'var(--red-solid)',
  '--mantine-color-red-filled-hover': 'var(--red-hover)',
};

/** Hands our tokens to Mantine, so that both themes are decided in one place. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variables,
  dark: variables,
});
