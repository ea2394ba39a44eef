import '../../components/tokens.css';
import { showPage } from '../../components/show-page';
import { loadOnboarding } from './load-onboarding';
import { Onboarding } from './onboarding';

await showPage(loadOnboarding, (state) => <Onboarding {...state} />);
