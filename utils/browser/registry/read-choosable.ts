import { readRegistry } from './read-registry';

/** What is needed to know which origins a choice of services stands for. */
export async function readChoosable() {
  const {
    found,
    about,
    news = [],
  } = await readRegistry((reader) => Promise.all([reader.catalogue(), reader.memberHosts()]));
  const [catalogue, memberHosts] = found;
  return { catalogue, memberHosts, about, news };
}
