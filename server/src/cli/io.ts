/** What the command line has of the outside world, handed in so that tests can look at it. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard output is a terminal that shows colours. */
  readonly terminal: boolean;
  readonly columns: number;
  /** Standard error is a terminal, where a line can be written over. */
  readonly errTerminal?: boolean;
  /** Stands for the program and its knowledge: what another build found is not what this one would find. */
  readonly build?: () => string;
  /** Where results may be kept. */
  readonly cacheFolder?: string;
  /** The program of a further thread; without it there is but one. */
  readonly workerFile?: string;
  /** How many threads can run at once. */
  readonly processors?: () => number;
  out(text: string): void;
  err(text: string): void;
  /** Undefined where there is no end of it. */
  readStdin(): Buffer | undefined;
}

/** The three exit codes there are. */
export const exitCodes = { clean: 0, findings: 1, misuse: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
