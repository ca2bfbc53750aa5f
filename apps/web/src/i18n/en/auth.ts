import type { auth as fr } from '../fr/auth.ts';
import type { Texts } from '../texts.ts';

export const auth: Texts<typeof fr> = {
  tagline: 'One step at a time, until it works.',
  signIn: 'Sign in',
  signInTitle: 'Sign in',
  signInText: 'Back to your tickets and guidances.',
  register: 'Create an account',
  registerTitle: 'Create an account',
  registerText: 'To ask your IT team for help.',
  setupTitle: 'Welcome',
  setupText: 'Create the first administrator’s account. The others come later.',
  setupSubmit: 'Create the administrator',
  noAccount: 'No account yet?',
  haveAccount: 'Already have an account?',
  email: 'Email address',
  password: 'Password',
  passwordHint: 'At least {{count}} characters. A sentence is easy to remember.',
  firstName: 'First name',
  lastName: 'Last name',
  phone: 'Phone',
  phoneHint: 'So that the technician can reach you.',
  invalidEmail: 'This email address looks incomplete. Example: jane.doe@example.com',
  department: 'Department',
  expired: 'Your session has expired. Sign in to carry on where you were.',
  signedOut: 'You are signed out.',
  inactive: 'This account has been deactivated. Contact your IT team.',
};
