const things = {
  poll: ['date-poll', 'vote', 'petition', 'live-quiz'],
  form: ['form', 'appointment', 'ticketing'],
  document: [
    'collab-text',
    'office-suite',
    'spreadsheet',
    'slides',
    'whiteboard',
    'diagram',
    'mindmap',
    'kanban',
    'post-it',
  ],
  call: ['video-call', 'audio-call', 'elearning'],
  file: ['file-transfer', 'file-storage', 'image-sharing', 'photo-album'],
  event: ['events', 'carpool'],
};

/** What somebody set up with a kind of service for others to take part in; `page` for what has no word of its own. */
type Thing = keyof typeof things | 'page';

export function thingOf(kind: string): Thing {
  const [thing = 'page'] = Object.entries(things).find(([, kinds]) => kinds.includes(kind)) ?? [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets the names of its keys
  return thing as Thing;
}
