import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProblemReport } from '../crawl/problem-report';
import { writeAtomically } from '../site/write-atomically';
import { frontPage, type Publication } from './front-page';
import { problemsPage } from './problems-page';

/** Puts the pages for people beside a published registry. Without a report there is no page of problems. */
export async function writePages(
  site: string,
  publication: Omit<Publication, 'hasProblems'>,
  report: ProblemReport | undefined,
): Promise<void> {
  const path = join(site, 'problems.html');
  if (report) await writeAtomically(path, problemsPage(report));
  else await rm(path, { force: true }); // of an earlier publication
  await writeAtomically(join(site, 'index.html'), frontPage({ ...publication, hasProblems: report !== undefined }));
}
