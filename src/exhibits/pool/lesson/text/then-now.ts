/** The words of `ThenNow.tsx`. */
export const text = {
  theLectureAndToday: 'The lecture and today',
  lectureSays: 'Lecture says',
  today: 'Today',
} as const
