// An old Node would end in a segmentation fault of the database driver; say so instead.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    `Étape needs Node 22 or newer, this is ${process.version}. Start it with: pnpm start`,
  );
  process.exit(1);
}

const { readConfig } = await import('./config.ts');
const { serve } = await import('./serve.ts');

try {
  const { address } = await serve(readConfig(process.env));
  console.log(`Étape: ${address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
