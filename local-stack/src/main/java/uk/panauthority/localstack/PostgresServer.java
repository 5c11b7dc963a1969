package uk.panauthority.localstack;

/**
 * One running PostgreSQL cluster. Databases and their roles are not its business: {@link DatabasePlan} makes them.
 */
interface PostgresServer extends AutoCloseable {

    /** Host and port for JDBC and other clients, for example {@code localhost:54329}. */
    String address();

    /** Password of the superuser {@code postgres}. Only {@link DatabasePlan} and tests of the stack sign in with it. */
    String superuserPassword();

    /** Stops the server; committed data stays where it is unless the folder is temporary. */
    @Override
    void close();
}
