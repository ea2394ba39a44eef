import type { Printer } from '../terminal/printer';

/**
 * Says how far a long task is: a bar that redraws itself on a terminal; elsewhere (logs) a line every tenth, and one
 * when nothing was said for a while, so that a slow task does not look like a dead one.
 */
interface Progress {
  show: (done: number, total: number, label: string) => void;
  end: () => void;
}

const quietMilliseconds = 10_000;

export function progressOn(printer: Printer, clock: () => number = Date.now): Progress {
  return printer.isTerminal ? bar(printer) : lines(printer, clock);
}

function bar(printer: Printer): Progress {
  const width = 24;
  let isDrawn = false;
  return {
    show(done, total, label) {
      const filled = total === 0 ? width : Math.round((done / total) * width);
      printer.redraw(`[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total} ${label}`);
      isDrawn = true;
    },
    end() {
      if (isDrawn) printer.line('');
      isDrawn = false;
    },
  };
}

function lines(printer: Printer, clock: () => number): Progress {
  let lastTenth = -1;
  let lastTime = clock();
  return {
    show(done, total, label) {
      const tenth = Math.floor((done / Math.max(total, 1)) * 10);
      const time = clock();
      if (tenth === lastTenth && time - lastTime < quietMilliseconds) return;
      lastTenth = tenth;
      lastTime = time;
      printer.line(`${done}/${total} ${label}`);
    },
    end() {
      lastTenth = -1;
    },
  };
}
