/** The registry was deleted or replaced while it was read. That says nothing against the one that takes its place. */
export class RegistryGone extends Error {}
