/** Completion for bash, from 3.2 on, which macOS still has. */
import type { CompletedCommand } from './table.js';

export function bashCompletion(commands: readonly CompletedCommand[]): string {
  const names = [...commands.map(({ name }) => name), '--help', '--version'];
  return `# Completion of cellspec for bash. In ~/.bashrc: source <(cellspec completion bash)
_cellspec() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}"
  COMPREPLY=()
  # Bash takes an equals sign for a word.
  if [ "$word" = "=" ]; then word=""
  elif [ "$before" = "=" ]; then before="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names.join(' ')}" -- "$word"))
    return
  fi
  case "$command $before" in
${commands.flatMap(choiceLines).join('\n')}
  esac
  case "$command" in
${commands.flatMap(commandLines).join('\n')}
  esac
}
# Where nothing is offered, bash offers files.
complete -o default -F _cellspec cellspec
`;
}

function choiceLines({ name, options }: CompletedCommand): string[] {
  return options.flatMap(({ name: option, short, argument, choices }) => {
    if (argument !== 'needed') return [];
    const spelt = [`"${name} --${option}"`, ...(short === undefined ? [] : [`"${name} -${short}"`])].join(
      '|',
    );
    const words = choices.join(' ');
    return choices.length === 0
      ? [`    ${spelt}) return ;;`]
      : [`    ${spelt}) COMPREPLY=($(compgen -W "${words}" -- "$word")); return ;;`];
  });
}

function commandLines({ name, options, takes, words }: CompletedCommand): string[] {
  const all = [...options.map((option) => `--${option.name}`), '--help'].join(' ');
  const offered =
    takes === 'rules'
      ? `COMPREPLY=($(compgen -W "$(cellspec explain 2>/dev/null | cut -d ' ' -f 1)" -- "$word"))`
      : words.length > 0
        ? `COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word"))`
        : ':';
  return [
    `    ${name})`,
    `      case "$word" in`,
    `        -*) COMPREPLY=($(compgen -W "${all}" -- "$word")) ;;`,
    `        *) ${offered} ;;`,
    `      esac ;;`,
  ];
}
