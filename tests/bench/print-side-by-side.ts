import { figure, printTable, verdict } from './figures';
import { summary } from './measure';
import { columns, rows, type Column, type Row } from './rows';
import type { SideBySide } from './side-by-side';

/** Prints medians, their ratio to the empty extension's, and whether each budget is kept, by how much and how surely. */
export function printSideBySide({ samples, granted }: SideBySide): void {
  const measured = (row: Row, column: Column) => summary(row.name, 'ms', samples[column].map(row.of));
  const emptyOf = (row: Row) => measured(row, 'empty').median;
  const cell = (row: Row) => (column: Column) => {
    const { median, low, high } = measured(row, column);
    const ratio = column === 'empty' || emptyOf(row) < 0.5 ? '' : ` ×${(median / emptyOf(row)).toFixed(2)}`;
    return `${figure(median)}${ratio} (${figure(low)} to ${figure(high)})`;
  };
  const ofBudget = (row: Row) => (column: Column) => {
    const { budget } = row;
    if (!budget?.columns.includes(column)) return '';
    // Round by round: what the machine does in one of them meets the empty extension too.
    const limitIn = (round: number) => budget.limit((each) => each.of(samples.empty[round]!));
    return verdict(samples[column].map((sample, round) => row.of(sample) - limitIn(round)));
  };
  const headings = columns.map((column) => (column === 'empty' ? column : `${column} (${granted[column]} origins)`));
  printTable(
    ['what', ...headings],
    rows.map((row) => [row.name].concat(columns.map(cell(row)))),
  );
  const withBudget = rows.filter(({ budget }) => budget);
  printTable(
    ['budget', 'is', ...columns.slice(1)],
    withBudget.map((row) => [row.name, row.budget!.words].concat(columns.slice(1).map(ofBudget(row)))),
  );
}
