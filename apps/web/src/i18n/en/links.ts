import type { links as fr } from '../fr/links.ts';
import type { Texts } from '../texts.ts';

export const links: Texts<typeof fr> = {
  forgotten: 'Forgotten password?',
  requestTitle: 'Forgotten password',
  requestText: 'Enter your email address: we will send you a link to choose another one.',
  request: 'Get a link',
  requestedTitle: 'Check your inbox',
  requestedText: 'If {{email}} belongs to an account, a link has just been sent to it.',
  requestedUse: 'It lasts 30 minutes and works once.',
  requestedNothing:
    'Nothing after a few minutes? Look among the junk mail, then check the address.',
  otherAddress: 'Try another address',
  noMailTitle: 'Ask your IT team for a link',
  noMailText:
    'Étape sends no email here. An administrator can make a link with which you choose a new password.',
  backToSignIn: 'Back to sign-in',
  invitationTitle: 'Welcome, {{name}}',
  invitationText: 'Choose the password of your account, and you are in.',
  resetTitle: 'New password',
  resetText: 'Hello {{name}}. Choose your new password. Your sessions elsewhere will end.',
  account: 'Account',
  invitationSubmit: 'Open my account',
  resetSubmit: 'Save and sign in',
  invalidTitle: 'This link is no longer valid',
  invalidText: 'It was used, has expired, or was not copied as a whole.',
  invalidMail: 'Ask for a new one: it will arrive in your inbox.',
  invalidNoMail: 'Ask your IT team for a new one.',
  askAgain: 'Ask for a new link',
};
