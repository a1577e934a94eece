// A further thread of the command line, compiled from the same code cache.
const { load, dist } = require('./cellspec.js');

load()?.work(dist);
