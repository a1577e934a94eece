/**
 * The first lists of materials in a server's life take several times as long as later ones, since none of what they run
 * through is compiled. So they are made before somebody waits for one: where an open spec names materials, when nothing
 * has been asked for a while, a list at a time. Nothing is shown of them; what was judged is remembered as for any other.
 */
import type { Knowledge } from '../knowledge/knowledge.js';
import type { Analysis } from '../lint/analyze.js';
import { complete } from '../service/completion/complete.js';
import type { NamedMaterial } from '../spec/named-material.js';

export interface WarmUp {
  /** Something was asked or changed. */
  busy(): void;
}

export interface WarmUpOptions {
  readonly knowledge: Knowledge;
  /** Of a spec somebody works on. */
  readonly analysis: () => Analysis | undefined;
  readonly log: (what: string, error: unknown) => void;
  /** Milliseconds without a request or an edit before it begins. */
  readonly idle?: number;
  /** Told of each list. */
  readonly made?: () => void;
}

/** About as many as it takes until another list is no faster. */
const mostLists = 40;

export function warmUp({ knowledge, analysis, log, idle = 300, made }: WarmUpOptions): WarmUp {
  let done = 0;
  /** In the spec that is worked on. */
  let turn = 0;
  let uri: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  function list(): void {
    try {
      const read = analysis();
      if (read === undefined) return;
      if (read.document.uri !== uri) turn = 0;
      uri = read.document.uri;
      const place = inTurns(read.reading.names)[turn++];
      // Where it names too few for more lists, others are made of the next one that is worked on.
      if (place === undefined) return;
      done += 1;
      complete(read, knowledge, place.span.end, { snippets: true, files: () => [] });
      made?.();
    } catch (error) {
      // Whoever asks for that list is told; it need not be tried again.
      done = mostLists;
      log('making lists in advance failed', error);
    }
    wait(0);
  }

  function wait(milliseconds: number): void {
    clearTimeout(timer);
    if (done >= mostLists) return;
    timer = setTimeout(list, milliseconds);
    // It keeps no server alive that is to end.
    timer.unref();
  }

  return { busy: () => wait(idle) };
}

/** The first of each kind of field, then the second of each, and so on: each kind runs through other code. */
function inTurns(names: readonly NamedMaterial[]): readonly NamedMaterial[] {
  const counts = new Map<NamedMaterial['roles'], number>();
  const counted = names.map((name) => {
    const before = counts.get(name.roles) ?? 0;
    counts.set(name.roles, before + 1);
    return { name, before };
  });
  return counted.sort((a, b) => a.before - b.before).map(({ name }) => name);
}
