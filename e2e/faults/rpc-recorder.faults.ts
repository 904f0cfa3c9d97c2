import { rpcFaults } from './rpc-faults.ts'

/** The default: the recorder asks, and graph-node indexes the recording. */
rpcFaults('through the recorder', [])
