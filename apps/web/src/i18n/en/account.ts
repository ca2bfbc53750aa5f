import type { account as fr } from '../fr/account.ts';
import type { Texts } from '../texts.ts';

export const account: Texts<typeof fr> = {
  title: 'My profile',
  identity: 'Identity',
  identityText: 'The people who follow your tickets see your name and number.',
  email: 'Email address',
  emailHint: 'Your administrator can change it.',
  department: 'Department',
  noDepartment: 'None',
  saved: 'Profile saved.',
  preferences: 'Preferences',
  passwordTitle: 'Password',
  passwordText: 'Changing it ends your sessions on your other devices.',
  currentPassword: 'Current password',
  newPassword: 'New password',
  changePassword: 'Change password',
  passwordChanged: 'Password changed. Your other sessions have ended.',
  wrongPassword: 'This is not your current password.',
  samePassword: 'Choose a password different from the current one.',
};
