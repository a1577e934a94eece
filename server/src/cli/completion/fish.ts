/** Completion for fish. */
import type { CompletedCommand } from './table.js';

export function fishCompletion(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, about, options, takes, words }) => {
    const within = `complete -c cellspec -n '__cellspec_command ${name}'`;
    const offered =
      takes === 'rules'
        ? [`${within} -a "(cellspec explain 2>/dev/null | string split -f 1 ' ')"`]
        : words.length > 0
          ? [`${within} -a ${quoted(words.join(' '))}`]
          : takes === 'files'
            ? [`${within} -F`]
            : [];
    return [
      `complete -c cellspec -n '__cellspec_first' -a ${name} -d ${quoted(about)}`,
      ...offered,
      ...options.map(({ name: option, short, argument, choices, about: text }) => {
        const letter = short === undefined ? '' : ` -s ${short}`;
        const follows =
          argument !== 'needed'
            ? ''
            : choices.length === 0
              ? ' -r -F'
              : ` -x -a ${quoted(choices.join(' '))}`;
        return `${within} -l ${option}${letter}${follows} -d ${quoted(text)}`;
      }),
    ];
  });
  return `# Completion of cellspec for fish. In ~/.config/fish/config.fish: cellspec completion fish | source
function __cellspec_first
    test (count (commandline -opc)) -eq 1
end
function __cellspec_command
    set -l words (commandline -opc)
    test (count $words) -ge 2; and test $words[2] = $argv[1]
end
complete -c cellspec -f
complete -c cellspec -l help -d 'what it does, and its options'
${lines.join('\n')}
`;
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
