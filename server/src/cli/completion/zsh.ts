/** Completion for zsh. */
import type { CompletedCommand, CompletedOption } from './table.js';

export function zshCompletion(commands: readonly CompletedCommand[]): string {
  return `#compdef cellspec
# Completion of cellspec for zsh. In ~/.zshrc, behind compinit: source <(cellspec completion zsh)
_cellspec_rules() {
  local -a found
  found=(\${(f)"$(cellspec explain 2>/dev/null | cut -d ' ' -f 1)"})
  compadd -a found
}
_cellspec() {
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandLines).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_cellspec" ]; then
  _cellspec "$@"
else
  compdef _cellspec cellspec
fi
`;
}

function commandLines({ name, options, takes, words }: CompletedCommand): string {
  const rest =
    takes === 'files'
      ? ["'*:file:_files'"]
      : takes === 'rules'
        ? ["'1:rule:_cellspec_rules'"]
        : words.length > 0
          ? [quoted(`1:word:(${words.join(' ')})`)]
          : [];
  const all = ["'--help[what it does, and its options]'", ...options.flatMap(optionWords), ...rest];
  return `    ${name})\n      _arguments \\\n${all.map((each) => `        ${each}`).join(' \\\n')} ;;`;
}

function optionWords({ name, short, argument, choices, about }: CompletedOption): string[] {
  const words =
    argument === 'none' || argument === 'optional'
      ? ''
      : `:${name}:${choices.length === 0 ? '_files' : `(${choices.join(' ')})`}`;
  const text = `[${about.replace(/[[\]\\:]/g, '\\$&')}]`;
  // The long form takes its word behind a blank or an equals sign.
  const sign = argument === 'needed' ? '=' : '';
  const spelt = [`--${name}${sign}`, ...(short === undefined ? [] : [`-${short}`])];
  return spelt.map((each) => quoted(`*${each}${text}${words}`));
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
