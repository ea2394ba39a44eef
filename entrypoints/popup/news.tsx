import type { ComponentChild } from 'preact';
import { NewsTold } from '../../components/host/news-told';
import { kindName } from '../../components/page/kind-name';
import type { News } from '../../utils/core/news/news';
import { demand } from '../../utils/browser/messages/ask';
import { readChoosable } from '../../utils/browser/registry/read-choosable';

/** Prepares what changed of the starred hosts, to be drawn until the person says that it was read. */
export async function newsToRead(news: News[]): Promise<(reload: () => Promise<void>) => ComponentChild> {
  const { catalogue } = await readChoosable();
  const nameOfKind = (id: string) => {
    const kind = catalogue.kind(id);
    return kind ? kindName(kind) : id;
  };
  return (reload) => (
    <NewsTold news={news} nameOfKind={nameOfKind} onRead={(ids) => void demand('newsRead', { ids }).then(reload)} />
  );
}
