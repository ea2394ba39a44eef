import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { loadOptions } from './load-options';
import { Options } from './options';

void showPage(loadOptions, (state) => <Options first={state} />);
