/** The collective's own directory, which may know more than the registry. */
export const collectiveDirectory = 'https://www.chatons.org/search/by-service';
