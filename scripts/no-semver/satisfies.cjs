// Stands for `semver/functions/satisfies` in the extension.
module.exports = () => true;
