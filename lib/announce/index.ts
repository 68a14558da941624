export { type Announced, type Announcement, planAnnouncement } from './plan'
export { findMissing, type Send, sendToHub, sendToIndexNow } from './send'
