import '../../components/tokens.css';
import { showPage } from '../../components/show-page';
import { openRegistry } from '../../utils/browser/open-registry';
import { readSettings } from '../../utils/browser/settings-store';
import { Onboarding } from './onboarding';

const [{ reader }, settings] = await Promise.all([openRegistry(), readSettings()]);
const [catalogue, memberHosts] = await Promise.all([reader.catalogue(), reader.memberHosts()]);
showPage(<Onboarding catalogue={catalogue} memberHosts={memberHosts} about={reader.about} settings={settings} />);
