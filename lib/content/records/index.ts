export { noRecords, openRecords, type Records } from './records'
