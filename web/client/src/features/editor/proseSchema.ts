// The schema that client and grain share; this is the service's own file, not a copy.
import schema from '../../../../../grains.abstractions/Documents/prose-schema.json';

export const proseSchema = schema;
export const schemaVersion: number = schema.version;
