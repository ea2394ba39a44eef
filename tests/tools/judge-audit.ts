/** What `npm audit --json` prints, as far as it matters here; only `message` when the registry did not answer. */
interface AuditReport {
  message?: string;
  vulnerabilities?: Record<string, { name: string; severity: string; range: string }>;
}

const grave = new Set(['high', 'critical']);

/** A hole in what travels counts whatever its severity; one in a tool of the build, if it is grave. */
export function judgeAudit(printed: string, bundled: string[]): { lines: string[]; exitCode: 0 | 1 | 2 } {
  const report = reportOf(printed);
  if (!report?.vulnerabilities) {
    const reason = report?.message ?? 'no answer';
    return { lines: [`The audit could not run, so nothing is known: ${reason}`], exitCode: 2 };
  }
  const found = Object.values(report.vulnerabilities);
  const inPackage = found.filter(({ name }) => bundled.includes(name));
  const inTools = found.filter(({ name }) => !bundled.includes(name));
  const line = (where: string) => (hole: (typeof found)[number]) =>
    `${where}: ${hole.name} ${hole.range}, ${hole.severity}`;
  return {
    lines: [
      ...inPackage.map(line('In the package')),
      ...inTools.map(line('In the tools')),
      `${inPackage.length} in the package, ${inTools.length} in the tools.`,
    ],
    exitCode: inPackage.length > 0 || inTools.some(({ severity }) => grave.has(severity)) ? 1 : 0,
  };
}

function reportOf(printed: string): AuditReport | undefined {
  try {
    return JSON.parse(printed) as AuditReport;
  } catch {
    return undefined;
  }
}
