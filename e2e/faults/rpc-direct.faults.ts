import { rpcFaults } from './rpc-faults.ts'

/** graph-node asks the endpoints itself. */
rpcFaults('with --direct', ['--direct'])
