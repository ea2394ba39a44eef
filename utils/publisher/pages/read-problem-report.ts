import { readFile, stat } from 'node:fs/promises';
import * as v from 'valibot';
import { plainText } from '../../core/text/plain-text';
import type { ProblemReport } from '../crawl/problem-report';

const text = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.transform((given) => plainText(given, maxLength)),
  );

const problems = v.array(
  v.object({ code: text(40), where: text(600), detail: v.optional(text(300)), fr: text(800), en: text(800) }),
);

const reportSchema = v.object({
  created: text(40),
  federation: problems,
  organizations: v.array(v.object({ id: text(80), name: text(120), problems })),
});

/** Longer than any report of a crawl: 10,000 hosts with 200 problems each. */
const maxBytes = 512 * 1024 * 1024;

/**
 * What a crawl left in problems.json; undefined if it left nothing that is a report. Does not say what else lies there:
 * whoever lays a link there must not learn what it leads to.
 */
export async function readProblemReport(path: string): Promise<ProblemReport | undefined> {
  try {
    if ((await stat(path)).size > maxBytes) return undefined;
    const report = v.safeParse(reportSchema, JSON.parse(await readFile(path, 'utf8')));
    return report.success ? report.output : undefined;
  } catch {
    return undefined;
  }
}
