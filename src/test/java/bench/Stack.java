package bench;

/** Everything on the server side of the wire: the application server, and PostgreSQL where it is not inside it. */
record Stack(Server server, Database database) {

    /**
     * Processor time used so far, in ms.
     *
     * @param compiling the part of the server's that its compiler used
     * @param machine of everything that runs here
     */
    record Cpu(long server, long compiling, long database, long machine) {

        Cpu since(Cpu before) {
            return new Cpu(
                    server - before.server,
                    Math.max(0, compiling - before.compiling),
                    database - before.database,
                    machine - before.machine);
        }
    }

    Cpu cpu() {
        return new Cpu(
                server.process().cpuMillis(),
                server.process().compilingMillis(),
                database == null ? 0 : database.process().cpuMillis(),
                Proc.machineCpuMillis());
    }

    Proc.Memory memory() {
        Proc.Memory memory = server.process().memory();
        return database == null ? memory : memory.plus(database.process().memory());
    }
}
