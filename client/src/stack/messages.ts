/** What the server answers about a stack, and what a view and the extension say to each other. Types only. */

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Stretch {
  readonly start: Place;
  readonly end: Place;
}

export interface Location {
  readonly uri: string;
  readonly range: Stretch;
}

export type Scale = 'linear' | 'log';
export type State = 'charged' | 'discharged';

export interface Choice {
  readonly scale: Scale;
  readonly state: State;
}

export interface StackAnswer {
  readonly version: number;
  readonly svg: string;
  readonly description: {
    readonly title: string;
    readonly state: State;
    readonly states: readonly State[];
    readonly layers: readonly { readonly places: readonly Location[] }[];
    readonly interfaces: readonly { readonly at: number; readonly places: readonly Location[] }[];
  };
  /** What is asked of a cell first. */
  readonly headlines: readonly FigureRow[];
  readonly figures: readonly FigureGroup<FigureRow>[];
  readonly movers: {
    readonly title: string;
    readonly inputs: readonly {
      readonly name: string;
      readonly path: string | null;
      readonly swing: number;
      readonly basis: 'stated' | 'reported' | 'usual';
    }[];
  } | null;
  readonly fields: readonly Field[];
}

export interface FigureGroup<R> {
  readonly title: string;
  readonly rows: readonly R[];
}

export interface FigureRow {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly level: string | null;
  readonly state: string | null;
  readonly value: string | null;
  readonly spread: string | null;
  readonly origin: string;
  readonly assumed: readonly string[];
  readonly notes: readonly string[];
  readonly missing: readonly { readonly path: string; readonly name: string }[];
}

export interface Field {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

export interface Change {
  readonly absolute: number;
  readonly relative: number | null;
}

export interface Remark {
  readonly rule: string;
  readonly path: string;
  readonly severity: string;
  readonly message: string;
}

export interface WhatIfAnswer {
  readonly version: number;
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly problem: string | null;
  readonly figures: readonly {
    readonly id: string;
    readonly title: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly change: Change | null;
  }[];
  readonly gained: readonly Remark[];
  readonly lost: readonly Remark[];
  readonly edit: { readonly range: Stretch; readonly newText: string } | null;
}

export interface CompareAnswer {
  readonly designs: readonly {
    readonly name: string;
    readonly title: string | null;
    readonly broken: boolean;
  }[];
  readonly fields: readonly FieldDifference[];
  readonly rewritten: readonly FieldDifference[];
  readonly figures: readonly FigureGroup<{
    readonly id: string;
    readonly label: string;
    readonly title: string;
    readonly rows: readonly (FigureRow | null)[];
    readonly changes: readonly (Change | null)[];
  }>[];
  readonly findings: readonly {
    readonly rule: string;
    readonly path: string;
    readonly states: readonly ({
      readonly severity: string;
      readonly message: string;
      readonly waived: boolean;
    } | null)[];
  }[];
  readonly targets: readonly {
    readonly title: string;
    readonly rows: readonly ({
      readonly target: string;
      readonly value: string | null;
      readonly verdict: string;
      /** `missed by 4.2 %`. */
      readonly said: string;
    } | null)[];
  }[];
  readonly states: readonly State[];
  readonly drawings: readonly string[];
}

export interface FieldDifference {
  readonly path: string;
  readonly texts: readonly (string | null)[];
}

/** What a view remembers across a reload. */
export interface StackMemory extends Choice {
  readonly uri: string;
}

export interface CompareMemory extends Choice {
  readonly uris: readonly string[];
}

/** Words of the view, in the language of the editor. */
export type Words = Readonly<Record<string, string>>;

export type ToView =
  | {
      readonly type: 'stack';
      readonly answer: StackAnswer;
      readonly memory: StackMemory;
      readonly words: Words;
    }
  | {
      readonly type: 'compare';
      readonly answer: CompareAnswer;
      readonly memory: CompareMemory;
      readonly words: Words;
    }
  | { readonly type: 'nothing'; readonly text: string }
  | { readonly type: 'cursor'; readonly item: string | null }
  | { readonly type: 'whatIf'; readonly answer: WhatIfAnswer | null }
  | { readonly type: 'rasterise'; readonly svg: string; readonly id: number };

export type FromView =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly choice: Choice }
  | { readonly type: 'reveal'; readonly item: string }
  | { readonly type: 'openField'; readonly path: string }
  | { readonly type: 'whatIf'; readonly path: string; readonly value: string }
  | { readonly type: 'write'; readonly path: string; readonly value: string }
  | { readonly type: 'export'; readonly format: 'svg' | 'png' }
  | { readonly type: 'rasterised'; readonly id: number; readonly data: string | null };
