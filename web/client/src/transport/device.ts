import { DeviceStore } from './DeviceStore';

/** What this page keeps on the device. Its own door to the transport: the first page looks here without loading how to co-edit. */
export const device = new DeviceStore();
