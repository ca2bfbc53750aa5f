import { expect } from '@playwright/test';
import type { EmployeeScreen } from './employee-screen.ts';
import type { TechnicianScreen } from './technician-screen.ts';

type Screens = { amina: EmployeeScreen; marie: TechnicianScreen };

type Scene = {
  actor: keyof Screens;
  act: (screens: Screens) => Promise<void>;
  /** What both sides must show from then on, however they came to know it. */
  check: (screens: Screens) => Promise<void>;
};

/** A guidance on a ticket that Marie has taken, one deed after the other. */
export const GUIDANCE_IN_STEPS: readonly Scene[] = [
  {
    actor: 'marie',
    act: ({ marie }) => marie.guide(),
    check: async ({ amina, marie }) => {
      await amina.seesPreparing('Marie', 'first');
      await expect(marie.banner).toBeVisible();
    },
  },
  {
    actor: 'marie',
    act: ({ marie }) => marie.sendStep(1, 'Ouvrez le capot.'),
    check: async ({ amina, marie }) => {
      await amina.seesStep(1, 'Ouvrez le capot.');
      await expect(marie.card(1)).toContainText('Ouvrez le capot.');
    },
  },
  {
    actor: 'amina',
    act: ({ amina }) => amina.confirm(),
    check: async ({ amina, marie }) => {
      await amina.seesPreparing('Marie', 'next');
      await expect(marie.card(1)).toContainText(marie.t('guidance:confirmedBy', { name: 'Amina' }));
    },
  },
  {
    actor: 'marie',
    act: ({ marie }) => marie.sendStep(2, 'Retirez la feuille.'),
    check: ({ amina }) => amina.seesStep(2, 'Retirez la feuille.'),
  },
  {
    actor: 'amina',
    act: ({ amina }) => amina.block('Marie', 'different', 'Il y en a deux.'),
    check: async ({ amina, marie }) => {
      await expect(amina.page.getByText('Il y en a deux.')).toBeVisible();
      await expect(marie.card(2)).toContainText('Il y en a deux.');
    },
  },
  {
    actor: 'marie',
    act: ({ marie }) => marie.reply(2, 'Sont-elles collées ?'),
    check: async ({ amina, marie }) => {
      await expect(amina.talkAbout(2)).toContainText('Sont-elles collées ?');
      await expect(marie.conversation).toContainText('Sont-elles collées ?');
    },
  },
  {
    actor: 'marie',
    act: ({ marie }) => marie.rewrite(2, 'Retirez les deux feuilles.'),
    check: async ({ amina, marie }) => {
      await amina.seesStep(2, 'Retirez les deux feuilles.');
      await expect(marie.card(2)).toContainText('Retirez les deux feuilles.');
    },
  },
  {
    actor: 'amina',
    act: ({ amina }) => amina.confirm(),
    check: ({ amina }) => amina.seesPreparing('Marie', 'next'),
  },
  {
    actor: 'marie',
    act: ({ marie }) => marie.endGuidance('Amina', { resolved: true, message: 'Bourrage retiré.' }),
    check: async ({ amina, marie }) => {
      await expect(
        amina.page.getByRole('heading', { name: amina.t('tickets:isSolved') }),
      ).toBeVisible();
      await expect(marie.conversation).toContainText('Bourrage retiré.');
    },
  },
];
