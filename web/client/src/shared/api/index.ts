export * from './catalog';
export { HttpFailure, getBytes, getJson, post, postJson, putJson, send, sendFile, sendForm } from './http';
export * from './overview';
export * from './people';
export { asksAgain, isRefused, pauseBefore, secondsToWait } from './retrying';
export { session } from './session';
export { useWaitWords } from './useWaitWords';
