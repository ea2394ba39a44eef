import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { loadOnboarding } from './load-onboarding';
import { Onboarding } from './onboarding';

void showPage(loadOnboarding, (state) => <Onboarding {...state} />);
