export * from './collectLocalPeople';
