/** A loss beyond this share, of the members or of their services, is a broken crawl, not news. */
export const acceptedLoss = 0.2;
