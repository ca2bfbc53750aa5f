import { createHttpApi } from '../test/support/clients.ts';
import { ATTACKS, type Attacker, giveUp } from './attacks.ts';
import { type LoadCounts, obey } from './load-process.ts';

/** Makes every kind of attack at its rate, from a few addresses with a few accounts. */

const TICK_MS = 50;

/** The log that stalled readers ask for: about a megabyte. */
const MESSAGES = 220;
const MESSAGE = 'A long message of somebody who means no good. '.repeat(80);

let counts: LoadCounts = {};
let campaign: NodeJS.Timeout | null = null;
let attackers: Attacker[] | null = null;

const count = (what: string) => {
  counts[what] = (counts[what] ?? 0) + 1;
};

obey(async (order) => {
  if (order.type === 'come') {
    attackers ??= await prepare(order.origin, order.tokens);
    campaign = attack(attackers, order.strength);
    return {};
  }
  if (campaign !== null) clearInterval(campaign);
  giveUp();
  const counted = counts;
  counts = {};
  return counted;
});

async function prepare(origin: string, tokens: readonly string[]): Promise<Attacker[]> {
  const made: Attacker[] = [];
  for (const [index, token] of tokens.entries()) {
    const api = createHttpApi(origin, token);
    const ticket = { title: 'Nothing', description: 'Nothing at all.', categoryId: 1 };
    const { id: ticketId } = await api.tickets.create.mutate(ticket);
    made.push({ origin, token, ticketId, count, address: `10.66.0.${index + 1}` });
  }
  // One long log is enough: all that stalls reads it.
  const [first] = made;
  if (first === undefined) throw new Error('Nobody is hostile');
  const api = createHttpApi(origin, first.token);
  for (let sent = 0; sent < MESSAGES; sent += 1) {
    const commandId = crypto.randomUUID();
    await api.messages.send.mutate({ ticketId: first.ticketId, body: MESSAGE, commandId });
  }
  return made;
}

/** What is due at each tick is spread over the attackers in turn. */
function attack(attackers: readonly Attacker[], strength: number): NodeJS.Timeout {
  const begin = performance.now();
  const made = ATTACKS.map(() => 0);
  return setInterval(() => {
    const seconds = (performance.now() - begin) / 1000;
    for (const [index, { name, perSecond, by: many, make }] of ATTACKS.entries()) {
      for (
        ;
        (made[index] ?? 0) < seconds * perSecond * strength;
        made[index] = (made[index] ?? 0) + 1
      ) {
        const attacker = attackers[(made[index] ?? 0) % many];
        if (attacker !== undefined) make(attacker);
        count(`sent: ${name}`);
      }
    }
  }, TICK_MS);
}
