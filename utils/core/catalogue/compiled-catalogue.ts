import * as v from 'valibot';
import { fittingItems, fittingPairs, lenient } from '../text/lenient-schema';
import { isCataloguedSoftware, type CataloguedSoftware } from './catalogued-software';

const texts = v.array(v.string());

/**
 * A tracked service as it travels in the compiled catalogue. Patterns have lost `*://`, and `/*` when they stand for the
 * whole host: `github.com`, `docs.google.com/document/*`.
 */
const serviceSchema = v.object({
  id: v.string(),
  name: v.string(),
  owner: v.string(),
  ownerCountry: v.string(),
  gafam: v.boolean(),
  /** The main use first. */
  kinds: texts,
  match: v.pipe(texts, v.minLength(1)),
  exclude: v.optional(texts),
  hostedContent: v.optional(texts),
  /** Patterns, separated by spaces, without the star at their end; one that begins with `/` counts on every host. */
  participant: v.optional(v.string()),
  /** What its addresses hold, and where: `query ?q`. */
  holds: v.optional(v.string()),
  /** Kind → the path globs that tell it: `/:x:/*` is a spreadsheet. */
  kindPaths: v.optional(v.record(v.string(), texts)),
  /** The first part of a path is a name that people choose. */
  userPaths: v.optional(v.boolean()),
  /** Closed, since when. */
  legacy: v.optional(v.string()),
  tldFamily: v.optional(v.string()),
});

/** A kind without its software: what is shown of it. Its icon is path data of SVG, in a square of 24. */
const kindSchema = v.object({ id: v.string(), fr: v.string(), en: v.string(), icon: v.optional(v.string()) });

/** All that the extension needs to know a page again; plain JSON, made by the build and by the publisher. */
const catalogueSchema = v.object({
  format: v.literal(1),
  /** Family → its endings, separated by spaces. */
  families: fittingPairs(/^/, v.string()),
  kinds: fittingItems(kindSchema),
  services: fittingItems(serviceSchema),
  ownerPages: lenient(v.object({ hosts: texts, paths: texts })),
  /** Whole catalogues have it, and parts have not: what a page needs of it stands in the views. */
  software: lenient(v.custom<CataloguedSoftware>(isCataloguedSoftware)),
});

export type CataloguedService = v.InferOutput<typeof serviceSchema>;
export type CataloguedKind = v.InferOutput<typeof kindSchema>;
export type CompiledCatalogue = v.InferOutput<typeof catalogueSchema>;

/** The catalogue if it is one in a format that we read. An entry that does not fit is left out. */
export function readCompiledCatalogue(json: unknown): CompiledCatalogue | undefined {
  const read = v.safeParse(catalogueSchema, json);
  return read.success ? read.output : undefined;
}
