import { LeavingTold } from '../../components/leaving/leaving-told';
import type { CataloguedService } from '../../utils/core/catalogue/compiled-catalogue';
import { readLeaving } from '../../utils/browser/registry/leaving';
import { openOurPage } from '../../utils/browser/toolbar/our-pages';

/** How one leaves a service, with a plan on a page of ours, which a private window does not keep. */
export async function leavingFold(service: CataloguedService, isPrivate: boolean) {
  const leaving = (await readLeaving())(service.id);
  const plan = () => void openOurPage(`way-out.html#${service.id}`);
  return <LeavingTold service={service} leaving={leaving} onPlan={isPrivate ? undefined : plan} />;
}
