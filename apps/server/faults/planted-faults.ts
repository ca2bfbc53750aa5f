export type PlantedFault = {
  /** What somebody might break one day. */
  name: string;
  /** From the root of the repository. */
  file: string;
  /** Stands in the file exactly once. */
  sound: string;
  faulty: string;
  /** Which package's tests must notice, and which of them. */
  caughtBy: { workspace: 'apps/server' | 'packages/shared'; test: string };
};

const FEED = 'apps/server/src/events/event-feed.ts';

export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    name: 'one event in fifty is not delivered',
    file: FEED,
    sound: 'if (!signal.aborted) yield batch;',
    faulty: 'if (!signal.aborted && cursor % 50 !== 0) yield batch;',
    caughtBy: { workspace: 'apps/server', test: 'test/feed/killed-sockets.test.ts' },
  },
  {
    name: 'one event in fifty is delivered twice',
    file: FEED,
    sound: 'if (!signal.aborted) yield batch;',
    faulty: 'if (!signal.aborted) yield batch; if (cursor % 50 === 0) yield batch;',
    caughtBy: { workspace: 'apps/server', test: 'test/feed/killed-sockets.test.ts' },
  },
  {
    name: 'what comes while the log is read is forgotten',
    file: FEED,
    sound: `reader.dirty = false;
      const batch = await this.#readAfter(cursor);`,
    faulty: `const batch = await this.#readAfter(cursor);
      reader.dirty = false;`,
    caughtBy: { workspace: 'apps/server', test: 'test/feed/wake-during-read.test.ts' },
  },
  {
    name: 'readers are woken before the commit',
    file: 'apps/server/src/db/transaction.ts',
    sound: 'const onCommit = (effect: () => void) => void begun.push(effect);',
    faulty: 'const onCommit = (effect: () => void) => runEffect(ctx, effect);',
    caughtBy: { workspace: 'apps/server', test: 'test/feed/committed-first.test.ts' },
  },
  {
    name: 'a retried command is not recognised',
    file: 'apps/server/src/tickets/ticket-command.ts',
    sound: 'if (commandId === undefined) return null;',
    faulty: "if (commandId !== '') return null;",
    caughtBy: { workspace: 'apps/server', test: 'test/races/retries.test.ts' },
  },
  {
    name: 'a code is accepted twice',
    file: 'apps/server/src/second-factors/second-factor-store.ts',
    sound: "eb('last_step', '<', step)",
    faulty: "eb('last_step', '<=', step)",
    caughtBy: { workspace: 'apps/server', test: 'test/auth/second-factor-signing-in.test.ts' },
  },
  {
    name: 'a right password makes good the wrong codes before it',
    file: 'apps/server/src/auth/sign-in-throttle.ts',
    sound: "case 'right':",
    faulty: "case 'right': case 'code_missing':",
    caughtBy: { workspace: 'apps/server', test: 'test/auth/second-factor-signing-in.test.ts' },
  },
  {
    name: 'whoever lacks a second factor that is required goes on where they are',
    file: 'apps/server/src/settings/settings-service.ts',
    sound: 'reopenSockets(ctx, tx, userId);',
    faulty: 'void userId;',
    caughtBy: { workspace: 'apps/server', test: 'test/auth/second-factor-required.test.ts' },
  },
  {
    name: 'whoever knows a number sees the ticket',
    file: 'apps/server/src/tickets/ticket-queries.ts',
    sound: "if (ticket === null || !can(actor, 'ticket.view', toSubject(ticket.row))) {",
    faulty: 'if (ticket === null) {',
    caughtBy: { workspace: 'apps/server', test: 'test/access/access-over-http.test.ts' },
  },
  {
    name: 'internal notes are streamed to everybody',
    file: 'apps/server/src/http/streams.ts',
    sound: 'const visible = events.filter(({ audience }) => mayReceive(caller, audience));',
    faulty: 'const visible = events.filter(({ audience }) => audience !== null);',
    caughtBy: { workspace: 'apps/server', test: 'test/access/internal-notes.test.ts' },
  },
  {
    name: 'whoever searches finds words of notes that they may not read',
    file: 'apps/server/src/search/ranks.ts',
    sound: "mayReceive(actor, 'staff') ? 'anywhere' : 'public'",
    faulty: "mayReceive(actor, 'everyone') ? 'anywhere' : 'public'",
    caughtBy: { workspace: 'apps/server', test: 'test/tickets/searching.test.ts' },
  },
  {
    name: 'a stream goes on for whoever lost sight of the ticket',
    file: 'apps/server/src/http/streams.ts',
    sound: "if (!can(caller, 'ticket.view', subject)) throw new DomainError('not_found');",
    faulty: 'if (subject === null) return;',
    caughtBy: { workspace: 'apps/server', test: 'test/feed/losing-access.test.ts' },
  },
  {
    name: 'a confirmation of wording that was rewritten counts',
    file: 'packages/shared/src/guidance/decide-answer.ts',
    sound: 'if (step.revision !== command.revision) {',
    faulty: 'if (step.revision < command.revision) {',
    caughtBy: { workspace: 'packages/shared', test: 'src/guidance/decide-answer.test.ts' },
  },
  {
    name: 'the server answers a step whatever wording was read, although the machine says no',
    file: 'apps/server/src/guidance/guidance-service.ts',
    sound: 'const decision = decide({ actor, ticket, guidance }, request);',
    faulty: `const open = guidance.status === 'inactive' ? undefined : guidance.steps.at(-1);
      const read = 'revision' in request && open ? { ...request, revision: open.revision } : request;
      const decision = decide({ actor, ticket, guidance }, read);`,
    caughtBy: { workspace: 'apps/server', test: 'test/model/model.test.ts' },
  },
  {
    name: 'pages of other sites may call',
    file: 'apps/server/src/http/security.ts',
    sound: 'return !URL.canParse(origin) || new URL(origin).host !== request.host;',
    faulty: 'return !URL.canParse(origin);',
    caughtBy: { workspace: 'apps/server', test: 'test/http' },
  },
  {
    name: 'wrong passwords are not counted',
    file: 'apps/server/src/auth/stored-limiter.ts',
    sound: 'if (count === undefined || count.points < points) return;',
    faulty: 'if (count === undefined || count.points < points * 1_000) return;',
    caughtBy: { workspace: 'apps/server', test: 'test/auth/signing-in.test.ts' },
  },
  {
    name: 'a role is looked up once and believed from then on',
    file: 'apps/server/src/http/trpc.ts',
    sound: 'return { caller: caller.person, sessionId };',
    faulty: `const roles = (globalThis.roles ??= new WeakMap());
      if (!roles.has(app)) roles.set(app, new Map());
      const known = roles.get(app);
      if (!known.has(userId)) known.set(userId, caller.person.role);
      return { caller: { ...caller.person, role: known.get(userId) }, sessionId };`,
    caughtBy: { workspace: 'apps/server', test: 'test/access/tokens-of-before.test.ts' },
  },
  {
    name: 'a session whose token was used twice ends without a word',
    file: 'apps/server/src/auth/auth-service.ts',
    sound: 'await tellSessionReused(ctx, tx, { userId, sessionId });',
    faulty: '',
    caughtBy: { workspace: 'apps/server', test: 'test/auth/reused-tokens.test.ts' },
  },
];
