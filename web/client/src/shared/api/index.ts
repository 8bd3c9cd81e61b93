export * from './catalog';
export { HttpFailure, getBytes, getJson, post, postJson, send, sendFile } from './http';
export * from './overview';
export * from './people';
export { session } from './session';
