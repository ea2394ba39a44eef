/**
 * Says how far a long task is: a bar that redraws itself on a terminal; elsewhere (logs) a line every tenth, and one
 * when nothing was said for a while, so that a slow task does not look like a dead one.
 */
interface Progress {
  show(done: number, total: number, label: string): void;
  end(): void;
}

const quietMilliseconds = 10_000;

/** The part of a stream that is needed; `process.stderr` is one. */
export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export function progressOn(stream: ProgressStream, clock: () => number = Date.now): Progress {
  return stream.isTTY ? bar(stream) : lines(stream, clock);
}

function bar(stream: ProgressStream): Progress {
  const width = 24;
  let isDrawn = false;
  return {
    show(done, total, label) {
      const filled = total === 0 ? width : Math.round((done / total) * width);
      const text = `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${done}/${total} ${label}`;
      stream.write(`\r${text.slice(0, (stream.columns ?? 80) - 1)}\u001b[K`);
      isDrawn = true;
    },
    end() {
      if (isDrawn) stream.write('\n');
      isDrawn = false;
    },
  };
}

function lines(stream: ProgressStream, clock: () => number): Progress {
  let lastTenth = -1;
  let lastTime = clock();
  return {
    show(done, total, label) {
      const tenth = Math.floor((done / Math.max(total, 1)) * 10);
      const time = clock();
      if (tenth === lastTenth && time - lastTime < quietMilliseconds) return;
      lastTenth = tenth;
      lastTime = time;
      stream.write(`${done}/${total} ${label}\n`);
    },
    end() {
      lastTenth = -1;
    },
  };
}
