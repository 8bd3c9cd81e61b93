// What the service lets stand in structured sections; this is its own file, not a copy.
import schema from '../../../../../grains.abstractions/Documents/structured-schema.json';

export const structuredSchema = schema;
