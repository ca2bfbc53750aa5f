/**
 * The walls of the repository, as data. `from` and `to` are matched against paths from the root
 * (`apps/web/src/ui/button.tsx`) or, for packages, against what is written (`fastify`). A rule is
 * broken where both match and `unless` does not.
 */
type ImportRule = {
  name: string;
  from: RegExp;
  to: RegExp;
  unless?: (link: Link) => boolean;
};

/** One import or re-export. `typeOnly`: `import type …`, gone before anything runs. */
export type Link = { from: string; to: string; typeOnly: boolean };

/** What other features may use: one file per feature that needs to be known, each with its why. */
const PUBLIC_FEATURE_FILES = [
  // Who is signed in concerns every feature.
  'apps/web/src/features/auth/session-store.ts',
  // Any feature may have news or a failure to tell, or follow what happens on the desk.
  'apps/web/src/features/live/toasts.ts',
  'apps/web/src/features/live/desk-changes.ts',
  'apps/web/src/features/live/connection-store.ts',
  // The ticket as it is now, what may be done with it, who of its people is there.
  'apps/web/src/features/tickets/use-ticket.ts',
  'apps/web/src/features/tickets/use-ticket-command.ts',
  'apps/web/src/features/tickets/use-ticket-outbox.ts',
  'apps/web/src/features/tickets/use-presence.ts',
  'apps/web/src/features/tickets/use-read-mark.ts',
  'apps/web/src/features/tickets/use-attention.ts',
  // Somebody's tickets are handed over as one of them is given away.
  'apps/web/src/features/ticket-actions/technician-picker.tsx',
  // Toasts leave out what somebody does not want to be told in the app.
  'apps/web/src/features/notifications/use-wants-in-app.ts',
  // A technician sets right beside the ticket whether what it is about works.
  'apps/web/src/features/catalogue/equipment-status-menu.tsx',
  // Sessions look the same to their owner and to administrators.
  'apps/web/src/features/sessions/session-card.tsx',
  'apps/web/src/features/sessions/use-device-name.ts',
  // Whoever looks what happened may want to be told the next time.
  'apps/web/src/features/push/lazy-push-offer.tsx',
  // Whatever can be done by a key stands in one list.
  'apps/web/src/features/shortcuts/use-shortcut.ts',
  // A ticket's timeline, for whoever looks at it.
  'apps/web/src/features/conversation/conversation.tsx',
  'apps/web/src/features/conversation/conversation-items.ts',
  'apps/web/src/features/conversation/message-composer.tsx',
  'apps/web/src/features/conversation/step-talk.tsx',
];

const SHARED_TEST = /^packages\/shared\/src\/(.*\/)?(testing\/|[^/]+\.test\.ts$)/;

export const IMPORT_RULES: readonly ImportRule[] = [
  {
    name: 'shared reaches nothing but itself and zod',
    from: /^packages\/shared\/src\//,
    to: /^(?!packages\/shared\/src\/|zod$)/,
    unless: ({ from, to }) => SHARED_TEST.test(from) && /^(vitest|fast-check)$/.test(to),
  },
  {
    name: 'shared rules do not need their tests',
    from: /^packages\/shared\/src\//,
    to: /^packages\/shared\/src\/(.*\/)?testing\//,
    unless: ({ from }) => SHARED_TEST.test(from),
  },
  {
    name: 'a domain of the server knows no transport',
    // The files beside the folders put everything together, transport included.
    from: /^apps\/server\/src\/(?!http\/|cli\/)[^/]+\//,
    to: /^(apps\/server\/src\/http\/|@trpc\/|@?fastify(\/|$))/,
  },
  {
    name: 'http knows no database',
    from: /^apps\/server\/src\/http\//,
    to: /^(kysely|better-sqlite3|pg)(\/|$)/,
  },
  {
    name: 'a domain uses the service or the queries of another, never its store',
    from: /^apps\/server\/src\//,
    to: /^apps\/server\/src\/[^/]+\/([^/]+\/)*[^/]+-store\.ts$/,
    unless: ({ from, to }) => serverDomain(from) === serverDomain(to),
  },
  {
    name: 'the server knows nothing of the web',
    from: /^apps\/server\//,
    to: /^(apps\/web\/|@etape\/web)/,
  },
  {
    name: 'ui and i18n know no feature, page or app',
    from: /^apps\/web\/src\/(ui|i18n)\//,
    to: /^apps\/web\/src\/(features|pages|app)\//,
  },
  {
    name: 'a feature knows no page',
    from: /^apps\/web\/src\/features\//,
    to: /^apps\/web\/src\/pages\//,
  },
  {
    name: 'a feature does not reach inside another',
    from: /^apps\/web\/src\/features\//,
    to: /^apps\/web\/src\/features\//,
    unless: ({ from, to }) =>
      webFeature(from) === webFeature(to) || PUBLIC_FEATURE_FILES.includes(to),
  },
  {
    name: 'the web takes from the server one import type',
    from: /^apps\/web\/src\//,
    to: /^(apps\/server\/|@etape\/server)/,
    unless: ({ to, typeOnly }) => typeOnly && to === '@etape/server/app-router',
  },
];

/** The names of the rules that this import breaks. */
export function brokenRules(link: Link): string[] {
  return IMPORT_RULES.filter(
    (rule) => rule.from.test(link.from) && rule.to.test(link.to) && !rule.unless?.(link),
  ).map((rule) => rule.name);
}

function serverDomain(path: string): string | undefined {
  return path.split('/')[3];
}

function webFeature(path: string): string | undefined {
  return path.split('/')[4];
}
