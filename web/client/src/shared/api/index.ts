export * from './catalog';
export { HttpFailure, getJson, post, postJson, send, sendFile } from './http';
export * from './overview';
export * from './people';
