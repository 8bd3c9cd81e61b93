export * from './catalog';
export { HttpFailure, getJson, post, postJson } from './http';
export * from './overview';
export * from './people';
