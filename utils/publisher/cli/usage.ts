/** The command line cannot be followed as it is: exit code 2, with a hint. */
export class UsageError extends Error {}

export const usage = `npm run --silent registry -- <command>

  crawl <federation URL, file or folder> --out DIR [--previous DIR|SITE] [--probe] [--allow-loopback]
      Reads the federation and writes registry.json, problems.json and cache.json to DIR.
      --previous  what the last crawl wrote, or a published site: keeps hosts that cannot be reached today
      --probe     asks the page of each service once whether it answers
      Exit 0: organisations were read; 1: none was, and registry.json is left as it was.

  import <federation URL, file or folder> [--into data/federation] [--dry-run] [--accept-loss] [--allow-loopback]
      Reads the federation and writes data/federation anew: the members' own files, each fact with its address and day.
      Hosts whose file cannot be read keep what is there; who is not listed any more becomes a former member.
      Says first, host by host, what changes.
      --dry-run      writes nothing
      --accept-loss  although more than 20 % of the members or of their services would be gone

  publish --registry DIR --key KEY [--key KEY] --out SITE [--previous SITE|URL] [--expires 30d] [--accept-loss]
      Writes a signed registry and the catalogue as static files, above whatever lies in SITE, and two pages for people:
      index.html, what it is and what has changed; problems.html, what the crawl could not read and how to mend it.
      --previous     the last publication, if it lies elsewhere; it must be there
      --accept-loss  although more than 20 % of the members would vanish, or the last publication is absent or damaged

  keygen --out KEY
      Writes a new private key (ES256, mode 0600); prints the public one, for data/publishers.json.

  verify <SITE folder or URL> --keys FILE
      FILE holds a public key or a set of them. Exit 0 only when everything holds.

  serve SITE --port N
      Serves SITE on http://127.0.0.1:N, readable from any page, for trying out.`;
