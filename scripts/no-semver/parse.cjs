// Stands for `semver/functions/parse` in the extension.
module.exports = (version) => ({ version, prerelease: [] });
