import { useState } from 'preact/hooks';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { translateCount } from '../../utils/browser/translate';
import { ServiceLines, type LineProps } from './service-lines';
import styles from './watch-form.module.css';

/** With the rest of their section, as many lines as a small screen has room for. */
const mostShown = 3;

/** The services that somebody picked: the first ones, and the others in a fold, which is drawn when it is opened. */
export function PickedLines({ services, ...props }: LineProps & { services: readonly CataloguedService[] }) {
  const [isOpen, setOpen] = useState(false);
  const others = services.slice(mostShown);
  return (
    <>
      <ServiceLines services={services.slice(0, mostShown)} {...props} />
      {others.length > 0 && (
        <details class={styles.apart} data-more-picked onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{translateCount('morePicked', others.length)}</summary>
          {isOpen && <ServiceLines services={others} {...props} />}
        </details>
      )}
    </>
  );
}
