import * as v from 'valibot';

/** No file of a registry is larger, nor all of them together: a mirror cannot fill a disk. In bytes. */
export const maxPublishedFileBytes = 1024 * 1024;
export const maxRegistryBytes = 64 * 1024 * 1024;

/** A file of the site, immutable, named by its hash. */
export const publishedFileSchema = v.object({
  /** Relative to the site: `files/<sha256>.json`. It can lead nowhere else. */
  path: v.pipe(v.string(), v.regex(/^files\/[a-z0-9-]{1,80}\.json$/)),
  /** In hexadecimal. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(maxPublishedFileBytes)),
});

/** `registry`: `{ organizations }`, some of them; `catalogue`: the compiled catalogue. Other roles are left alone. */
const listedFileSchema = v.object({ role: v.pipe(v.string(), v.maxLength(40)), ...publishedFileSchema.entries });

export const tooManyBytes = 'too many bytes';

/** All files of one version. */
export const indexSchema = v.pipe(
  v.object({ files: v.pipe(v.array(listedFileSchema), v.minLength(1), v.maxLength(2000)) }),
  v.check(({ files }) => files.reduce((sum, { bytes }) => sum + bytes, 0) <= maxRegistryBytes, tooManyBytes),
  v.check(({ files }) => files.some(({ role }) => role === 'registry'), 'no registry'),
);

export type PublishedFile = v.InferOutput<typeof publishedFileSchema>;
export type ListedFile = v.InferOutput<typeof listedFileSchema>;
export type RegistryIndex = v.InferOutput<typeof indexSchema>;
