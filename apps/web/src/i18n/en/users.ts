import type { users as fr } from '../fr/users.ts';
import type { Texts } from '../texts.ts';

export const users: Texts<typeof fr> = {
  title: 'Users',
  text: 'Who has an account, and which role. Nobody is deleted: an account is deactivated.',
  filters: 'Search and filters of the users',
  search: 'Search a name or an address',
  name: 'Name',
  role: 'Role',
  anyRole: 'All roles',
  department: 'Department',
  anyDepartment: 'All departments',
  noDepartment: 'None',
  account: 'Account',
  anyAccount: 'All accounts',
  status: {
    active: 'Active',
    invited: 'Invited',
    inactive: 'Deactivated',
  },
  lastSeen: 'Last active',
  never: 'Never',
  count_one: '{{count}} user',
  count_many: '{{count}} users',
  count_other: '{{count}} users',
  moreThan: 'First {{count}} users',
  noneFound: 'No user matches',
  tryOther: 'Try other words, or widen the filters.',
  add: 'Add a person',
  createTitle: 'New person',
  createText: 'They get a link to choose their own password.',
  create: 'Create the account',
  edit: 'Edit',
  editTitle: 'Edit the account',
  saved: '{{name}}’s account is saved.',
  emailTaken: 'This address already has an account, perhaps a deactivated one.',
  demoteSelf: 'This is your own account: you will lose access to the administration at once.',
  lastAdmin: 'This is the last active administrator: appoint another one first.',
  demoteTickets_one:
    '{{count}} ticket in progress will stay in their name, with nobody to work on it. You can transfer it afterwards.',
  demoteTickets_many:
    '{{count}} tickets in progress will stay in their name, with nobody to work on them. You can transfer them afterwards.',
  demoteTickets_other:
    '{{count}} tickets in progress will stay in their name, with nobody to work on them. You can transfer them afterwards.',
  actionsOn: 'Actions on {{name}}’s account',
  deactivate: 'Deactivate',
  deactivateTitle: 'Deactivate {{name}}’s account?',
  deactivateText:
    'Their sessions end at once and they can no longer sign in. Their tickets and messages stay. You can reactivate the account at any time.',
  deactivateSelf:
    'This is your own account: you will be signed out, and only another administrator can let you back in.',
  deactivateTickets_one:
    '{{count}} ticket is in progress in their name: you can transfer it right afterwards.',
  deactivateTickets_many:
    '{{count}} tickets are in progress in their name: you can transfer them right afterwards.',
  deactivateTickets_other:
    '{{count}} tickets are in progress in their name: you can transfer them right afterwards.',
  deactivated: '{{name}}’s account is deactivated.',
  reactivate: 'Reactivate',
  reactivated: '{{name}}’s account is reactivated.',
  invitedText: 'This person has not chosen a password yet.',
  inactiveText: 'Deactivated: this person can no longer sign in.',
  ticketsText_one: '{{count}} ticket in progress.',
  ticketsText_many: '{{count}} tickets in progress.',
  ticketsText_other: '{{count}} tickets in progress.',
  ticketsLeft_one:
    '{{count}} ticket in progress is still in their name, with nobody to work on it.',
  ticketsLeft_many:
    '{{count}} tickets in progress are still in their name, with nobody to work on them.',
  ticketsLeft_other:
    '{{count}} tickets in progress are still in their name, with nobody to work on them.',
  identity: 'Identity',
  noPhone: 'None',
  createdAt: 'Account created',
  factor: {
    title: 'Two-step sign-in',
    on: 'On',
    off: 'Off',
    action: 'Reset two-step sign-in',
    resetTitle: 'Reset {{name}}’s two-step sign-in?',
    resetText:
      'For a lost phone: the password alone will be enough again, and open sessions end. Make sure first that it is really them who asks, by calling them back for instance.',
    confirm: 'Reset',
    reset: '{{name}} signs in with the password alone.',
  },
  goneTitle: 'This account does not exist',
  backToList: 'See all users',
  link: {
    newInvitation: 'New invitation',
    newPassword: 'Password link',
    title: {
      invitation: 'Invitation for {{name}}',
      password_reset: 'New password for {{name}}',
    },
    mailed: 'A link is also on its way to {{name}} by e-mail.',
    handOver: 'Give this link to {{name}}: it lets them choose a password, and works once.',
    alsoCopy: 'You can also hand over this one yourself. It works once.',
    address: 'Link',
    copy: 'Copy',
    copied: 'Link copied. It will not be shown again.',
    expires: 'Valid until: {{at}}. It will not be shown again.',
  },
  handOver: {
    open: 'Transfer',
    title_one: 'Transfer {{count}} ticket',
    title_many: 'Transfer {{count}} tickets',
    title_other: 'Transfer {{count}} tickets',
    text_one:
      'Who gets {{name}}’s ticket in progress? A guidance under way goes on with the colleague you choose.',
    text_many:
      'Who gets {{name}}’s tickets in progress? A guidance under way goes on with the colleague you choose.',
    text_other:
      'Who gets {{name}}’s tickets in progress? A guidance under way goes on with the colleague you choose.',
    ways: {
      colleague: 'A colleague',
      queue: 'The queue, where anybody can take them',
    },
    confirm: 'Transfer',
    later: 'Later',
    done_one: '{{count}} ticket transferred.',
    done_many: '{{count}} tickets transferred.',
    done_other: '{{count}} tickets transferred.',
    left_one:
      '{{count}} ticket could not be transferred: nobody guides themself. Choose another colleague.',
    left_many:
      '{{count}} tickets could not be transferred: nobody guides themself. Choose another colleague.',
    left_other:
      '{{count}} tickets could not be transferred: nobody guides themself. Choose another colleague.',
  },
};
