export * from './catalog';
export { HttpFailure, getJson, post, postJson, send } from './http';
export * from './overview';
export * from './people';
