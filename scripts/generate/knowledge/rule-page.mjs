// A rule page: YAML front matter, one summary paragraph, then four sections with fixed headings.

import { problem } from './records.mjs';

const headings = ['Why is this bad?', 'How to fix it', 'Fails', 'Passes'];
/** A page may have no examples where no text can show the fault, such as bytes that are not UTF-8. */
const needed = headings.slice(0, 2);

/**
 * @param readFront reads and checks the front matter, handed in as a file of its own with the lines kept in place
 * @returns the record with `value` = front matter and the parts of the page, or undefined where the page is broken
 */
export function readRulePage(file, text, problems, readFront) {
  const front = /^---\n(.*?\n)---\n/s.exec(text);
  if (front === null) {
    problems.push(problem(file, 1, 'A rule page starts with front matter between two lines of `---`.'));
    return undefined;
  }
  const record = readFront(`\n${front[1]}`);
  const before = front[0].split('\n').length - 1;
  const { summary, sections } = splitSections(text.slice(front[0].length), before);
  const broken = [];
  if (summary === '')
    broken.push(
      problem(file, before + 1, 'The page has no summary: one paragraph before the first heading.'),
    );
  if (summary.includes('\n\n'))
    broken.push(problem(file, before + 1, 'The summary should be one paragraph.'));
  for (const heading of needed) {
    if (!sections.has(heading))
      broken.push(problem(file, before + 1, `The page has no section \`## ${heading}\`.`));
  }
  for (const [heading, { line }] of sections) {
    if (!headings.includes(heading)) {
      broken.push(
        problem(
          file,
          line,
          `\`## ${heading}\` is not a section of a rule page; they are ${headings.join(', ')}.`,
        ),
      );
    }
  }
  const examples = Object.fromEntries(
    ['Fails', 'Passes'].map((name) => [name, yamlFences(sections.get(name)?.text ?? '')]),
  );
  for (const [heading, fences] of Object.entries(examples)) {
    const section = sections.get(heading);
    if (section !== undefined && fences.length === 0) {
      broken.push(
        problem(file, section.line, `\`## ${heading}\` needs at least one example in a \`\`\`yaml fence.`),
      );
    }
  }
  problems.push(...broken);
  if (record === undefined || broken.length > 0) return undefined;
  return {
    ...record,
    summary: summary.replaceAll('\n', ' '),
    why: sections.get('Why is this bad?').text,
    fix: sections.get('How to fix it').text,
    fails: examples.Fails,
    passes: examples.Passes,
  };
}

function splitSections(body, before) {
  const sections = new Map();
  let current = { text: '', line: before + 1 };
  const summary = current;
  let fenced = false;
  body.split('\n').forEach((line, index) => {
    if (line.startsWith('```')) fenced = !fenced;
    const heading = fenced ? undefined : /^## (.+?)\s*$/.exec(line)?.[1];
    if (heading === undefined) current.text += `${line}\n`;
    else {
      current = { text: '', line: before + index + 1 };
      sections.set(heading, current);
    }
  });
  for (const section of sections.values()) section.text = section.text.trim();
  return { summary: summary.text.trim(), sections };
}

function yamlFences(text) {
  return [...text.matchAll(/^```(?:yaml|markdown)\n(.*?)^```$/gms)].map((match) => match[1]);
}
