import '../../components/tokens.css';
import { showPage } from '../../components/page/show-page';
import { Directory } from './directory';
import { loadDirectory } from './load-directory';

void showPage(loadDirectory, (state) => <Directory state={state} />);
