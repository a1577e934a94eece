// Loaded into a server before anything else: on SIGUSR2 it collects what is garbage and says on stderr what is left.
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.stderr.write(`\nmemory ${JSON.stringify({ heapUsed, rss })}\n`);
});
