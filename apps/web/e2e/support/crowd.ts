import { DatabaseSync } from 'node:sqlite';

type Crowd = {
  /** The ticket that all of them are copies of, its log included. */
  like: number;
  count: number;
};

/**
 * Fills a desk with copies of a ticket, each a second older than the one before, of all priorities:
 * what takes a company years, and a test cannot wait for. Returns their numbers' bounds.
 */
export function addCrowd(databaseFile: string, { like, count }: Crowd): void {
  write(databaseFile, (db) => {
    const first = numberOf(db, "select value from counters where name = 'ticket'") + 1;
    const copies = `with recursive copies (n) as (
      select 0 union all select n + 1 from copies where n < ${count - 1}
    )`;
    copy(
      db,
      { table: 'tickets', from: `copies, tickets as one where one.id = ${like}`, copies },
      {
        id: `${first} + n`,
        title: `one.title || ' ' || (${first} + n)`,
        search_text: `one.search_text || ' ' || (${first} + n)`,
        priority: 'n % 4',
        created_at: 'one.created_at - n * 1000',
        updated_at: 'one.updated_at - n * 1000',
      },
    );
    copy(
      db,
      {
        table: 'ticket_events',
        from: `copies, ticket_events as one where one.ticket_id = ${like}`,
        copies,
      },
      { ticket_id: `${first} + n`, at: 'one.at - n * 1000', command_id: 'null' },
    );
    db.exec(`update counters set value = ${first + count - 1} where name = 'ticket'`);
  });
}

/** Goes on with a conversation: as many messages more, « Message 1 » to the last, by who spoke last. */
export function addMessages(databaseFile: string, ticketId: number, count: number): void {
  write(databaseFile, (db) => {
    const said = `type = 'message_posted' and ticket_id = ${ticketId}`;
    const last = numberOf(db, `select max(seq) as value from ticket_events where ${said}`);
    const copies = `with recursive copies (n) as (
      select 1 union all select n + 1 from copies where n < ${count}
    )`;
    const from = `copies, ticket_events as one where one.ticket_id = ${ticketId} and seq = ${last}`;
    copy(
      db,
      { table: 'ticket_events', from, copies },
      {
        seq: `${last} + n`,
        at: 'one.at + n',
        command_id: 'null',
        payload: `json_set(one.payload, '$.body',
        'Message ' || n || '.' || substr(' Puis encore quelques mots, pour deux lignes ou plus, comme souvent.', 1, (n % 5) * 18))`,
      },
    );
    db.exec(`update tickets set last_seq = ${last + count}, last_message_seq = ${last + count},
      last_activity_seq = ${last + count}, notified_seq = ${last + count} where id = ${ticketId}`);
  });
}

type Copies = { table: string; copies: string; from: string };

/** Copies rows with all their columns, but for those that are told apart. */
function copy(
  db: DatabaseSync,
  { table, copies, from }: Copies,
  change: Record<string, string>,
): void {
  const names = db.prepare(`select name from pragma_table_info('${table}')`).all();
  const columns = names.map(({ name }) => String(name));
  const values = columns.map((column) => change[column] ?? `one.${column}`);
  db.exec(
    `insert into ${table} (${columns.join(', ')}) ${copies} select ${values.join(', ')} from ${from}`,
  );
}

function numberOf(db: DatabaseSync, query: string): number {
  return Number(db.prepare(query).get()?.value);
}

function write(databaseFile: string, change: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(databaseFile, { timeout: 10_000 });
  try {
    db.exec('begin immediate');
    change(db);
    db.exec('commit');
  } finally {
    db.close();
  }
}
