import { SourceList } from '../../components/host/source-list';
import { Fold } from '../../components/page/fold';
import menu from '../../components/page/menu-items.module.css';
import { ReportForm } from '../../components/report/report-form';
import type { KindOffer, PageDescription } from '../../utils/core/page/describe-page';
import { readServiceCitations } from '../../utils/browser/registry/service-citations';
import { openOurPage } from '../../utils/browser/toolbar/our-pages';
import type { PopupState } from './load-popup';
import { NotNowChoice } from './not-now';
import { ServiceWatch } from './service-watch';
import { translate } from '../../utils/browser/translate';

interface Props {
  state: PopupState;
  /** On a tracked service what is offered for all of its uses. */
  offers: KindOffer[];
  reload: () => Promise<void>;
}

/** The menu, with all that it needs. */
export async function popupMenu(state: PopupState, reload: () => Promise<void>) {
  const { description } = state;
  const offers = description.page === 'tracked' ? [...description.offers, ...(await description.further.offers())] : [];
  return <PopupMenu state={state} offers={offers} reload={reload} />;
}

/** What one seldom wants, behind the three dots. */
function PopupMenu({ state, offers, reload }: Props) {
  const { description, isPrivate } = state;
  const subject = subjectOf(description);
  const tracked = subject.trackedService;
  return (
    <>
      {description.page === 'tracked' && <ServiceWatch state={state} description={description} reload={reload} />}
      {description.page === 'tracked' && (
        <NotNowChoice state={state} description={description} offers={offers} reload={reload} />
      )}
      <Fold name="data-report" summary={translate('anError')} load={async () => <ReportForm subject={subject} />} />
      {tracked !== undefined && (
        <Fold
          summary={translate('howKnown')}
          load={async () => <SourceList sources={await readServiceCitations(tracked)} />}
        />
      )}
      {!isPrivate && (
        <>
          <button type="button" class={menu.item} data-directory onClick={() => void openOurPage('directory.html')}>
            {translate('directoryTitle')}
          </button>
          <button type="button" class={menu.item} onClick={() => void openOurPage('options.html')}>
            {translate('options')}
          </button>
        </>
      )}
    </>
  );
}

/** What a report from this page is about: of a site that the list does not know, the list alone. */
function subjectOf(description: PageDescription): { trackedService?: string; organization?: string } {
  if (description.page === 'tracked') return { trackedService: description.service.id };
  return description.page === 'labelled' ? { organization: description.organization.id } : {};
}
