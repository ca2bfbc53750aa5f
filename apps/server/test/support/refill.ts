import pg from 'pg';
import { z } from 'zod';
import { ALTERED } from './databases.ts';

const columnsSchema = z.array(z.object({ table: z.string(), counted: z.string().nullable() }));
const rowsSchema = z.array(z.object({ rows: z.string().nullable() }));

/** Of all tables, columns and triggers. */
const FINGERPRINT = `
  select md5(string_agg(name, ',' order by name)) from (
    select format('%s.%s %s', c.relname, a.attname, a.atttypid) as name
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped
    union all
    select t.tgname from pg_trigger t where not t.tgisinternal
  ) parts`;

/**
 * The statements that make any database of this one's tables hold what this one holds, and nothing
 * else: all tables emptied, filled in whatever order, and counting on from where they were.
 */
export async function writeRefill(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: found } = await client.query(`
      select t.table_name as "table", c.column_name as counted
      from information_schema.tables t
      left join information_schema.columns c
        on c.table_schema = t.table_schema and c.table_name = t.table_name and c.is_identity = 'YES'
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE'`);
    const tables = columnsSchema.parse(found);
    const { rows: prints } = await client.query(`select (${FINGERPRINT}) as rows`);
    const [{ rows: fingerprint } = { rows: null }] = rowsSchema.parse(prints);
    const statements = [
      `do $$ begin
         if (${FINGERPRINT}) is distinct from ${client.escapeLiteral(fingerprint ?? '')}
         then raise exception '${ALTERED}'; end if;
       end $$`,
      // References are right once everything is there again.
      'set session_replication_role = replica',
      `truncate ${tables.map(({ table }) => client.escapeIdentifier(table)).join(', ')} restart identity`,
    ];
    for (const { table, counted } of tables) {
      const name = client.escapeIdentifier(table);
      const { rows } = await client.query(`select json_agg(t)::text as rows from ${name} t`);
      const [{ rows: json } = { rows: null }] = rowsSchema.parse(rows);
      if (json === null) continue;
      const values = client.escapeLiteral(json);
      statements.push(
        `insert into ${name} overriding system value
         select * from json_populate_recordset(null::${name}, ${values})`,
      );
      if (counted === null) continue;
      const column = client.escapeIdentifier(counted);
      statements.push(
        `select setval(pg_get_serial_sequence(${client.escapeLiteral(name)}, ${client.escapeLiteral(counted)}),
         (select max(${column}) from ${name}))`,
      );
    }
    return statements.join(';\n');
  } finally {
    await client.end();
  }
}
