// Preloaded with `-r`: writes the most memory this process ever had, in kilobytes, to the file it is told.
const { writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread)
  process.on('exit', () =>
    writeFileSync(process.env.CELLSPEC_PEAK_FILE, String(process.resourceUsage().maxRSS)),
  );
