export * from './catalog';
export { HttpFailure, getJson, post } from './http';
export * from './people';
