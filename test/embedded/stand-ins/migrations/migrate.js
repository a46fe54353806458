import pg from 'pg';

export async function migrate({ adminUrl }) {
  const client = new pg.Client(adminUrl);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS mission (id int)');
  await client.end();
}
