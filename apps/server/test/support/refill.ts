import pg from 'pg';
import { z } from 'zod';

const columnsSchema = z.array(z.object({ table: z.string(), counted: z.string().nullable() }));
const rowsSchema = z.array(z.object({ rows: z.string().nullable() }));

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
    const statements = [
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
